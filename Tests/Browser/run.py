"""Every page of a built site in a real browser.

    scripts/python Tests/Browser/run.py SITE [--record] [--only NAME]... [--pages PART]

Opens each page from disk, as a reader with a USB stick would, and holds it against the expectations of `expectations.py`.
First the same expectations are held against the pages of `faulty/`, each built to fail the one that it is named after:
an expectation that lets its faulty page pass is itself a failure, so a green run can't be green by accident. Then the
Nu validator reads every page, and `leave_fast.py` tries the way out of the pages for children.

`--record` writes the golden files of `trees/` and fails the run.
"""

import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import time

from playwright.sync_api import sync_playwright

import validator
from browsers import launched
from expectations import EXPECTATIONS

HERE = pathlib.Path(__file__).parent


class Reader:
    """One browser window that notes what a page asks for and complains about."""

    def __init__(self, browser, records=False):
        self.records = records
        self.context = browser.new_context(viewport={"width": 1280, "height": 800})
        self.page = self.context.new_page()
        # A second window that runs no script.
        self.quiet = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800}).new_page()
        self.requests, self.complaints = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, file, kind=None, is_sample=False):
        """`is_sample`: the page stands for its kind in what is too dear to do with all."""
        self.kind, self.is_sample = kind, is_sample
        self.requests.clear()
        self.complaints.clear()
        self.page.goto(file.resolve().as_uri())


def failures(reader, names):
    """The sentences of the expectations that the open page does not meet."""
    return [
        f"{name}: {fault}" for name, expectation in EXPECTATIONS.items() if name in names for fault in expectation(reader)
    ]


def twins(reader, names):
    """The expectations that do not notice a page made to fail them, or fail it for another reason.

    A faulty page is called after its expectation, with a word more where there are several, and says in a meta element
    what has to be found on it."""
    missed = []
    for name in names:
        files = [file for file in sorted((HERE / "faulty").glob("*.html")) if file.stem.split("-")[0] == name]
        missed += [] if files else [f"{name} has no faulty page"]
        for file in files:
            reader.open(file, kind="twin", is_sample=True)
            wanted = reader.page.locator("meta[name=expected]").get_attribute("content")
            found = failures(reader, {name})
            if not any(wanted in fault for fault in found):
                missed.append(f"{name} lets {file.name} pass: expected '{wanted}', found {found}")
    return missed


def samples(site, pages):
    """One page of each kind: the first council's that has it."""
    kinds = {
        "site-home": "index.html", "comparisons": "compare/index.html", "comparison": "compare/complaints-statutory.html",
        "council-home": "*/index.html", "children-home": "*/children/index.html",
        "help": "*/children/who-can-help.html", "child": "*/children/what-is-a-complaint.html",
        "leaflet": "*/children/leaflet.html", "easy-read": "*/children/easy-read.html",
        "guide": "*/complain/what-to-expect.html", "checklists": "*/officers/checklists.html",
        "landing": "*/*-*/index.html", "report": "*/*-*/outcomes.html", "figures": "*/*-*/find-a-number.html",
        "figure": "*/*-*/figures/complaints-by-outcome.html",
    }
    # Of a publication for staff, its first page stands for all; there is no golden tree of it.
    found = {page: None for page in pages if page.name == "index.html" and is_for_staff(page)}
    for kind, pattern in kinds.items():
        for page in (page for page in pages if not is_for_staff(page)):
            parts = len(page.relative_to(site).parts)
            if page not in found and page.relative_to(site).match(pattern) and parts == pattern.count("/") + 1:
                found[page] = kind
                break
    return found


def is_for_staff(page):
    return b'<meta name="audience" content="staff"/>' in page.read_bytes()


def work(site, share, kinds, names, records):
    """A lane's share of the pages, in a browser of its own."""
    faults = []
    with sync_playwright() as play:
        browser = launched(play.chromium)
        reader = Reader(browser, records)
        for page in share:
            reader.open(page, kinds.get(page), page in kinds)
            faults += [f"{page.relative_to(site)}: {fault}" for fault in failures(reader, names)]
        browser.close()
    return faults


def try_twins(names):
    with sync_playwright() as play:
        browser = launched(play.chromium)
        faults = twins(Reader(browser), names)
        browser.close()
    return faults


def validate(site):
    faults, unused = validator.judge(site)
    faults = [f"validator: {fault}" for fault in faults]
    faults += [f"validator: no page brings up the explained '{part}' any more" for part in unused]
    if not validator.judge(HERE / "faulty" / "validator.html")[0]:
        faults.append("validator lets its faulty page pass")
    return faults


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("site", type=pathlib.Path)
    options.add_argument("--record", action="store_true", help="write the golden files and fail")
    options.add_argument("--only", action="append", help="only these expectations")
    options.add_argument("--pages", default="", help="only pages with this in their path")
    chosen = options.parse_args()
    names = [name for name in EXPECTATIONS if not chosen.only or name in chosen.only]
    site, start, lanes = chosen.site.resolve(), time.monotonic(), max(1, min(4, os.cpu_count() or 1))
    # A page that only leads on is never the page that a browser shows; the validator reads it from the folder.
    every = [page for page in sorted(site.rglob("*.html")) if b'http-equiv="refresh"' not in page.read_bytes()]
    kinds = samples(site, every)
    pages = [page for page in every if chosen.pages in str(page)]
    with concurrent.futures.ProcessPoolExecutor(lanes + 1) as pool:
        shares = [pool.submit(work, site, pages[lane::lanes], kinds, names, chosen.record) for lane in range(lanes)]
        proof = pool.submit(try_twins, names)
        valid = pool.submit(validate, site) if not chosen.only else None
        faults = proof.result() + [fault for share in shares for fault in share.result()]
        faults += valid.result() if valid else []
    for fault in faults:
        print(fault)
    seconds = time.monotonic() - start
    print(f"browser: {len(pages)} pages, {len(names)} expectations, {len(faults)} faults, {seconds:.0f} s")
    # Pages for staff stand in a folder of their own, without the children's pages and their way out.
    if chosen.only or chosen.pages or (pages and all(is_for_staff(page) for page in pages)):
        return 1 if faults else 0
    leaving = subprocess.run([sys.executable, str(HERE / "leave_fast.py"), str(site)], check=False).returncode
    return 1 if faults or leaving or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
