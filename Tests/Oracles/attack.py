"""Attacks what the samples publish with the independent attacker: as everyone, and as an insider.

    scripts/python Tests/Oracles/attack.py .build/release/heard [--table]

A hidden count with one possible value fails the run; so does one that somebody can work out who knows another. Small
groups nobody printed that follow from what is printed are counted: the samples print the procedure as it is. Before that,
fixtures that must be broken are attacked, so that this test can fail. --table prints what the attacker's own default list finds, as docs/protection.md has it.

The readers are those of sdc_attacker.py, used as they are: its model of the facts and its solver. Two things spare work and
change no answer. Kinds of records without a hidden number, tied to none that has one, are left out. And every solution the
solver finds is kept: two that differ in a number prove that it can't be worked out, without solving for it again.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

import numpy as np

import sdc_attacker as attacker

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Benchmarks"))
import protection  # noqa: E402
FIXTURES = pathlib.Path(__file__).with_name("attacked")
SAMPLES = [("coventry", "2021-22"), ("exampleshire", "2023-24")]


def export(heard, council, edition, target):
    command = [heard, "audit", "--export", str(target), "--council", council, "--edition", edition, "--unprotected",
               "--quiet"]
    subprocess.run(command, cwd=ROOT, check=True)
    return json.loads(target.read_text(encoding="utf-8"))


def tied(doc):
    """The release without the measures that no fact ties to a hidden number."""
    groups = {t["measure"]: {t["measure"]} for t in doc["tables"]}

    def join(names):
        whole = set().union(*(groups[n] for n in names))
        for name in whole:
            groups[name] = whole

    for ratio in doc["ratios"]:
        join([ratio["num"]["measure"], ratio["den"]["measure"]])
    for relation in doc["relations"]:
        join([reference["measure"] for _, reference in relation["terms"]])
    hidden = [t["measure"] for t in doc["tables"] if any(c.get("value") is None for c in t["cells"])]
    if not hidden:
        return doc
    kept = set().union(*(groups[m] for m in hidden))
    return doc | {
        "tables": [t for t in doc["tables"] if t["measure"] in kept],
        "ratios": [r for r in doc["ratios"] if r["num"]["measure"] in kept],
        "relations": [r for r in doc["relations"] if r["terms"][0][1]["measure"] in kept]}


class Reader:
    """Somebody who has everything printed and knows the numbers given besides, with all solutions met so far."""

    def __init__(self, model, known=None, before=()):
        self.model, self.attack = model, attacker.Attack(model, fixed=known)
        self.fixed = [(model.cols(k), v) for k, v in (known or {}).items()]
        self.solutions = [x for x in before if all(x[c].sum() == v for c, v in self.fixed)]

    def ends(self, key):
        """The least and the greatest possible number, each solved for."""
        return [self.end(key, sense) for sense in (-1, 1)]

    def end(self, key, sense):
        value, solution, proved = self.attack.bound(self.model.cols(key), sense)
        if not proved:
            sys.exit(f"the solver gave up on {self.model.name(key)}")
        if solution is not None:
            self.solutions.append(np.round(solution))
        return value

    def seen(self, key):
        cols = self.model.cols(key)
        return {int(x[cols].sum()) for x in self.solutions}

    def is_exact(self, key):
        if len(self.seen(key)) > 1:
            return False
        low, high = self.ends(key)
        return low is not None and high - low < 0.5

    def is_known_small(self, key, limit):
        """Whether it is certain that the number is 1 or more and below the limit."""
        if any(value < 1 or value >= limit for value in self.seen(key)):
            return False
        return self.end(key, -1) >= 1 and self.end(key, 1) < limit


def audit(doc):
    """What the attacker's default fail list finds, and the insiders."""
    model = attacker.Model(doc)
    limit, width = model.T, max(1, model.T - 1)
    everyone = Reader(model)
    found = {"hidden": 0, "exact": [], "under 3 values": [], "width": [], "published_small": [], "derived": [],
             "insider": []}
    hidden = [(key, cell) for key, cell in model.cells.items() if cell["hidden"]]
    found["hidden"] = len(hidden)
    for key, cell in hidden:
        low, high = everyone.ends(key)
        if low is None:
            sys.exit("the published numbers contradict one another")
        name = f"{model.name(key)} {low:g}..{high:g}"
        if high - low < 0.5:
            found["exact"].append(name)
        elif high - low < width:
            found["width"].append(name)
            if high - low < 2 and 0 < cell.get("truth", 1) < limit:
                found["under 3 values"].append(name)
    found["published_small"] = [model.name(k) for k, c in model.cells.items() if not c["hidden"] and 0 < c["pub"] < limit]
    found["derived"] = [model.name(k) for k in model.derived_keys() if everyone.is_known_small(k, limit)]
    # As the attacker does: what everyone can work out is not counted again.
    open_to_all = {name.rpartition(" ")[0] for name in found["exact"]}
    small = [(k, c["truth"]) for k, c in hidden if 0 < c.get("truth", 0) < limit]
    for known, truth in small:
        insider = Reader(model, {known: truth}, everyone.solutions)
        found["insider"] += [f"{model.name(k)} to those who know {model.name(known)}"
                             for k, _ in small
                             if k != known and model.name(k) not in open_to_all and insider.is_exact(k)]
    return found


