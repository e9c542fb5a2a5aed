"""Somebody who saves on the pages, one change after another, and remembers what was acknowledged."""
import re
import threading

from branch import Branch
from maps import WORDS
from pages import Gone, Refused
from truth import Lost

TOKEN = re.compile(r"kw\d{2}n\d{5}")
HIT = re.compile(r'<li class="hit">\s*<p><a href="[^"]*[?&](?:amp;)?topic=(\d+)[^"]*" data-row>')
MOST_TOPICS = 25
ACTS = ("text", "text", "text", "note", "note", "add", "add", "move", "move", "delete")


class Saver(threading.Thread):
    """Works below one topic of a document until the server is gone or stop is set; `heard` is called after each acknowledgement.

    Afterwards: `acknowledged` (changesets), `pending` (says of a stored branch how it should be if the save in flight came through),
    `refused` (the answer that ended it, if it was one), `broken` (what should not have happened).
    """

    def __init__(self, number, browser, document, branch, rng, heard):
        super().__init__(name=f"saver {number}", daemon=True)
        self.number, self.browser, self.document, self.branch, self.rng, self.heard = number, browser, document, branch, rng, heard
        self.stop, self.count, self.open = threading.Event(), 0, None
        self.acknowledged, self.pending, self.refused, self.broken = [], None, None, None
        self.tokens = {token for topic in self.branch.topics.values() for token in TOKEN.findall(topic.text + topic.note)}

    def again(self, browser, heard):
        """The same person in the next round; the form for a topic below hers is still open in her browser."""
        saver = Saver(self.number, browser, self.document, self.branch, self.rng, heard)
        saver.count, saver.open = self.count, self.open
        return saver

    def run(self):
        try:
            self.send_what_was_open()
            while not self.stop.is_set():
                self.save()
        except Gone:
            pass
        except Refused as refused:
            self.refused = refused.answer
        except Exception as error:  # pylint: disable=broad-exception-caught # a thread's fault is told by the proof
            self.broken = error

    def send_what_was_open(self):
        if self.open is not None:
            self.send_new(self.branch.top, self.open)
        self.open = self.fields(self.branch.top, "children")

    def words(self):
        self.count += 1
        token = f"kw{self.number:02d}n{self.count:05d}"
        self.tokens.add(token)
        return f"{self.rng.choice(WORDS)}の{self.rng.choice(WORDS)} {token}"

    def save(self):
        act = self.rng.choice(ACTS)
        if len(self.branch.topics) > MOST_TOPICS:
            act = "delete"
        below = [number for number in self.branch.topics if number != self.branch.top]
        if act in ("move", "delete") and not below:
            act = "add"
        getattr(self, act)(self.rng.choice(below if act in ("move", "delete") else list(self.branch.topics)))

    def text(self, topic):
        self.write(topic, self.words(), self.branch.topics[topic].note)

    def note(self, topic):
        self.write(topic, self.branch.topics[topic].text, self.words())

    def write(self, topic, text, note):
        fields = self.fields(topic, "text")
        self.check_shown(topic, fields)
        after = self.branch.written(topic, text, note)
        self.send(topic, "text", {**fields, "text": text, "note": note}, lambda stored: after)

    def add(self, parent):
        self.send_new(parent, self.fields(parent, "children"))

    def send_new(self, parent, fields):
        text = self.words()

        def expected(stored):
            number = stored.named(text)
            return self.branch if number is None else self.branch.added(parent, number, text)

        self.send(parent, "children", {**fields, "text": text, "place": "child"}, expected, text)

    def move(self, topic):
        ways = self.branch.ways(topic)
        if ways:
            way = self.rng.choice(ways)
            after = self.branch.moved(topic, way)
            self.send(topic, "move", {**self.fields(topic, "move"), "to": way}, lambda stored: after)

    def delete(self, topic):
        after = self.branch.deleted(topic)
        self.send(topic, "deletion", self.fields(topic, "deletion"), lambda stored: after)

    def fields(self, topic, act):
        return self.browser.form(f"/documents/{self.document}?topic={topic}", f"/topics/{topic}/{act}").fields

    def check_shown(self, topic, fields):
        known = self.branch.topics[topic]
        if (fields["text"], fields["note"]) != (known.text, known.note):
            raise Lost(f"topic {topic}: the page shows {fields['text']!r} {fields['note']!r}, saved was {known.text!r} {known.note!r}")

    def send(self, topic, act, fields, expected, added=None):
        self.pending = expected
        answer = self.browser.post(f"/topics/{topic}/{act}", fields)
        if answer.number("saved") == 0:
            raise Lost(f"{answer.asked}: answered without a changeset: {answer.location}")
        self.acknowledged.append(answer.number("saved"))
        self.branch = expected(self.branch) if added is None else self.branch.added(topic, answer.number("topic"), added)
        self.pending = None
        self.heard()

    def compare(self, lines):
        """What is stored is what was acknowledged, or that with the save in flight. True if that one came through."""
        stored = Branch.stored(lines, self.branch.top)
        if stored == self.branch:
            return False
        meant = self.pending(stored) if stored is not None and self.pending is not None else self.branch
        if stored is None or stored != meant:
            raise Lost(f"{self.name}: stored is not what was acknowledged (stored / meant):\n  {(stored or Branch(0, '')).difference(meant)}")
        self.branch = stored
        return True

    def check_search(self, browser):
        """Each word of this round is found where it stands now, and nowhere if it was changed or deleted since."""
        homes = {token: set() for token in self.tokens}
        for number, topic in self.branch.topics.items():
            for token in TOKEN.findall(topic.text + topic.note):
                homes[token].add(number)
        for token, topics in homes.items():
            found = found_topics(browser, token)
            if found != topics:
                raise Lost(f"{self.name}: the search for {token} finds topics {sorted(found)}, it stands in {sorted(topics)}")


def found_topics(browser, words):
    page = browser.get(f"/search?q={words}").text
    return {int(number) for number in HIT.findall(page)}
