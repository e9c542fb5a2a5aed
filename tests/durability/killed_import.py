"""kill -9 of an import at random moments: what was acknowledged is there, whole, and is found.

Acknowledged is a document whose JSON line came out of `fumikura --json import`. After each kill every acknowledged version is
stored with all its topics; a file that was not acknowledged is stored as it was before or as it is now, never half; the
search finds what is stored and nothing else; `fumikura check` is clean. Now and then the same import then runs to its end.
"""
import json
import os
import signal
import threading
import time

import backends
import maps
import truth


class Import:
    """A running import whose acknowledgements are read as they come."""

    def __init__(self, fumikura, folder):
        self.acknowledged, self.broken, self.came = {}, [], threading.Condition()
        self.process = fumikura.start("import", folder, start_new_session=True)
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            if not line.endswith("\n"):
                return  # cut off by the kill: not acknowledged
            answer = json.loads(line)
            file = maps.file_of(answer.get("file", ""))
            if file is None:
                continue
            with self.came:
                if answer["status"] in ("imported", "updated", "unchanged"):
                    self.acknowledged[file] = (answer["document"], answer["topics"])
                else:
                    self.broken.append(line)
                self.came.notify_all()

    def wait_for(self, count, seconds):
        with self.came:
            self.came.wait_for(lambda: len(self.acknowledged) >= count or self.process.poll() is not None, seconds)

    def kill(self):
        """True if it was still running."""
        running = self.process.poll() is None
        if running:
            os.killpg(self.process.pid, signal.SIGKILL)
        return self.finish() == -signal.SIGKILL and running

    def finish(self):
        code = self.process.wait()
        self.reader.join()
        self.process.stdout.close()
        if self.broken:
            raise truth.Lost(f"the import says {self.broken}")
        return code


class Proof:
    def __init__(self, kind, fumikura, scratch, rng):
        self.fumikura, self.folder, self.rng = fumikura, scratch / f"{kind}-maps", rng
        self.version, self.held = 1, dict.fromkeys(range(maps.FILES))
        self.seconds, self.kills, self.before_kills = 0.0, 0, 0

    def write_files(self):
        for file in range(maps.FILES):
            maps.write(self.folder, file, self.version)

    def look(self, running):
        allowed = {}
        for file in range(maps.FILES):
            allowed[file] = {self.held[file], self.version}
            if file in running.acknowledged:
                allowed[file] = {self.version}
                said = running.acknowledged[file][1]
                if said != maps.topics(file, self.version):
                    raise truth.Lost(f"file {file} version {self.version}: acknowledged with {said} topics")
        numbers = {file: number for file, (number, _) in running.acknowledged.items()}
        self.held = truth.check_all(self.fumikura, allowed, numbers)

    def import_to_the_end(self):
        begin = time.monotonic()
        running = Import(self.fumikura, self.folder)
        code = running.finish()
        if code != 0 or len(running.acknowledged) != maps.FILES:
            raise truth.Lost(f"the import ended with {code} and acknowledged {len(running.acknowledged)} of {maps.FILES}")
        self.seconds = max(self.seconds, time.monotonic() - begin)
        self.look(running)

    def kill_once(self):
        self.version += 1
        self.write_files()
        running = Import(self.fumikura, self.folder)
        if self.rng.random() < 0.5:
            time.sleep(self.rng.uniform(0, self.seconds))
        else:
            # Just after an acknowledgement, where a line that came too early would show.
            running.wait_for(self.rng.randrange(maps.FILES), 60)
            time.sleep(self.rng.uniform(0, 0.02))
        if running.kill():
            self.kills += 1
            self.before_kills += len(running.acknowledged)
            backends.wait_until_gone(self.fumikura)
        self.look(running)
        if self.rng.random() < 0.3:
            self.import_to_the_end()

    def run(self, kills):
        self.fumikura.run("init")
        self.folder.mkdir()
        self.write_files()
        self.import_to_the_end()
        for _ in range(4 * kills):
            if self.kills == kills:
                break
            self.kill_once()
        self.import_to_the_end()
        if self.kills < kills or self.before_kills == 0:
            raise truth.Lost(f"proves too little: {self.kills} kills hit a running import, {self.before_kills} lines came before them")
        return (f"{self.kills} kills, {self.before_kills} documents acknowledged before them all there; "
                f"{maps.FILES} documents compared after each")
