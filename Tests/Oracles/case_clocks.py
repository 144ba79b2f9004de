"""A second opinion on the clocks of open complaints, from the PyPI package `holidays` and nothing of ours.

10,000 random statutory complaints, each as it was known on a random day: which clock runs, from when, to when, and how
many working days are left or over. Every day is looked at by itself; nothing is subtracted.
    python3 Tests/Oracles/case_clocks.py            compares the committed cases, exits 1 on a difference
    python3 Tests/Oracles/case_clocks.py --record   writes them anew, and exits 1 so that nobody does it unseen

Needs: pip install holidays
"""

import datetime
import pathlib
import sys

import holidays

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = ROOT / "Tests/Oracles/case-clocks.csv"
FIRST = datetime.date(2012, 1, 1)
ENGLAND = holidays.country_holidays("GB", subdiv="ENG", years=range(2012, 2029))
DAY = datetime.timedelta(days=1)
FIELDS = (
    "received,agreed,advocate_asked,advocate_appointed,extended,sent1,skipped,requested2,final,told,new_date,"
    "sent2,requested3,met,reported,stopped,resumed,oral,known_on"
).split(",")


def is_working(day):
    return day.weekday() < 5 and day not in ENGLAND


def runs(day, stop):
    """Whether a clock runs on a day: the day of stopping still counts, the day of going on does not."""
    return is_working(day) and not (stop and stop[0] < day and (stop[1] is None or day <= stop[1]))


def elapsed(start, end, stop):
    count, day = 0, start
    while day < end:
        day += DAY
        count += runs(day, stop)
    return count


def due(start, limit, stop):
    day, count = start, 0
    while count < limit:
        if stop and stop[1] is None and stop[0] <= day:
            return None
        day += DAY
        count += runs(day, stop)
    return day


def numbers(seed):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield seed >> 33


RANDOM = numbers(2006_1738_14)


def below(limit):
    return next(RANDOM) % limit


def chance(per_cent):
    return below(100) < per_cent


def invent():
    """The dates of one complaint, in an order that records may have."""
    case = dict.fromkeys(FIELDS)
    case["received"] = FIRST + below(5_600) * DAY
    begin = case["received"]
    if chance(10):
        case["agreed"] = begin = begin + below(25) * DAY
    elif chance(20):
        case["advocate_asked"] = case["received"]
        if chance(70):
            case["advocate_appointed"] = begin = case["received"] + below(30) * DAY
    case["oral"] = chance(25)
    if chance(30):
        case["extended"] = begin + below(13) * DAY
    if chance(5):
        case["skipped"] = case["requested2"] = case["received"] + below(10) * DAY
        case["extended"] = None
    elif chance(60):
        case["sent1"] = max(begin, case["extended"] or begin) + (1 + below(40)) * DAY
        if chance(70):
            case["requested2"] = case["sent1"] + below(30) * DAY
    if case["requested2"]:
        if chance(30):
            case["final"] = case["requested2"] + below(20) * DAY
        start = case["final"] or case["requested2"]
        if chance(40):
            case["told"] = start + below(34) * DAY
            if chance(80):
                case["new_date"] = start + (40 + below(70)) * DAY
        if chance(55):
            case["sent2"] = max(start, case["told"] or start) + (1 + below(110)) * DAY
            if chance(70):
                case["requested3"] = case["sent2"] + below(30) * DAY
                if chance(70):
                    case["met"] = case["requested3"] + below(60) * DAY
                    if chance(70):
                        case["reported"] = case["met"] + below(12) * DAY
    if chance(15):
        case["stopped"] = case["received"] + (1 + below(60)) * DAY
        if chance(70):
            case["resumed"] = case["stopped"] + (1 + below(90)) * DAY
    last = max(day for name, day in case.items() if isinstance(day, datetime.date) and name != "new_date")
    case["known_on"] = case["received"] + below((last - case["received"]).days + 30) * DAY
    return case


def known(case):
    day = case["known_on"]
    seen = {name: value for name, value in case.items()}
    for name, value in case.items():
        if isinstance(value, datetime.date) and value > day and name not in ("agreed", "new_date", "known_on"):
            seen[name] = None
    if seen["told"] is None:
        seen["new_date"] = None
    return seen


def current(case):
    """The clock that the council has to keep, its start, its two limits and its extension; or why there is none."""
    if case["requested3"]:
        if case["reported"]:
            return "panel-response", case["reported"], 15, None, None
        if case["met"]:
            return "panel-report", case["met"], 5, None, None
        return "panel-meets", case["requested3"], 30, None, None
    if case["requested2"]:
        if case["sent2"]:
            return None
        if case["final"]:
            start = case["final"]
        elif case["oral"]:
            return "stage-2", None, 25, 65, None
        else:
            start = case["requested2"]
        return "stage-2", start, 25, 65, case["told"]
    if case["sent1"]:
        return None
    if case["agreed"]:
        start = case["agreed"] if case["agreed"] <= case["known_on"] else None
    elif case["advocate_asked"]:
        start = case["advocate_appointed"]
    else:
        start = case["received"]
    return "stage-1", start, 10, 20, case["extended"]


def has_gone_on(case):
    """A stop without an end while something was done later: no clock can be worked out."""
    names = "extended sent1 requested2 final told sent2 requested3 met reported".split()
    return case["stopped"] and not case["resumed"] and any(case[n] and case[n] > case["stopped"] for n in names)


def judged(case):
    case = known(case)
    found = current(case)
    if found is None:
        return ["closed"]
    if has_gone_on(case):
        return ["unclear"]
    name, start, first, outer, told = found
    if start is None:
        return [name, "waiting"]
    today = case["known_on"]
    stop = (case["stopped"], case["resumed"]) if case["stopped"] else None
    if stop and stop[1] and stop[1] <= start:
        stop = None
    if stop and stop[0] < start:
        stop = (start, stop[1])
    limit, end = first, due(start, first, stop)
    if told:
        if end is not None and told > end:
            return ["unclear"]
        limit, end = outer, due(start, outer, stop)
        if name == "stage-2" and case["new_date"]:
            end = min(end, case["new_date"]) if end else case["new_date"]
    return [name, str(start)] + standing(start, limit, end, today, stop)


def standing(start, limit, end, today, stop):
    if end and today > end and not (stop and stop[0] == end and stop[1] is None):
        return ["over", str(end), str(elapsed(start, today, stop) - elapsed(start, end, stop))]
    if stop and stop[0] <= today and (stop[1] is None or today < stop[1]):
        return ["stopped", "", str(max(0, limit - elapsed(start, today, stop)))]
    return ["running", str(end), str(elapsed(start, end, stop) - elapsed(start, today, stop))]


def line(case):
    def cell(value):
        return "" if value in (None, False) else "1" if value is True else str(value)

    return ",".join([cell(case[name]) for name in FIELDS] + [" ".join(judged(case))])


def main():
    text = "\n".join([",".join(FIELDS + ["expected"])] + [line(invent()) for _ in range(10_000)]) + "\n"
    wrong = []
    if "--record" in sys.argv:
        CASES.write_text(text)
        wrong.append("the cases were written anew: read the difference, then commit it")
    elif CASES.read_text() != text:
        wrong.append(f"{CASES.relative_to(ROOT)} is not what the oracle says")
    print("\n".join(wrong) if wrong else "case clocks: the second oracle agrees")
    sys.exit(1 if wrong else 0)


main()
