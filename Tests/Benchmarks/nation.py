#!/usr/bin/env python3
"""Makes a project with many made-up councils, from small to large, each with several years.

Everything follows from the number of a council and of a year, so that the same call gives the same bytes. The settings come
from templates/starter, as `heard init` writes them; the records from `heard synthesise`; what is hidden from `heard protect`.
"""
import argparse
import colorsys
import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIRST = [
    "Alder", "Bramble", "Cinder", "Dapple", "Ember", "Fennel", "Gorse", "Heron", "Inkle", "Juniper", "Kestrel", "Linnet",
    "Marram", "Nettle", "Otter", "Plover", "Quill", "Rook", "Sorrel", "Tansy", "Umber", "Vetch", "Whin", "Yarrow",
]
SECOND = ["combe", "fold", "garth", "holt", "mere", "shire", "thwaite"]
KINDS = ["Borough Council", "City Council", "County Council", "Council", "Metropolitan Borough Council"]
TEAMS = [
    ("north", "North Team", "help"), ("south", "South Team", "help"), ("leaving-care", "Leaving Care Team", "care"),
    ("east", "East Team", "help"), ("west", "West Team", "help"), ("fostering", "Fostering Team", "care"),
    ("front-door", "Front Door Team", "help"), ("disability", "Short Breaks Team", "care"),
    ("homes", "Homes Team", "care"), ("reviews", "Reviews Team", "care"),
]
ETHNICITY = {
    "white-british": 55, "any-other-white": 9, "pakistani": 8, "african": 7, "indian": 5, "white-and-black-caribbean": 5,
    "caribbean": 3, "white-and-asian": 2, "roma": 1, "arab": 1, "not-known": 9,
}
ADULTS = {
    "parent": 70, "relative": 10, "foster-carer": 8, "special-guardian": 4, "adoptive-parent": 2, "somebody-else": 4,
    "not-known": 2,
}
METHODS = {"email": 45, "online-form": 25, "telephone": 15, "letter": 6, "in-person": 5, "through-a-worker": 4}
DONE = {"upheld": 18, "partly-upheld": 33, "not-upheld": 39, "withdrawn": 10}
DECIDED = {"upheld": 20, "partly-upheld": 45, "not-upheld": 35}
# What a council says differs from year to year; a paragraph that stayed as it was would be pointed out.
SAYINGS = [
    "We read them all at a meeting each month.", "Managers have talked about them with the teams.",
    "A panel of parents reads our answers with us.", "Young people told us which words to change.",
    "We ask each time what would have helped sooner.",
]
THEMES = ["good-communication", "standard-of-service", "good-child-focus", "standard-of-practice"]
CONCERNS = {"communication": 40, "standards-of-service": 30, "alleged-staff-conduct": 15, "breach-of-confidentiality": 4,
            "finance": 5, "child-protection-issues": 6}


