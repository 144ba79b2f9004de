"""A report in a folder of its own, into which one fault at a time is planted and which the real program judges."""

import fnmatch
import json
import os
import pathlib
import re
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[3]
HEARD = pathlib.Path(os.environ.get("HEARD_BINARY", ROOT / ".build/release/heard"))


class Report:
    """A copy of a clean edition: sources, and the site built from them once, for faults planted into its bytes."""

    def __init__(self, folder, council, edition):
        self.folder = pathlib.Path(folder)
        self.council = council
        self.edition = edition
        self.places = []

    @property
    def content(self):
        return f"content/{self.council}/{self.edition}"

    @property
    def first_approval(self):
        return str(min((self.folder / self.content / "approvals").glob("*.yaml")).relative_to(self.folder))

    @property
    def pages(self):
        return f"site/{self.council}/{self.edition}"

    def copy_to(self, folder):
        shutil.copytree(self.folder, folder)
        return Report(folder, self.council, self.edition)

    # Planting: each way remembers the place, since a finding counts only where the fault is.

    def write(self, name, before, after):
        """Writes a file, and remembers the lines that changed. A fault that changes nothing is not a fault."""
        if before == after:
            raise LookupError(f"{name} would stay as it is")
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(after, encoding="utf-8")
        old, new = before.split("\n"), after.split("\n")
        first = next((at for at, pair in enumerate(zip(old, new)) if pair[0] != pair[1]), min(len(old), len(new)))
        same = next((at for at, pair in enumerate(zip(old[::-1], new[::-1])) if pair[0] != pair[1]), len(new))
        self.places.append(Place(name, first + 1, max(first + 1, len(new) - same)))

    def remove(self, name):
        (self.folder / name).unlink()
        self.places.append(Place(name, 1, 1))

    def text(self, name):
        path = self.folder / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def replace(self, name, old, new, count=1):
        text = self.text(name)
        if old not in text:
            raise LookupError(f"{name} does not hold {old!r}")
        self.write(name, text, text.replace(old, new, count))

    def substitute(self, name, pattern, new):
        text = self.text(name)
        changed, number = re.subn(pattern, new, text, count=1, flags=re.S)
        if number != 1:
            raise LookupError(f"{name} has nothing like {pattern!r}")
        self.write(name, text, changed)

    def append(self, name, text):
        before = self.text(name)
        self.write(name, before, before + text)

    def tell(self, page, markdown):
        """Adds a paragraph to the first narrative slot of a page, as an officer would."""
        template = (self.folder / f"templates/pages/{page}.md").read_text(encoding="utf-8")
        slot = re.search(r"^```narrative ([a-z-]+)", template, flags=re.M)
        if slot is None:
            raise LookupError(f"templates/pages/{page}.md has no narrative slot")
        self.append(f"{self.content}/narrative/{page}/{slot[1]}.md", f"\n\n{markdown}\n")

    def tell_child(self, page, markdown):
        self.append(f"templates/children/{page}.md", f"\n\n{markdown}\n")

    def spoil(self, page, old, new):
        """Changes the bytes of a built page, as a hand that edits the site after the build would."""
        self.replace(f"{self.pages}/{page}.html", old, new)

    def spoil_pattern(self, page, pattern, new):
        self.substitute(f"{self.pages}/{page}.html", pattern, new)

    # Judging

    def clock(self):
        settings = (self.folder / self.content / "edition.yaml").read_text(encoding="utf-8")
        return re.search(r"^published_on: (\S+)", settings, flags=re.M)[1]

    def build(self):
        return self._judge(["build", "--output", "site"])

    def check(self):
        return self._judge(["check", "site"])

    def _judge(self, command):
        run = subprocess.run(
            [HEARD, *command, "--project", ".", "--format", "json", "--quiet", "--clock", self.clock()],
            cwd=self.folder, capture_output=True, text=True, check=False)
        if run.returncode not in (0, 1):
            raise RuntimeError(f"{' '.join(command)} ended with {run.returncode}: {run.stderr[:500]}")
        text = run.stdout.strip() or run.stderr.strip()
        return [Finding(item) for item in json.loads(text)] if text.startswith("[") else []


class Place:
    """Where a fault was planted: a file of the sources or of the site, and its lines."""

    # How far from a changed line a finding may stand: what a block lacks is told at its first line.
    NEAR = 14

    def __init__(self, name, first, last):
        self.name = name.removeprefix("site/")
        self.first = first
        self.last = last

    def __str__(self):
        return f"{self.name}:{self.first}"

    def has(self, finding):
        if finding.path == self.name:
            return finding.line is None or self.first - self.NEAR <= finding.line <= self.last + self.NEAR
        return f"({self.name}:" in finding.message


class Finding:
    def __init__(self, item):
        self.rule = item["rule"]
        self.severity = item["severity"]
        self.path = item["path"]
        self.line = item.get("line")
        self.message = item["message"]

    @property
    def key(self):
        """Lines move with what is planted above them, so they are left out."""
        return (self.rule, self.path, re.sub(r" \([^ ()]*:\d+:\d+\)", "", self.message))

    def is_at(self, places, patterns):
        """Whether it stands where the fault is, or where the fault shows itself."""
        return any(place.has(self) for place in places) or any(
            fnmatch.fnmatch(self.path, pattern) for pattern in patterns)

    def __str__(self):
        return f"{self.path}:{self.line}: {self.severity}: {self.message} [{self.rule}]"
