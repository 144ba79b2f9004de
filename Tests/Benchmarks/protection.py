#!/usr/bin/env python3
"""Protects made-up releases with the real program and lets the independent attacker loose on what it publishes.

Each release of Tests/Oracles/sdc_bench.py (150 to 300 complaints in nine linked tables) becomes a project of Heard: records,
vocabulary, figures, an edition. `heard protect` decides what is hidden, `heard audit --export` writes what is published,
Tests/Oracles/sdc_attacker.py tries to work out what is hidden. The table goes to standard output; with --write, into
docs/protection.md between its two marks.

    protection.py HEARD [--seeds 1000-1019] [--readers everyone|insiders] [--zeros true|where-safe] [--write]
"""
import argparse
import csv
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Oracles"))
import sdc_attacker as attacker  # noqa: E402
import sdc_bench as bench  # noqa: E402

# The releases' own words, kept apart from the fields that every record has.
FIELD = {name: f"bench_{name}" for name in bench.DIMS}


def slug(text):
    return text.lower().replace(" ", "-")


def records(seed):
    """The complaints of one release, as sdc_bench.py makes them."""
    r = random.Random(seed)
    n = r.randint(150, 300)
    tilt = {d: [x * r.uniform(.5, 1.6) for x in bench.W[d]] for d in bench.DIMS}
    rows = []
    for _ in range(n):
        rec = {d: r.choices(bench.DIMS[d], tilt[d])[0] for d in bench.DIMS}
        if rec["service"] in ("Fostering", "Adoption") and r.random() < .6:
            rec["who"] = "Foster carer"
        if rec["stage"] == "Stage 3" and r.random() < .7:
            rec["who"] = "Parent"
        rows.append(rec)
    return rows


def figure(x, y):
    return f"""  {x}-by-{y}:
    title: Complaints by {x} and {y}
    what: complaints
    by: [{FIELD[x]}, {FIELD[y]}]
    measure: count
    basis: received
    unit: complaints
    class: crossings
    definition: Made-up complaints of the benchmark.
"""


EDITION = """title: A release of the benchmark
period: {{from: 2023-04-01, to: 2024-03-31}}
as_at: 2024-03-31
published_on: 2024-07-01
synthetic: true
records:
  folder: records
  mapping: mapping.yaml
disclosure:
  classes:
    process: {{hidden: none, show_zero: true}}
    characteristics: {{hidden: {{from: 1, to: 4}}, show_zero: {zeros}}}
    crossings: {{hidden: {{from: 1, to: 4}}, show_zero: {zeros}}}
  smallest_base: {{share: 10, mean: 5, total: 2}}
  dominance: {{largest_share: 80}}
  readers: {readers}
  symbols: analysis-function
  decided_by: Complaints manager
  decided_on: 2024-05-01
sign_off:
  - {{role: Director, on: 2024-06-20, reference: Made up}}
"""


def vocabulary():
    lines = ["dimensions:"]
    for dimension, categories in bench.DIMS.items():
        lines += [f"  {FIELD[dimension]}:", f"    label: {dimension.capitalize()}", "    categories:"]
        lines += [f"      - {{id: {slug(c)}, label: {c}}}" for c in categories]
    return "\n".join(lines) + "\n"


def make_project(folder, rows, readers, zeros):
    base = ROOT / "Tests" / "EndToEndTests" / "Base" / "content" / "testshire"
    shutil.copytree(ROOT / "templates", folder / "templates", dirs_exist_ok=True)
    for old in (folder / "templates" / "figures").iterdir():
        old.unlink()
    (folder / "templates" / "figures" / "bench.yaml").write_text(
        "figures:\n" + "\n".join(figure(x, y) for x, y in bench.TABLES))
    council = folder / "content" / "testshire"
    edition = council / "2023-24"
    (edition / "records").mkdir(parents=True)
    for name in ("council.yaml", "contacts.yaml"):
        shutil.copy(base / name, council / name)
    # The standard teams of the base, besides the dimensions of the benchmark.
    own = (base / "vocabulary.yaml").read_text()
    (council / "vocabulary.yaml").write_text(own.rstrip() + "\n" + vocabulary().split("\n", 1)[1])
    (edition / "edition.yaml").write_text(EDITION.format(readers=readers, zeros=zeros))
    (edition / "mapping.yaml").write_text(
        f"extra_dimensions:\n  complaints: [{', '.join(FIELD.values())}]\n")
    with open(edition / "records" / "complaints.csv", "w", newline="") as f:
        w = csv.writer(f)
        w.writerow(["reference", "register", "received_on", *FIELD.values()])
        for i, row in enumerate(rows):
            w.writerow([f"B-{i:04d}", "informal", "2023-06-01", *(slug(row[d]) for d in bench.DIMS)])


