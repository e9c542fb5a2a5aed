"""The command line of build/fumikura (design §5) as the measurements and the proofs of durability use it."""
import json
import os
import pathlib
import subprocess
import threading
import time

TOP = pathlib.Path(__file__).resolve().parents[2]


class CommandFailed(Exception):
    """What was asked, how it ended and the last words it said."""


class Done:
    """One finished command: its JSON lines, exit code, seconds and peak resident memory."""

    def __init__(self, lines, code, seconds, peak_bytes, errors):
        self.lines, self.code, self.seconds, self.peak_bytes, self.errors = lines, code, seconds, peak_bytes, errors

    def summary(self):
        for line in reversed(self.lines):
            if "summary" in line:
                return line["summary"]
        raise CommandFailed(f"no summary line in {len(self.lines)} lines")


class Fumikura:
    """One binary with one data folder; `config` names a fumikura.toml, or nothing for the default.

    FUMIKURA_BINARY in the environment: another binary than build/fumikura.
    """

    def __init__(self, data, config=None, binary=None):
        self.binary = pathlib.Path(binary or os.environ.get("FUMIKURA_BINARY") or TOP / "build" / "fumikura")
        self.data, self.config = pathlib.Path(data), config

    def knows(self, command):
        """True if the binary has this command: it can then say how it is used."""
        if not self.binary.exists():
            return False
        done = subprocess.run([self.binary, command, "--help"], capture_output=True, text=True, timeout=60, check=False)
        return done.returncode == 0 and command in done.stdout

    def words(self, *words):
        config = ["--config", str(self.config)] if self.config else []
        return [str(self.binary), "--data", str(self.data), *config, "--json", *map(str, words)]

    def start(self, *words, **options):
        return subprocess.Popen(self.words(*words), stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, **options)

    def run(self, *words, allow=(0,)):
        """Runs to the end; raises CommandFailed for an exit code that is not allowed or output that is not JSON lines."""
        begin = time.monotonic()
        with open(os.devnull, "rb") as nothing:
            process = subprocess.Popen(self.words(*words), stdin=nothing, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            output, errors, usage = _drain(process)
        seconds = time.monotonic() - begin
        said = errors.decode(errors="replace")[-2000:]
        if process.returncode not in allow:
            raise CommandFailed(f"{' '.join(map(str, words))}: exit code {process.returncode}\n{output.decode(errors='replace')[-2000:]}{said}")
        try:
            lines = [json.loads(line) for line in output.splitlines() if line.strip()]
        except ValueError as error:
            raise CommandFailed(f"{' '.join(map(str, words))}: not JSON lines: {error}") from error
        return Done(lines, process.returncode, seconds, usage.ru_maxrss * 1024, said)


def _drain(process):
    """Reads both pipes to their ends and reaps the process itself, because only wait4 tells the memory of one child."""
    collected = {}

    def read(name, pipe):
        collected[name] = pipe.read()

    threads = [threading.Thread(target=read, args=(name, pipe)) for name, pipe in (("out", process.stdout), ("err", process.stderr))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    process.stderr.close()
    return collected["out"], collected["err"], usage


def postgres_database(name):
    """A fresh database on the throw-away server of tools/with_postgres, as a URL; None where there is no such server."""
    server = os.environ.get("FUMIKURA_TEST_POSTGRES")
    if not server:
        return None
    made = f"{name}_{os.getpid()}_{time.monotonic_ns() % 1_000_000_000}"
    subprocess.run(["psql", "-q", "-X", "-d", server, "-c", f"CREATE DATABASE {made}"], check=True)
    address, _, query = server.partition("?")
    return f"{address.rpartition('/')[0]}/{made}?{query}"


def config_with_database(path, url):
    """Writes the fumikura.toml that differs from the default only in its database."""
    path.write_text(f'[database]\nurl = "{url}"\n', encoding="utf-8")
    return path


def resident_bytes(pid):
    """VmRSS of a running process."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise CommandFailed(f"process {pid} says no VmRSS")


def report(measure, value, unit, **more):
    """One figure as a JSON line; tools/bench collects them. `measure` is the name that tools/budgets.tsv knows."""
    print(json.dumps({"measure": measure, "value": round(value, 3), "unit": unit, **more}, ensure_ascii=False), flush=True)
