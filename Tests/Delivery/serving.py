#!/usr/bin/env python3
"""Serves what `heard publish` puts into a folder with Debian's nginx, below a sub-path, with the file that we wrote for it.

    Tests/Delivery/serving.py BINARY

Every page, its headers, compressed and not; every link of every page; pages that lead on; a publication while nginx runs; and
`heard verify` against the live address, before and after somebody changes a file.
"""

import gzip
import http.client
import pathlib
import re
import sys

from publishing import Council, contents, free_port, running, scratch

TARGETS = "  live: {kind: folder, to: www, readers: staff, servers: [nginx], precompressed: true}\n"
MOVED = "web:\n  moved:\n    - {from: 2023-24/staff.html, to: 2023-24/teams.html}\n"
CONFIGURATION = """
daemon off; pid %(folder)s/nginx.pid; error_log %(folder)s/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path %(folder)s/t1; proxy_temp_path %(folder)s/t2; fastcgi_temp_path %(folder)s/t3;
  uwsgi_temp_path %(folder)s/t4; scgi_temp_path %(folder)s/t5;
  server {
    listen 127.0.0.1:%(port)d;
    location /council/reports/ { alias %(folder)s/www/current/; include %(folder)s/www/current/_nginx.conf; }
  }
}
"""
BASE = "/council/reports/"
FAULTS = []


def expect(holds, words):
    if not holds:
        FAULTS.append(words)


def get(port, path, **headers):
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    client.request("GET", path, headers=headers)
    answer = client.getresponse()
    body = answer.read()
    client.close()
    return answer.status, dict((name.lower(), value) for name, value in answer.getheaders()), body


def every_file(port, site):
    hidden = {"_headers", "_nginx.conf"}
    for path, body in site.items():
        leads_on = path.endswith(".html") and b'http-equiv="refresh"' in body
        status, headers, found = get(port, BASE + path)
        if path in hidden:
            expect(status == 404, f"{path}: {status}, not hidden")
        elif leads_on:
            expect(status in (301, 302), f"{path}: {status}, no redirect")
        else:
            expect(status == 200 and found == body, f"{path}: {status}, or other bytes")
            expect(headers.get("x-content-type-options") == "nosniff", f"{path}: no nosniff")
            expect("frame-ancestors 'none'" in headers.get("content-security-policy", ""), f"{path}: no policy")
            expect(headers.get("referrer-policy") == "no-referrer", f"{path}: no referrer policy")
            expect("max-age=300" in headers.get("cache-control", ""), f"{path}: no cache rule")
        if path.endswith(".html") and not leads_on:
            expect(headers.get("content-type") == "text/html; charset=utf-8", f"{path}: {headers.get('content-type')}")
        if path.endswith(".csv"):
            expect(headers.get("content-type") == "text/csv; charset=utf-8", f"{path}: {headers.get('content-type')}")
            expect(body.startswith(b"\xef\xbb\xbf"), f"{path}: no byte order mark")
        if path + ".gz" in site and not leads_on:
            _, packed, found = get(port, BASE + path, **{"Accept-Encoding": "gzip"})
            expect(packed.get("content-encoding") == "gzip" and gzip.decompress(found) == body, f"{path}: not compressed")


def every_link(port, site):
    seen = {}
    for path, body in site.items():
        if not path.endswith(".html"):
            continue
        for address in re.findall(rb'(?:href|src)="([^"#:]+)["#]', body):
            target = str(pathlib.PurePosixPath(path).parent / address.decode())
            parts = []
            for part in target.split("/"):
                parts = parts[:-1] if part == ".." else parts + [part] if part != "." else parts
            target = "/".join(parts)
            if target not in seen:
                seen[target] = get(port, BASE + target)[0]
            expect(seen[target] in (200, 301, 302), f"{path}: {target} gives {seen[target]}")
    return len(seen)


def redirects(port):
    for path, status, target in [
        ("testshire/2023-24/staff.html", 301, "testshire/2023-24/teams.html"),
        ("testshire/latest/", 302, "testshire/2023-24/index.html"),
        ("testshire/latest/index.html", 302, "testshire/2023-24/index.html"),
        ("testshire/latest/teams.html", 302, "testshire/2023-24/teams.html"),
        ("testshire/latest/figures/complaints-all.html", 302, "testshire/2023-24/figures/complaints-all.html"),
    ]:
        found, headers, _ = get(port, BASE + path)
        expect((found, headers.get("location")) == (status, BASE + target), f"{path}: {found} {headers.get('location')}")
    for path in ("", "testshire/"):
        expect(get(port, BASE + path)[0] == 200, f"{path or 'the root'}: no index")
    expect(get(port, BASE + "no-such-page.html")[0] == 404, "a page that is not there is not 404")


def proof(council, port, live):
    address = f"http://127.0.0.1:{port}{BASE}"
    manifest = ["--manifest", "content/testshire/published/live.json"]
    sound = council.run("verify", address, *manifest)
    expect(sound.returncode == 0 and "is exactly build" in sound.stderr, f"verify: {sound.stderr}")
    page = live.resolve() / "testshire/2023-24/teams.html"
    text = page.read_bytes()
    page.write_bytes(text.replace(b"</h1>", b"</h1> ", 1))
    harmed = council.run("verify", address, *manifest)
    named = re.findall(r"^(\S+): error", harmed.stderr, re.M)
    expect(harmed.returncode == 1 and named == [address + "testshire/2023-24/teams.html"], f"verify: {harmed.stderr}")
    page.write_bytes(text)
    nowhere = council.run("verify", f"http://127.0.0.1:{port}/elsewhere/")
    expect(nowhere.returncode == 65, f"verify of nothing: {nowhere.returncode}")


def main(binary):
    with scratch() as folder:
        council = Council(binary, folder, TARGETS)
        settings = folder / "content/testshire/council.yaml"
        settings.write_text(settings.read_text() + MOVED)
        council.publish()
        port, live = free_port(), folder / "www/current"
        configuration = folder / "nginx.conf"
        configuration.write_text(CONFIGURATION % {"folder": folder, "port": port})
        with running(["nginx", "-c", configuration, "-p", folder], port):
            first = contents(live.resolve())
            every_file(port, first)
            links = every_link(port, first)
            redirects(port)
            proof(council, port, live)
            council.say(1)
            council.publish()
            second = contents(live.resolve())
            expect(second != first, "the second site is the first")
            every_file(port, second)
            council.run("publish", "live", "--rollback")
            every_file(port, first)
    for fault in FAULTS:
        print(fault)
    print(f"serving: {len(first)} files three times, {links} links, {len(FAULTS)} faults")
    return int(bool(FAULTS))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
