"""A branch of topics as a person means it to be: pure values, changed as the pages change them, compared with what `show` says."""
import copy
import dataclasses


@dataclasses.dataclass
class Topic:
    parent: int
    text: str
    note: str = ""


class Branch:
    """Below its top, which is never moved or deleted."""

    def __init__(self, top, text):
        self.top, self.topics, self.below = top, {top: Topic(0, text)}, {top: []}

    @staticmethod
    def stored(lines, top):
        """From the lines of `show`, parents before children, siblings in their order."""
        branch = None
        for line in lines:
            if line["topic"] == top:
                branch = Branch(top, line["text"])
                branch.topics[top].note = line["note"]
            elif branch is not None and line["parent"] in branch.topics:
                branch.topics[line["topic"]] = Topic(line["parent"], line["text"], line["note"])
                branch.below[line["topic"]] = []
                branch.below[line["parent"]].append(line["topic"])
        return branch

    def __eq__(self, other):
        return isinstance(other, Branch) and (self.topics, self.below) == (other.topics, other.below)

    def __hash__(self):
        raise TypeError("a branch changes")

    def difference(self, other):
        """In words, for a failed proof."""
        numbers = sorted(set(self.topics) | set(other.topics))
        changed = [f"{n}: {self.topics.get(n)} / {other.topics.get(n)}" for n in numbers if self.topics.get(n) != other.topics.get(n)]
        order = [f"below {n}: {self.below.get(n)} / {other.below.get(n)}" for n in numbers if self.below.get(n) != other.below.get(n)]
        return "\n  ".join(changed + order)

    def named(self, text):
        """The topic with that text, or None."""
        return next((number for number, topic in self.topics.items() if topic.text == text), None)

    def row(self, number):
        """The siblings among which a topic stands."""
        return self.below[self.topics[number].parent]

    def written(self, number, text, note):
        branch = copy.deepcopy(self)
        branch.topics[number].text, branch.topics[number].note = text, note
        return branch

    def added(self, parent, number, text):
        branch = copy.deepcopy(self)
        branch.topics[number] = Topic(parent, text)
        branch.below[number] = []
        branch.below[parent].append(number)
        return branch

    def deleted(self, number):
        branch = copy.deepcopy(self)
        branch.row(number).remove(number)
        gone = [number]
        for one in gone:
            gone += branch.below.pop(one)
            del branch.topics[one]
        return branch

    def ways(self, number):
        """Where a topic can be moved: up, down, in, out."""
        row = self.row(number)
        at, parent = row.index(number), self.topics[number].parent
        possible = {"up": at > 0, "down": at + 1 < len(row), "in": at > 0, "out": parent != self.top}
        return [way for way, can in possible.items() if can]

    def moved(self, number, way):
        branch = copy.deepcopy(self)
        row, topic = branch.row(number), branch.topics[number]
        at = row.index(number)
        row.remove(number)
        if way in ("up", "down"):
            row.insert(at + (1 if way == "down" else -1), number)
        elif way == "in":
            topic.parent = row[at - 1]
            branch.below[topic.parent].append(number)
        else:
            above = topic.parent
            topic.parent = branch.topics[above].parent
            branch.row(above).insert(branch.row(above).index(above) + 1, number)
        return branch
