#!/usr/bin/env python3
"""Reads an exported page with Python's own HTML parser and says what is wrong with it.

Usage: check_html.py FILE. Exit code 0 and a JSON summary if all is well, 1 and the faults otherwise: tags that do not
balance, an id twice, a link to an id that is not there, script or what could run, anything fetched from elsewhere, an image
without words for it, a heading level left out, a list that holds something else than items.
"""
import json
import sys
from html.parser import HTMLParser

VOID = {"meta", "br", "img", "link", "hr", "input"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.ids, self.targets = [], [], set(), []
        self.headings, self.details, self.items, self.images, self.links, self.text = [], 0, 0, 0, [], []

    def fault(self, what):
        self.faults.append(f"line {self.getpos()[0]}: {what}")

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if len(names) != len(set(names)):
            self.fault(f"attribute twice in <{tag}>")
        attributes = dict(attributes)
        self.check_place(tag)
        self.check_safety(tag, attributes)
        if "id" in attributes:
            if attributes["id"] in self.ids:
                self.fault(f"id twice: {attributes['id']}")
            if not attributes["id"] or any(c.isspace() and ord(c) < 128 for c in attributes["id"]):
                self.fault(f"bad id: {attributes['id']!r}")
            self.ids.add(attributes["id"])
        if tag == "html" and attributes.get("lang") != "ja":
            self.fault("no lang=ja")
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            level = int(tag[1])
            if level > 1 + max(self.headings, default=0):
                self.fault(f"<{tag}> leaves a level out")
            self.headings.append(level)
        self.details += tag == "details"
        self.items += tag == "li"
        if tag == "img":
            self.images += 1
            if not attributes.get("alt"):
                self.fault("image without words")
        if tag not in VOID:
            self.open.append(tag)

    def check_place(self, tag):
        parent = self.open[-1] if self.open else ""
        if parent in ("ul", "ol") and tag != "li":
            self.fault(f"<{tag}> in a list")
        if tag == "li" and parent not in ("ul", "ol"):
            self.fault("item outside a list")
        if parent in ("p", "span", "a") and tag in ("p", "ul", "div", "section", "details", "li", "dl"):
            self.fault(f"<{tag}> in <{parent}>")
        if tag == "a" and "a" in self.open:
            self.fault("link in a link")

    def check_safety(self, tag, attributes):
        if tag in ("script", "iframe", "object", "embed", "form", "base", "svg", "link"):
            self.fault(f"<{tag}>")
        for name, value in attributes.items():
            if name.startswith("on") or name == "style":
                self.fault(f"attribute {name}")
            if name == "src" and not (value or "").startswith("data:image/"):
                self.fault(f"fetches {value}")
        if tag == "a":
            href = attributes.get("href") or ""
            self.links.append(href)
            if href.startswith("#"):
                self.targets.append(href[1:])
            if href.strip().lower().startswith(("javascript:", "data:", "vbscript:", "file:")):
                self.fault(f"unsafe link {href}")

    def handle_endtag(self, tag):
        if tag in VOID or not self.open or self.open.pop() != tag:
            self.fault(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)


def main():
    page = Page()
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        source = file.read()
    page.feed(source)
    page.close()
    if not source.startswith("<!DOCTYPE html>\n"):
        page.fault("no doctype")
    if page.open:
        page.fault(f"never closed: {page.open}")
    if page.headings.count(1) != 1:
        page.fault(f"{page.headings.count(1)} h1")
    from urllib.parse import unquote
    for target in page.targets:
        if target not in page.ids and unquote(target) not in page.ids:
            page.fault(f"leads nowhere: #{target}")
    print(json.dumps({"faults": page.faults, "headings": page.headings, "details": page.details, "items": page.items,
                      "images": page.images, "links": page.links, "text": "".join(page.text)}, ensure_ascii=False))
    return 1 if page.faults else 0


sys.exit(main())
