"""The browser of the tests. The fonts of the machine decide how wide a word is, so every browser gets a set of ours."""

import os
import pathlib

CHROMIUM = "/usr/bin/chromium"
FONTS = {file.stem: file for file in sorted((pathlib.Path(__file__).parents[1] / "Fonts").glob("*.conf"))}
# The widest of the sets: what fits with these letters fits with the others.
WIDEST = "dejavu"


def launched(chromium, fonts=WIDEST):
    """`fonts`: the name of one of the sets in `Tests/Fonts/`."""
    environment = {**os.environ, "FONTCONFIG_FILE": str(FONTS[fonts])}
    return chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"], env=environment)


def families(tab, selector):
    """The fonts that the words of the first such element are really set in."""
    session = tab.context.new_cdp_session(tab)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    session.detach()
    return {font["familyName"] for font in fonts}