def words(found):
    return ", ".join(f"{len(found[k]) if isinstance(found[k], list) else found[k]} {k}" for k in found)


def samples(heard, table):
    """Whether nobody can work out a number of a sample."""
    sound = True
    rows = ["| sample | hidden | exact | under 3 values | under 4 more (`width`) | printed small | derived | insiders |",
            "|---|---|---|---|---|---|---|---|"]
    with tempfile.TemporaryDirectory(prefix="heard-attack-") as folder:
        for council, edition in SAMPLES:
            start = time.process_time()
            found = audit(tied(export(heard, council, edition, pathlib.Path(folder) / f"{council}.json")))
            safe = not (found["exact"] or found["insider"])
            sound = sound and safe
            print(f"{council} {edition}: {words(found)}: {'nothing can be worked out' if safe else 'NOT SAFE'} "
                  f"({time.process_time() - start:.0f} s)")
            for name in found["exact"] + found["insider"]:
                print(f"  {name}")
            rows.append(f"| {council} {edition} | {found['hidden']} | " + " | ".join(
                str(len(v)) for k, v in found.items() if k != "hidden") + " |")
    if table:
        print("\n".join(rows))
    return sound


def fixtures():
    """Whether each fixture is broken as its file says, and the mended one is not."""
    sound = True
    for path in sorted(FIXTURES.glob("*.json")):
        doc = json.loads(path.read_text(encoding="utf-8"))
        found = audit(doc)
        wanted = doc["expected"]
        got = {kind: found[kind] for kind in ("exact", "derived", "insider") if found[kind]}
        # The attacker's own audit, without what is spared here, has to say the same.
        own, _ = attacker.audit(doc, insider=True)
        same = (len(found["exact"]) == own["counts"].get("exact", 0)
                and len(found["insider"]) == own["counts"].get("insider", 0)
                and len(found["derived"]) == sum(own["counts"].get(k, 0) for k in ("derived", "derived_small")))
        if got != wanted or not same:
            sound = False
            print(f"{path.name}: expected {wanted}, found {got}; the attacker itself: {own['counts']}")
    print(f"{len(list(FIXTURES.glob('*.json')))} fixtures attacked")
    return sound


def zeros_where_safe(heard):
    """Whether `show_zero: where-safe` leaves insiders nothing in a release in which printed zeros would."""
    found = protection.release(heard, 1000, "insiders", "where-safe")
    print(f"release 1000, zeros where-safe: {found['small']} small counts and {found['extra']} more hidden, {found['exact']} exact, "
          f"{found['insiders']} open to insiders")
    return found["small"] > 0 and found["extra"] > 0 and found["exact"] == 0 and found["insiders"] == 0


def main():
    heard = str(pathlib.Path(sys.argv[1]).resolve())
    sound = [fixtures(), samples(heard, "--table" in sys.argv), zeros_where_safe(heard)]
    print(f"{sum(sound)} passed, {len(sound) - sum(sound)} failed")
    return 0 if all(sound) else 1


if __name__ == "__main__":
    sys.exit(main())
