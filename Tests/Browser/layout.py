"""Room: narrow screens, wide spacing, large text, the reader's own colours, nothing that moves."""

WIDE, TALL = 1280, 800

# Elements that hide a part of their words. What is hidden on purpose is one pixel large.
CUT = """() => [...document.querySelectorAll('body *')].filter(element => {
    if (element.closest('svg, .visually-hidden') || !element.textContent.trim()) return false;
    const style = getComputedStyle(element);
    if (style.display === 'inline') return false;
    const hides = value => value === 'hidden' || value === 'clip';
    return (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
}).map(element => 'cuts off ' + element.outerHTML.slice(0, 120))"""

# What is wider than the screen and stands in no region of a table.
SIDEWAYS = """() => {
    const room = document.documentElement.clientWidth, faults = [];
    if (document.documentElement.scrollWidth > room) {
        faults.push('is ' + document.documentElement.scrollWidth + ' pixels wide on a screen of ' + room);
    }
    for (const element of document.querySelectorAll('body *')) {
        const style = getComputedStyle(element);
        if (!['auto', 'scroll'].includes(style.overflowX) || element.scrollWidth <= element.clientWidth + 1) continue;
        const isTable = element.matches('[role=region][tabindex="0"]') && element.querySelector('table');
        if (!isTable) faults.push('scrolls sideways in ' + element.outerHTML.slice(0, 100));
    }
    return faults;
}"""


def sized(reader, width, height, *probes):
    reader.page.set_viewport_size({"width": width, "height": height})
    faults = [fault for probe in probes for fault in reader.page.evaluate(probe)]
    reader.page.set_viewport_size({"width": WIDE, "height": TALL})
    return faults


def styled(reader, css, width, height, *probes):
    """With a style sheet of the reader's. Made by script: the pages' policy refuses a style element, as it should."""
    adopt = """css => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = css ? [sheet] : [];
    }"""
    reader.page.evaluate(adopt, css)
    faults = sized(reader, width, height, *probes)
    reader.page.evaluate(adopt, "")
    return faults


def narrow(reader):
    """At 320 by 256 pixels, which is 1280 by 1024 enlarged four times, only tables scroll sideways (WCAG 1.4.10)."""
    return sized(reader, 320, 256, SIDEWAYS, CUT)


def spaced(reader):
    """With the text spacing of WCAG 1.4.12 nothing is cut off, and nothing leaves the screen."""
    css = (
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
        " p { margin-bottom: 2em !important }"
    )
    return styled(reader, css, 360, 640, CUT, SIDEWAYS)


def enlarged(reader):
    """With text of twice the size nothing is cut off, and nothing leaves the screen (WCAG 1.4.4)."""
    return styled(reader, "html { font-size: 200% !important }", WIDE, TALL, CUT, SIDEWAYS)


def forced(reader):
    """In the reader's own colours every word still stands out from its ground."""
    reader.page.emulate_media(forced_colors="active")
    faults = reader.page.evaluate(
        """() => {
            const channels = text => (text.match(/[\\d.]+/g) || []).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
            const ground = element => {
                for (let at = element; at; at = at.parentElement) {
                    const colour = channels(getComputedStyle(at).backgroundColor);
                    if (colour.length === 3 || colour[3] === 1) return colour;
                }
                return [255, 255, 255];
            };
            const faults = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                const element = text.parentElement;
                if (!text.data.trim() || !element.checkVisibility() || element.closest('.visually-hidden')) continue;
                const style = getComputedStyle(element);
                const front = channels(element.closest('svg') ? style.fill : style.color);
                const lights = [light(front), light(ground(element))].sort((a, b) => a - b);
                const ratio = (lights[1] + 0.05) / (lights[0] + 0.05);
                if (ratio < 4.5) faults.push(`${ratio.toFixed(1)} to 1 at ` + element.outerHTML.slice(0, 100));
            }
            return faults.slice(0, 5);
        }"""
    )
    reader.page.emulate_media(forced_colors="none")
    return faults


def still(reader):
    """For a reader who asked for less movement nothing moves, neither by itself nor while scrolling."""
    reader.page.emulate_media(reduced_motion="reduce")
    faults = reader.page.evaluate(
        """() => {
            const faults = document.getAnimations().map(a => 'moves ' + (a.effect.target || {}).outerHTML?.slice(0, 80));
            if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') faults.push('glides when scrolled');
            return faults;
        }"""
    )
    reader.page.emulate_media(reduced_motion="no-preference")
    return faults
