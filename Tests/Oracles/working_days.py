"""A second opinion on working days, from the PyPI package `holidays` (GB, ENG) and nothing of ours.

Writes 10,000 cases that Tests/FiguresTests compares with WorkingDayCalendar:
    python3 Tests/Oracles/working_days.py            compares the committed cases, exits 1 on a difference
    python3 Tests/Oracles/working_days.py --record   writes them anew, and exits 1 so that nobody does it unseen
It also compares every weekday holiday of templates/law/bank-holidays.yaml with the package.

Needs: pip install holidays
"""

import datetime
import pathlib
import re
import sys

import holidays

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = ROOT / "Tests/Oracles/working-days.csv"
LAW = ROOT / "templates/law/bank-holidays.yaml"
FIRST, LAST = datetime.date(2012, 1, 1), datetime.date(2028, 12, 31)
ENGLAND = holidays.country_holidays("GB", subdiv="ENG", years=range(2012, 2029))
DAY = datetime.timedelta(days=1)


def is_working(day):
    return day.weekday() < 5 and day not in ENGLAND


def after(start, days):
    """The day on which a limit of `days` working days ends; `start` is day 0."""
    day = start
    while days > 0:
        day += DAY
        days -= is_working(day)
    return day


def between(start, end):
    """The working days after `start`, up to and including `end`."""
    span = (end - start).days
    return sum(is_working(start + datetime.timedelta(days=n)) for n in range(1, span + 1))


def numbers(seed):
    """A linear congruential generator: the same cases with every version of Python."""
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield seed >> 33


def cases():
    random = numbers(2006_1738)
    span = (LAST - FIRST).days
    yield "start,limit,due,end,days"
    for _ in range(10_000):
        start = FIRST + datetime.timedelta(days=next(random) % (span - 150))
        limit = 1 + next(random) % 70
        end = start + datetime.timedelta(days=next(random) % 150)
        yield f"{start},{limit},{after(start, limit)},{end},{between(start, end)}"


def differences():
    ours = {datetime.date.fromisoformat(d) for d in re.findall(r"^  (\d{4}-\d\d-\d\d):", LAW.read_text(), re.M)}
    theirs = {d for d in ENGLAND if d.weekday() < 5 and FIRST <= d <= LAST}
    for day in sorted({d for d in ours if d.weekday() < 5} ^ theirs):
        yield f"{day}: {'only ours' if day in ours else 'only theirs'}"


def main():
    text = "\n".join(cases()) + "\n"
    wrong = list(differences())
    if "--record" in sys.argv:
        CASES.write_text(text)
        wrong.append("the cases were written anew: read the difference, then commit it")
    elif CASES.read_text() != text:
        wrong.append(f"{CASES.relative_to(ROOT)} is not what the oracle says")
    print("\n".join(wrong) if wrong else "working days: the second oracle agrees")
    sys.exit(1 if wrong else 0)


main()
