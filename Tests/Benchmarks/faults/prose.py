"""Ordinary council prose, written without our rules in mind: what the examiner says of it, and how much of that is wrong.

`prose/learnt/*.md` and `prose/kept/*.md` are told on a page of a clean report, one file at a time. Rules were mended after
the findings of the first half; the second was judged once, when all rules stood. A person has judged each finding: those
in `prose/right.txt` (rule, a tab, words of the message, a tab, why) are faults that the prose has; every other one is a
false alarm.
"""

import dataclasses
import pathlib
import tempfile

FOLDER = pathlib.Path(__file__).with_name("prose")
HALVES = ["learnt", "kept"]
PAGE = "improvements"


@dataclasses.dataclass(frozen=True)
class Reading:
    """What was said of one text."""
    half: str
    name: str
    words: int
    right: list
    false: list


def judged():
    lines = (FOLDER / "right.txt").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def is_right(name, finding, judgements):
    place = f"{name}:{finding.line}: {finding.message}"
    return any(finding.rule == rule and words in place for rule, words, _ in judgements)


def read(report, known, half, path, judgements):
    text = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="heard-prose-") as folder:
        copy = report.copy_to(pathlib.Path(folder) / "report")
        copy.tell(PAGE, text)
        found = [finding for finding in copy.build() if finding.key not in known]
    right = [finding for finding in found if is_right(path.stem, finding, judgements)]
    return Reading(half, path.stem, len(text.split()), right, [finding for finding in found if finding not in right])


def readings(report, known, halves=tuple(HALVES)):
    judgements = judged()
    for half in halves:
        for path in sorted((FOLDER / half).glob("*.md")):
            yield read(report, known, half, path, judgements)


def rate(readings):
    """False alarms in 1,000 words."""
    words = sum(reading.words for reading in readings)
    return 1000 * sum(len(reading.false) for reading in readings) / words if words else 0
