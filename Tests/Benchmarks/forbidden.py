#!/usr/bin/env python3
"""How many insiders no pattern can keep out where zeros are printed: proved by HiGHS, without Heard.

In each release of Tests/Oracles/sdc_bench.py everything is hidden that may be: all but the grand total and the zeros.
Whoever knows one small count then knows as little of the others as under any pattern, since hiding a number only adds
possible tables. A pair of small counts of which one still gives the other away is forbidden by arithmetic.

    scripts/python Tests/Benchmarks/forbidden.py [--seeds 1000-1019]
"""
import argparse
import itertools
import pathlib
import sys

import highspy
import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Oracles"))
import protection  # noqa: E402
import sdc_bench as bench  # noqa: E402


def release(seed):
    """The true count of each cell by its conditions, and the lines: a total, then its parts."""
    rows = protection.records(seed)
    counts, lines = {}, set()
    for pair in bench.TABLES:
        for values in itertools.product(*([*bench.DIMS[d], None] for d in pair)):
            cell = frozenset((d, v) for d, v in zip(pair, values) if v is not None)
            counts[cell] = sum(all(row[d] == v for d, v in cell) for row in rows)
        for one, other in (pair, pair[::-1]):
            for value in [*bench.DIMS[one], None]:
                total = frozenset([(one, value)] if value is not None else [])
                lines.add((total, *(total | {(other, v)} for v in bench.DIMS[other])))
    return counts, lines


class Everything:
    """All tables that agree with the grand total and the zeros, as whole-number solutions of HiGHS."""

    def __init__(self, counts, lines):
        self.places = {cell: place for place, cell in enumerate(counts)}
        self.h = highspy.Highs()
        self.h.setOptionValue("output_flag", False)
        self.h.setOptionValue("threads", 1)
        for cell, count in counts.items():
            printed = count == 0 or not cell
            self.h.addCol(0.0, float(count) if printed else 1.0, float(count) if printed else 1e4, 0,
                          np.array([], dtype=np.int32), np.array([]))
        for place in range(len(counts)):
            self.h.changeColIntegrality(place, highspy.HighsVarType.kInteger)
        for total, *parts in lines:
            places = np.array([self.places[c] for c in (total, *parts)], dtype=np.int32)
            self.h.addRow(0.0, 0.0, len(places), places, np.array([-1.0] + [1.0] * len(parts)))

    def know(self, cell, low, high):
        self.h.changeColBounds(self.places[cell], float(low), float(high))

    def solutions(self, cell):
        """One with the least and one with the most of a cell."""
        for cost in (1.0, -1.0):
            self.h.changeColCost(self.places[cell], cost)
            self.h.run()
            assert self.h.getModelStatus() == highspy.HighsModelStatus.kOptimal
            yield np.round(np.array(self.h.getSolution().col_value))
        self.h.changeColCost(self.places[cell], 0.0)


def forbidden(seed):
    counts, lines = release(seed)
    tables = Everything(counts, lines)
    small = [cell for cell, count in counts.items() if cell and 0 < count < bench.T]
    pairs = 0
    for known in small:
        tables.know(known, counts[known], counts[known])
        met = []
        for cell in small:
            place = tables.places[cell]
            # Two tables met before that differ here prove that the cell is not known.
            if cell == known or len({x[place] for x in met}) > 1:
                continue
            met += tables.solutions(cell)
            pairs += int(met[-1][place] == met[-2][place])
        tables.know(known, 1, 1e4)
    return pairs


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--seeds", default="1000-1019")
    first, _, last = ap.parse_args().seeds.partition("-")
    found = [forbidden(seed) for seed in range(int(first), int(last or first) + 1)]
    print(f"pairs that arithmetic forbids: {sum(found)} in {len(found)} releases: {found}")


if __name__ == "__main__":
    main()
