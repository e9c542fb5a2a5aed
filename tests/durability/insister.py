"""Somebody who presses "save" again and again, whatever the answer, and looks at each answer."""
import threading
import time

from pages import Gone, Refused
from truth import Lost


class Insister(threading.Thread):
    """Writes the text of one topic until stop is set. `expected` is what must stand on the page of a refusal.

    Afterwards: `saved` (the last acknowledged text), `doubtful` (texts sent since then without an acknowledgement), `acknowledged`
    (changesets), `refusals`, `slowest` (seconds), `broken`.
    """

    def __init__(self, browser, document, topic, expected, pause=0.1):
        super().__init__(name="insister", daemon=True)
        self.browser, self.document, self.topic, self.expected, self.pause = browser, document, topic, expected, pause
        self.stop, self.again = threading.Event(), threading.Event()
        self.saved, self.doubtful, self.acknowledged = None, [], []
        self.count = self.refusals = 0
        self.slowest, self.broken = 0.0, None

    def run(self):
        try:
            fields = self.browser.form(f"/documents/{self.document}?topic={self.topic}", f"/topics/{self.topic}/text").fields
            del fields["version"]  # whoever presses again and again does not mind
            while not self.stop.wait(self.pause):
                self.press(fields)
        except Gone as gone:
            self.broken = Lost(f"the server is gone: {gone}")
        except Exception as error:  # pylint: disable=broad-exception-caught # a thread's fault is told by the proof
            self.broken = error

    def press(self, fields):
        self.count += 1
        text = f"もう一度 kw99n{self.count:05d}"
        self.doubtful.append(text)
        begin = time.monotonic()
        try:
            answer = self.browser.post(f"/topics/{self.topic}/text", {**fields, "text": text})
            self.saved, self.doubtful = text, []
            self.acknowledged.append(answer.number("saved"))
            self.again.set()
        except Refused as refused:
            self.refusals += 1
            self.again.clear()
            check_refusal(refused.answer, self.expected, text)
        self.slowest = max(self.slowest, time.monotonic() - begin)

    def check(self, lines):
        text = next(line["text"] for line in lines if line["topic"] == self.topic)
        if text != self.saved and text not in self.doubtful:
            raise Lost(f"topic {self.topic} holds {text}; acknowledged last was {self.saved}")


def check_refusal(answer, expected, typed=None):
    """503, the cause in words, when to come back, and what was typed still in a form."""
    if answer.status != 503 or expected not in answer.text or answer.retry_after is None:
        raise Refused(answer)
    if answer.asked.startswith("POST /topics/") and f'action="{answer.asked[5:]}"' not in answer.text:
        raise Lost(f"{answer.asked}: the page of the failure has no form to send it again")
    if typed is not None and f">{typed}</textarea>" not in answer.text:
        raise Lost(f"{answer.asked}: the page of the failure does not hold what was typed")
