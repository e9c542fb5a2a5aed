"""PostgreSQL goes away while pages save, and comes back: clear answers meanwhile, and then the same server works again by itself.

The database's server is stopped at once (as by a crash) and started again, or ends every connection. Whoever saves is answered
soon, with 503 and a page that holds what was typed; nothing acknowledged is lost; after the return saving, search and worker go on in
the same process.
"""
import time
import tomllib

import uploader
from cluster import Cluster
from desk import Desk
from insister import Insister, check_refusal
from truth import Lost, check_clean, eventually

SAYS = "データベースにつながらない"
NEWEST = 10  # uploads looked at closely
RETURN = 10  # seconds after the database's return until saving must work again


class Proof(Desk):
    search_patience = RETURN
    saves = refusals = 0
    slowest = longest = 0.0

    def run(self, faults):
        self.cluster = Cluster(tomllib.loads(self.fumikura.config.read_text())["database"]["url"])
        self.prepare()
        server = self.start()
        for number in range(faults):
            self.lose_once(server, self.cluster.end_connections if number % 3 == 2 else self.restart)
        server.stop()
        if self.refusals < faults:
            raise Lost(f"proves too little: only {self.refusals} requests met the outage")
        return (f"{faults} times away, {self.saves} acknowledged saves all there, {self.refusals} refused clearly, "
                f"answers within {self.slowest:.1f} s; saving again {self.longest:.1f} s after its return at most")

    def restart(self):
        self.cluster.stop()
        time.sleep(self.rng.uniform(0.3, 2))
        self.cluster.start()

    def lose_once(self, server, lose):
        heard = []
        insister = self.insist(server)
        people = self.begin(server, lambda: heard.append(1))
        time.sleep(self.rng.uniform(0.3, 1.2))
        lose()
        self.wait_for_return(insister)
        for one in (*people, insister):
            one.stop.set()
        for one in (*people, insister):
            one.join()
        if not server.running():
            raise Lost(f"the server ended with {server.process.returncode}, see {self.log}")
        self.saves += len(heard) + len(insister.acknowledged)
        self.check_answers(people, insister)
        self.look_after(server, insister)

    def insist(self, server):
        insister = Insister(self.browser(server), self.alone, self.topics(self.alone)[0]["topic"], SAYS)
        insister.start()
        return insister

    def wait_for_return(self, insister):
        begin = time.monotonic()
        insister.again.clear()
        if not insister.again.wait(RETURN):
            raise Lost(f"nothing can be saved {RETURN} seconds after the database's return") from insister.broken
        self.longest = max(self.longest, time.monotonic() - begin)

    def check_answers(self, people, insister):
        if insister.broken is not None:
            raise insister.broken
        for one in people:
            if one.broken is not None:
                raise one.broken
            if one.refused is not None:
                check_refusal(one.refused, SAYS)
                self.refusals += 1
        self.refusals += insister.refusals
        self.slowest = max(self.slowest, insister.slowest)

    def look_after(self, server, insister):
        browser = self.browser(server)
        insister.check(self.topics(insister.document))
        self.look(browser)
        self.finish_imports(browser, self.uploads)
        uploader.check_documents(self.fumikura, self.uploads, finished=True, newest=NEWEST)
        eventually(RETURN, lambda: check_clean(self.fumikura))
        browser.close()
