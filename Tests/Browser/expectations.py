"""What every page must do in a browser. Each function takes a `Reader` with an open page and returns its faults."""

from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
# `region` is off as GOV.UK has it: a skip link stands outside every landmark on purpose.
# Without `preload` axe does not fetch the style sheets itself, which the pages' content security policy refuses.
AXE_OPTIONS = {
    "preload": False,
    "runOnly": ["best-practice", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"region": {"enabled": False}},
}


def accessible(reader):
    """No rule of axe-core is violated."""
    violations = AXE.run(reader.page, options=AXE_OPTIONS).response["violations"]
    return [f"{v['id']} ({v['impact']}) at {v['nodes'][0]['html'][:120]}" for v in violations]


def accessible_in_the_dark(reader):
    """Contrast holds in the dark theme as well."""
    reader.page.emulate_media(color_scheme="dark")
    options = {"preload": False, "runOnly": {"type": "rule", "values": ["color-contrast"]}}
    violations = AXE.run(reader.page, options=options).response["violations"]
    reader.page.emulate_media(color_scheme="light")
    return [f"{v['id']} at {v['nodes'][0]['html'][:120]}" for v in violations]


def private(reader):
    """Nothing is fetched from elsewhere, no cookie is set, nothing is stored, nothing is complained about."""
    faults = [f"asks for {url}" for url in reader.requests if not url.startswith("file:")]
    faults += [f"complains: {text}" for text in reader.complaints]
    if reader.page.evaluate("document.cookie + Object.keys(localStorage) + Object.keys(sessionStorage)"):
        faults.append("stores something on the reader's device")
    return faults


def narrow(reader):
    """On a screen of 320 pixels only tables scroll sideways."""
    reader.page.set_viewport_size({"width": 320, "height": 640})
    width = reader.page.evaluate("document.documentElement.scrollWidth")
    reader.page.set_viewport_size({"width": 1280, "height": 800})
    return [f"is {width} pixels wide on a screen of 320"] if width > 320 else []


def spaced(reader):
    """With the text spacing of WCAG 1.4.12 nothing is cut off."""
    reader.page.set_viewport_size({"width": 360, "height": 640})
    # A style sheet made by script: the page's content security policy refuses a style element, as it should.
    reader.page.evaluate(
        """() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
                + ' word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
            document.adoptedStyleSheets = [sheet];
        }"""
    )
    cut = reader.page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter(element => {
            const style = getComputedStyle(element);
            const clips = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
            const hidden = element.closest('.visually-hidden') !== null;
            return clips && !hidden && (element.scrollWidth > element.clientWidth + 1
                || element.scrollHeight > element.clientHeight + 1);
        }).map(element => element.outerHTML.slice(0, 120))"""
    )
    reader.page.evaluate("() => { document.adoptedStyleSheets = []; }")
    reader.page.set_viewport_size({"width": 1280, "height": 800})
    return [f"cuts off {html}" for html in cut]


def reachable(reader):
    """The keyboard walks through every link and region, each stop is visible, and nothing holds it."""
    stops = reader.page.evaluate(
        """[...document.querySelectorAll('a[href], button, summary, input, [tabindex="0"]')]
            .filter(element => element.checkVisibility()).length"""
    )
    faults, seen = [], 0
    for _ in range(stops + 2):
        reader.page.keyboard.press("Tab")
        stop = reader.page.evaluate(
            """() => {
                const element = document.activeElement;
                if (!element || element === document.body) return null;
                const box = element.getBoundingClientRect();
                const style = getComputedStyle(element);
                const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
                    || style.boxShadow !== 'none';
                const shown = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
                return { ring, shown, html: element.outerHTML.slice(0, 100) };
            }"""
        )
        if stop is None:
            break
        seen += 1
        if not stop["shown"]:
            faults.append(f"focus is out of sight at {stop['html']}")
        if not stop["ring"]:
            faults.append(f"focus can't be seen at {stop['html']}")
    if seen < stops:
        faults.append(f"the keyboard reaches {seen} of {stops} stops")
    return faults[:5]


EXPECTATIONS = {
    check.__name__: check for check in [accessible, accessible_in_the_dark, private, narrow, spaced, reachable]
}