def run(heard, *arguments):
    done = subprocess.run([heard, *arguments], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def places(table):
    """How many of the nine tables print the cells of an exported one: a margin stands in several."""
    told = {d for d in bench.DIMS if any(d.lower() in name.lower() for name in table.get("dims", []))}
    return sum(told <= set(pair) for pair in bench.TABLES)


def decide(folder, said):
    """Groups that fall in one category whole are for a person to decide: the benchmark shows them. Whether any was."""
    wanted = re.findall(r"\{figure: [^,]+, cell: [^,]+, decision: show, reason: \.\.\.\}", said)
    if not wanted:
        return False
    edition = folder / "content" / "testshire" / "2023-24" / "edition.yaml"
    entries = "".join(f"    - {w.replace('...', 'Made up')}\n" for w in dict.fromkeys(wanted))
    edition.write_text(edition.read_text().replace("  symbols:", f"  decided:\n{entries}  symbols:"))
    return True


def judge(doc, insiders):
    """Counts of one release: small cells, extra cells, exact, under three values, open to insiders."""
    doc["options"]["fail_on"] = ["exact"]
    report, _ = attacker.audit(doc, mode="local", derived=False, min_width=2, insider=insiders)
    small = lambda v: v is not None and 0 < v < bench.T  # noqa: E731
    hidden = [(c, places(t)) for t in doc["tables"] for c in t["cells"] if c.get("value") is None]
    return {
        "small": sum(n for c, n in hidden if small(c.get("truth"))),
        "extra": sum(n for c, n in hidden if not small(c.get("truth"))),
        "exact": sum(c["status"] in ("exact", "published_small") for c in report["cells"]),
        "narrow": sum(c["status"] in ("exact", "width") for c in report["cells"] if small(c.get("truth"))),
        "insiders": len({i["id"] for i in report.get("insider", [])}),
    }


def release(heard, seed, readers, zeros):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        make_project(folder, records(seed), readers, zeros)
        start = time.monotonic()
        code, said = run(heard, "protect", "--project", place)
        if decide(folder, said):
            start = time.monotonic()
            code, said = run(heard, "protect", "--project", place)
        seconds = time.monotonic() - start
        if not (folder / "content" / "testshire" / "2023-24" / "protection.yaml").exists():
            sys.exit(f"seed {seed}: heard protect failed\n{said}")
        export = folder / "published.json"
        code, told = run(heard, "audit", "--project", place, "--council", "testshire", "--edition", "2023-24",
                         "--unprotected", "--export", str(export))
        if not export.exists():
            sys.exit(f"seed {seed}: heard audit failed\n{said}{told}")
        return judge(json.loads(export.read_text()), readers == "insiders") | {"seconds": seconds}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("heard")
    ap.add_argument("--seeds", default="1000-1019,5000-5019")
    ap.add_argument("--readers", choices=["everyone", "insiders"], default="everyone")
    ap.add_argument("--zeros", choices=["true", "where-safe"], default="true")
    ap.add_argument("--write", action="store_true")
    a = ap.parse_args()
    out = ["| seeds | small counts | extra cells | exact | releases broken | under 3 values | open to insiders | slowest, s |",
           "|---|---|---|---|---|---|---|---|"]
    for span in a.seeds.split(","):
        first, _, last = span.partition("-")
        found = [release(a.heard, s, a.readers, a.zeros) for s in range(int(first), int(last or first) + 1)]
        total = {k: sum(f[k] for f in found) for k in found[0]}
        out.append(f"| {span} | {total['small']} | {total['extra']} | {total['exact']} | "
                   f"{sum(f['exact'] > 0 for f in found)} | {total['narrow']} | "
                   f"{total['insiders'] if a.readers == 'insiders' else 'not tried'} | {max(f['seconds'] for f in found):.1f} |")
        print(out[-1], flush=True)
    kind = a.readers if a.zeros == "true" else f"{a.readers}, zeros {a.zeros}"
    text = f"Readers: {kind}.\n\n" + "\n".join(out) + "\n"
    print(text)
    if a.write:
        page = ROOT / "docs" / "protection.md"
        head, _, rest = page.read_text().partition(f"<!-- measured {kind} -->\n")
        tail = rest.partition("<!-- end -->")[2]
        page.write_text(f"{head}<!-- measured {kind} -->\n{text}<!-- end -->{tail}")


if __name__ == "__main__":
    main()
