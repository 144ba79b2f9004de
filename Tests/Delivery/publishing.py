"""A small council in a folder of its own, for tests that publish it with the real program."""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLOCK = ["--clock", "2024-07-02"]


class Council:
    """The sound report that the broken ones of the end-to-end tests are made from."""

    def __init__(self, binary, folder, targets):
        self.binary, self.folder = str(pathlib.Path(binary).resolve()), pathlib.Path(folder)
        shutil.copytree(ROOT / "templates", self.folder / "templates")
        shutil.copytree(ROOT / "Tests/EndToEndTests/Base", self.folder, dirs_exist_ok=True)
        (self.folder / "content/testshire/publish.yaml").write_text("targets:\n" + targets)
        self.records = self.folder / "content/testshire/2023-24/records/complaints.csv"
        self.first = self.records.read_text()

    def say(self, version):
        """Two versions of the site: one decision differs, and with it several pages."""
        other = self.first.replace(",not-upheld,", ",upheld,", 1)
        assert other != self.first
        self.records.write_text([self.first, other][version % 2])

    def command(self, *words):
        return [self.binary, *words, *CLOCK]

    def run(self, *words, environment=None):
        return subprocess.run(
            self.command(*words), cwd=self.folder, env={**os.environ, **(environment or {})}, text=True,
            stdin=subprocess.DEVNULL, capture_output=True, check=False)

    def publish(self, target="live", environment=None):
        done = self.run("publish", target, environment=environment)
        if done.returncode:
            raise SystemExit(f"publishing failed with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done

    def start(self, target="live", environment=None):
        """In a process group of its own."""
        return subprocess.Popen(
            self.command("publish", target), cwd=self.folder, env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


@contextlib.contextmanager
def scratch():
    with tempfile.TemporaryDirectory(prefix="heard-delivery-") as folder:
        os.chmod(folder, 0o755)  # a web server that is not us has to get in
        yield pathlib.Path(folder)


def contents(folder):
    """Every file below a folder, with its bytes."""
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(port, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit(f"nothing listens on port {port}")


@contextlib.contextmanager
def running(command, port, **options):
    """A server on loopback, for as long as it is needed."""
    process = subprocess.Popen(
        [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        **options)
    try:
        wait_for(port)
        yield process
    finally:
        process.terminate()
        process.wait(10)
