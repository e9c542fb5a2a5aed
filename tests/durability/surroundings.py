"""What some proofs need around them, so that nothing else is disturbed: they run again as a program of their own within it."""
import os
import pathlib
import subprocess

TOP = pathlib.Path(__file__).resolve().parents[2]
WITHIN = "FUMIKURA_PROOF_WITHIN"  # the proof whose surroundings these are


def within(name):
    return os.environ.get(WITHIN) == name


def again(name, command, seed, *without):
    environment = {key: value for key, value in os.environ.items() if key not in without}
    return subprocess.run(command, env={**environment, WITHIN: name, "FUMIKURA_SEED": seed}, check=False).returncode == 0


def own_cluster(name, command, seed):
    """A PostgreSQL server that nobody else uses."""
    return again(name, [str(TOP / "tools" / "with_postgres"), *command], seed, "FUMIKURA_TEST_POSTGRES")
