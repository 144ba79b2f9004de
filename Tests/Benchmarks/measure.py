"""Times whole processes in turns: wall seconds, processor seconds, megabytes."""

import os
import statistics
import subprocess
import sys
import time


def released(program):
    """The path of the program. A debug build takes ten times as long, so no number comes of one by accident."""
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    if "debug" in version:
        sys.exit(f"heard: {program} is a debug build, and is not measured. Build the released program with scripts/program")
    return os.path.abspath(program)


def run(command, cwd=None):
    """Wall seconds, processor seconds and the megabytes that one process held at once."""
    start = time.perf_counter()
    child = subprocess.Popen(
        [str(part) for part in command], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{complaint.decode()[:2000]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def alternate(programs, rounds, before=None):
    """The median of each measure of each program. The programs take turns, and one round is thrown away first.

    `programs`: by name, a function of the round's number that gives a command and a folder to run it in.
    `before`: called with the name and the number before each, untimed.
    """
    results = {name: [] for name in programs}
    for number in range(rounds + 1):
        for name, program in programs.items():
            if before:
                before(name, number)
            command, cwd = program(number)
            measured = run(command, cwd)
            if number > 0:
                results[name].append(measured)
    return {name: [statistics.median(column) for column in zip(*rows)] for name, rows in results.items()}


HEAD = "| what | wall s | processor s | memory MB | wall, ratio | processor, ratio |\n|---|---|---|---|---|---|"


def row(name, measured, peer):
    wall, cpu, memory = measured
    return (f"| {name} | {wall:.3f} | {cpu:.3f} | {memory:,.0f} "
            f"| {wall / peer[0]:.2f} | {cpu / peer[1]:.2f} |")
