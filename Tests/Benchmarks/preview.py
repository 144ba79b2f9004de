"""From a save to the page in the browser: see scripts/bench-preview.

    scripts/python Tests/Benchmarks/preview.py HEARD [--rounds N] [--pages N] [--output FILE]

For each kind of change the file is saved N times with other words. Two times are taken: until the preview answers that
the page is out of date and has given the new one (`served`), and until Chromium has read the page again and runs its
script (`seen`), both from the moment before the save.
"""

import argparse
import http.client
import os
import pathlib
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

from measure import released

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

from browsers import launched  # noqa: E402

PAGE = "/exampleshire/2023-24/teams.html"


def project(pages):
    """The samples, and further editions of the made-up county until there are so many pages."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-bench-"))
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / "content", folder / "content")
    first = folder / "content/exampleshire/2023-24"
    count, number = len(list((ROOT / "site").rglob("*.html"))), 0
    each = len(list((ROOT / "site/exampleshire/2023-24").rglob("*.html")))
    while count < pages:
        number += 1
        shutil.copytree(first, folder / f"content/exampleshire/copy-{number:02}")
        count += each
    return folder, count


class Preview:
    def __init__(self, heard, folder):
        self.process = subprocess.Popen(
            [heard, "preview", "--quiet"], cwd=folder, stdout=subprocess.PIPE, text=True)
        self.home = self.process.stdout.readline().strip().rstrip("/")
        self.port = int(self.home.rsplit(":", 1)[1])
        start = time.monotonic()
        while self.get(PAGE)[0] == 503 and time.monotonic() - start < 120:
            time.sleep(0.05)

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, body

    def processor(self):
        """Seconds of processor time so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", text)[1]) // 1024

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=30)


def changes(folder):
    """Kinds of save: each makes a change that PAGE shows, and says by which words."""
    teams = folder / "templates/pages/teams.md"
    council = folder / "content/exampleshire/council.yaml"
    style = folder / "templates/theme/heard.css"
    texts = {path: path.read_text() for path in (teams, council, style)}

    def text(number):
        teams.write_text(texts[teams] + f"\nRound {number} of the text.\n")
        return f"Round {number} of the text."

    def setting(number):
        council.write_text(re.sub(r"(?m)^name: .*$", f"name: County {number}", texts[council]))
        return f"County {number}"

    def css(number):
        style.write_text(texts[style] + f"\n.round-{number} {{ margin: 0 }}\n")
        return None

    return {"a paragraph of a page": text, "a setting of the council (all its pages)": setting, "the style": css}, texts


def served(preview, change, number):
    """Milliseconds until the page is given anew."""
    path = "/.heard/state?path=" + PAGE
    known = preview.get(path)[1].decode()
    page = known.split()[1]
    start = time.perf_counter()
    change(number)
    while True:
        now = preview.get(f"{path}&known={known.replace(' ', '%20')}")[1].decode()
        if now.split()[1] != page:
            break
        known = now
    preview.get(PAGE)
    return (time.perf_counter() - start) * 1000


def seen(page, change, number):
    """Milliseconds until the browser shows the new words, or has read the page again for a new style. The page's policy lets
    nobody evaluate text in it, so it is asked from outside."""
    page.wait_for_load_state()
    page.evaluate("() => { window.before = true; }")
    start = time.perf_counter()
    words = change(number)
    arrived = "(words) => words === null ? window.before === undefined : document.body.textContent.includes(words)"
    while time.perf_counter() - start < 120:
        try:
            if page.evaluate(f"(words) => document.readyState === 'complete' && ({arrived})(words)", words):
                return (time.perf_counter() - start) * 1000
        except Exception as error:  # The page is being left while it is asked.
            if "navigation" not in str(error) and "destroyed" not in str(error):
                raise
        time.sleep(0.002)
    raise SystemExit("the page was not read again")


def row(name, times):
    times = sorted(times)
    high = times[min(len(times) - 1, round(0.95 * (len(times) - 1)))]
    return f"| {name} | {statistics.median(times):.0f} | {high:.0f} |"


def measure(heard, pages, rounds, browser):
    folder, count = project(pages)
    start = time.perf_counter()
    preview = Preview(heard, folder)
    first = (time.perf_counter() - start) * 1000
    lines = [
        f"## {count} pages, {sum(1 for p in folder.rglob('*') if p.is_file())} source files", "",
        f"The first build is shown after {first:.0f} ms.", "",
        "| save, milliseconds | median | 95th of 100 |", "|---|---|---|"]
    try:
        window = browser.new_page()
        window.goto(preview.home + PAGE)
        kinds, _ = changes(folder)
        for name, change in kinds.items():
            # Between the rounds the checks come to their end or not, as with an officer who goes on writing.
            made, shown = [], []
            for number in range(rounds):
                made.append(served(preview, change, 2 * number))
                time.sleep(0.15)
                shown.append(seen(window, change, 2 * number + 1))
                time.sleep(0.15)
            lines += [row(f"{name}: served", made), row(f"{name}: seen in Chromium", shown)]
        window.close()
        time.sleep(30 if pages > 500 else 8)
        before = preview.processor()
        time.sleep(10)
        lines += ["", f"Watching takes {(preview.processor() - before) * 10:.1f} % of one processor and "
                      f"{preview.memory()} MB of memory."]
    finally:
        preview.stop()
        shutil.rmtree(folder)
    return lines + [""]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("heard")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--pages", type=int, nargs="*", default=[0, 1000])
    parser.add_argument("--output", default=str(ROOT / "docs/benchmarks-preview.md"))
    options = parser.parse_args()
    lines = [
        "# How fast the preview is", "",
        "From the moment before a save to the page: given by the server (`served`), and shown by Chromium (`seen`; for a style the page",
        "is read again). Checks follow when the files rest. Written by `scripts/bench-preview` on "
        f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}.", ""]
    with sync_playwright() as playwright:
        browser = launched(playwright.chromium)
        for pages in options.pages:
            lines += measure(released(options.heard), pages, options.rounds, browser)
        browser.close()
    pathlib.Path(options.output).write_text("\n".join(lines).rstrip() + "\n")
    print("\n".join(lines))


main()
