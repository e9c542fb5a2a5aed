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


def small_disk(name, command, seed):
    """A place where a small file system can be mounted that is gone with the last process in it."""
    apart = ["unshare", "--map-root-user", "--mount"]
    if subprocess.run([*apart, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False).returncode != 0:
        print(f"durability: {name}: left out, nothing can be mounted here", flush=True)
        return True
    return again(name, [*apart, *command], seed)


def mount_small_disk(folder, faults):
    """Small, but with room for what each round adds: the index asks for 32 MiB before it writes."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={64 + 12 * faults}m", "tmpfs", str(folder)], check=True)
