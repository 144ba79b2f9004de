#!/usr/bin/env python3
"""Points `heard verify` at a server that means harm.

    Tests/Delivery/hostile.py BINARY

Whatever it answers, nothing is written outside of verify's own folder, nothing of this machine is sent, no address is asked for but
those below the one that was given, and verify ends, in time, with another exit code than 0.
"""

import hashlib
import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

ZEROS = "0" * 64
SECRET = "a secret of this machine"


def manifest(*paths, council="anytown", size=5, served=True, **more):
    own = {} if served else {"served": False}
    files = [{"path": path, "sha256": hashlib.sha256(b"words").hexdigest(), "bytes": size, **own} for path in paths]
    return json.dumps({
        "format": "heard-manifest-1", "tool": "heard 0.1.0", "council": council, "templates": ZEROS, "definitions": ZEROS,
        "editions": [], "waivers": [], "files": files, **more}).encode()


def cases(secret, port):
    """What the server gives as its manifest, by a name for it."""
    names = [
        "../../../../../../../../../../../..{tmp}/written", "/{tmp}/written", "a/../../../written", "..", ".", "a//b", "a\\..\\b",
        "x\nupload-file = \"{secret}\"\nurl = \"http://127.0.0.1:{port}/upload\"\noutput = \"x",
        "x\" \nform = \"f=@{secret}\"", "x\r\n-T {secret}", "-o{tmp}/written", "a\u0000b", "file:///etc/passwd", "x?y", "x#y", "%2e%2e/x",
        "[1-9999999]", "{{a,b}}", "a b", "ä", "\u202ea", "manifest.json", "a" * 5000,
    ]
    given = {f"the name {name[:20]!r}": manifest(name.format(tmp=os.path.dirname(secret), secret=secret, port=port)) for name in names}
    aliases = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9))
    given |= {
        "aliases": aliases.encode(), "depth": b"[" * 1_000_000, "nothing": b"", "no text": bytes(range(256)) * 9,
        "one name twice": manifest("a.html", "a.html"), "names of one letter's case": manifest("a.html", "A.html"),
        "a council that climbs": manifest("a.html", council="../x"), "a number too large": manifest("a.html", size=10**30),
        "a number below nothing": manifest("a.html", size=-1), "sums too large": manifest(*[f"{i}.html" for i in range(40)], size=10**11),
        "too many files": manifest(*[f"{i}.html" for i in range(50_001)], size=0),
        "escapes for a terminal": manifest("a.html", tool="\u001b]0;x\u0007\u001b[31m"),
        "a redirect": None, "no end": b"endless", "a file without end": manifest("endless.html"),
        "a file that leads on": manifest("elsewhere.html"), "a file that fails": manifest("broken.html"),
        "no files": manifest(), "no page": manifest("a.css"), "nothing served": manifest("a.html", served=False),
    }
    return given


class Server(http.server.BaseHTTPRequestHandler):
    given, asked, bodies, port = b"", [], [], 0

    def log_message(self, *words):
        pass

    def answer(self):
        cls = type(self)
        cls.asked.append(self.path)
        cls.bodies.append(self.rfile.read(int(self.headers.get("Content-Length") or 0)) + str(self.headers).encode())
        if self.path.endswith("/elsewhere.html") or cls.given is None:
            self.send_response(302)
            self.send_header("Location", f"http://127.0.0.1:{cls.port}/inside/secret")
            self.end_headers()
        elif self.path.endswith("/broken.html"):
            self.send_response(500)
            self.end_headers()
        elif self.path.endswith("/endless.html") or cls.given == b"endless":
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(4_000):
                    self.wfile.write(b"x" * 100_000)
            except OSError:
                pass
        else:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(cls.given if self.path.endswith("/manifest.json") else b"words")

    do_GET = do_POST = do_PUT = do_HEAD = answer


def everything(folder):
    return {str(path): path.is_file() and path.read_bytes() for path in sorted(pathlib.Path(folder).rglob("*"))}


def main(binary):
    faults, count = [], 0
    with tempfile.TemporaryDirectory(prefix="heard-hostile-") as folder:
        home, work, own = (pathlib.Path(folder) / name for name in ("home", "work", "tmp"))
        for place in (home, work, own):
            place.mkdir()
        secret = home / "secret"
        secret.write_text(SECRET)
        (home / ".curlrc").write_text(f'header = "X-Secret: {SECRET}"\n')
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        Server.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        before = everything(folder)
        environment = {**os.environ, "HOME": str(home), "TMPDIR": str(own)}
        for name, given in cases(str(secret), Server.port).items():
            Server.given, Server.asked, Server.bodies = given, [], []
            start = time.monotonic()
            done = subprocess.run(
                [binary, "verify", f"http://127.0.0.1:{Server.port}/site/"], cwd=work, env=environment, text=True,
                errors="replace", capture_output=True, stdin=subprocess.DEVNULL, timeout=120, check=False)
            count += 1
            wrong = [
                done.returncode not in (1, 65) and f"exit code {done.returncode}",
                everything(folder) != before and "files were written or changed",
                any(SECRET.encode() in body for body in Server.bodies) and "a secret was sent",
                any(not path.startswith("/site/") for path in Server.asked) and f"asked for {Server.asked}",
                time.monotonic() - start > 60 and "it took more than a minute",
                "is not there" in done.stderr and "a file that the server keeps back is said to be gone",
                "\x1b" in done.stderr + done.stdout and "an escape reached the terminal",
            ]
            faults += [f"{name}: {fault}: {done.stderr[:200]}" for fault in wrong if fault]
    for fault in faults:
        print(fault)
    print(f"hostile: {count} answers, {len(faults)} faults")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1])))
