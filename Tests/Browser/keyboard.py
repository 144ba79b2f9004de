"""The keyboard's walk through a page."""

STOPS = """() => [...document.querySelectorAll('a[href], area[href], button, summary, input, select, textarea, [tabindex]')]
    .filter(element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility()).length"""

# What is seen at the stop; null when the focus has left the page. `covered` tells whether something of another part of
# the page lies over the middle of the stop (WCAG 2.4.11 asks only that a part is left).
STOP = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const before = window.heardStop;
    window.heardStop = element;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const rings = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none';
    const points = [...element.getClientRects()].flatMap(line => [0.15, 0.5, 0.85].map(
        share => [line.left + line.width * share, line.top + line.height / 2]));
    const seen = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const free = seen.filter(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top && (element.contains(top) || top.contains(element));
    });
    return {
        again: before === element,
        back: Boolean(before && before !== element && !(before.compareDocumentPosition(element) & 4)),
        shown: box.width > 1 && box.height > 1 && seen.length > 0,
        covered: seen.length > 0 && free.length === 0,
        ring: rings || style.boxShadow !== 'none',
        html: element.outerHTML.slice(0, 100),
    };
}"""


def reachable(reader):
    """The Tab key walks through every link and region in the order of the page; each stop is seen, nothing covers or
    holds it."""
    page = reader.page
    page.evaluate("() => { window.scrollTo(0, 0); document.activeElement.blur(); delete window.heardStop; }")
    stops, seen, faults, first = page.evaluate(STOPS), 0, [], None
    for _ in range(stops + 2):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        # Behind the last stop comes the browser itself, or, where it has no keys of its own, the first stop again.
        if stop is None or (seen == stops and stop["html"] == first):
            break
        first = first or stop["html"]
        seen += 1
        if stop["again"]:
            faults.append(f"the keyboard is held at {stop['html']}")
            break
        for fault, words in [("back", "goes back to"), ("covered", "is covered at")]:
            if stop[fault]:
                faults.append(f"the focus {words} {stop['html']}")
        for merit, words in [("shown", "is out of sight at"), ("ring", "can't be seen at")]:
            if not stop[merit]:
                faults.append(f"the focus {words} {stop['html']}")
    if seen != stops:
        faults.append(f"the keyboard stops {seen} times at {stops} stops")
    page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }")
    return faults[:5]
