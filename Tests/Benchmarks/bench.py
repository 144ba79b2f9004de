"""Times the released program and its peers alternately, and writes docs/benchmarks.md: see scripts/bench.

    scripts/bench [--rounds 5] [--pages 1000 10000] [--many 100000] [--records 1000000] [--load 10000000]

Every time is the wall time of a whole process, from start to exit; memory is the most that it held at once. The programs
take turns, and one round is thrown away first.
"""

import argparse
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import time

import pages
from measure import HEAD, alternate, row, run

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEARD = ROOT / ".build/release/heard"
BIN = pathlib.Path(sys.executable).parent
BARS = []  # What was wished for, and what came of it, in the order of the runs.
LIST = "| what | wall s | processor s | memory MB |\n|---|---|---|---|"


def line(name, measured):
    wall, cpu, memory = measured
    return f"| {name} | {wall:.3f} | {cpu:.3f} | {memory:,.0f} |"


def bar(wish, value, limit, unit="", digits=2):
    """Notes a bar and how the value stands to it."""
    verdict = "met" if value <= limit else f"missed by {100 * (value / limit - 1):,.0f} %"
    BARS.append(f"| {wish} | {limit:,.{digits}f}{unit} | {value:,.{digits}f}{unit} | {verdict} |")


def page_race(scratch, total, rounds):
    """Hugo, Heard without checks and Heard with all of them, each into a new folder.

    Nothing is deleted between rounds: for five seconds ext4 looks past the inodes of deleted files, one by one, and the
    program that comes next would pay for that.
    """
    heard, hugo = scratch / f"heard-{total}", scratch / f"hugo-{total}"
    pages.heard(heard, total)
    hugo.mkdir()
    pages.hugo(hugo, total)
    build = [HEARD, "build", "--quiet", "--output"]
    programs = {
        "hugo": lambda n: ([BIN / "hugo", "--quiet", "--destination", scratch / f"out/hugo-{n}"], hugo),
        "heard": lambda n: ([*build, scratch / f"out/heard-{n}", "--unchecked", "--no-cache"], heard),
        "checked": lambda n: ([*build, scratch / f"out/checked-{n}"], heard),
    }
    measured = alternate(programs, rounds)
    changed = one_page(scratch, heard, rounds)
    peer, own, checked = measured["hugo"], measured["heard"], measured["checked"]
    bar(f"{total:,} pages, wall time to Hugo's", own[0] / peer[0], 0.25)
    bar(f"{total:,} pages with all checks, wall time to Hugo's", checked[0] / peer[0], 0.5)
    bar(f"{total:,} pages, memory", own[2], 100, " MB", 0)
    bar(f"One page changed in {total:,}, wall time", changed["changed"][0], 0.15, " s")
    shutil.rmtree(scratch / "out")
    text = f"""## {total:,} pages of about 600 words

{HEAD}
{row("Hugo 0.168.0", measured["hugo"], measured["hugo"])}
{row("`heard build --unchecked`", measured["heard"], measured["hugo"])}
{row("`heard build`, with all checks", measured["checked"], measured["hugo"])}

{LIST}
{line("one page changed, `heard build --unchecked`", changed["changed"])}
{line("nothing changed, `heard build --unchecked`", changed["nothing"])}

"""
    return text


def one_page(scratch, heard, rounds):
    """A sentence of one page is changed before each build, which starts cold and finds its index."""
    page = heard / f"templates/pages/{pages.name(7)}.md"
    command = [HEARD, "build", "--quiet", "--unchecked", "--output", scratch / "out/incremental"]
    environment = os.environ.setdefault("XDG_CACHE_HOME", str(scratch / "cache"))
    assert environment
    run(command, heard)
    run(command, heard)

    def change(name, number):
        time.sleep(0.1)
        if name == "changed":
            page.write_text(page.read_text() + f"\nAnother sentence, {'very ' * (number % 3 + 1)}short.\n")

    return alternate(
        {"changed": lambda n: (command, heard), "nothing": lambda n: (command, heard)}, rounds, before=change)


