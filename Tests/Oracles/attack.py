"""Attacks what a sample publishes with the independent attacker, as everyone and as an insider.

    scripts/python Tests/Oracles/attack.py .build/release/heard [--all]

A hidden count that has one possible value fails the run; so does one that somebody can work out who knows another.
The first sample takes under a minute; --all attacks both, which takes many.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ATTACKER = pathlib.Path(__file__).with_name("sdc_attacker.py")
SAMPLES = [("coventry", "2021-22"), ("exampleshire", "2023-24")]


def export(heard, council, edition, target):
    command = [heard, "audit", "--export", str(target), "--council", council, "--edition", edition, "--unprotected",
               "--quiet"]
    subprocess.run(command, cwd=ROOT, check=True)


def attack(facts, *flags):
    """Whether the attacker found nothing, and its report."""
    report = facts.with_suffix(".report.json")
    run = subprocess.run(
        [sys.executable, ATTACKER, "audit", facts, "--no-derived", "--fail-on", "exact,infeasible,insider",
         "--json", report, *flags], capture_output=True, text=True, check=False)
    if run.returncode == 2:
        sys.exit(f"the attacker cannot read the facts: {run.stdout}{run.stderr}")
    return run.returncode == 0, json.loads(report.read_text(encoding="utf-8")), run.stdout


def main():
    heard = str(pathlib.Path(sys.argv[1]).resolve())
    samples = SAMPLES if "--all" in sys.argv else SAMPLES[:1]
    sound = True
    with tempfile.TemporaryDirectory(prefix="heard-attack-") as folder:
        for council, edition in samples:
            facts = pathlib.Path(folder) / f"{council}.json"
            export(heard, council, edition, facts)
            safe, report, words = attack(facts, "--insider")
            sound = sound and safe
            print(f"{council} {edition}: {len(report['cells'])} cells attacked as everyone and as an insider: "
                  f"{'none can be worked out' if safe else 'NOT SAFE'}")
            if not safe:
                print(words)
    print(f"{len(samples) if sound else 0} passed, {0 if sound else 1} failed")
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
