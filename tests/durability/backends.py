"""What a killed process left running: its transactions at PostgreSQL's server may still end, well or not, for a moment."""
import subprocess
import time
import tomllib

from truth import Lost

LEFT = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
PATIENCE = 20  # seconds


def wait_until_gone(fumikura):
    """Afterwards nobody works in the database. SQLite's transactions end with their process."""
    url = tomllib.loads(fumikura.config.read_text())["database"]["url"] if fumikura.config else None
    begin = time.monotonic()
    while url and subprocess.run(["psql", "-X", "-At", "-d", url, "-c", LEFT], check=True, capture_output=True, text=True).stdout.strip() != "0":
        if time.monotonic() - begin > PATIENCE:
            raise Lost(f"a killed process's transaction goes on for {PATIENCE} seconds")
        time.sleep(0.02)