def many(scratch, total):
    """One build of very many pages, for its memory."""
    heard = scratch / "many"
    pages.heard(heard, total)
    command = [HEARD, "build", "--quiet", "--unchecked", "--no-cache", "--output", scratch / "out-many"]
    measured = run(command, heard)
    bar(f"{total:,} pages, memory", measured[2], 300, " MB", 0)
    shutil.rmtree(scratch / "out-many")
    shutil.rmtree(heard)
    return f"""## {total:,} pages

{LIST}
{line("`heard build --unchecked`", measured)}

"""


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
    # Other records, other small numbers.
    (council / "2021-22/protection.yaml").unlink()
    protect = [HEARD, "protect", "--project", folder, "--quiet"]
    subprocess.run(protect, stdout=subprocess.DEVNULL, check=True)
    return target


def record_race(scratch, total, rounds):
    records = load_project(scratch / "load", total)
    size = sum(file.stat().st_size for file in records.iterdir()) / 1e6
    peers = ROOT / "Tests/Benchmarks/peers.py"
    programs = {
        "heard": lambda n: ([HEARD, "figures", "--project", scratch / "load", "--quiet"], None),
        "duckdb": lambda n: ([sys.executable, peers, "duckdb", records], None),
        "polars": lambda n: ([sys.executable, peers, "polars", records], None),
        "floor": lambda n: (["wc", "-l", records / "complaints.csv", records / "concerns.csv"], None),
    }
    measured = alternate(programs, rounds)
    shutil.rmtree(scratch / "load")
    peer, own = measured["duckdb"], measured["heard"]
    bar(f"{total:,} records, wall time to DuckDB's", own[0] / peer[0], 1 / 3)
    bar(f"{total:,} records, memory", own[2], 150, " MB", 0)
    return own[0], f"""## {total:,} complaints and their concerns ({size:,.0f} MB)

{HEAD}
{row("DuckDB 2.0.0, 2 threads, 30 figures, nothing validated", peer, peer)}
{row("Polars 2.1.0, 30 figures, nothing validated", measured["polars"], peer)}
{row("`heard figures`: read, validated, all figures of the report", measured["heard"], peer)}
{row("`wc -l`, the floor", measured["floor"], peer)}

"""


def load(scratch, total, of_fewer):
    """`of_fewer`: how many records were measured before, and their seconds."""
    load_project(scratch / "many-records", total)
    measured = run([HEARD, "figures", "--project", scratch / "many-records", "--quiet"])
    bar(f"{total:,} records, memory", measured[2], 800, " MB", 0)
    if of_fewer:
        fewer, seconds = of_fewer
        bar(f"{total:,} records, wall time to linear from {fewer:,}", measured[0] / (seconds * total / fewer), 1.1)
    shutil.rmtree(scratch / "many-records")
    return f"""## {total:,} complaints

{LIST}
{line("`heard figures`: read, validated, all figures of the report", measured)}

"""


def small(scratch, rounds):
    measured = alternate(
        {
            "help": lambda n: ([HEARD, "--help"], None),
            "coventry": lambda n: (
                [HEARD, "build", "--council", "coventry", "--output", scratch / f"small-{n}", "--quiet"], ROOT),
        }, rounds)
    bar("`heard --help`, wall time", 1000 * measured["help"][0], 20, " ms", 0)
    return f"""## Small things

{LIST}
{line("`heard --help`", measured["help"])}
{line("`heard build --council coventry`, records to checked site", measured["coventry"])}

"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pages", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--many", type=int, default=100_000)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--load", type=int, default=10_000_000)
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "docs/benchmarks.md")
    options = parser.parse_args()
    loads = [os.getloadavg()[0]]
    with tempfile.TemporaryDirectory(dir=ROOT / ".build") as scratch:
        scratch = pathlib.Path(scratch)
        parts = [small(scratch, options.rounds)]
        parts += [page_race(scratch, total, options.rounds) for total in options.pages]
        fewer = None
        if options.records:
            seconds, text = record_race(scratch, options.records, options.rounds)
            parts, fewer = [*parts, text], (options.records, seconds)
        parts += [many(scratch, options.many)] if options.many else []
        parts += [load(scratch, options.load, fewer)] if options.load else []
    words = pathlib.Path(__file__).with_name("benchmarks.md").read_text()
    text = words.replace("MACHINE", f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}")
    text = text.replace("ROUNDS", str(options.rounds)).replace("LOAD", f"{loads[0]:.1f}")
    text = text.replace("BARS\n", "\n".join(["| bar | at most | measured | |", "|---|---|---|---|", *BARS]) + "\n")
    options.output.write_text(text.replace("RESULTS\n", "".join(parts)))


if __name__ == "__main__":
    main()
