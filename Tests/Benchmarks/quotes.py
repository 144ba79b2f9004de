"""Scores 'heard quotes propose' on sets of invented compliments. Standard library only."""
import collections
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests/Oracles"))
import score_quotes  # noqa: E402

SCRATCH = ROOT / ".build/quotes"
DOCUMENT = ROOT / "docs/redaction.md"
MARKS = ("<!-- measured: begin -->", "<!-- measured: end -->")
FIXTURES = ROOT / "Tests/Fixtures/quotes"

ANCHORS = [
    ("Presidio default", ".642", ".642", "50.3", "-", "-", ".748", "8.7"),
    ("Presidio, UK recognisers, each quote's own names", ".841", ".854", "30.7", "-", "-", ".787", "10.6"),
    ("Philter", ".868", ".895", "26.0", "-", "-", ".696", "10.0"),
    ("default-deny prototype, each quote's own names", ".989", ".988", "2.3", "-", "-", ".916", "0.25"),
    ("default-deny prototype, register of 2,000", ".991", ".990", "2.0", "-", "-", ".821", "0.28"),
]


def run(quotes, out, *options):
    program = os.environ["HEARD_BINARY"]
    command = [program, "quotes", "propose", "--project", str(ROOT), "--council", "coventry", "--input", str(quotes),
               "--output", str(out), "--quiet", *options]
    subprocess.run(command, check=True)


def made(half, seed):
    quotes, names = SCRATCH / f"{half}-{seed}.jsonl", SCRATCH / f"{half}-{seed}-names.txt"
    subprocess.run([sys.executable, ROOT / "Tests/Oracles/quotes_make.py", half, quotes, names, "--seed", str(seed)], check=True)
    return quotes, names


def unseen(half):
    quotes, names = SCRATCH / f"unseen-{half}.jsonl", SCRATCH / f"unseen-{half}-names.txt"
    subprocess.run([sys.executable, ROOT / "Tests/Oracles/quotes_unseen.py", half, quotes, names], check=True)
    return quotes, names


def frozen(half):
    """A set that somebody wrote who knew neither the rules nor the lists."""
    return FIXTURES / f"unseen-{half}.jsonl", FIXTURES / f"unseen-{half}-names.txt"


def measure(title, quotes, *options):
    out = SCRATCH / "out.jsonl"
    run(quotes, out, *options)
    gold = [json.loads(line) for line in quotes.read_text().splitlines()]
    system = {o["id"]: o for o in map(json.loads, out.read_text().splitlines())}
    report, misses = score_quotes.score(gold, system)
    report["by_community"] = communities(gold, system)
    median = sorted(o["ms"] for o in system.values())[len(system) // 2]
    row = (title, f"{report['recall']:.3f}"[-5:], f"{report['recall_tier1']:.3f}", f"{100 * report['leaked_quote_rate']:.1f}",
           f"{100 * report['leaked_of_published']:.1f}", f"{100 * report['queued_share']:.1f}", f"{report['precision']:.3f}",
           f"{report['ms_per_quote']:.2f} ({median:.2f})")
    return row, report, misses


def communities(gold, system):
    """Recall of persons by the community that the name was drawn from, judged as score_quotes.py judges."""
    counts = collections.defaultdict(lambda: [0, 0])
    for quote in gold:
        gone, present = score_quotes.removed_from_text(quote, system[quote["id"]]["redacted_text"])
        inside = [s for s in quote["spans"] if s["must_redact"]]
        outside = {w.lower() for a, b, w in score_quotes.words(quote["text"], 0, len(quote["text"]))
                   if not any(s["start"] <= a < s["end"] for s in inside)}
        for span in inside:
            if "community" not in span:
                continue
            caught = all(all(gone[a:b]) and not (len(w) > 2 and w.lower() in present and w.lower() not in outside)
                         for a, b, w in score_quotes.required(quote, span))
            counts[span["community"]][0] += 1
            counts[span["community"]][1] += caught
    return {name: (n, caught / n) for name, (n, caught) in sorted(counts.items())}


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def main():
    SCRATCH.mkdir(parents=True, exist_ok=True)
    dev, dev_names = FIXTURES / "dev.jsonl", str(FIXTURES / "dev-names.txt")
    tune, tune_names = made("tune", 1)
    held, held_names = made("held", 1)
    rows, people = [], {}
    runs = [
        ("given set, register of 2,000", dev, ["--names", dev_names]), ("given set, own names", dev, ["--own-names"]),
        ("given set, no names", dev, []),
        ("our set, register of 2,000", tune, ["--names", str(tune_names)]), ("our set, own names", tune, ["--own-names"]),
        ("held back, register of 2,000", held, ["--names", str(held_names)]), ("held back, own names", held, ["--own-names"])]
    for half in "ABCDEFG":
        quotes, names = unseen(half) if half in "ABCD" else frozen(half)
        runs += [(f"set {half}, register of 2,000", quotes, ["--names", str(names)]),
                 (f"set {half}, own names", quotes, ["--own-names"])]
    runs.append(("set D, no names", quotes, []))
    for title, quotes, options in runs:
        row, report, misses = measure(title, quotes, *options)
        rows.append(row)
        if title.startswith("set"):
            people[title] = report["by_community"]
        if "--misses" in sys.argv:
            for miss in misses:
                print("MISS", title, miss[1], repr(miss[2]), "|", miss[3][:160])
    head = ("system", "recall", "recall, direct identifiers", "quotes with a leak, %", "leaks among those passed, %", "queued, %",
            "precision", "ms a quote (median)")
    main_table = table(head, ANCHORS + rows)
    shown = [k for k in people if people[k] and ("register" in k or k == "set D, no names")]
    names = sorted(set().union(*(people[k] for k in shown)))
    community_table = table(
        ["community", "people"] + shown,
        [[n, str(sum(people[k][n][0] for k in shown if n in people[k] and "register" in k))]
         + [f"{people[k][n][1]:.3f}" if n in people[k] else "-" for k in shown] for n in names])
    text = f"{MARKS[0]}\n\n{main_table}\n\nRecall of people by the community that the name comes from:\n\n{community_table}\n\n{MARKS[1]}"
    print(text)
    page = DOCUMENT.read_text()
    before, _, rest = page.partition(MARKS[0])
    _, _, after = rest.partition(MARKS[1])
    DOCUMENT.write_text(before + text + after)


if __name__ == "__main__":
    main()
