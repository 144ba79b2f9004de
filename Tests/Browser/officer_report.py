"""The officer's report of `heard check --report` in a real browser.

    scripts/python Tests/Browser/officer_report.py HEARD

A report with faults of many kinds is opened from disk, as an officer would, and held against what every page of the site
must do: axe-core in both themes, 320 pixels, text spacing, text of twice the size, the keyboard. Then the same page is
spoiled in one way for each expectation, which has to notice it.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

from browsers import launched
from expectations import EXPECTATIONS
from run import Reader, failures

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = ["accessible", "accessible_in_the_dark", "private", "narrow", "spaced", "enlarged", "reachable"]
FAULTY = """</h1><h5></h5>
<p>We heard from twelve families about recieved letters, and the TSDS (which never closes said TBC.</p>
<p>See www.example.org/a-very-long-address-that-does-not-break/of-a-page/with-many-parts/and-another-part-behind-it.html.</p>
"""
# For each expectation, how the page is spoiled: what is replaced, by what.
SPOILED = {
    "accessible": (' lang="en-GB"', ""),
    "accessible_in_the_dark": (
        "</head>", "<style>@media (prefers-color-scheme: dark) { main * { color: #333 !important } }</style></head>"),
    "private": ("</main>", '<img src="https://www.example.org/a.png" alt="" /></main>'),
    "narrow": ("</main>", '<div style="width: 700px">Wide.</div></main>'),
    "spaced": ("</main>", '<div style="width: 90vw; white-space: nowrap; height: 1em">' + "Wide words. " * 30 + "</div></main>"),
    "enlarged": ("</main>", '<div style="width: 95rem">Wide.</div></main>'),
    "reachable": ("</main>", '<a href="#main" style="position: absolute; left: -900px">Out of sight</a></main>'),
}


def judged(heard, folder):
    """A project with faults, and the page that tells of them."""
    project = pathlib.Path(folder) / "project"
    shutil.copytree(ROOT / "templates", project / "templates")
    shutil.copytree(ROOT / "Tests/EndToEndTests/Base", project, dirs_exist_ok=True)
    built = subprocess.run([heard, "build", "--quiet"], cwd=project, capture_output=True, text=True, check=False)
    if built.returncode != 0:
        sys.exit(f"the sound report is not sound:\n{built.stderr}")
    page = project / "site/testshire/2023-24/outcomes.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", FAULTY, 1), encoding="utf-8")
    report = pathlib.Path(folder) / "report.html"
    command = [heard, "check", "--quiet", "--clock", "2024-07-01", "--report", str(report)]
    subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    if not report.exists():
        sys.exit("heard check --report wrote no page")
    return report


def spoiled(report, name):
    """A copy of the page with one fault, without the policy that would refuse it."""
    old, new = SPOILED[name]
    text = report.read_text(encoding="utf-8")
    if old not in text:
        sys.exit(f"the page has no {old!r} to spoil")
    at = text.find("<meta http-equiv=\"Content-Security-Policy\"")
    text = text if at < 0 else text[:at] + text[text.index(">", at) + 1:]
    twin = report.with_name(f"spoiled-{name}.html")
    twin.write_text(text.replace(old, new, 1), encoding="utf-8")
    return twin


def main():
    heard = pathlib.Path(sys.argv[1]).resolve()
    faults = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        report = judged(heard, folder)
        if "--keep" in sys.argv:
            shutil.copy(report, sys.argv[sys.argv.index("--keep") + 1])
        browser = launched(play.chromium)
        reader = Reader(browser)
        reader.open(report, kind="officer-report")
        for words in ["twelve", "recieved", "TSDS", "TBC", "level 5", "www.example.org"]:
            if words not in reader.page.locator("main").inner_text():
                faults.append(f"the page does not tell of '{words}'")
        faults += failures(reader, NAMES)
        for name in NAMES:
            reader.open(spoiled(report, name), kind="twin")
            if not EXPECTATIONS[name](reader):
                faults.append(f"{name} lets the spoiled page pass")
        browser.close()
    print(f"the officer's report: {len(NAMES)} expectations, each with a spoiled twin; {len(faults)} faults")
    for fault in faults:
        print(f"  {fault}")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
