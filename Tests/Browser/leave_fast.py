"""Leaving a page for children fast, in a real browser, on the built site; and the one sheet that children take away.

    python3 Tests/Browser/leave_fast.py SITE [--page COUNCIL/children/PAGE.html]

Needs playwright from PyPI and a Chromium. Every child page of SITE is loaded and its two ways out are checked; the
behaviour of the script is tried on one of them. The people who can help are printed, to see that one side of paper
holds them in each set of fonts. Every request of the browser is answered here, the harmless page's too, and with the policy of the site's own
`_headers`: nothing leaves the machine. Then each group of expectations is tried on a mutant of the site, spoilt in the one
thing that the group is about. Exits with 1 when an expectation fails, or holds for its mutant, and says which.
"""

import argparse
import pathlib
import sys
from contextlib import contextmanager

from playwright.sync_api import Error, sync_playwright

from browsers import FONTS, families, launched

HOST = "http://heard.test"
KINDS = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
failures = []
# What stands in a file of the site, and what a mutant has instead; None while the site itself is judged.
mutation = None


def expect(holds, sentence):
    if not mutation:
        print(("ok    " if holds else "FAIL  ") + sentence)
    if not holds:
        failures.append(sentence)


def mutated(body):
    return body.replace(mutation[0].encode(), mutation[1].encode()) if mutation else body


def policy(site):
    """What the site asks web servers to send with every page."""
    name = "Content-Security-Policy:"
    lines = [line.strip() for line in (site / "_headers").read_text().splitlines()]
    return next(line.removeprefix(name).strip() for line in lines if line.startswith(name))


def serve(site):
    """Answers every request of the browser: the site's files, or the page that a reader leaves for."""

    def answer(route):
        address = route.request.url
        if not address.startswith(HOST):
            return route.fulfill(status=200, content_type="text/html", body="<title>Away</title><h1>Weather</h1>")
        file = site / address.removeprefix(HOST + "/").split("#")[0].split("?")[0]
        if not file.is_file():
            return route.fulfill(status=404, body="")
        headers = {"Content-Security-Policy": policy(site), "Content-Type": KINDS.get(file.suffix, "text/plain")}
        return route.fulfill(status=200, headers=headers, body=mutated(file.read_bytes()))

    return answer


@contextmanager
def opened(browser, site, page, **options):
    context = browser.new_context(viewport={"width": 360, "height": 740}, **options)
    context.route("**/*", serve(site))
    tab = context.new_page()
    tab.goto(f"{HOST}/{page}")
    yield tab
    context.close()


def press(tab, *keys):
    for key in keys:
        tab.keyboard.press(key)


def has_left(tab):
    """Whether the tab goes elsewhere, in the time that a slow machine needs to begin a visit."""
    try:
        tab.wait_for_url(lambda address: not address.startswith(HOST), timeout=1000 if mutation else 5000)
    except Error:
        return False
    return True


def stays(tab):
    """Whether the tab is still here after the time that a visit takes to begin."""
    tab.wait_for_timeout(300)
    return tab.url.startswith(HOST)


def status(tab):
    return tab.locator(".leave [role=status]").text_content()


def lit_dots(tab):
    return tab.locator(".leave-dot-on").count()


def check_markup(browser, site, page):
    with opened(browser, site, page, java_script_enabled=False) as tab:
        for selector in ("a.leave-button", "a.leave-skip"):
            link = tab.locator(selector)
            sound = link.count() == 1 and link.get_attribute("href").startswith("https://")
            rel = (link.get_attribute("rel") or "").split() if sound else []
            expect(sound and {"nofollow", "noreferrer"} <= set(rel), f"{page}: {selector} is a private link to elsewhere")
        expect(not tab.locator("a[target]").count(), f"{page}: nothing opens a new tab")
        contacts = tab.locator("a[href^='who-can-help.html'], h1:has-text('Who can help')")
        expect(contacts.count() >= 1, f"{page}: the people who can help are one click away")
        box = tab.locator("a.leave-button").bounding_box()
        expect(box["height"] >= 44 and box["width"] >= 44, f"{page}: the button is at least 44 pixels each way")
        expect(box["y"] >= 0 and box["y"] + box["height"] <= 740, f"{page}: the button is on the first screen")
        root = tab.locator("html")
        expect(
            root.evaluate("e => e.scrollWidth <= e.clientWidth"), f"{page}: nothing is wider than a phone")
        tab.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        expect(0 <= tab.locator("a.leave-button").bounding_box()["y"] <= 740, f"{page}: the button stays while scrolling")
        tab.emulate_media(media="print")
        expect(not tab.locator("a.leave-button").is_visible(), f"{page}: the button is not printed")


