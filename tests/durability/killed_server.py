"""kill -9 of `fumikura serve` while pages save: what was answered with 303 is there, and the server comes back by itself.

Savers work on the pages with sessions from the one-time link, and somebody imports maps. After each kill the server is
started again on the same data folder, and must show and find at once: of each branch the last acknowledged state, or that with the save
in flight; in the history the changeset of every acknowledged save, and no other but those in flight. Then the server is stopped and
`fumikura check` is clean. An acknowledged import is finished by the worker afterwards, once.
"""
import random
import threading
import time

import uploader
from branch import Branch
from pages import Browser, Refused
from saver import Saver
from serving import Server
from truth import Lost, check_clean

SAVERS = 4
DOCUMENTS = 2
FINISH = 90  # seconds until acknowledged imports must be finished after the last start


class Trigger:
    """Kills after so many acknowledgements in the very thread that heard the last one, or by the clock."""

    def __init__(self, server, acknowledgements=None):
        self.server, self.left, self.lock = server, acknowledgements, threading.Lock()
        self.heard_in_all = 0

    def heard(self):
        with self.lock:
            self.heard_in_all += 1
            if self.left is None:
                return
            self.left -= 1
            if self.left == 0:
                self.server.kill()


def check_people(people):
    """Nobody was refused, and nothing went wrong but that the server was gone."""
    for one in people:
        if one.broken is not None:
            raise one.broken
        if one.refused is not None:
            raise Refused(one.refused)


class Proof:
    def __init__(self, kind, fumikura, scratch, rng):
        self.kind, self.fumikura, self.scratch, self.rng = kind, fumikura, scratch, rng
        self.log = scratch / f"{kind}-server.log"
        self.uploads, self.savers, self.known, self.cookies = {}, [], {}, {}
        self.kills = self.saves = self.in_flight = 0
        self.start_seconds = 0.0

    def start(self):
        server = Server(self.fumikura, self.log)
        self.start_seconds = max(self.start_seconds, server.seconds)
        return server

    def prepare(self):
        """Documents with a branch for each saver, and the people's sessions."""
        self.fumikura.run("init")
        folder = self.scratch / f"{self.kind}-documents"
        folder.mkdir()
        for number in range(DOCUMENTS):
            branches = "".join(f'<node TEXT="担当{saver:02d}"/>' for saver in range(number, SAVERS, DOCUMENTS))
            (folder / f"work-{number}.mm").write_text(f'<map version="1.0.1"><node TEXT="仕事{number}">{branches}</node></map>', encoding="utf-8")
        self.fumikura.run("import", folder)
        for line in self.fumikura.run("list").lines:
            self.prepare_document(line["document"])
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

    def topics(self, document):
        return [line for line in self.fumikura.run("show", document).lines if "topic" in line]

    def history(self, document):
        return {line["changeset"] for line in self.fumikura.run("history", document).lines if "changeset" in line}

    def begin(self, server, trigger):
        """Everybody at work, in the sessions they had."""
        self.savers = [saver.again(Browser(server.origin, self.cookies[saver.number]), trigger.heard) for saver in self.savers]
        sender = uploader.Uploader(Browser(server.origin, self.cookies[0]), self.rng, trigger.heard, self.uploads)
        for one in (*self.savers, sender):
            one.start()
        return sender

    def kill_once(self):
        server = self.start()
        by_clock = self.rng.random() < 0.4
        trigger = Trigger(server, None if by_clock else self.rng.randrange(20, 160))
        sender = self.begin(server, trigger)
        if by_clock:
            time.sleep(self.rng.uniform(0.2, 2))
            server.kill()
        for one in (*self.savers, sender):
            one.join()
        if server.wait() != -9:
            raise Lost(f"the server ended by itself with {server.process.returncode}, see {self.log}")
        self.kills += 1
        self.saves += trigger.heard_in_all
        check_people((*self.savers, sender))
        self.look()

    def look(self):
        """What was acknowledged is there: first through the server that just came up, then with nobody at work."""
        server = self.start()
        browser = Browser(server.origin, self.cookies[0])
        for document in self.known:
            self.look_at(document, browser)
        browser.close()
        server.stop()
        check_clean(self.fumikura)
        uploader.check_documents(self.fumikura, self.uploads, finished=False)

    def look_at(self, document, browser):
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
            saver.check_search(browser)
        self.known[document] = history
        self.in_flight += came_through

    def finish(self):
        """No more kills: what was acknowledged is finished by the worker."""
        server = self.start()
        browser = Browser(server.origin, self.cookies[0])
        begin = time.monotonic()
        for address in filter(None, self.uploads.values()):
            while not uploader.over(browser, address):
                if time.monotonic() - begin > FINISH:
                    raise Lost(f"{address} was acknowledged and is not finished after {FINISH} seconds")
                time.sleep(0.2)
        browser.close()
        server.stop()
        uploader.check_documents(self.fumikura, self.uploads, finished=True)
        check_clean(self.fumikura)
        return time.monotonic() - begin

    def run(self, kills):
        self.prepare()
        for _ in range(kills):
            self.kill_once()
        waited = self.finish()
        if self.saves < 10 * kills or not any(self.uploads.values()):
            raise Lost(f"proves too little: {self.saves} saves before {kills} kills, {len(self.uploads)} imports")
        return (f"{self.kills} kills, {self.saves} acknowledged saves before them all there, {self.in_flight} in flight came through; "
                f"{len(self.uploads)} imports, the last finished after {waited:.1f} s; back after {self.start_seconds:.1f} s at most")
