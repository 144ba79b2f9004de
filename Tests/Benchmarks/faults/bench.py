"""Plants faults into clean reports, lets the released program judge each, and writes docs/fault-benchmark.md.

    scripts/bench-faults [--seed 1] [--each 5] [--show]

A fault is found where one of the rules that answer for it reports something new. The same Markdown goes through Hugo
with its strictest flags, which is what an author has who writes the report with a site generator.
"""

import argparse
import collections
import concurrent.futures
import pathlib
import random
import shutil
import sys
import tempfile

import hugo
import mutations
import prose
import published
import writing
from report import HEARD, ROOT, Report

# The folder that holds `content`, the council and the edition: a report of published totals, one of a county with
# records of its own shape, a small one of records and settings alone.
CLEAN = [(".", "coventry", "2021-22"), (".", "exampleshire", "2023-24"),
         ("Tests/EndToEndTests/Base", "testshire", "2023-24")]


def prepare(folder, base, council, edition):
    """A clean report with one council, its site built and judged."""
    for source, name in [(ROOT, "templates"), (ROOT / base, f"content/{council}")]:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source / name, target)
    report = Report(folder, council, edition)
    findings = report.build()
    return report, findings


def judge(report, plant, spoils_site, known, scratch):
    """What the program says of a copy of the report with the fault in it, that it did not say without."""
    copy = report.copy_to(scratch)
    expected = plant(copy)
    found = copy.check() if spoils_site else copy.build()
    new = [finding for finding in found if finding.key not in known]
    return expected, new, copy


def one(job):
    name, report, plant, spoils_site, rules, known = job
    with tempfile.TemporaryDirectory(prefix="heard-fault-") as folder:
        try:
            expected, new, copy = judge(report, plant, spoils_site, known, pathlib.Path(folder) / "report")
        except LookupError as problem:
            return name, None, [], str(problem), False
        wanted = rules or expected
        hugo_found = False if spoils_site else hugo.finds(copy, pathlib.Path(folder) / "hugo")
        return name, any(finding.rule in wanted for finding in new), new, "", hugo_found


def published_jobs(report, known, known_site):
    for fault in published.ALL:
        if fault.plant:
            yield (fault.id, report, fault.plant, fault.spoils_site, fault.rules,
                   known_site if fault.spoils_site else known)


def seeded_jobs(report, known, known_site, seed, each):
    for kind in mutations.SOURCES + mutations.SITE:
        for number in range(each):
            def plant(copy, kind=kind, number=number):
                return kind(random.Random(f"{seed}-{kind.__name__}-{number}"), copy)
            spoils = kind in mutations.SITE
            yield (kind.__name__.replace("_", " "), report, plant, spoils, frozenset(), known_site if spoils else known)


def run(jobs, show):
    results = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        for name, found, new, problem, by_hugo in pool.map(one, jobs):
            results.append((name, found, new, problem, by_hugo))
            if problem:
                print(f"{name}: could not be planted: {problem}")
            elif not found or show:
                print(f"{name}: {'found' if found else 'MISSED'}")
                for finding in new[:4]:
                    print(f"    {finding}")
    return results


def clean_reports(scratch):
    """Every clean edition, built: its words and the errors and warnings that it gets without a fault in it."""
    for base, council, edition in CLEAN:
        report, findings = prepare(pathlib.Path(scratch) / council, base, council, edition)
        yield report, findings


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=5, help="seeded faults of each kind")
    parser.add_argument("--show", action="store_true", help="print what is found too")
    parser.add_argument("--only", help="only the faults whose name starts so; writes no page")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="heard-clean-") as folder:
        clean = list(clean_reports(folder))
        for report, findings in clean:
            errors = [str(finding) for finding in findings if finding.severity == "error"]
            if errors:
                sys.exit(f"the clean report of {report.council} is not clean:\n" + "\n".join(errors))
        report, findings = clean[0]
        known = {finding.key for finding in findings}
        known_site = {finding.key for finding in report.check()}
        first = list(published_jobs(report, known, known_site))
        second = list(seeded_jobs(report, known, known_site, options.seed, options.each))
        if options.only:
            first, second = ([job for job in jobs if job[0].startswith(options.only)] for jobs in (first, second))
        results = (run(first, options.show), run(second, options.show))
        alarms = [] if options.only else list(prose.alarms(report, known))
    text = writing.page(results, clean, alarms, options)
    print(writing.summary(results, alarms))
    if not options.only:
        (ROOT / "docs/fault-benchmark.md").write_text(text, encoding="utf-8")
    missed = [name for results in results for name, found, *_ in results if not found]
    return 1 if missed or prose.rate(alarms) > 1 else 0


if __name__ == "__main__":
    sys.exit(main())
