"""Every check of the project, two side by side. `scripts/test` installs what they need and starts this.

    scripts/test                 all of it
    scripts/test --quick         formatting, rules and unit tests: a debug build, no browser, no report built
    scripts/test --only STEP     one step and those that it needs (several times if you like)
    scripts/test --list          the steps

What a step prints is kept in `.build/test/STEP.txt`. The last line of a red run names each step that failed.
"""

import argparse
import concurrent.futures
import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
KEPT = ROOT / ".build/test"
HEARD = ".build/release/heard"
PYTHON = "scripts/python"
SIDE_BY_SIDE = 2


@dataclasses.dataclass(frozen=True)
class Step:
    """`needs`: the steps that come before. `locks`: what only one step at a time may use."""

    name: str
    what: str
    command: tuple
    needs: tuple = ()
    locks: str = ""
    is_quick: bool = False


def python(name, what, *command, needs=("program",)):
    return Step(name, what, (PYTHON, *command), ("packages", *needs))


# In the order in which they start, the longest first. What is first here needs no program, so it runs while that is built.
STEPS = (
    Step("program", "the program as it is released", ("swift", "build", "--configuration", "release", "--product", "heard"),
         locks=".build"),
    Step("formatting", "Swift is formatted as agreed",
         ("swift", "format", "lint", "--strict", "--recursive", "Sources", "Tests", "Package.swift"), is_quick=True),
    Step("packages", "the Python packages of the tests", (PYTHON, "-c", "")),
    python("browser", "every page in the browser", "Tests/Browser/run.py", "site", needs=()),
    python("working-days", "working days, by a second opinion", "Tests/Oracles/working_days.py", needs=()),
    python("clocks", "the clocks of cases, by a second opinion", "Tests/Oracles/case_clocks.py", needs=()),
    Step("tests", "the debug build with its tests", ("swift", "build", "--build-tests"), locks=".build", is_quick=True),
    Step("rule-pages", "every rule has its words and its page", ("python3", "scripts/rule-pages"), ("tests",),
         is_quick=True),
    Step("unit", "unit, architecture and end-to-end tests", ("swift", "test", "--skip-build", "--skip", "FuzzTests|LocalServerTests"),
         ("tests", "program"), ".build"),
    # By itself: tests that wait for programs would leave no thread for a server to answer from.
    Step("server", "the local server", ("swift", "test", "--skip-build", "--filter", "LocalServerTests"), ("tests",),
         ".build", is_quick=True),
    Step("fuzz", "broken files for every reader", ("scripts/fuzz",), ("tests",), ".build"),
    python("preview", "the preview in the browser", "Tests/Browser/preview.py", HEARD),
    python("review", "the review of quotes in the browser", "Tests/Browser/review.py", HEARD),
    python("officer", "the officer's report in the browser", "Tests/Browser/officer_report.py", HEARD),
    Step("staff-pages", "pages for staff", ("scripts/staff-pages", HEARD, ".build/staff-pages"), ("program",)),
    python("staff-browser", "pages for staff in the browser", "Tests/Browser/run.py", ".build/staff-pages", needs=("staff-pages",)),
    python("timer", "pages for staff, by timer and cron", "Tests/Staff/timer.py", HEARD),
    python("leaflet", "the leaflet as tagged PDF", "Tests/Leaflet/leaflet.py", HEARD),
    python("postgres", "both samples from PostgreSQL", "Tests/Engines/postgres.py", HEARD),
    python("figures", "every figure, by a second opinion", "Tests/Oracles/figures.py", HEARD),
    python("attack", "attacks on what is printed", "Tests/Oracles/attack.py", HEARD),
    python("readability", "readability, by a second opinion", "Tests/Oracles/readability.py"),
    python("sarif", "the form of SARIF", "Tests/Oracles/sarif.py", needs=("program", "rule-pages")),
    python("nginx", "a published site behind nginx", "Tests/Delivery/serving.py", HEARD),
    Step("hostile", "a server that means harm", ("python3", "Tests/Delivery/hostile.py", HEARD), ("program",)),
    python("instructions", "instructions, against those recorded", "Tests/Benchmarks/instructions.py", HEARD),
)
# In place of all tests: those that neither run the program nor a server.
QUICK_UNIT = Step(
    "unit", "unit and architecture tests",
    ("swift", "test", "--skip-build", "--skip", "EndToEndTests|FigureSQLTests|FuzzTests|LocalServerTests"), ("tests",), ".build", True)


