"""The keyboard's walk through a page."""

# The radio buttons of one question are one stop: within it the arrow keys choose.
STOPS = """() => {
    const questions = new Set();
    const isFirst = element => element.type !== 'radio' || !questions.has(element.name) && questions.add(element.name);
    return [...document.querySelectorAll('a[href], area[href], button, summary, input, select, textarea, [tabindex]')]
        .filter(element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility() && isFirst(element)).length;
}"""

# Notes what is seen at each stop when the key is let go. `covered`: something of another part of the page lies over all of
# the stop (WCAG 2.4.11 asks that a part is left).
WATCH = """() => {
    window.scrollTo(0, 0);
    if (document.activeElement) document.activeElement.blur();
    const walk = { stops: [], before: null };
    walk.note = event => {
        const element = document.activeElement;
        if (event.key !== 'Tab' || !element || element === document.body) return;
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const rings = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none';
        const points = [...element.getClientRects()].flatMap(line => [0.15, 0.5, 0.85].map(
            share => [0.2, 0.5, 0.8].map(part => [line.left + line.width * share, line.top + line.height * part])).flat());
        const seen = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
        const free = seen.some(([x, y]) => {
            const top = document.elementFromPoint(x, y);
            return top && (element.contains(top) || top.contains(element));
        });
        walk.stops.push({
            again: walk.before === element,
            back: Boolean(walk.before && walk.before !== element
                && !(walk.before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)),
            shown: box.width > 1 && box.height > 1 && seen.length > 0,
            covered: seen.length > 0 && !free,
            ring: rings || style.boxShadow !== 'none',
            html: element.outerHTML.slice(0, 100),
        });
        walk.before = element;
    };
    document.addEventListener('keyup', walk.note, true);
    window.heardWalk = walk;
}"""

NOTES = """() => {
    const { stops, note } = window.heardWalk;
    document.removeEventListener('keyup', note, true);
    if (document.activeElement) document.activeElement.blur();
    window.scrollTo(0, 0);
    return stops;
}"""


def reachable(reader):
    """The Tab key walks through every link and region in the order of the page; each stop is seen, nothing covers or
    holds it."""
    page = reader.page
    count = page.evaluate(STOPS)
    page.evaluate(WATCH)
    for _ in range(count + 1):
        page.keyboard.press("Tab")
    stops = page.evaluate(NOTES)
    # Behind the last stop comes the browser itself, or, where it has no keys of its own, the first stop again.
    if len(stops) == count + 1 and stops[-1]["html"] == stops[0]["html"]:
        stops.pop()
    faults = [] if len(stops) == count else [f"the keyboard stops {len(stops)} times at {count} stops"]
    for stop in stops:
        faults += [f"the focus {words} {stop['html']}" for fault, words in FAULTS.items() if stop[fault]]
        faults += [f"the focus {words} {stop['html']}" for merit, words in MERITS.items() if not stop[merit]]
    return faults[:5]


FAULTS = {"again": "is held at", "back": "goes back to", "covered": "is covered at"}
MERITS = {"shown": "is out of sight at", "ring": "can't be seen at"}
