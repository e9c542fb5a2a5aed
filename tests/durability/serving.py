"""`fumikura serve` as a process that is killed, stopped and started again on the same data folder."""
import atexit
import json
import os
import signal
import threading
import time

from truth import Lost

START = 60  # seconds until it must listen, a broken search index healed
STOP = 15


class Server:
    def __init__(self, fumikura, log, **options):
        self.begin = time.monotonic()
        self.log = log.open("ab")
        self.process = fumikura.start("serve", "--staff", "127.0.0.1:0", "--public", "127.0.0.1:0", "--sign-in-link",
                                      stderr=self.log, start_new_session=True, **options)
        atexit.register(self.end)  # a proof that failed leaves no process behind
        self.origin, self.link = self.addresses()
        self.seconds = time.monotonic() - self.begin

    def addresses(self):
        late = threading.Timer(START, self.process.kill)
        late.start()
        said = {}
        for line in self.process.stdout:
            said.update(json.loads(line))
            if "sign_in" in said:
                late.cancel()
                return said["staff"], said["sign_in"]
        late.cancel()
        raise Lost(f"the server did not come up: it ended with {self.process.wait()} and said {said}, see {self.log.name}")

    def running(self):
        return self.process.poll() is None

    def kill(self):
        """Signal 9 to all of it, at once; wait() follows."""
        os.killpg(self.process.pid, signal.SIGKILL)

    def wait(self):
        code = self.process.wait()
        self.close()
        return code

    def stop(self):
        """As an operator does; it must end by itself and in peace."""
        self.process.terminate()
        try:
            code = self.process.wait(STOP)
        except Exception as error:
            self.kill()
            raise Lost(f"the server does not stop: {error}") from error
        self.close()
        if code != 0:
            raise Lost(f"the server ended with {code} after SIGTERM, see {self.log.name}")

    def end(self):
        if self.running():
            self.kill()
            self.wait()

    def close(self):
        self.process.stdout.close()
        self.log.close()
