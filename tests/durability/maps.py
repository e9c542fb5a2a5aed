"""The files that the kill proof imports: each version of each file is known to the topic, so that half a file is noticed."""
import random
import re
import zlib

FILES = 16
MARK = re.compile(r"印(\d{2})-(\d{4})")
WORDS = ("被害", "対策", "手順", "相談", "届出", "復旧", "記録", "周知", "点検", "訓練", "契約", "教育")


def topics(file, version):
    """How many topics that version of that file holds; versions differ in size, so topics come and go."""
    return 120 + zlib.crc32(f"{file}/{version}".encode()) % 480


def token(file, version):
    """A word that stands in one topic of that version and nowhere else."""
    return f"kw{file:02d}v{version:04d}"


def title(file):
    """Stands in the root topic of every version of that file."""
    return f"試験地図{file:02d}号"


def write(folder, file, version):
    """Every topic's text bears the mark of file and version; node ids stay, so an update is recognised as one."""
    rng = random.Random(f"{file}/{version}")
    mark = f"印{file:02d}-{version:04d}"
    lines = ['<map version="1.0.1">', f'<node ID="ID_{file}_0" TEXT="{title(file)} {mark}">']
    count, open_nodes = topics(file, version), 0
    for number in range(1, count):
        extra = f" {token(file, version)}" if number == count // 2 else ""
        text = f"{number}番 {rng.choice(WORDS)}と{rng.choice(WORDS)} {mark}{extra}"
        lines.append(f'<node ID="ID_{file}_{number}" TEXT="{text}">')
        open_nodes += 1
        while open_nodes > 5 or (open_nodes and rng.random() < 0.6):
            lines.append("</node>")
            open_nodes -= 1
    lines.append("</node>" * (open_nodes + 1) + "</map>")
    path = folder / f"kill-{file:02d}.mm"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def file_of(name):
    """The number of a file by its path in an answer."""
    hit = re.search(r"kill-(\d{2})\.mm$", name)
    return int(hit[1]) if hit else None
