"""Whether `heard check --format sarif` writes what the standard says, asked of the PyPI package `jsonschema`.

    python3 Tests/Oracles/sarif.py     checks a clean run, a run with findings and waivers, and exits 1 on a fault

The schema beside this file is the part of the official one that we write, with every other member forbidden. That a
rule's index is its place among the rules, and that every base of an address is declared, no schema can say: asked here.

Needs: pip install jsonschema, and the program (HEARD_BINARY or .build/release/heard).
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEARD = os.environ.get("HEARD_BINARY", str(ROOT / ".build/release/heard"))
SCHEMA = json.loads((pathlib.Path(__file__).parent / "sarif.schema.json").read_text(encoding="utf-8"))
LONG = "<p>We read what you tell us and then we talk to you and then we find out what went wrong and we say sorry.</p>"
WAIVER = """waivers:
  - rule: sentence-length
    severity: off
    reason: The children's council asked for these words.
    decided_on: 2026-05-01
    expires_on: 2027-04-30
    decided_by: complaints manager
"""


def log(project):
    run = subprocess.run(
        [HEARD, "check", "--quiet", "--format", "sarif", "--clock", "2026-11-23"], cwd=project, capture_output=True,
        text=True, check=False)
    return json.loads(run.stdout)


def fault(sarif):
    """What is wrong with a log; empty where it is sound."""
    jsonschema.Draft7Validator(SCHEMA).validate(sarif)
    run = sarif["runs"][0]
    rules, bases = run["tool"]["driver"]["rules"], run["originalUriBaseIds"]
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            return f"the index of {result['ruleId']} is another rule's"
        for place in result["locations"] + result.get("relatedLocations", []):
            base = place["physicalLocation"]["artifactLocation"].get("uriBaseId")
            if base is not None and base not in bases:
                return f"the base {base} is not declared"
    return ""


def spoil(project):
    page = project / "site/coventry/children/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", LONG + "<h5></h5></main>"), encoding="utf-8")
    other = project / "site/coventry/2021-22/summary.html"
    other.write_text(other.read_text(encoding="utf-8").replace('href="teams.html', 'href="gone.html'), encoding="utf-8")
    (project / "content/coventry/waivers.yaml").write_text(WAIVER, encoding="utf-8")


def main():
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder)
        for name in ("templates", "content", "site", "docs"):
            shutil.copytree(ROOT / name, project / name)
        clean = log(project)
        spoil(project)
        spoiled = log(project)
    results = spoiled["runs"][0]["results"]
    suppressed = [result for result in results if "suppressions" in result]
    found = [fault(clean), fault(spoiled)]
    if not results or len(suppressed) != 1:
        found.append(f"{len(results)} findings of which {len(suppressed)} are suppressed")
    helped = sum("helpUri" in rule for rule in clean["runs"][0]["tool"]["driver"]["rules"])
    print(f"SARIF: {len(results)} findings, {len(suppressed)} of them suppressed; {helped} rules with the address of their page")
    for text in filter(None, found):
        print(f"SARIF: {text}")
    return int(any(found) or helped == 0)


if __name__ == "__main__":
    sys.exit(main())
