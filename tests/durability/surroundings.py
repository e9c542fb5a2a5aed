"""What some proofs need around them, so that nothing else is disturbed: they run again as a program of their own within it."""
import os
import pathlib
import shutil
import subprocess

TOP = pathlib.Path(__file__).resolve().parents[2]
WITHIN = "FUMIKURA_PROOF_WITHIN"  # the proof whose surroundings these are


def within(name):
    return os.environ.get(WITHIN) == name


def again(name, command, seed, *without):
    environment = {key: value for key, value in os.environ.items() if key not in without}
    process = subprocess.Popen(command, env={**environment, WITHIN: name, "FUMIKURA_SEED": seed})
    try:
        return process.wait() == 0
    finally:
        process.terminate()  # it stops its servers itself; nothing happens where it has ended
        process.wait()


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
    """Small, but with room for what each round adds and for what the index keeps back (32 MiB)."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={64 + 24 * faults}m", "tmpfs", str(folder)], check=True)


def keep(folder):
    """Where its files can be looked at afterwards: a small disk is gone with this process."""
    if not within("disk"):
        return folder
    kept = folder.with_name(folder.name + "-kept")
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(folder, kept, ignore=shutil.ignore_patterns("others", "ballast"))
    disk = shutil.disk_usage(folder)
    (kept / "disk.txt").write_text(f"{disk.total} bytes, {disk.free} free\n", encoding="utf-8")
    return kept
