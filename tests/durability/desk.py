"""People at work on the pages: who they are, what each was told was saved, and the comparison of that with what is there."""
import random
import time

import uploader
from branch import Branch
from pages import Browser, Refused
from saver import Saver
from serving import Server
from truth import Lost, eventually

SAVERS = 4
DOCUMENTS = 2
FINISH = 90  # seconds until acknowledged imports must be finished


class Desk:
    search_patience = 0  # seconds that the search may be late

    def __init__(self, kind, fumikura, scratch, rng):
        self.fumikura, self.rng = fumikura, rng
        self.folder, self.log = scratch / f"{kind}-documents", scratch / f"{kind}-server.log"
        self.savers, self.known, self.cookies, self.uploads = [], {}, {}, {}
        self.alone = None  # a document on which none of the savers works
        self.in_flight = 0  # saves without an answer that came through
        self.start_seconds = 0.0

    def start(self, **options):
        server = Server(self.fumikura, self.log, **options)
        self.start_seconds = max(self.start_seconds, server.seconds)
        return server

    def prepare(self):
        """Documents with a branch for each saver, and the people's accounts."""
        self.fumikura.run("init")
        self.folder.mkdir()
        for number in range(DOCUMENTS):
            branches = "".join(f'<node TEXT="担当{saver:02d}"/>' for saver in range(number, SAVERS, DOCUMENTS))
            (self.folder / f"work-{number}.mm").write_text(f'<map version="1.0.1"><node TEXT="仕事{number}">{branches}</node></map>', encoding="utf-8")
        (self.folder / "alone.mm").write_text('<map version="1.0.1"><node TEXT="一人の仕事"/></map>', encoding="utf-8")
        self.fumikura.run("import", self.folder)
        for line in self.fumikura.run("list").lines:
            self.prepare_document(line["document"])
        self.alone = next(document for document in self.known if not any(saver.document == document for saver in self.savers))
        del self.known[self.alone]
        server = self.start()
        for saver in self.savers:
            self.sign_in(server, saver.number)
        server.stop()

    def prepare_document(self, document):
        self.known[document] = self.history(document)
        lines = self.topics(document)
        for line in lines:
            if line["text"].startswith("担当"):
                branch = Branch.stored(lines, line["topic"])
                self.savers.append(Saver(int(line["text"][2:]), None, document, branch, random.Random(self.rng.random()), None))

    def sign_in(self, server, number):
        link = self.fumikura.run("user", "add", f"saver{number}@desk.example", "--role", "editor").lines[0]["sign_in_path"]
        browser = Browser(server.origin)
        browser.sign_in(link)
        browser.close()
        self.cookies[number] = browser.cookies

    def browser(self, server, number=0):
        return Browser(server.origin, self.cookies[number])

    def topics(self, document):
        return [line for line in self.fumikura.run("show", document).lines if "topic" in line]

    def history(self, document):
        return {line["changeset"] for line in self.fumikura.run("history", document).lines if "changeset" in line}

    def begin(self, server, heard):
        """Everybody at work, in the sessions they had. `heard` is called after each acknowledgement."""
        self.savers = [saver.again(self.browser(server, saver.number), heard) for saver in self.savers]
        people = [*self.savers, uploader.Uploader(self.browser(server), self.rng, heard, self.uploads)]
        for one in people:
            one.start()
        return people

    def look(self, browser):
        for document in self.known:
            self.look_at(document, browser)

    def look_at(self, document, browser):
        """Of each branch the last acknowledged state, or that with the save in flight; the history has these changesets and no others."""
        lines = self.topics(document)
        mine = [saver for saver in self.savers if saver.document == document]
        came_through = sum(saver.compare(lines) for saver in mine)
        acknowledged = {changeset for saver in mine for changeset in saver.acknowledged}
        history = self.history(document)
        if acknowledged - history:
            raise Lost(f"document {document}: the history misses the acknowledged changesets {sorted(acknowledged - history)}")
        more = history - acknowledged - self.known[document]
        if len(more) != came_through:
            raise Lost(f"document {document}: changesets {sorted(more)} are nobody's; {came_through} saves in flight came through")
        for saver in mine:
            eventually(self.search_patience, lambda saver=saver: saver.check_search(browser))
        self.known[document] = history
        self.in_flight += came_through

    def finish_imports(self, browser, uploads):
        """Waits until the worker has brought in what was acknowledged; how long that took."""
        begin = time.monotonic()
        for address in filter(None, uploads.values()):
            while not uploader.over(browser, address):
                if time.monotonic() - begin > FINISH:
                    raise Lost(f"{address} was acknowledged and is not finished after {FINISH} seconds")
                time.sleep(0.2)
        return time.monotonic() - begin


def check_people(people):
    """Nobody was refused, and nothing went wrong but that the server was gone."""
    for one in people:
        if one.broken is not None:
            raise one.broken
        if one.refused is not None:
            raise Refused(one.refused)
