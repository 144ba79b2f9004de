#!/usr/bin/env python3
"""Publishes through Debian's rclone to an S3 service (moto) and to an SFTP server (OpenSSH), both on loopback, and cuts runs off.

    Tests/Delivery/remotes.py BINARY [--cuts 8] [--only s3|sftp]

While it publishes, a reader walks the site from its first page over and over, as it is on the remote at that moment: no link and
no style sheet may ever be missing. After each cut the next run completes, to the byte. No secret stands in what the program says or
in the files that it writes.
"""

import argparse
import contextlib
import os
import pathlib
import posixpath
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

from publishing import Council, contents, free_port, running, scratch

TARGETS = "  live: {kind: rclone, to: '%s', readers: staff}\n  beside: {kind: folder, to: www, readers: staff}\n"
SECRET = "a-secret-that-nobody-may-see"
FAULTS = []


class Walker(threading.Thread):
    """Reads the site from its first page for as long as it is told to."""

    def __init__(self, read):
        super().__init__(daemon=True)
        self.read, self.ended, self.walks, self.broken = read, threading.Event(), 0, set()

    def run(self):
        while not self.ended.is_set():
            if self.read("index.html") is not None:
                self.walk()
                self.walks += 1
            time.sleep(0.01)

    def walk(self):
        waiting, seen = [("", "index.html")], {"index.html"}
        while waiting and not self.ended.is_set():
            origin, path = waiting.pop()
            body = self.read(path)
            if body is None:
                self.broken.add((origin, path))
            elif path.endswith(".html"):
                for address in re.findall(rb'(?:href|src)="([^"#:]+)["#]', body):
                    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address.decode()))
                    if target not in seen:
                        seen.add(target)
                        waiting.append((path, target))


@contextlib.contextmanager
def s3(folder):
    port = free_port()
    address = f"http://127.0.0.1:{port}/reports/"
    server = pathlib.Path(sys.executable).parent / "moto_server"
    environment = {
        "RCLONE_CONFIG_WEB_TYPE": "s3", "RCLONE_CONFIG_WEB_PROVIDER": "Other", "RCLONE_CONFIG_WEB_ENDPOINT": address[:-9],
        "RCLONE_CONFIG_WEB_ACCESS_KEY_ID": "heard", "RCLONE_CONFIG_WEB_SECRET_ACCESS_KEY": SECRET,
        "RCLONE_CONFIG_WEB_REGION": "eu-west-2", "RCLONE_CONFIG_WEB_FORCE_PATH_STYLE": "true",
    }

    def read(path):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/reports/site/{path}", timeout=20) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            return None if error.code in (403, 404) else b""

    with running([server, "-H", "127.0.0.1", "-p", port], port, env={**os.environ, "MOTO_S3_CUSTOM_ENDPOINTS": ""}):
        subprocess.run(["rclone", "mkdir", "web:reports"], env={**os.environ, **environment}, check=True)
        policy = urllib.request.Request(f"{address[:-1]}?acl", method="PUT", headers={"x-amz-acl": "public-read"})
        with contextlib.suppress(urllib.error.HTTPError):
            urllib.request.urlopen(policy, timeout=20).close()
        environment["RCLONE_CONFIG_WEB_ACL"] = "public-read"
        yield "web:reports/site", environment, read


SSHD = """
Port %(port)d
ListenAddress 127.0.0.1
HostKey %(keys)s/host
PidFile %(keys)s/pid
AuthorizedKeysFile %(keys)s/known
StrictModes no
UsePAM no
PasswordAuthentication no
Subsystem sftp internal-sftp
ForceCommand internal-sftp
"""