@dataclasses.dataclass(frozen=True)
class Outcome:
    step: Step
    status: str
    wall: float = 0
    processor: float = 0
    last_line: str = ""

    def __str__(self):
        times = f"{self.wall:6.0f} s, {self.processor:6.0f} s of processor" if self.status != "skipped" else " " * 31
        return f"{self.status:8}{self.step.name:14}{times}  {self.step.what}"


def surroundings(step):
    """The same for everyone who runs a step: no language, time zone, fonts or caches of the machine's."""
    chosen = {
        "LC_ALL": "C.UTF-8", "TZ": "Europe/London", "HEARD_BINARY": str(ROOT / HEARD),
        "FONTCONFIG_FILE": str(ROOT / "Tests/Fonts/dejavu.conf"),
    }
    if step.command[:2] != ("swift", "build"):
        chosen["XDG_CACHE_HOME"] = str(KEPT / "cache" / step.name)
    return {**os.environ, **chosen}


def run(step):
    output, start = KEPT / f"{step.name}.txt", time.monotonic()
    with output.open("w") as file:
        child = subprocess.Popen(
            step.command, cwd=ROOT, env=surroundings(step), stdout=file, stderr=subprocess.STDOUT, umask=0o022)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    lines = output.read_text(errors="replace").split("\n")
    return Outcome(
        step, "failed" if status else "passed", time.monotonic() - start, usage.ru_utime + usage.ru_stime,
        next((line for line in reversed(lines) if line.strip()), ""))


def tell(outcome):
    print(f"heard: {outcome}", flush=True)
    if outcome.status == "failed":
        print((KEPT / f"{outcome.step.name}.txt").read_text(errors="replace"), flush=True)
    elif outcome.last_line:
        print(f"         {outcome.last_line.strip()[:200]}", flush=True)


def ready(step, done, running):
    return not any(step.locks and step.locks == other.locks for other in running.values()) and all(
        done[need].status == "passed" for need in step.needs if need in done) and all(need in done for need in step.needs)


def work_through(steps):
    """The outcome of each step, by name. All run, but for those that need one that failed."""
    waiting, done, running = list(steps), {}, {}
    with concurrent.futures.ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        while waiting or running:
            for step in [s for s in waiting if any(n in done and done[n].status != "passed" for n in s.needs)]:
                waiting.remove(step)
                done[step.name] = Outcome(step, "skipped")
                tell(done[step.name])
            for step in list(waiting):
                if len(running) < SIDE_BY_SIDE and ready(step, done, running):
                    waiting.remove(step)
                    running[pool.submit(run, step)] = step
            for future in concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED).done:
                done[running.pop(future).name] = future.result()
                tell(future.result())
    return done


def chosen_steps(options):
    steps = tuple(QUICK_UNIT if step.name == "unit" else step for step in STEPS) if options.quick else STEPS
    steps = tuple(step for step in steps if step.is_quick) if options.quick else steps
    known = {step.name: step for step in steps}
    wanted = options.only or list(known)
    unknown = [name for name in wanted if name not in known]
    if unknown:
        sys.exit(f"heard: no step is called '{unknown[0]}'. The steps are {', '.join(known)}")
    while missing := {need for name in wanted for need in known[name].needs}.difference(wanted):
        wanted = [*wanted, *missing]
    return [step for step in steps if step.name in wanted]


def main():
    options = argparse.ArgumentParser(prog="scripts/test", usage=__doc__)
    options.add_argument("--quick", action="store_true")
    options.add_argument("--only", action="append")
    options.add_argument("--list", action="store_true")
    options = options.parse_args()
    steps = chosen_steps(options)
    if options.list:
        print("\n".join(f"{step.name:14}{' '.join(step.command)}" for step in steps))
        return 0
    shutil.rmtree(KEPT, ignore_errors=True)
    KEPT.mkdir(parents=True)
    start = time.monotonic()
    done = work_through(steps)
    print("\n" + "\n".join(str(done[step.name]) for step in steps))
    minutes = (time.monotonic() - start) / 60
    failed = [step.name for step in steps if done[step.name].status == "failed"]
    if failed:
        print(f"\nheard: FAILED after {minutes:.1f} minutes: " + ", ".join(
            f"{name} (alone: scripts/test --only {name})" for name in failed))
        return 1
    print(f"\nheard: all {len(steps)} steps passed in {minutes:.1f} minutes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