def check_without_script(browser, site, page):
    for selector in ("a.leave-button", "a.leave-skip"):
        with opened(browser, site, page, java_script_enabled=False) as tab:
            tab.locator(selector).focus()
            tab.keyboard.press("Enter")
            expect(has_left(tab), f"without script, {selector} leaves")


def check_links(browser, site, page):
    for selector in ("a.leave-button", "a.leave-skip"):
        with opened(browser, site, page) as tab:
            tab.locator(selector).focus()
            tab.keyboard.press("Enter")
            expect(has_left(tab), f"with script, {selector} leaves")
    with opened(browser, site, page) as tab:
        tab.keyboard.press("Tab")
        tab.keyboard.press("Tab")
        focused = tab.evaluate("document.activeElement.className")
        expect("leave-skip" in focused, "the second stop of the Tab key is the way out")
        tab.wait_for_timeout(300)  # the skip link may slide into view
        expect(tab.locator("a.leave-skip").bounding_box()["y"] >= 0, "the second link is seen when it has the focus")


def check_shift(browser, site, page):
    with opened(browser, site, page) as tab:
        expect(not tab.locator(".leave-dots").is_visible(), "the dots wait for the first press")
        press(tab, "Shift")
        expect(lit_dots(tab) == 1 and status(tab) == "To leave, press Shift 2 more times.", "one Shift is announced")
        expect(tab.locator(".leave-dots").is_visible(), "the first press shows the dots")
        press(tab, "Shift")
        expect(lit_dots(tab) == 2 and status(tab) == "To leave, press Shift 1 more time.", "two Shifts are announced")
        expect(stays(tab), "two Shifts do not leave")
        press(tab, "Shift")
        expect(has_left(tab), "three Shifts leave")


def check_typing(browser, site, page):
    with opened(browser, site, page) as tab:
        press(tab, "Shift+A", "Shift+B", "Shift+C", "Shift+D")
        expect(stays(tab) and lit_dots(tab) == 0, "Shift with a letter does not count")
        press(tab, "Shift", "Shift", "x")
        expect(status(tab) == "To leave, press Shift 3 times." and lit_dots(tab) == 0, "another key starts again")
        press(tab, "Shift", "Shift")
        expect(stays(tab), "presses before the other key are forgotten")
        press(tab, "Shift")
        expect(has_left(tab), "three Shifts after the other key leave")


def check_pauses(browser, site, page):
    with opened(browser, site, page) as tab:
        tab.clock.install()
        tab.reload()
        press(tab, "Shift", "Shift")
        tab.clock.run_for(4900)
        press(tab, "Shift")
        expect(has_left(tab), "presses 4.9 seconds apart leave")
    with opened(browser, site, page) as tab:
        tab.clock.install()
        tab.reload()
        press(tab, "Shift", "Shift")
        tab.clock.run_for(5100)
        expect(lit_dots(tab) == 0 and status(tab) == "To leave, press Shift 3 times.", "after 5 seconds it says so")
        press(tab, "Shift")
        expect(not tab.locator(".leave-overlay").count(), "presses 5.1 seconds apart do not leave")
        tab.clock.run_for(10_200)
        expect(status(tab) == "", "the announcement does not linger")


def check_cover(browser, site, page):
    """The visit to the next page comes to nothing, so that what covers this one can be looked at."""
    for colours in ("none", "active"):
        context = browser.new_context(viewport={"width": 360, "height": 740}, forced_colors=colours)
        context.route("**/*", serve(site))
        context.route("https://**/*", lambda route: route.fulfill(status=204))
        tab = context.new_page()
        tab.goto(f"{HOST}/{page}")
        tab.locator("a.leave-button").click()
        cover = tab.locator(".leave-overlay[role=alert]")
        expect(cover.text_content() == "Loading", f"the cover says Loading (forced colours: {colours})")
        box = cover.bounding_box()
        expect(box["width"] >= 360 and box["height"] >= 740, "the cover fills the screen")
        expect(not tab.locator("main").is_visible(), "the page is hidden at once")
        tab.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
        expect(not cover.count() and tab.locator("main").is_visible(), "a page restored from memory wears no cover")
        context.close()