@contextlib.contextmanager
def sftp(folder):
    """A server that gives files and no shell, so that it can tell no digests."""
    keys, port, served = folder / "keys", free_port(), folder / "served"
    keys.mkdir()
    served.mkdir()
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", keys / name], check=True)
    shutil.copy(keys / "user.pub", keys / "known")
    (keys / "sshd").write_text(SSHD % {"port": port, "keys": keys})
    os.makedirs("/run/sshd", exist_ok=True)
    environment = {
        "RCLONE_CONFIG_WEB_TYPE": "sftp", "RCLONE_CONFIG_WEB_HOST": "127.0.0.1", "RCLONE_CONFIG_WEB_PORT": str(port),
        "RCLONE_CONFIG_WEB_USER": os.environ.get("USER") or "root", "RCLONE_CONFIG_WEB_KEY_FILE": str(keys / "user"),
        "RCLONE_CONFIG_WEB_SHELL_TYPE": "none",
    }

    def read(path):
        try:
            return (served / "site" / path).read_bytes()
        except OSError:
            return None

    with running(["/usr/sbin/sshd", "-D", "-e", "-f", keys / "sshd"], port):
        yield f"web:{served}/site", environment, read


def live(council, environment, remote, folder):
    """What is on the remote now."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["rclone", "copy", "--quiet", remote, folder], env={**os.environ, **environment}, check=True)
    return contents(folder)


def wholes(council):
    """Both versions, published where nothing can go wrong."""
    sites = []
    for version in (0, 1):
        council.say(version)
        council.publish("beside")
        sites.append(contents((council.folder / "www/current").resolve()))
    return sites


def cut(council, environment, dice, seconds):
    """Kills a run some time after it first asked rclone for anything. `seconds` is how long a run takes from there."""
    process = council.start("live", environment)
    end = time.monotonic() + 120
    # Not before rclone runs: what happens before it cannot reach the remote.
    while process.poll() is None and time.monotonic() < end and not children(process.pid):
        time.sleep(0.002)
    time.sleep(dice.uniform(0, seconds))
    alive = process.poll() is None
    if alive:
        process.send_signal(signal.SIGKILL)
    process.wait()
    return alive


def timed(council, environment):
    """A run to its end, and how long one without changes takes from its first question to the remote."""
    done = council.publish("live", environment)
    process = council.start("live", environment)
    while process.poll() is None and not children(process.pid):
        time.sleep(0.002)
    start = time.monotonic()
    process.wait()
    return done, time.monotonic() - start


def children(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split() or [
            child for task in pathlib.Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()]
    except OSError:
        return []


def punish(kind, binary, cuts, dice):
    with scratch() as folder, {"s3": s3, "sftp": sftp}[kind](folder) as (remote, environment, read):
        council = Council(binary, folder / "project", TARGETS % remote)
        sites = wholes(council)
        walker = Walker(read)
        walker.start()
        killed = 0
        said = ""
        council.say(0)
        killed += cut(council, environment, dice, 3)
        done, seconds = timed(council, environment)
        said += done.stdout + done.stderr
        for turn in range(cuts):
            version = (turn + 1) % 2
            council.say(version)
            killed += cut(council, environment, dice, seconds)
            if turn % 2:
                done = council.publish("live", environment)
                said += done.stdout + done.stderr
                found = live(council, environment, remote, folder / "found")
                if found != sites[version]:
                    wrong = sorted({path for path, _ in set(found.items()) ^ set(sites[version].items())})
                    FAULTS.append(f"{kind}: turn {turn}: not completed: {wrong[:6]}")
        walker.ended.set()
        walker.join(60)
        FAULTS.extend(f"{kind}: {origin} leads to {path}, which is not there" for origin, path in sorted(walker.broken)[:5])
        written = b"".join(contents(council.folder / "content").values())
        if SECRET in said or SECRET.encode() in written:
            FAULTS.append(f"{kind}: a secret was told")
        print(f"remotes: {kind}: {killed} of {cuts + 1} runs cut, {walker.walks} walks, {len(walker.broken)} broken links", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("binary", type=pathlib.Path)
    options.add_argument("--cuts", type=int, default=8)
    options.add_argument("--only", choices=["s3", "sftp"])
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    # For the services of this machine, not for ours on loopback.
    os.environ.pop("AWS_CA_BUNDLE", None)
    dice = random.Random(chosen.seed)
    for kind in ["sftp", "s3"]:
        if chosen.only in (None, kind):
            punish(kind, chosen.binary, chosen.cuts, dice)
    for fault in FAULTS:
        print(fault)
    return int(bool(FAULTS))


if __name__ == "__main__":
    sys.exit(main())
