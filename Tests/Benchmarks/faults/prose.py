"""Ordinary council prose, written without our rules in mind: what the examiner says of it, and how much of that is wrong.

`prose/*.md` is told on a page of a clean report, one file at a time. A person has judged each finding: those in
`prose/right.txt` (rule, a tab, words of the message) are faults that the prose has; every other one is a false alarm.
"""

import pathlib
import tempfile

FOLDER = pathlib.Path(__file__).with_name("prose")
PAGE = "improvements"


def texts():
    return [(path.stem, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.md"))]


def right():
    lines = (FOLDER / "right.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def alarms(report, known):
    """For each text: its name, its words, its right findings and its false alarms."""
    judged = right()
    for name, text in texts():
        with tempfile.TemporaryDirectory(prefix="heard-prose-") as folder:
            copy = report.copy_to(pathlib.Path(folder) / "report")
            copy.tell(PAGE, text)
            found = [finding for finding in copy.build() if finding.key not in known]
        false = [finding for finding in found
                 if not any(finding.rule == rule and words in finding.message for rule, words in judged)]
        yield name, len(text.split()), len(found) - len(false), false


def rate(alarms):
    """False alarms in 1,000 words."""
    words = sum(number for _, number, _, _ in alarms)
    return 1000 * sum(len(false) for _, _, _, false in alarms) / words if words else 0
