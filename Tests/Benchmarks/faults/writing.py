"""The page docs/fault-benchmark.md, from the results of a run."""

import collections
import platform
import subprocess

import hugo
import prose
import published
from report import HEARD

GROUPS = [("A", "figures, claims and tables"), ("B", "years and periods"), ("C", "law"),
          ("D", "lost in conversion or badly written"), ("E", "people, readability, children")]


def counts(results):
    """Planted, found, and for Hugo: could be planted, found."""
    markdown = [result for result in results if not result.job.spoils_site]
    return (len(results), sum(result.found for result in results),
            len(markdown), sum(result.by_hugo for result in markdown))


def summary(results, clean, readings):
    lines = []
    for name, part in zip(["known faults", "seeded faults"], results):
        planted, found, markdown, by_hugo = counts(part)
        lines.append(f"{name}: planted {planted}, found {found}; by Hugo {by_hugo} of {markdown}")
    for report, findings in clean:
        lines.append(f"clean report {report.council} {report.edition}: {len(findings)} findings")
    for half in prose.HALVES:
        own = [reading for reading in readings if reading.half == half]
        words = sum(reading.words for reading in own)
        lines.append(f"prose, {half} half: {words} words, false alarms {prose.rate(own):.2f} in 1,000 words")
        lines += [f"    {reading.name}: {finding}" for reading in own for finding in reading.false]
    return "\n".join(lines)


def machine():
    cores = len([line for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("processor")])
    heard = subprocess.run([HEARD, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    return f"{cores} cores, {platform.machine()}, {platform.system()}; Heard {heard.split()[-1]}; Hugo {hugo.version()}"


def page(results, clean, readings, options, seconds):
    known, seeded = results
    parts = [
        heading(options, seconds), found_table(known, seeded), worth(known),
        ["## Clean reports", "", "Whatever is found in a report without a planted fault is a false alarm.", "",
         *clean_table(clean)],
        prose_part(readings),
        ["## The faults of one published report", "", *known_table(known)],
        ["## What is not covered, and why", "", *not_covered()],
        ["## Seeded faults", "", "Places, words and numbers are picked by the seed.", "", *seeded_table(seeded)],
    ]
    return "\n".join(line for part in parts for line in [*part, ""])


def heading(options, seconds):
    return [
        "# How many faults the examiner finds", "",
        f"Written by `scripts/bench-faults --seed {options.seed} --each {options.each}` in {seconds:.0f} s on {machine()}.", "",
        "Each fault is planted by itself into a copy of a clean report. It counts as found only where a rule that answers for",
        "it reports something that the clean report does not have, in the file and near the lines that were changed, or",
        "in the page where the fault shows itself. A fault that changes no byte fails the benchmark.", "",
        "Hugo reads the same Markdown, with each link to a page as a `relref` so that Hugo can check it, and with its strictest",
        "flags (`--panicOnWarning --printPathWarnings`, `refLinksErrorLevel = \"ERROR\"`). It passes the clean report. It found",
        "a fault where it refused to build. Faults of records, settings and figures are in no Markdown, so it cannot see them;",
        "faults of the built bytes are left out of its columns.",
    ]


def found_table(known, seeded):
    yield "| faults | planted | found by Heard | in sources | found by Hugo |"
    yield "|---|---:|---:|---:|---:|"
    for letter, name in GROUPS:
        yield row(f"{letter}: {name}", [result for result in known if result.name.startswith(letter)])
    yield row("of the published report, together", known)
    yield row("seeded", seeded)


# What any typed number brings up, whatever is wrong with it.
TYPED = {"number-bound", "number-word-bound"}


def worth(known):
    """What the numbers above do not show."""
    typed = [result.name for result in known
             if result.found and {finding.rule for finding in result.findings} <= TYPED]
    missed = [result.name for result in known if not result.found]
    return [
        "## What these numbers are worth", "",
        "Rules and plants of the known faults have the same author, and rules that were missing were written after the first run",
        "had missed their plants; some plants were worded anew too. So the first number says that each known fault is",
        "found once in one wording, and nothing of other wordings. The kinds of seeded faults were tuned on the seed 1.", "",
        f"Of the known faults {len(typed)} are refused only because a number is typed, and not for what is wrong with it: "
        f"{', '.join(typed) or 'none'}.", "",
        f"Known faults that are planted and not found: {', '.join(missed) or 'none'}.",
    ]


def row(name, results):
    planted, found, markdown, by_hugo = counts(results)
    return f"| {name} | {planted} | {found} | {markdown} | {by_hugo} |"


def clean_table(clean):
    yield "| report | errors | warnings |"
    yield "|---|---:|---:|"
    for report, findings in clean:
        severities = collections.Counter(finding.severity for finding in findings)
        yield f"| {report.council} {report.edition} | {severities['error']} | {severities['warning']} |"


def prose_part(readings):
    yield "## Ordinary prose"
    yield ""
    yield "Narrative sections, pages, letters and notes such as a complaints team writes. They were written in one go before the"
    yield "rules' sources were read for this benchmark, by its author, who knew the rules' names: so they are not a blind sample. The"
    yield "texts were not changed afterwards. Where a rule alarmed falsely on the learnt half, the rule was mended; the kept half"
    yield "was left unread until then. Each finding was judged by a person: right ones with their reason are in"
    yield "`Tests/Benchmarks/faults/prose/right.txt`."
    yield ""
    yield "| text | words | faults it has | false alarms |"
    yield "|---|---:|---:|---:|"
    for half in prose.HALVES:
        own = [reading for reading in readings if reading.half == half]
        for reading in own:
            yield f"| {half}: {reading.name} | {reading.words} | {len(reading.right)} | {len(reading.false)} |"
        words, right = sum(reading.words for reading in own), sum(len(reading.right) for reading in own)
        yield f"| **{half} half** | {words} | {right} | {prose.rate(own):.2f} in 1,000 words |"


def known_table(results):
    outcome = {result.name: result for result in results}
    yield "| fault | what was wrong | reported by |"
    yield "|---|---|---|"
    for fault in published.ALL:
        result = outcome[fault.id]
        rules = ", ".join(f"`{rule}`" for rule in sorted({finding.rule for finding in result.findings}))
        yield f"| {fault.id} | {fault.said} | {rules if result.found else '**not found**'} |"


def not_covered():
    for fault in published.ALL:
        if fault.missed:
            yield f"- **{fault.id}** {fault.said}: {fault.missed}."


def seeded_table(results):
    kinds = {}
    for result in results:
        kinds.setdefault(result.name, []).append(result)
    yield "| kind | planted | found | reported by |"
    yield "|---|---:|---:|---|"
    for name, own in kinds.items():
        rules = ", ".join(f"`{rule}`" for rule in sorted({f.rule for result in own if result.found for f in result.findings}))
        yield f"| {name} | {len(own)} | {sum(result.found for result in own)} | {rules} |"
