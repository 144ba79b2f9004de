"""Paper."""

import subprocess
import tempfile

# What a printed page must show and must not: everything that a reader can open is open, and nothing is cut off.
ON_PAPER = """() => {
    const faults = [];
    for (const details of document.querySelectorAll('details')) {
        const words = [...details.children].filter(child => child.localName !== 'summary');
        if (words.some(child => !child.checkVisibility())) {
            faults.push('prints closed: ' + details.outerHTML.slice(0, 80));
        }
    }
    for (const way of document.querySelectorAll('.skip-link, .leave, .turn')) {
        if (way.checkVisibility()) faults.push('prints ' + way.outerHTML.slice(0, 80));
    }
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > room + 1) faults.push('is wider than the paper');
    return faults;
}"""

# A4 in CSS pixels, less the margins of the theme.
PAPER = {"width": 665, "height": 990}


def printed(reader):
    """On paper everything is open and nothing is cut off; a draft and a demonstration say so on every sheet."""
    reader.page.emulate_media(media="print")
    reader.page.set_viewport_size(PAPER)
    faults = reader.page.evaluate(ON_PAPER)
    # Sheets take half a second a page, so they are made of one page of each kind.
    faults += unmarked(reader) if reader.is_sample else []
    reader.page.set_viewport_size({"width": 1280, "height": 800})
    reader.page.emulate_media(media="screen")
    return faults


def marks(page):
    """The words that every sheet has to bear: of a draft, whose title starts with the word, and of a demonstration."""
    return page.evaluate(
        """() => {
            const marks = document.title.startsWith('DRAFT') ? ['DRAFT'] : [];
            const notice = document.querySelector('.demonstration strong');
            return notice ? marks.concat(notice.textContent) : marks;
        }"""
    )


def sheets(page):
    """The words of each sheet of the page, printed on A4."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(page.pdf(format="A4", prefer_css_page_size=True))
        file.flush()
        text = subprocess.run(["pdftotext", "-layout", file.name, "-"], capture_output=True, check=True, text=True)
    return text.stdout.split("\f")[:-1]


def unmarked(reader):
    wanted, faults = marks(reader.page), []
    if not wanted:
        return faults
    for number, words in enumerate(sheets(reader.page), 1):
        faults += [f"sheet {number} does not say '{mark}'" for mark in wanted if mark not in words]
    return faults
