"""Times the released program and its peer alternately, and writes docs/benchmarks.md.

    scripts/bench [--records 1000000] [--rounds 5]

Every time is the wall time of a whole process, from start to exit; memory is the most that it held at once. One
round is thrown away first. The peer reads the same files with DuckDB and counts what twenty of our figures count; it
validates nothing.
"""

import argparse
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEARD = ROOT / ".build/release/heard"

PEER = """
import duckdb, sys
folder = sys.argv[1]
db = duckdb.connect(config={"threads": 2})
db.sql(f"create table c as select * from read_csv('{folder}/complaints.csv', header=true, all_varchar=true)")
db.sql(f"create table n as select * from read_csv('{folder}/concerns.csv', header=true, all_varchar=true)")
for field in ["register", "method", "team", "brought_by", "sex", "age_band", "ethnicity", "disability", "outcome",
              "outcome_stage"]:
    db.sql(f"select {field}, count(*) from c group by 1 order by 1").fetchall()
    db.sql(f"select {field}, count(*) from c where register = 'Statutory' group by 1 order by 1").fetchall()
db.sql("select n.concern, count(*) from n join c on n.complaint = c.reference group by 1 order by 1").fetchall()
"""


def run(command, cwd=ROOT):
    """Wall seconds, processor seconds and megabytes of one process."""
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{complaint.decode()[:2000]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def alternate(commands, rounds):
    """The median of each measure of each command, which take turns."""
    results = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            measured = run(command)
            if number > 0:
                results[name].append(measured)
    return {name: [statistics.median(column) for column in zip(*rows)] for name, rows in results.items()}


def load_project(folder, records):
    """A project whose one edition is Coventry's with so many complaints."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    council = folder / "content/coventry"
    shutil.copytree(ROOT / "content/coventry", council)
    command = [HEARD, "synthesise", "--council", "coventry", "--edition", "2021-22", "--records", str(records)]
    target = council / "2021-22/records"
    shutil.rmtree(target)
    subprocess.run([*command, "--output", target, "--quiet"], cwd=ROOT, check=True)
    shutil.rmtree(council / "2021-22/approvals")
    return target


def row(name, measured, peer=None):
    wall, cpu, memory = measured
    ratio = f"{wall / peer[0]:.2f}" if peer else "1"
    return f"| {name} | {wall:.3f} | {cpu:.3f} | {memory:.0f} | {ratio} |"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        records = load_project(scratch / "load", options.records)
        site = [HEARD, "build", "--council", "coventry", "--output", scratch / "site", "--quiet"]
        small = alternate({"heard": site}, options.rounds)
        large = alternate(
            {
                "heard": [HEARD, "figures", "--project", scratch / "load", "--quiet"],
                "peer": [sys.executable, "-c", PEER, records],
                "floor": ["wc", "-l", records / "complaints.csv", records / "concerns.csv"],
            },
            options.rounds,
        )
        size = sum(file.stat().st_size for file in records.iterdir()) / 1e6
    head = "| what | wall s | processor s | memory MB | ratio to peer |\n|---|---|---|---|---|"
    text = f"""# Benchmarks

Written by `scripts/bench --records {options.records} --rounds {options.rounds}`: medians of {options.rounds} rounds
after one that is thrown away, the programs taking turns. Machine: {os.cpu_count()} processors, {platform.system()}
{platform.machine()}. Bars are those of the project's own goals.

## The Coventry report, records to checked site

{head}
{row("`heard build --council coventry`", small["heard"])}

Bar: under 0.25 s and 60 MB.

## {options.records:,} complaints and their concerns ({size:,.0f} MB): read, validated, all figures computed

{head}
{row("`heard figures`", large["heard"], large["peer"])}
{row("DuckDB 2.0.0, 21 counts, no validation", large["peer"], large["peer"])}
{row("`wc -l`, the floor", large["floor"], large["peer"])}

Bar: under 0.7 s and 150 MB for 1,000,000 complaints.
"""
    (ROOT / "docs/benchmarks.md").write_text(text)
    print(text)


if __name__ == "__main__":
    main()
