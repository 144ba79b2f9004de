"""A report in a folder of its own, into which one fault at a time is planted and which the real program judges."""

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
        self.touched = None

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

    # Planting: each way remembers the file, since a finding counts only where the fault is.

    def path(self, name):
        self.touched = name
        return self.folder / name

    def replace(self, name, old, new, count=1):
        path = self.path(name)
        text = path.read_text(encoding="utf-8")
        if old not in text:
            raise LookupError(f"{name} does not hold {old!r}")
        path.write_text(text.replace(old, new, count), encoding="utf-8")

    def substitute(self, name, pattern, new):
        path = self.path(name)
        text, number = re.subn(pattern, new, path.read_text(encoding="utf-8"), count=1, flags=re.S)
        if number != 1:
            raise LookupError(f"{name} has nothing like {pattern!r}")
        path.write_text(text, encoding="utf-8")

    def append(self, name, text):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(before + text, encoding="utf-8")

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


class Finding:
    def __init__(self, item):
        self.rule = item["rule"]
        self.severity = item["severity"]
        self.path = item["path"]
        self.line = item.get("line")
        self.message = item["message"]

    @property
    def key(self):
        return (self.rule, self.path, self.line, self.message)

    def __str__(self):
        return f"{self.path}:{self.line}: {self.severity}: {self.message} [{self.rule}]"
