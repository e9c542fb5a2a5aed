"""The disk is full while pages save, and then has room again: clear answers meanwhile, nothing half-done, the server stays up.

The whole data folder (database and search index) lies on a small file system, which a file of others fills to the last byte. Saving
and importing are refused with 503 and a page that says what to do and holds what was typed; reading goes on. When that file is gone
the same process saves again, and the search catches up.
"""
import errno
import time

import uploader
from desk import Desk
from insister import Insister, check_refusal
from pages import Refused
from truth import Lost, check_clean, eventually

SAYS = "ディスク"
NEWEST = 10  # uploads looked at closely
FULL = 60  # seconds until saving is refused: a journal has room within it for a while
ROOM = 15  # seconds after there is room until saving must work again
PIECE = 1 << 20


class Proof(Desk):
    search_patience = ROOM
    saves = refusals = 0

    def run(self, faults):
        self.others = self.fumikura.data.parent / "others"
        self.squeezed = {}  # imports acknowledged on a disk that was full a moment before
        self.prepare()
        server = self.start()
        for _ in range(faults):
            self.fill_once(server)
        server.stop()
        return (f"{faults} times full, {self.saves} acknowledged saves all there, {self.refusals} refused clearly; "
                f"{len(self.uploads)} imports tried")

    def fill(self):
        """Until nothing goes in any more."""
        with open(self.others, "ab", buffering=0) as file:
            piece = PIECE
            while piece:
                time.sleep(0.01)  # 100 MB a second: a disk is not filled at once
                try:
                    file.write(b"\0" * piece)
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise
                    piece //= 4

    def fill_once(self, server):
        heard = []
        insister = Insister(self.browser(server), self.alone, self.topics(self.alone)[0]["topic"], SAYS, pause=0.02)
        people = [*self.begin(server, lambda: heard.append(1)), insister]
        insister.start()
        time.sleep(self.rng.uniform(0.3, 1))
        self.wait_until_refused(server, insister)
        time.sleep(self.rng.uniform(0.2, 0.8))
        self.check_reading(server)
        self.others.unlink()
        insister.again.clear()
        if not insister.again.wait(ROOM):
            raise Lost(f"nothing can be saved {ROOM} seconds after there is room again") from insister.broken
        for one in people:
            one.stop.set()
        for one in people:
            one.join()
        check_running(server)
        self.saves += len(heard) + len(insister.acknowledged)
        self.check_answers(people, insister)
        self.look_after(server, insister)

    def wait_until_refused(self, server, insister):
        """What a log or a journal gives back in the meantime is filled, too."""
        begin, before = time.monotonic(), insister.refusals
        while insister.refusals < before + 3:
            self.fill()
            check_running(server)
            if insister.broken is not None:
                raise insister.broken
            if time.monotonic() - begin > FULL:
                raise Lost("the disk is full, and saving goes on")
            time.sleep(0.02)

    def check_reading(self, server):
        browser = self.browser(server)
        for path in ("/", "/documents", f"/documents/{self.alone}", "/imports"):
            browser.get(path)
        self.import_until_refused(browser)
        browser.close()

    def import_until_refused(self, browser):
        """What the index gives up in need may let another import in: then it must be kept as any other."""
        form = browser.form("/imports/new", "/imports")
        begin = time.monotonic()
        while time.monotonic() - begin < FULL:
            self.fill()
            version = len(self.squeezed) + 1
            folder = f"squeezed-{version:04d}"
            try:
                answer = browser.upload(form.action, form.fields, uploader.made(folder, version))
            except Refused as refused:
                check_refusal(refused.answer, SAYS)
                return
            self.squeezed[folder] = answer.location
        raise Lost("the disk is full, and imports go on")

    def check_answers(self, people, insister):
        for one in people:
            if one.broken is not None:
                raise one.broken
            if one is not insister and one.refused is not None:
                check_refusal(one.refused, SAYS)
                self.refusals += 1
        self.refusals += insister.refusals

    def look_after(self, server, insister):
        browser = self.browser(server)
        insister.check(self.topics(insister.document))
        self.look(browser)
        if self.in_flight:
            raise Lost(f"{self.in_flight} saves were refused and are stored all the same")
        for uploads in (self.uploads, self.squeezed):
            self.finish_imports(browser, uploads)
            uploader.check_documents(self.fumikura, uploads, finished=True, newest=NEWEST)
        eventually(ROOM, lambda: check_clean(self.fumikura))
        browser.close()


def check_running(server):
    if not server.running():
        raise Lost(f"the server ended with {server.process.returncode}, see {server.log.name}")