def check_back(browser, site, page):
    with opened(browser, site, page) as tab:
        press(tab, "Shift", "Shift", "Shift")
        left = has_left(tab)
        tab.go_back()
        expect(left and tab.url == f"{HOST}/{page}" and tab.locator("main").is_visible(), "Back returns to a whole page")
        press(tab, "Shift", "Shift", "Shift")
        expect(has_left(tab), "and it can be left again")


def check_sheet(browser, site, page):
    """A council's own words are longer and its printer's margins wider, so a side that is 5 % shorter than A4 has to do."""
    for fonts in FONTS:
        other = launched(browser.browser_type, fonts)
        with opened(other, site, page) as tab:
            names = families(tab, ".contacts dd")
            expect(all(fonts in name.lower() for name in names), f"{page}: is set in {fonts}: {', '.join(names)}")
            sides = tab.pdf(width="210mm", height="282mm").count(b"/Type /Page\n")
            expect(sides == 1, f"{page}: everyone who can help fits on one side of paper in {fonts} (sides: {sides})")
        other.close()


# The groups of expectations, each with a change of the site that it has to notice.
MUTANTS = {
    check_markup: (' rel="nofollow noreferrer"', ""),
    check_sheet: (".page-child:has(.contact-sources) {", ".nowhere {"),
    check_without_script: ('class="leave-button" href=', 'class="leave-button" title='),
    check_links: ("location.href = link.href", "void link.href"),
    check_shift: ("presses = 3", "presses = 2"),
    check_typing: (' && !wasModified', ""),
    check_pauses: ("patience = 5000", "patience = 60000"),
    check_cover: ("if (cover) cover.remove();", ""),
    check_back: ("location.href = link.href", "location.replace(link.href)"),
}


def tried_twice(check, browser, site, page):
    """A machine that does much else can take longer between two presses than the script waits: a group that fails is tried
    once more. What is wrong with the page is wrong both times."""
    before = len(failures)
    for attempt in ("first", "second"):
        del failures[before:]
        try:
            check(browser, site, page)
        except Error as error:
            expect(False, f"{check.__name__}: {str(error).splitlines()[0]}")
        if len(failures) == before:
            return
        print(f"      {check.__name__} failed at its {attempt} try: {'; '.join(failures[before:])}")


def try_mutants(browser, site, page, sheet):
    """The groups that find nothing wrong with their mutant."""
    global mutation, failures
    judged, blind = failures, []
    for check, change in MUTANTS.items():
        mutation, failures = change, []
        try:
            check(browser, site, sheet if check is check_sheet else page)
        except Error:
            # Such as a link that never comes to be: noticed, if without a sentence.
            continue
        if not failures:
            blind.append(f"{check.__name__} lets its mutant pass: '{change[1]}' for '{change[0]}'")
    mutation, failures = None, judged
    return blind


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("site", type=pathlib.Path)
    options.add_argument("--page", action="append", help="only these pages")
    chosen = options.parse_args()
    site = chosen.site.resolve()
    pages = chosen.page or sorted(str(file.relative_to(site)) for file in site.glob("*/children/*.html"))
    if not pages:
        sys.exit(f"no page for children in {site}")
    with sync_playwright() as playwright:
        browser = launched(playwright.chromium)
        for page in pages:
            check_markup(browser, site, page)
            if page.endswith("/who-can-help.html"):
                check_sheet(browser, site, page)
        for check in (
            check_without_script, check_links, check_shift, check_typing, check_pauses, check_cover, check_back,
        ):
            tried_twice(check, browser, site, pages[0])
        sheets = [page for page in pages if page.endswith("/who-can-help.html")]
        blind = try_mutants(browser, site, pages[0], sheets[0]) if sheets else ["no page says who can help"]
        expect(not blind, "every group of expectations notices its mutant" + "".join(f"; {words}" for words in blind))
        browser.close()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
