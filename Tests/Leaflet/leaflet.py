#!/usr/bin/env python3
"""Makes the leaflets of a sample and proves that they are tagged, whole and say what the site says.

    Tests/Leaflet/leaflet.py HEARD

Asks pdfinfo for title, language, tags and structure, pdftotext for the words, and zbarimg to read the code with a camera's eyes.
The fonts of the machine decide how wide a word is, so the leaflets are made with each of the sets in `Tests/Fonts/`.
"""

import collections
import contextlib
import html
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
ADDRESS = "https://reports.example.gov.uk/"
FONTS = sorted((ROOT / "Tests/Fonts").glob("*.conf"))
FILES = {"leaflet-folded": 2, "leaflet-large-print": None, "leaflet-easy-read": None}


def run(*command, cwd=None, **environment):
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, env={**os.environ, **environment})
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def expect(holds, what):
    if not holds:
        sys.exit(f"leaflet: {what}")


def project(folder):
    """The samples, of which one says where it is published."""
    for name in ("templates", "content"):
        shutil.copytree(ROOT / name, folder / name)
    settings = folder / "content/exampleshire/council.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + f"web: {{address: {ADDRESS}}}\n", encoding="utf-8")


def words(path):
    return re.sub(r"\s+", " ", run("pdftotext", "-layout", "-nopgbrk", path, "-"))


def unpacked(path):
    """The bytes of the file with those of its packed objects: newer versions of WeasyPrint pack what older ones write plainly."""
    whole = path.read_bytes()
    parts = [whole]
    for start in re.finditer(rb"stream\r?\n", whole):
        with contextlib.suppress(zlib.error):
            parts.append(zlib.decompressobj().decompress(whole[start.end():]))
    return b"".join(parts)


def structure(path, sheets):
    facts = dict(line.split(":", 1) for line in run("pdfinfo", path).splitlines() if ":" in line)
    expect(facts["Tagged"].strip() == "yes", f"{path.name} is not tagged")
    expect(" - " in facts["Title"], f"{path.name} has no title")
    expect(sheets is None or int(facts["Pages"]) == sheets, f"{path.name} has {facts['Pages'].strip()} pages")
    objects = unpacked(path)
    expect(b"pdfuaid" in objects and b"/Lang" in objects, f"{path.name} names no standard or language")
    tags = re.findall(r"^\s*(H1|H2|H3|P|L|LI)\b", run("pdfinfo", "-struct", path), re.M)
    for tag in ("H1", "H2", "P", "L", "LI"):
        expect(tag in tags, f"{path.name} has no {tag}")


def smallest_type(path):
    """In points, by the fonts' boxes that pdftotext reports."""
    boxes = re.findall(r'<word xMin="[\d.]+" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"', run("pdftotext", "-bbox", path, "-"))
    return min(float(bottom) - float(top) for top, bottom in boxes)


def numbers_of_site(folder):
    page = (folder / "site/exampleshire/children/leaflet.html").read_text(encoding="utf-8")
    return set(re.findall(r'data-slot="limit[^>]*>(\d+)<', page)), set(re.findall(r'href="(?:tel|sms):[^>]*>(?:Call )?([\d ]+)<', page))


def code(path, folder):
    run("pdftoppm", "-r", "200", "-png", "-f", "1", "-l", "1", path, folder / "front")
    picture = next(folder.glob("front*.png"))
    return run("zbarimg", "--quiet", "--raw", picture).strip()


def words_lost(page, paper):
    """The words of the site's page that the paper does not have as often. Both are counted, for columns change the order."""
    main = re.search(r"<main.*</main>", page.read_text(encoding="utf-8"), re.DOTALL)[0].split("</h1>", 1)[1]
    visible = re.sub(r'<a [^>]*>\s*Next.*|<span class="visually-hidden">.*?</span>', " ", main, flags=re.DOTALL)
    wanted = html.unescape(re.sub(r"<[^>]+>", " ", visible))
    counts = [collections.Counter(re.findall(r"\w+", text.lower())) for text in (wanted, run("pdftotext", paper, "-"))]
    return counts[0] - counts[1]


def room_left(path):
    """In millimetres, from the lowest word of the last sheet to its edge."""
    boxes = run("pdftotext", "-bbox", "-f", "2", path, "-")
    height = float(re.search(r'<page width="[\d.]+" height="([\d.]+)"', boxes)[1])
    return (height - max(map(float, re.findall(r'yMax="([\d.]+)"', boxes)))) * 25.4 / 72


def leaflets(heard, folder, fonts):
    """The leaflets of both councils in one set of fonts: nothing is lost, and the fold leaves room for longer words."""
    made = folder / f"leaflets-{fonts.stem}"
    run(heard, "leaflet", "--output", made.name, cwd=folder, FONTCONFIG_FILE=str(fonts))
    for council in ("coventry", "exampleshire"):
        for file, sheets in FILES.items():
            paper = made / council / f"{file}.pdf"
            expect(fonts.stem in run("pdffonts", paper).lower(), f"{file} is not set in {fonts.stem}")
            structure(paper, sheets)
            page = "easy-read" if file == "leaflet-easy-read" else "leaflet"
            lost = words_lost(folder / f"site/{council}/children/{page}.html", paper)
            expect(not lost, f"{file} of {council} in {fonts.stem} loses {dict(lost)}")
        room = room_left(made / council / "leaflet-folded.pdf")
        expect(room >= 15, f"the folded leaflet of {council} in {fonts.stem} leaves {room:.0f} mm at the foot")


def main():
    heard = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        project(folder)
        run(heard, "build", "--quiet", cwd=folder)
        for fonts in FONTS:
            leaflets(heard, folder, fonts)
        made = folder / f"leaflets-{FONTS[0].stem}/exampleshire"
        limits, phones = numbers_of_site(folder)
        expect(len(limits) >= 6 and len(phones) >= 8, "the site's leaflet page lacks limits or numbers to call")
        for file in ("leaflet-folded", "leaflet-large-print"):
            text = words(made / f"{file}.pdf")
            missing = [word for word in limits | phones if word not in text]
            expect(not missing, f"{file} does not say {missing}")
        # A line of 14 point type is about 19 points high with these fonts; 18 point type about 24.
        expect(smallest_type(made / "leaflet-easy-read.pdf") >= 14, "Easy Read has type below 14 point")
        expect(smallest_type(made / "leaflet-large-print.pdf") >= 16, "large print has type below 16 point")
        expect(code(made / "leaflet-folded.pdf", folder) == f"{ADDRESS}exampleshire/children/who-can-help.html", "the code leads elsewhere")
        expect(ADDRESS in words(made / "leaflet-folded.pdf").replace(" ", ""), "the address is not there in words")
    print(f"leaflet: six tagged files in each of {len(FONTS)} sets of fonts, their words those of the site, the code read")


if __name__ == "__main__":
    main()
