"""What must hold after a fault, asked through the command line only."""
import json
import time

import maps


class Lost(Exception):
    """A promise that was broken, in words."""


def eventually(seconds, check):
    """Holds by then at the latest; what the last look found is raised."""
    begin = time.monotonic()
    while True:
        try:
            return check()
        except Lost:
            if time.monotonic() - begin >= seconds:
                raise
            time.sleep(0.1)


def texts(value):
    """All values of keys named "text" in an answer of `show`, whatever its form."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "text" and isinstance(inner, str):
                yield inner
            else:
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def documents(fumikura):
    """{file: its line of `list`}; two documents of one file would be a document imported twice."""
    found = {}
    for line in fumikura.run("list").lines:
        words = json.dumps(line, ensure_ascii=False)
        for file in range(maps.FILES):
            if maps.title(file) in words:
                if file in found:
                    raise Lost(f"file {file} is stored as documents {found[file]['document']} and {line['document']}")
                found[file] = line
    return found


def stored_version(fumikura, file, line):
    """The one version that a document holds, whole."""
    marks = [maps.MARK.search(text) for text in texts(fumikura.run("show", line["document"]).lines)]
    marks = [(int(mark[1]), int(mark[2])) for mark in marks if mark]
    versions = {version for owner, version in marks if owner == file}
    if len(versions) != 1 or any(owner != file for owner, _ in marks):
        raise Lost(f"file {file}: its document holds topics of {sorted(set(marks)) or 'nothing'}")
    version = versions.pop()
    expected = maps.topics(file, version)
    if len(marks) != expected or line["topics"] != expected:
        raise Lost(f"file {file} version {version}: {expected} topics imported, {len(marks)} shown, {line['topics']} listed")
    return version


def check_search(fumikura, file, number, version, gone):
    """The word of the stored version finds its topic, the word of another version nothing."""
    done = fumikura.run("search", maps.token(file, version), "--limit", "5")
    hits = [line["document"] for line in done.lines if "summary" not in line]
    if done.summary()["total"] != 1 or hits != [number]:
        raise Lost(f"file {file} version {version}: the search finds {hits}, not document {number}")
    if gone is not None and fumikura.run("search", maps.token(file, gone)).summary()["total"] != 0:
        raise Lost(f"file {file}: the search still finds version {gone}, stored is {version}")


def check_all(fumikura, allowed, acknowledged):
    """`allowed`: {file: versions it may hold, None for absent}; `acknowledged`: {file: document number}. {file: version held}."""
    found, held = documents(fumikura), {}
    for file, versions in allowed.items():
        if file not in found:
            if None not in versions:
                raise Lost(f"file {file}: acknowledged, but there is no document")
            held[file] = None
            continue
        number = found[file]["document"]
        if acknowledged.get(file, number) != number:
            raise Lost(f"file {file}: acknowledged as document {acknowledged[file]}, listed as {number}")
        held[file] = stored_version(fumikura, file, found[file])
        if held[file] not in versions:
            raise Lost(f"file {file}: holds version {held[file]}, may hold {sorted(v for v in versions if v is not None)}")
    for file, version in held.items():
        if version is not None:
            check_search(fumikura, file, found[file]["document"], version, version - 1 if version > 1 else None)
    check_clean(fumikura)
    return held


def check_clean(fumikura):
    """Database, audit chain, files, and the index against the truth."""
    done = fumikura.run("check", allow=(0, 1))
    if done.code != 0:
        raise Lost(f"fumikura check finds something:\n{json.dumps(done.lines, ensure_ascii=False)[:2000]}\n{done.errors}")
