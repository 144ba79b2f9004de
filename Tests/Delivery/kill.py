#!/usr/bin/env python3
"""Kills `heard publish` with SIGKILL at random points and looks at what a web server would see.

    Tests/Delivery/kill.py BINARY [--times 200] [--seed 1]

After each kill the folder is the whole old site or the whole new one, byte for byte; every tenth time, and at the end, the next
run is let to its end and completes. Half of the kills hit the run anywhere, the other half once it writes.
"""

import argparse
import os
import pathlib
import random
import signal
import sys
import time

from publishing import Council, contents, scratch

TARGETS = "  live: {kind: folder, to: www, switch: %s, readers: staff, servers: [nginx], precompressed: true}\n"


def wholes(council, live):
    """Both versions of the site, as they are when nobody disturbs them, and how long a run takes."""
    sites, seconds = [], 0
    for version in (0, 1):
        council.say(version)
        start = time.monotonic()
        council.publish()
        seconds = time.monotonic() - start
        sites.append(contents(live.resolve()))
    return sites, seconds


def is_writing(folder):
    """Whether something is there that a run makes and clears away again."""
    for place in ("www/releases", "www.releases"):
        try:
            if any(name.endswith((".partial", ".gone")) or name.startswith("next-") for name in os.listdir(folder / place)):
                return True
        except FileNotFoundError:
            continue
    return False


def kill_once(council, dice, seconds, late):
    """Returns whether the run was still at work."""
    process = council.start()
    if late:
        end = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < end and not is_writing(council.folder):
            time.sleep(0.0005)
        # Writing, reading back, renaming and clearing away take some tenths of a second.
        time.sleep(dice.expovariate(1 / 0.08))
    else:
        time.sleep(dice.uniform(0, seconds * 1.1))
    alive = process.poll() is None
    os.killpg(process.pid, signal.SIGKILL) if alive else None
    process.wait()
    return alive


def punish(binary, change, times, dice):
    with scratch() as folder:
        council = Council(binary, folder, TARGETS % change)
        live = folder / ("www/current" if change == "link" else "www")
        sites, seconds = wholes(council, live)
        killed, seen, faults = 0, [0, 0], 0
        for turn in range(times):
            version = turn % 2
            council.say(version)
            killed += kill_once(council, dice, seconds, late=turn % 4 > 1)
            found = contents(live.resolve())
            if found not in sites:
                faults += 1
                wrong = sorted(set(found.items()) ^ set(sites[version].items()))
                print(f"{change}: turn {turn}: neither the old site nor the new: {[path for path, _ in wrong][:6]}")
            else:
                seen[sites.index(found) == version] += 1
            if turn % 50 == 49:
                print(f"kill: {change}: {turn + 1} runs, {faults} faults so far", flush=True)
            if turn % 10 == 9 or turn == times - 1:
                council.publish()
                if contents(live.resolve()) != sites[version]:
                    faults += 1
                    print(f"{change}: turn {turn}: the next run did not complete")
        print(
            f"kill: {change}: {killed} of {times} runs killed at work; {seen[0]} times the old site, {seen[1]} times the new one, "
            f"{faults} faults", flush=True)
        return faults


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("binary", type=pathlib.Path)
    options.add_argument("--times", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    dice = random.Random(chosen.seed)
    halves = {"link": (chosen.times + 1) // 2, "exchange": chosen.times // 2}
    return int(sum(punish(chosen.binary, change, times, dice) for change, times in halves.items()) > 0)


if __name__ == "__main__":
    sys.exit(main())
