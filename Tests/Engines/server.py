"""A PostgreSQL of the test's own: in a folder that goes away, heard on a socket in it and on no network, ended by its id."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time


class Postgres:
    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-pg-"))
        self.programs = max(pathlib.Path("/usr/lib/postgresql").iterdir(), key=lambda path: int(path.name)) / "bin"
        # PostgreSQL refuses to run as root.
        root = os.geteuid() == 0
        user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if root else []
        if root:
            shutil.chown(self.folder, "postgres")
        data = str(self.folder / "data")
        subprocess.run(
            user + [self.programs / "initdb", "-D", data, "-A", "trust", "-U", "heard", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
            check=True, stdout=subprocess.DEVNULL, cwd="/")
        self.server = subprocess.Popen(
            user + [self.programs / "postgres", "-D", data, "-k", str(self.folder), "-c", "listen_addresses=", "-c", "fsync=off"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")
        self.environment = {**os.environ, "PGHOST": str(self.folder), "PGUSER": "heard", "PGDATABASE": "postgres",
                            "PGOPTIONS": "-c client_min_messages=warning"}
        for _ in range(200):
            if subprocess.run(["psql", "-X", "-c", "SELECT 1"], env=self.environment, capture_output=True).returncode == 0:
                return self
            time.sleep(0.05)
        raise SystemExit("PostgreSQL did not start")

    def __exit__(self, *_):
        self.server.send_signal(signal.SIGINT)
        self.server.wait()
        shutil.rmtree(self.folder)

    def run(self, script):
        subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1"], env=self.environment, input=script.encode(), check=True)
