"""Reads the topics of real maps (.mm, .mmap, .xmind content.xml) with Python's standard library alone: an opinion that is
independent of src/maps. topics(path) gives (parent, text, markers) in document order; parent is an index or None."""
import html
import os
import pathlib
import re
import struct
import zlib
import xml.etree.ElementTree as ET

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:1[1-24-9]|[0-8]|2\\d|3[01]|x0*[bBcC]);")


def decode(data):
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp932", "replace")
    return re.sub(r"^<\?xml[^>]*\?>", "", FORBIDDEN.sub(" ", text))


def member(data, wanted):
    """One member of a zip through its central directory; extra fields are not looked at (MindManager's are broken)."""
    end = data.rfind(b"PK\5\6")
    count, _, at = struct.unpack("<HII", data[end + 10:end + 20])
    for _ in range(count):
        method, = struct.unpack("<H", data[at + 10:at + 12])
        packed, = struct.unpack("<I", data[at + 20:at + 24])
        name, extra, comment = struct.unpack("<HHH", data[at + 28:at + 34])
        local, = struct.unpack("<I", data[at + 42:at + 46])
        if data[at + 46:at + 46 + name].decode("utf-8", "replace") == wanted:
            name2, extra2 = struct.unpack("<HH", data[local + 26:local + 30])
            body = data[local + 30 + name2 + extra2:][:packed]
            return zlib.decompress(body, -15) if method == 8 else body
        at += 46 + name + extra + comment
    raise KeyError(wanted)


def tag(element):
    return element.tag.rsplit("}", 1)[-1]


def mm_text(node):
    for rich in node.findall("richcontent"):
        if rich.get("TYPE") == "NODE":
            return re.sub(r"[ \t\n]+", " ", "".join(rich.itertext())).strip()
    text = node.get("TEXT") or ""
    if text.lstrip().lower().startswith("<html"):
        text = html.unescape(re.sub(r"<[^>]*>", "", text)).strip()
    return text


def mm(root):
    stack = [(node, None) for node in reversed(root.findall("node"))]
    out = []
    while stack:
        node, parent = stack.pop()
        out.append((parent, mm_text(node), [i.get("BUILTIN") or "" for i in node.findall("icon")]))
        stack += [(child, len(out) - 1) for child in reversed(node.findall("node"))]
    return out


def nested(root, is_topic, text_of, markers_of):
    out = []
    stack = [(root, None)]
    while stack:
        element, parent = stack.pop()
        if is_topic(element):
            out.append((parent, text_of(element), markers_of(element)))
            parent = len(out) - 1
        stack += [(child, parent) for child in reversed(element)]
    return out


def first(element, *names):
    for name in names:
        element = next((child for child in element if tag(child) == name), None)
        if element is None:
            return None
    return element


def mmap(root):
    def text(topic):
        held = first(topic, "Text")
        return (held.get("PlainText") or "") if held is not None else ""

    def markers(topic):
        icons = first(topic, "IconsGroup", "Icons")
        return [icon.get("IconType") or "" for icon in icons if tag(icon) == "Icon"] if icons is not None else []
    return nested(root, lambda e: tag(e) == "Topic", text, markers)


def xmind(root):
    def text(topic):
        held = first(topic, "title")
        return (held.text or "") if held is not None else ""

    def markers(topic):
        refs = first(topic, "marker-refs")
        return [ref.get("marker-id") or "" for ref in refs] if refs is not None else []
    return nested(root, lambda e: tag(e) == "topic", text, markers)


def topics(path):
    data = pathlib.Path(path).read_bytes()
    if path.suffix == ".mm":
        return mm(ET.fromstring(decode(data)))
    if path.suffix == ".mmap":
        return mmap(ET.fromstring(decode(member(data, "Document.xml"))))
    return xmind(ET.fromstring(decode(member(data, "content.xml"))))


def titles():
    """The titles of every Freeplane map of the shared corpus, white space collapsed; empty without it."""
    top = pathlib.Path(__file__).resolve().parents[2]
    corpus = pathlib.Path(os.environ.get("FUMIKURA_CORPUS", top.parent / "shared" / "corpus"))
    texts = [" ".join(text.split()) for path in sorted((corpus / "mm").glob("*.mm")) for _, text, _ in topics(path)]
    return [text for text in texts if text]
