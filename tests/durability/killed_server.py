"""kill -9 of `fumikura serve` while pages save: what was answered with 303 is there, and the server comes back by itself.

Savers work on the pages with sessions from the one-time link, and somebody imports maps. After each kill the server is
started again on the same data folder, and must show and find at once: of each branch the last acknowledged state, or that with the save
in flight; in the history the changeset of every acknowledged save, and no other but those in flight. Then the server is stopped and
`fumikura check` is clean. An acknowledged import is finished by the worker afterwards, once.
"""
import threading
import time

import backends
import uploader
from desk import Desk, check_people
from truth import Lost, check_clean

NEWEST = 6  # uploads looked at closely after each kill; all of them at the end


class Trigger:
    """Kills after so many acknowledgements, in the very thread that heard the last one; without a number it only counts."""

    def __init__(self, server, acknowledgements=None):
        self.server, self.left, self.lock = server, acknowledgements, threading.Lock()
        self.heard_in_all = 0

    def heard(self):
        with self.lock:
            self.heard_in_all += 1
            if self.left == self.heard_in_all:
                self.server.kill()


class Proof(Desk):
    saves = 0

    def kill_once(self):
        server = self.start()
        by_clock = self.rng.random() < 0.4
        trigger = Trigger(server, None if by_clock else self.rng.randrange(20, 160))
        people = self.begin(server, trigger.heard)
        if by_clock:
            time.sleep(self.rng.uniform(0.2, 2))
            server.kill()
        for one in people:
            one.join()
        if server.wait() != -9:
            raise Lost(f"the server ended by itself with {server.process.returncode}, see {self.log}")
        backends.wait_until_gone(self.fumikura)
        self.saves += trigger.heard_in_all
        check_people(people)
        self.look_after()

    def look_after(self):
        """First through the server that just came up, then with nobody at work."""
        server = self.start()
        browser = self.browser(server)
        self.look(browser)
        browser.close()
        server.stop()
        check_clean(self.fumikura)
        uploader.check_documents(self.fumikura, self.uploads, finished=False, newest=NEWEST)

    def finish(self):
        """No more kills: what was acknowledged is finished by the worker."""
        server = self.start()
        browser = self.browser(server)
        waited = self.finish_imports(browser, self.uploads)
        browser.close()
        server.stop()
        uploader.check_documents(self.fumikura, self.uploads, finished=True)
        check_clean(self.fumikura)
        return waited

    def run(self, kills):
        self.prepare()
        for _ in range(kills):
            self.kill_once()
        waited = self.finish()
        if self.saves < 10 * kills or not any(self.uploads.values()):
            raise Lost(f"proves too little: {self.saves} saves before {kills} kills, {len(self.uploads)} imports")
        return (f"{kills} kills, {self.saves} acknowledged saves before them all there, {self.in_flight} in flight came through; "
                f"{len(self.uploads)} imports, the last finished after {waited:.1f} s; back after {self.start_seconds:.1f} s at most")
