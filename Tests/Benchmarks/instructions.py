"""Counts the instructions of a few commands, which no other work on the machine changes.

    python3 Tests/Benchmarks/instructions.py HEARD [--record]

With one thread and hashing that is the same in each run, callgrind's counts repeat within 0.03 %, so a change of more than
5 % is a change of the program. Every change of that size is shown. One that costs more fails the run where the tools are those
that the counts were recorded with; other versions of a library count otherwise. `--record` writes the counts that are held for
right: say in the change why they grew.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from measure import released

ROOT = pathlib.Path(__file__).resolve().parents[2]
COUNTS = pathlib.Path(__file__).with_name("instructions.json")
MOST = 0.05

COMMANDS = {
    "records and figures": ["figures", "--quiet"],
    "every page": ["build", "--quiet", "--threads", "1", "--unchecked", "--no-cache", "--output", "unchecked"],
    "every page and every check": ["build", "--quiet", "--threads", "1", "--output", "checked"],
}


def tools():
    """What decides counts besides the program itself."""
    def line(*command):
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]

    cmark = line("dpkg-query", "--show", "--showformat", "${Version}\n", "libcmark-gfm-dev")
    return [line("swift", "--version"), line("getconf", "GNU_LIBC_VERSION"), f"cmark-gfm {cmark}"]


def prepared(folder, heard):
    """A project of one tiny council, and the program without what tells debuggers of it, which valgrind 3.19 cannot read."""
    shutil.copytree(ROOT / "templates", folder / "project/templates")
    shutil.copytree(ROOT / "Tests/Benchmarks/faults/clean", folder / "project", dirs_exist_ok=True)
    subprocess.run(["strip", "-o", folder / "heard", heard], check=True)
    source = pathlib.Path(__file__).with_name("main_thread.c")
    subprocess.run(["clang", "-shared", "-fPIC", "-o", folder / "main_thread.so", source], check=True)


def instructions(folder, arguments):
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(folder), "SWIFT_DETERMINISTIC_HASHING": "1",
        "LD_PRELOAD": str(folder / "main_thread.so"),
    }
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/calls", folder / "heard", *arguments]
    run = subprocess.run(command, cwd=folder / "project", env=environment, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(f"heard: '{' '.join(arguments)}' could not be counted:\n{run.stderr[-3000:]}")
    return int(found[1])


def main():
    heard = pathlib.Path(released(sys.argv[1]))
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        prepared(folder, heard)
        counts = {name: instructions(folder, arguments) for name, arguments in COMMANDS.items()}
    if "--record" in sys.argv:
        COUNTS.write_text(json.dumps({"tools": tools(), "instructions": counts}, indent=2) + "\n")
    recorded = json.loads(COUNTS.read_text())
    dearer = []
    for name, count in counts.items():
        change = count / recorded["instructions"][name] - 1
        print(f"instructions: {name}: {count / 1e6:,.0f} million, {100 * change:+.1f} %")
        if change > MOST:
            dearer.append(name)
        elif change < -MOST:
            print(f"  cheaper than recorded: hold it with 'python3 Tests/Benchmarks/instructions.py {sys.argv[1]} --record'")
    if dearer and recorded["tools"] == tools():
        sys.exit(f"heard: {', '.join(dearer)}: more than 5 % dearer than recorded. Find out why, or record it and say why.")


if __name__ == "__main__":
    main()