class Council:
    def __init__(self, number):
        self.number = number
        self.random = random.Random(f"council {number}")
        names = [first + second for second in SECOND for first in FIRST]
        self.short = names[number * 25 % len(names) if len(names) % 25 else number]
        self.folder = self.short.lower()
        self.name = f"{self.short} {KINDS[number % len(KINDS)]}"
        # Most councils are small, and a few very large.
        self.size = int(18 + 380 * self.random.random() ** 3)
        self.teams = TEAMS[: min(len(TEAMS), 3 + self.size // 35)]
        self.children = (self.size * 520 // 100) * 100
        self.hue = number * 0.381966 % 1


def spread(random_, total, weights, least=0):
    """Whole numbers that add up to `total`, about as the weights say, and each at least `least`."""
    counts = dict.fromkeys(weights, least)
    for key in random_.choices(list(weights), weights=list(weights.values()), k=total - least * len(weights)):
        counts[key] += 1
    return {key: count for key, count in counts.items() if count}


def listed(counts):
    return "{" + ", ".join(f'"{key}": {count}' for key, count in counts.items()) + "}"


def sizes(council, year):
    """How many complaints take each course."""
    random_ = random.Random(f"sizes {council.number} {year}")
    total = max(14, round(council.size * random_.uniform(0.85, 1.2)))
    part = lambda share: round(total * share)  # noqa: E731
    groups = {
        "late": part(0.18), "later": part(0.06), "second": max(1, part(0.06)), "open": part(0.03),
        "corporate": part(0.2), "informal": part(0.12), "third": part(0.01),
    }
    return {"quick": total - groups["late"] - groups["later"], **groups}


def group(name, count, register, first, stages, until="03-20"):
    if count == 0:
        return ""
    last = first if until > "04" else first + 1
    return f"""    - name: {name}
      count: {count}
      values: {{register: {register}}}
      received: {{from: {first}-04-03, to: {last}-{until}}}
      stages:
{stages}"""


def days(*spans):
    return "        - days: [" + ", ".join(f"{{count: {n}, from: {a}, to: {b}}}" for n, a, b in spans) + "]\n"


def groups(council, first):
    n = sizes(council, first)
    text = group("quick", n["quick"], "statutory", first, days((n["quick"], 1, 10)))
    text += group("late", n["late"], "statutory", first, days((n["late"], 11, 20)), "02-20")
    text += group("later", n["later"], "statutory", first, days((n["later"], 21, 40)), "12-20")
    text += group(
        "second", n["second"], "statutory", first, days((n["second"], 4, 10)) + days((n["second"], 15, 60)), "11-30")
    panel = ", ".join(["{meets: 25, report: 5, response: 14}"] * n["third"])
    text += group(
        "third", n["third"], "statutory", first,
        days((n["third"], 4, 10)) + days((n["third"], 20, 40)) + f"        - panels: [{panel}]\n", "08-31")
    text += group("open", n["open"], "statutory", first, f"        - open: [{{count: {n['open']}, from: 1, to: 9}}]\n")
    text += group("corporate", n["corporate"], "corporate", first, days((n["corporate"], 2, 12)))
    text += group("informal", n["informal"], "informal", first, days((n["informal"], 0, 6)))
    return n, text


def field(name, counts=None, where=None, rest=None):
    lines = [f"    - field: {name}"]
    if where:
        lines.append(f"      where: {where}")
    if counts:
        lines.append(f"      counts: {listed(counts)}")
    if rest is not None:
        lines.append(f'      rest: "{rest}"')
    return "\n".join(lines) + "\n"


def plan(council, first):
    random_ = random.Random(f"plan {council.number} {first}")
    n, courses = groups(council, first)
    statutory = sum(n[name] for name in ("quick", "late", "later", "second", "open", "third"))
    everything = statutory + n["corporate"] + n["informal"]
    weights = {team[0]: random_.uniform(0.3, 2) for team in council.teams}
    fields = field("method", spread(random_, everything, METHODS))
    # No team is without any: that all complaints were about one service area would be known of each of them.
    fields += field("team", spread(random_, statutory, weights, least=2), "{register: statutory}")
    fields += field("team", spread(random_, everything - statutory, weights), "{register: [corporate, informal]}")
    for name in ("quick", "late", "later", "corporate", "informal"):
        if n[name]:
            fields += field("outcome", spread(random_, n[name], DONE), f"{{plan.group: {name}}}")
    for name in ("second", "third"):
        if n[name]:
            fields += field("outcome", spread(random_, n[name], DECIDED), f"{{plan.group: {name}}}")
    fields += field("sex", spread(random_, everything, {"female": 46, "male": 47, "not-known": 7}))
    # Corporate complaints are about adults' answers, so that none of them is a child's.
    children = everything - n["corporate"]
    fields += field(
        "age_band", spread(random_, children, {"under-16": 70, "16-to-24": 24, "not-known": 6}),
        "{register: [statutory, informal]}")
    if n["corporate"]:
        fields += field(
            "age_band", spread(random_, n["corporate"], {"25-to-34": 30, "35-to-49": 45, "50-to-64": 15, "not-known": 10}),
            "{register: corporate}")
        fields += field("equality_of", where="{register: corporate}", rest="complainant")
    fields += field("equality_of", where="{register: [statutory, informal]}", rest="child")
    fields += field("ethnicity", spread(random_, everything, ETHNICITY))
    fields += field("disability", spread(random_, everything, {"disabled": 18, "not-disabled": 72, "not-known": 10}))
    fields += field("brought_by", rest="adult")
    young = max(1, n["quick"] // 9)
    fields += field("brought_by", {"child": young}, "{plan.group: quick, age_band: [under-16, 16-to-24]}", "adult")
    fields += field("complainant_type", where="{brought_by: child}", rest="child-or-young-person")
    fields += field("complainant_type", spread(random_, everything - young, ADULTS), "{brought_by: adult}")
    fields += field("advocate_for", {"child": max(1, young * 2 // 3)}, "{brought_by: child}", "")
    fields += field("s1_start_reason", where="{plan.group: [quick, late, later, second, third, open]}", rest="received")
    fields += field("s1_start_reason", where="{advocate_for: child}", rest="advocate-appointed")
    raised = spread(random_, statutory + statutory // 3, CONCERNS)
    kind = "\n".join(f'    {name}: {{"": {count}}}' for name, count in raised.items())
    praise = max(8, round(council.size * 0.8))
    teams = spread(random_, praise, weights, least=2)
    sources = spread(random_, praise, {"parents-or-carers": 50, "professionals": 28, "young-person-or-child": 14, "foster-carers": 8})
    themes = {theme: max(1, praise // (index + 2)) for index, theme in enumerate(THEMES)}
    return f"""seed: {council.number * 100 + first % 100}
complaints:
  prefix: {council.folder.upper()[:5]}{council.number:03}/{first % 100}/
  families: {everything * 4 // 5}
  groups:
{courses}  fields:
{fields}concerns:
  where: {{register: statutory}}
  most_per_complaint: 4
  outcomes: false
  counts:
{kind}
compliments:
  prefix: {council.folder.upper()[:4]}{council.number:03}K{first % 100}
  rows:
    - {{count: {praise}, received_on: {{from: {first}-04-03, to: {first + 1}-03-20}}}}
  fields:
{field("team", teams)}{field("source", sources)}{field("consent", rest="no")}  themes: {listed(themes)}
tables:
  activity:
    rows:
      - {{measure: contacts-completed, value: {council.size * 90}, as_at_or_period_end_on: {first + 1}-03-31}}
      - {{measure: referrals-received, value: {council.size * 17}, as_at_or_period_end_on: {first + 1}-03-31}}
"""


def colour(hue, light, strength):
    return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, light, strength))


def theme(council):
    """The standard tokens with a brand colour of the council's own; `heard` measures the contrast of each."""
    light = {"accent": (0.24, 0.6), "accent-hover": (0.16, 0.6), "band": (0.15, 0.5), "chart-1": (0.24, 0.6)}
    dark = {"accent": (0.82, 0.6), "accent-hover": (0.9, 0.7), "on-accent": (0.1, 0.6), "band": (0.14, 0.45), "chart-1": (0.74, 0.5)}
    lines, values = [], light
    for line in (ROOT / "templates/theme/tokens.css").read_text().splitlines():
        if line.startswith("@media"):
            values = dark
        name = line.strip().split(":")[0].removeprefix("--")
        if line.strip().startswith("--") and name in values:
            line = line.split(":")[0] + f": {colour(council.hue, *values[name])};"
        lines.append(line)
    lines[0] = "/* The colours of a made-up council. */"
    return "\n".join(lines) + "\n"


def settings(council, first, years):
    """What differs between councils, besides their records, in `edition.yaml`."""
    text = f"population: {{children: {council.children + 40 * first}, source: Invented}}\n" if council.number % 3 else ""
    extra = {1: ("comments-received", "Comments were not recorded."), 3: ("compliments-received", "Compliments were lost.")}
    return text, extra.get(council.number % 7)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def fill(text, council, first):
    words = {
        "name": council.name, "short-name": council.short, "council": council.folder, "edition": label(first),
        "before": label(first - 1), "first": str(first), "last": str(first + 1),
    }
    for key, word in words.items():
        text = text.replace(f"@{key}@", word)
    return text


def label(first):
    return f"{first}-{(first + 1) % 100:02}"


def edition_yaml(text, council, first, years):
    population, missing = settings(council, first, years)
    # The starter's answers are about its own records.
    text = re.sub(r"absent:\n(?:  - .*\n)+", "", text)
    if missing:
        text = text.replace("not_available:\n", f"not_available:\n  - figure: {missing[0]}\n    reason: {missing[1]}\n")
    return text + ("\n" + population if population and years_know_population() else "")


def years_know_population():
    return "population" in (ROOT / "Sources/Settings/EditionSettings.swift").read_text()


def earlier(council, first):
    """The statutory complaints of the year before, as an earlier report printed them."""
    n = sizes(council, first - 1)
    count = sum(n[name] for name in ("quick", "late", "later", "second", "open", "third"))
    return f'figures:\n  complaints-statutory:\n    "{label(first - 1)}": {{value: {count}, source: Annual report for {label(first - 1)}}}\n'


def kept(before):
    """What became of the one promise that the starter's report of each year makes."""
    return f"""
last_year:
  - id: plain-words-{before}
    text: Let families read our letters before we use them.
    owner: Complaints manager
    since: {before}
    answer: done
"""


def make(project, council, years):
    starter = ROOT / "templates/starter/content/@council@"
    folder = project / "content" / council.folder
    for source in sorted(path for path in starter.rglob("*") if path.is_file()):
        place = str(source.relative_to(starter))
        if "@edition@" not in place:
            write(folder / place, fill(source.read_text(), council, years[-1]))
            continue
        if "/records/" in place or place.endswith("protection.yaml"):
            continue
        for first in years:
            text = fill(source.read_text(), council, first)
            if place.endswith(".md"):
                text = text.rstrip() + " " + SAYINGS[(council.number + first) % len(SAYINGS)] + "\n"
            if place.endswith("edition.yaml"):
                text = edition_yaml(text, council, first, years)
            if place.endswith("promises.yaml"):
                text = text.replace("plain-words", f"plain-words-{label(first)}")
                text += kept(label(first - 1)) if first > years[0] else ""
            write(folder / place.replace("@edition@", label(first)), text)
    for first in years:
        write(folder / label(first) / "synthesis.yaml", plan(council, first))
    write(folder / "history.yaml", earlier(council, years[0]))
    write(folder / "theme/tokens.css", theme(council))
    teams = "\n".join(f"      - {{id: {name}, label: {words}, within: {area}}}" for name, words, area in council.teams)
    vocabulary = (folder / "vocabulary.yaml").read_text()
    write(folder / "vocabulary.yaml", vocabulary[: vocabulary.index("      - {id: north")] + teams + "\n")


def answered(program, project, first, councils):
    """Answers, as a council would, what each invented year lacks: none happened; where that is not an answer, nobody recorded it."""
    run = subprocess.run(
        [program, "protect", "--edition", label(first), "--format", "json"], cwd=project, capture_output=True, text=True
    )
    answers = {}
    for finding in json.loads(run.stdout) if run.returncode == 1 else []:
        if finding["rule"] == "absence-answered":
            council = finding["path"].split("/")[1]
            answer = re.search(r"'- (\{.*?\})'", finding["fix"]).group(1)
            answers.setdefault(council, []).append(answer.replace("reason: WHY", "reason: Nobody recorded it."))
    for council in councils:
        path = project / "content" / council.folder / label(first) / "edition.yaml"
        lines = "".join(f"  - {answer}\n" for answer in answers.get(council.folder, []))
        path.write_text(path.read_text() + (f"\nabsent:\n{lines}" if lines else ""))


def main():
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("program", help="the built program 'heard'")
    reader.add_argument("project", type=Path, help="a new folder")
    reader.add_argument("--councils", type=int, default=153)
    reader.add_argument("--years", type=int, default=3)
    options = reader.parse_args()
    if options.councils > len(FIRST) * len(SECOND):
        sys.exit(f"there are names for {len(FIRST) * len(SECOND)} councils")
    if options.project.exists() and any(options.project.iterdir()):
        sys.exit(f"{options.project} is not empty")
    shutil.copytree(ROOT / "templates", options.project / "templates")
    years = list(range(2024 - options.years, 2024))
    councils = [Council(number) for number in range(options.councils)]
    program = os.path.abspath(options.program)
    for council in councils:
        make(options.project, council, years)
        for first in years:
            part = ["--council", council.folder, "--edition", label(first), "--quiet"]
            subprocess.run([program, "synthesise", *part], cwd=options.project, check=True)
    # One after the other, for last year's decisions are kept where that is possible.
    for first in years:
        answered(program, options.project, first, councils)
        part = ["--edition", label(first), "--quiet"]
        run = subprocess.run([program, "protect", *part], cwd=options.project, capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(run.stdout + run.stderr)


if __name__ == "__main__":
    main()
