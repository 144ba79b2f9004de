#!/usr/bin/env python3
"""Builds a project with many councils and prints what that took."""
import os
import resource
import subprocess
import sys
import time

from measure import released


def main():
    program, project = sys.argv[1:3]
    start = time.monotonic()
    run = subprocess.run([released(program), "build", "--all", "--timings", *sys.argv[3:]], cwd=project)
    seconds = time.monotonic() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    pages = sum(name.endswith(".html") for _, _, names in os.walk(f"{project}/site") for name in names)
    print(f"{seconds:.1f} s, {peak:.0f} MB at most, {pages} pages, load {os.getloadavg()[0]:.1f}")
    sys.exit(run.returncode)


if __name__ == "__main__":
    main()
