"""Somebody who imports maps on the page, one upload after another, and what must have become of each."""
import tempfile
import pathlib
import threading

import maps
from pages import Gone, Refused
from truth import Lost, texts

FILES = 3  # an upload


class Uploader(threading.Thread):
    """Each upload has a folder of its own, so that its documents are nobody else's. `uploads`: {folder: address of the import, None
    while no answer has come}; it lives on in the next round's uploader.
    """

    def __init__(self, browser, rng, heard, uploads):
        super().__init__(name="uploader", daemon=True)
        self.browser, self.rng, self.heard, self.uploads = browser, rng, heard, uploads
        self.stop, self.refused, self.broken = threading.Event(), None, None

    def run(self):
        try:
            while not self.stop.wait(self.rng.uniform(0, 0.4)):
                self.upload()
        except Gone:
            pass
        except Refused as refused:
            self.refused = refused.answer
        except Exception as error:  # pylint: disable=broad-exception-caught # a thread's fault is told by the proof
            self.broken = error

    def upload(self):
        version = len(self.uploads) + 1
        folder = f"upload-{version:04d}"
        form = self.browser.form("/imports/new", "/imports")
        files = made(folder, version)
        self.uploads[folder] = None
        answer = self.browser.upload(form.action, form.fields, files)
        self.uploads[folder] = answer.location
        self.heard()


def made(folder, version):
    """{path: bytes} of the maps of one upload; their texts bear the version, which is the upload's number."""
    with tempfile.TemporaryDirectory() as place:
        return {f"{folder}/kill-{file:02d}.mm": maps.write(pathlib.Path(place), file, version).read_bytes() for file in range(FILES)}


def over(browser, address):
    """True when the import has ended; it must have ended well."""
    report = browser.get(f"{address}/report.json").text
    if '"state": "failed"' in report or '"status": "failed"' in report:
        raise Lost(f"{address} failed: {report[:2000]}")
    return '"state": "done"' in report


def check_documents(fumikura, uploads, finished, newest=None):
    """Acknowledged and finished: each file is one document, whole, imported once. Not acknowledged: nothing, or some of that.

    `newest`: so many of the last uploads are compared topic by topic (all).
    """
    old = len(uploads) - newest if newest is not None else 0
    found = {}
    for line in fumikura.run("list").lines:
        found.setdefault(line.get("source", ""), []).append(line)
    for number, (folder, address) in enumerate(uploads.items(), 1):
        for file in range(FILES):
            lines = found.get(f"{folder}/kill-{file:02d}.mm", [])
            if len(lines) > 1 or (address and finished and not lines):
                raise Lost(f"{folder}, file {file}: acknowledged as {address}, and stored as {len(lines)} documents")
            if lines and number > old:
                check_document(fumikura, lines[0], file, number)


def check_document(fumikura, line, file, version):
    marks = [maps.MARK.search(text) for text in texts(fumikura.run("show", line["document"]).lines)]
    right = [mark for mark in marks if mark and (int(mark[1]), int(mark[2])) == (file, version)]
    expected = maps.topics(file, version)
    if len(right) != len(marks) or len(right) != expected or line["topics"] != expected:
        raise Lost(f"{line['source']}: {expected} topics sent, {len(right)} stored, {line['topics']} listed")
    changesets = [one for one in fumikura.run("history", line["document"]).lines if "changeset" in one]
    if len(changesets) != 1:
        raise Lost(f"{line['source']}: imported by {len(changesets)} changesets, not by one")
