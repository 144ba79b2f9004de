"""The commands that docs/staff.md gives for a timer of systemd and for cron, run as they stand there.

    python3 Tests/Staff/timer.py HEARD

They are taken out of the page, so that the page cannot come to differ from what was tried. Each is run twice: a folder
that is there already must be replaced by another as whole.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def blocks(kind):
    page = (ROOT / "docs/staff.md").read_text()
    return re.findall(rf"^```{kind}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def units():
    """The files of the block, by name."""
    parts = re.split(r"^# \S+/(\S+)\n", blocks("ini")[0], flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2]))


def home(heard, folder):
    """A home folder with the project in it, and the program on its path."""
    (folder / "bin").mkdir()
    (folder / "bin/heard").symlink_to(pathlib.Path(heard).resolve())
    project = folder / "complaints"
    for part in ("templates", "content"):
        shutil.copytree(ROOT / part, project / part)
    return project


def run(command, folder, where):
    done = subprocess.run(
        ["/bin/sh", "-c", command], cwd=where, capture_output=True, text=True,
        env={"HOME": str(folder), "PATH": f"{folder}/bin:/usr/bin:/bin"})
    return [] if done.returncode == 0 and not done.stdout else [f"{command}: {done.returncode}\n{done.stdout}{done.stderr}"]


def missing(project, names):
    wrong = []
    for name in names:
        page = project / f"staff/exampleshire/{name}/index.html"
        if not page.exists() or "OFFICIAL-SENSITIVE" not in page.read_text():
            wrong.append(f"{page.relative_to(project)} was not made, or without its marking")
    return wrong


def systemd(heard, folder, files):
    """What the service starts, and what systemd's own reader says of both files."""
    project, service = home(heard, folder), files["heard-staff.service"]
    lines = re.findall(r"^ExecStart=(.*)$", service, re.MULTILINE)
    where = re.search(r"^WorkingDirectory=(.*)$", service, re.MULTILINE)[1].replace("%h", str(folder))
    wrong = [] if len(lines) == 2 else [f"the service starts {len(lines)} commands, not 2"]
    for line in lines * 2:
        wrong += run(line.replace("/usr/local/bin/heard", f"{folder}/bin/heard"), folder, where)
    wrong += missing(project, ["dashboard", "rag"])
    if shutil.which("systemd-analyze"):
        for name, text in files.items():
            (folder / name).write_text(
                text.replace("/usr/local/bin/heard", f"{folder}/bin/heard").replace("%h", str(folder)))
        paths = [str(folder / name) for name in files]
        done = subprocess.run(["systemd-analyze", "verify", "--user", *paths], capture_output=True, text=True)
        said = [line for line in done.stderr.splitlines() if "heard-staff" in line]
        wrong += said
        print(f"timer: systemd-analyze {'has read both files' if not said else 'complains'}")
    else:
        print("timer: systemd-analyze is not installed; the files were not read by it")
    return wrong


def cron(heard, folder):
    """Each line behind its five fields of time, which must be numbers, ranges or stars."""
    project, wrong = home(heard, folder), []
    lines = blocks("cron")[0].splitlines()
    for line in lines * 2:
        *fields, command = line.split(" ", 5)
        if not all(re.fullmatch(r"\*|\d+(-\d+)?", field) for field in fields):
            wrong.append(f"these are not times of cron: {fields}")
        wrong += run(command, folder, folder)
    return wrong + missing(project, ["dashboard", "rag"])


def main():
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        wrong = systemd(sys.argv[1], pathlib.Path(one), units()) + cron(sys.argv[1], pathlib.Path(two))
    print("\n".join(wrong) if wrong else "timer: the lines of docs/staff.md make both publications")
    sys.exit(1 if wrong else 0)


main()
