"""What every page must do in a browser. Each function takes a `Reader` with an open page and returns its faults.

An expectation leaves the page as it found it: the next one goes on with the same load. Each has a page of its own name in
`faulty/` that breaks it, and `run.py` fails where that page passes.
"""

import pathlib

import axe_playwright_python

from keyboard import reachable
from layout import enlarged, forced, narrow, spaced, still
from printing import printed
from reading import plain, tree, unscripted

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# `region` is off as GOV.UK has it: a skip link stands outside every landmark on purpose.
# Without `preload` axe does not fetch the style sheets itself, which the pages' content security policy refuses.
AXE_OPTIONS = {
    "preload": False,
    "resultTypes": ["violations"],
    "runOnly": ["best-practice", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"region": {"enabled": False}},
}
CONTRAST = {"preload": False, "resultTypes": ["violations"], "runOnly": {"type": "rule", "values": ["color-contrast"]}}


def violations(reader, options):
    """Axe is read into the page once, and only what it objects to comes back: its list of passes is many times longer."""
    if not reader.page.evaluate("typeof axe === 'object'"):
        reader.page.evaluate(AXE)
    found = reader.page.evaluate(
        """options => axe.run(document, options).then(results => results.violations.map(
            rule => [rule.id, rule.impact, rule.nodes[0].html.slice(0, 120)]))""",
        options,
    )
    return [f"{name} ({impact}) at {html}" for name, impact, html in found]


def accessible(reader):
    """No rule of axe-core is violated."""
    return violations(reader, AXE_OPTIONS)


def accessible_in_the_dark(reader):
    """Contrast holds in the dark theme as well."""
    reader.page.emulate_media(color_scheme="dark")
    faults = violations(reader, CONTRAST)
    reader.page.emulate_media(color_scheme="light")
    return faults


def private(reader):
    """Nothing is fetched from elsewhere, no cookie is set, nothing is stored, nothing is complained about."""
    faults = [f"asks for {url}" for url in reader.requests if not url.startswith("file:")]
    faults += [f"complains: {text}" for text in reader.complaints]
    stored = reader.page.evaluate(
        """async () => {
            const kinds = { cookies: document.cookie, local: Object.keys(localStorage).join(),
                session: Object.keys(sessionStorage).join(), caches: '', databases: '' };
            if (indexedDB.databases) kinds.databases = (await indexedDB.databases()).map(d => d.name).join();
            return Object.entries(kinds).filter(kind => kind[1]).map(kind => kind[0]);
        }"""
    )
    return faults + [f"stores {kind} on the reader's device" for kind in stored]


EXPECTATIONS = {
    check.__name__: check
    for check in [
        accessible, accessible_in_the_dark, narrow, spaced, enlarged, forced, still, reachable, printed, plain,
        unscripted, tree, private,
    ]
}
