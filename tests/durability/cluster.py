"""A PostgreSQL server of its own, of tools/with_postgres, that is stopped at once and started again."""
import os
import pathlib
import subprocess


class Cluster:
    def __init__(self, url):
        self.url = url
        self.folder = pathlib.Path(os.environ["FUMIKURA_TEST_POSTGRES_CTL"])
        self.binary = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[4]))[-1]

    def stop(self):
        """As a crash would: no checkpoint, no goodbye to anybody."""
        self.control("-m", "immediate", "stop")

    def start(self):
        self.control("-l", str(self.folder / "pg.log"), "start")

    def control(self, *words):
        """As the owner of the cluster, since its programs refuse to run as root."""
        owner = self.folder.stat()
        became = {} if os.getuid() != 0 else {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}
        subprocess.run([str(self.binary), "-D", str(self.folder / "data"), "-w", *words], check=True, cwd="/",
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, **became)

    def end_connections(self):
        """pg_terminate_backend for everybody in this database but ourselves."""
        sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        subprocess.run(["psql", "-q", "-X", "-d", self.url, "-c", sql], check=True, stdout=subprocess.DEVNULL)
