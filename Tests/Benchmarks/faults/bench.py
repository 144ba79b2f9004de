"""Plants faults into clean reports, lets the released program judge each, and writes docs/fault-benchmark.md.

    scripts/bench-faults [--seed 1] [--each 5] [--show] [--only NAME] [--prose learnt|kept]

A fault is found where one of the rules that answer for it reports something new. The same Markdown goes through Hugo
with its strictest flags, which is what an author has who writes the report with a site generator.
"""

import argparse
import concurrent.futures
import dataclasses
import pathlib
import random
import shutil
import sys
import tempfile
import time
import typing

import hugo
import mutations
import prose
import published
import writing
from report import ROOT, Report

# The folder that holds `content`, the council and the edition: a report of published totals, one of a county with
# records of its own shape, and one of a tiny council that has no statutory complaint and hides most numbers.
CLEAN = [(".", "coventry", "2021-22"), (".", "exampleshire", "2023-24"),
         ("Tests/Benchmarks/faults/clean", "fellmere", "2024-25")]


@dataclasses.dataclass(frozen=True)
class Job:
    """One fault to plant into one report."""
    name: str
    report: Report
    plant: typing.Callable
    spoils_site: bool
    rules: frozenset
    known: set
    at: tuple


@dataclasses.dataclass(frozen=True)
class Result:
    """What became of it: `findings` are those that found it, or whatever else was said where none did."""
    job: Job
    found: bool
    findings: list
    problem: str
    by_hugo: bool

    @property
    def name(self):
        return self.job.name


def prepare(folder, base, council, edition):
    """A clean report with one council, its site built and judged."""
    for source, name in [(ROOT, "templates"), (ROOT / base, f"content/{council}")]:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source / name, target)
    report = Report(folder, council, edition)
    findings = report.build() + report.check()
    return report, findings


def judge(job, scratch):
    """What the program says of a copy of the report with the fault in it, that it did not say without."""
    copy = job.report.copy_to(scratch)
    expected = job.plant(copy)
    found = copy.check() if job.spoils_site else copy.build()
    new = [finding for finding in found if finding.key not in job.known]
    return job.rules or expected, new, copy


def one(job):
    with tempfile.TemporaryDirectory(prefix="heard-fault-") as folder:
        try:
            wanted, new, copy = judge(job, pathlib.Path(folder) / "report")
        except LookupError as problem:
            return Result(job, False, [], str(problem), False)
        found = [finding for finding in new if finding.rule in wanted and finding.is_at(copy.places, job.at)]
        by_hugo = not job.spoils_site and hugo.finds(copy, pathlib.Path(folder) / "hugo")
        problem = "" if copy.places else "nothing was changed"
        return Result(job, bool(found) and not problem, found or new, problem, by_hugo)


def published_jobs(report, known, known_site):
    for fault in published.ALL:
        if fault.plant:
            yield Job(fault.id, report, fault.plant, fault.spoils_site, fault.rules,
                      known_site if fault.spoils_site else known, fault.at)


def seeded_jobs(report, known, known_site, seed, each):
    for kind in mutations.SOURCES + mutations.SITE:
        for number in range(each):
            def plant(copy, kind=kind, number=number):
                return kind(random.Random(f"{seed}-{kind.__name__}-{number}"), copy)
            spoils = kind in mutations.SITE
            yield Job(kind.__name__.replace("_", " "), report, plant, spoils, frozenset(),
                      known_site if spoils else known, mutations.AT.get(kind, ()))


def run(jobs, show):
    results = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        for result in pool.map(one, jobs):
            results.append(result)
            if result.problem:
                print(f"{result.name}: could not be planted: {result.problem}", flush=True)
            elif not result.found or show:
                print(f"{result.name}: {'found' if result.found else 'MISSED'}", flush=True)
                for finding in result.findings[:4]:
                    print(f"    {finding}", flush=True)
    return results


def clean_reports(scratch):
    """Every clean edition, built: its words and the errors and warnings that it gets without a fault in it."""
    for base, council, edition in CLEAN:
        report, findings = prepare(pathlib.Path(scratch) / council, base, council, edition)
        yield report, findings


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=5, help="seeded faults of each kind")
    parser.add_argument("--show", action="store_true", help="print what is found too")
    parser.add_argument("--only", help="only the faults whose name starts so, several with commas; writes no page")
    parser.add_argument("--prose", choices=prose.HALVES, help="only this half of the prose, each finding; writes no page")
    return parser.parse_args()


def read_prose(report, known, half):
    for reading in prose.readings(report, known, [half]):
        print(f"{reading.name}: {reading.words} words")
        for finding in reading.right:
            print(f"    right: {finding}")
        for finding in reading.false:
            print(f"    FALSE: {finding}")


def faults(report, known, chosen):
    known_site = known
    parts = (list(published_jobs(report, known, known_site)),
             list(seeded_jobs(report, known, known_site, chosen.seed, chosen.each)))
    if chosen.only:
        starts = tuple(chosen.only.split(","))
        parts = tuple([job for job in jobs if job.name.startswith(starts)] for jobs in parts)
    return tuple(run(jobs, chosen.show) for jobs in parts)


def main():
    chosen = options()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="heard-clean-") as folder:
        clean = list(clean_reports(folder))
        for _, findings in clean:
            for finding in findings:
                print(f"in a clean report: {finding}")
        report, findings = clean[0]
        known = {finding.key for finding in findings}
        if chosen.prose:
            return read_prose(report, known, chosen.prose)
        if hugo.program() and hugo.finds(report, pathlib.Path(folder) / "hugo"):
            sys.exit("Hugo refuses the clean report, so that it would seem to find every fault")
        results = faults(report, known, chosen)
        readings = [] if chosen.only else list(prose.readings(report, known))
    print(writing.summary(results, clean, readings))
    if not chosen.only:
        text = writing.page(results, clean, readings, chosen, time.monotonic() - start)
        (ROOT / "docs/fault-benchmark.md").write_text(text, encoding="utf-8")
    return verdict(results, clean, readings)


def verdict(results, clean, readings):
    """1 where a fault was missed, a clean report has a finding, or a half of the prose alarms too often."""
    missed = any(not result.found for part in results for result in part)
    alarmed = any(prose.rate([reading for reading in readings if reading.half == half]) > 1 for half in prose.HALVES)
    return int(missed or alarmed or any(findings for _, findings in clean))


if __name__ == "__main__":
    sys.exit(main())
