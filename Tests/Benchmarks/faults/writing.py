"""The page docs/fault-benchmark.md, from the results of a run."""

import collections

import prose
import published

COMMAND = "scripts/bench-faults"


def counts(results):
    """Planted, found, and found by Hugo."""
    return len(results), sum(1 for result in results if result[1]), sum(1 for result in results if result[4])


def summary(results, alarms):
    lines = []
    for name, part in zip(["known faults", "seeded faults"], results):
        planted, found, hugo = counts(part)
        lines.append(f"{name}: planted {planted}, found {found}, by Hugo {hugo}")
    words = sum(number for _, number, _, _ in alarms)
    lines.append(f"false alarms on {words} words of ordinary prose: {prose.rate(alarms):.2f} in 1,000 words")
    for name, _, _, false in alarms:
        lines += [f"    {name}: {finding}" for finding in false]
    return "\n".join(lines)


def page(results, clean, alarms, options):
    known, seeded = results
    return "\n".join([
        "# How many faults the examiner finds", "",
        f"Written by `{COMMAND} --seed {options.seed} --each {options.each}`. Each fault is planted by itself into a copy",
        "of a clean report; it counts as found where a rule that answers for it reports something new. Hugo reads the",
        "same Markdown with its strictest flags (`--panicOnWarning --printPathWarnings`, reference errors on); faults of the",
        "built bytes cannot be planted for it.", "",
        "| faults | planted | found by heard | found by Hugo |", "|---|---:|---:|---:|",
        *(f"| {name} | {planted} | {found} | {hugo} |" for name, (planted, found, hugo) in
          [("of one published report", counts(known)), ("seeded, by kind below", counts(seeded))]),
        "", "## Clean reports", "", *clean_table(clean),
        "", "## Ordinary prose", "",
        "Prose of councils in our own words, written without the rules in mind. Each finding was judged by a person.", "",
        *prose_table(alarms),
        "", "## The faults of one published report", "", *known_table(known),
        "", "## What is not covered, and why", "",
        *(f"- **{fault.id}** {fault.said}: {fault.missed}." for fault in published.ALL if fault.missed),
        "", "## Seeded faults", "", *seeded_table(seeded), ""])


def clean_table(clean):
    yield "| report | errors | warnings |"
    yield "|---|---:|---:|"
    for report, findings in clean:
        severities = collections.Counter(finding.severity for finding in findings)
        yield f"| {report.council} {report.edition} | {severities['error']} | {severities['warning']} |"


def prose_table(alarms):
    yield "| text | words | faults it has | false alarms |"
    yield "|---|---:|---:|---:|"
    for name, words, right, false in alarms:
        yield f"| {name} | {words} | {right} | {len(false)} |"
    yield f"| in 1,000 words | | | {prose.rate(alarms):.2f} |"


def known_table(results):
    rules = {name: sorted({finding.rule for finding in new}) for name, _, new, _, _ in results}
    outcome = {name: found for name, found, *_ in results}
    yield "| fault | what was wrong | reported by |"
    yield "|---|---|---|"
    for fault in published.ALL:
        if fault.plant:
            said = ", ".join(f"`{rule}`" for rule in rules[fault.id]) if outcome[fault.id] else "**not found**"
            yield f"| {fault.id} | {fault.said} | {said} |"


def seeded_table(results):
    kinds = {}
    for name, found, *_ in results:
        kinds.setdefault(name, []).append(bool(found))
    yield "| kind | planted | found |"
    yield "|---|---:|---:|"
    for name, found in kinds.items():
        yield f"| {name} | {len(found)} | {sum(found)} |"
