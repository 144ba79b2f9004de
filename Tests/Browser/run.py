"""Every page of a built site in a real browser.

    scripts/python Tests/Browser/run.py SITE

Opens each page from disk, as a reader with a USB stick would, and holds it against the expectations of `expectations.py`.
First the same expectations are held against the pages of `faulty/`, each built to fail the one that it is named after:
an expectation that lets its faulty page pass is itself a failure, so a green run can't be green by accident.
"""

import pathlib
import subprocess
import sys

from playwright.sync_api import sync_playwright

from expectations import EXPECTATIONS

HERE = pathlib.Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"


class Reader:
    """One browser window that notes what a page asks for and complains about."""

    def __init__(self, browser, **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.requests, self.complaints = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, file):
        self.requests.clear()
        self.complaints.clear()
        self.page.goto(file.resolve().as_uri())


def failures(reader, file, names=None):
    """The sentences of the expectations that a page does not meet."""
    reader.open(file)
    found = []
    for name, expectation in EXPECTATIONS.items():
        if names is None or name in names:
            found += [f"{name}: {fault}" for fault in expectation(reader)]
    return found


def twins(reader):
    """The expectations that do not notice the page made to fail them."""
    missed = []
    for name in EXPECTATIONS:
        file = HERE / "faulty" / f"{name}.html"
        if not file.exists():
            missed.append(f"{name} has no faulty page")
        elif not failures(reader, file, {name}):
            missed.append(f"{name} lets its faulty page pass")
    return missed


def main(site):
    pages = sorted(site.rglob("*.html"))
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        reader = Reader(browser, viewport={"width": 1280, "height": 800})
        faults = twins(reader)
        for page in pages:
            faults += [f"{page.relative_to(site)}: {fault}" for fault in failures(reader, page)]
        browser.close()
    for fault in faults:
        print(fault)
    print(f"browser: {len(pages)} pages, {len(EXPECTATIONS)} expectations, {len(faults)} faults")
    leaving = subprocess.run([sys.executable, str(HERE / "leave_fast.py"), str(site)], check=False).returncode
    return 1 if faults or leaving or not pages else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
