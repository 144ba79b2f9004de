"""`heard preview` as an officer uses it, in a real browser, and its pages held against builds from nothing.

    scripts/python Tests/Browser/preview.py HEARD [--edits N] [--seed N]

A save reloads the page where the reader was; an error stands over the last good version until it is mended; the panel
tells of the page and is not part of the files; strangers are refused; a second preview takes the next port; Ctrl-C ends
both. Then N random edits of texts, settings, records and styles, some of them undone: after each, every file that the
preview serves is the same, byte for byte, as one that has just been started serves.
"""

import argparse
import http.client
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

from browsers import launched
from expectations import AXE_OPTIONS, violations

ROOT = pathlib.Path(__file__).resolve().parents[2]
EDITION = "content/testshire/2023-24"
PAGE = "/testshire/2023-24/teams.html"
ADDED = [
    re.compile(rb'<link rel="stylesheet" href="/\.heard/preview\.css"/>\s*<script [^>]*></script>\n?'),
    re.compile(rb'<div id="heard-preview">.*</div>\n?(?=</body>)', re.DOTALL),
]
faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)


class Preview:
    """A running preview, stopped with Ctrl-C at the end."""

    def __init__(self, heard, project, *arguments):
        self.process = subprocess.Popen(
            [heard, "preview", *arguments], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def __enter__(self):
        self.home = self.process.stdout.readline().strip().rstrip("/")
        self.port = int(self.home.rsplit(":", 1)[1])
        wait(lambda: self.ask("/").status != 503 or b"heard-problems" in self.ask("/").body, "a preview shows something")
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            faults.append("Ctrl-C does not stop the preview")
            return
        expect(self.process.returncode == 0, f"Ctrl-C ends with {self.process.returncode}")

    def ask(self, path, method="GET", host=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host or f"127.0.0.1:{self.port}")
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        answer.body = answer.read()
        connection.close()
        return answer

    def files(self):
        """Every file that can be reached from the start, without what the preview adds; None where nothing is shown."""
        if self.ask("/").status == 503:
            return None
        found, waiting = {}, ["/"]
        while waiting:
            path = waiting.pop()
            if path in found:
                continue
            answer = self.ask(path)
            body = answer.body
            if answer.getheader("Content-Type", "").startswith("text/html"):
                for pattern in ADDED:
                    body = pattern.sub(b"", body)
                body = body.replace(b"; connect-src 'self'", b"")
                folder = path.rsplit("/", 1)[0]
                for link in re.findall(rb'(?:href|src)="([^"#:?]+)', body):
                    waiting.append(os.path.normpath(f"{folder}/{link.decode()}"))
                body = body.replace(b"; script-src 'self'", b"")
            found[path] = (answer.status, body)
        return found


def wait(holds, sentence, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.02)
    faults.append(f"in {seconds} s it does not come true: {sentence}")
    return False


def project():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-preview-"))
    shutil.copytree(ROOT / "Tests/EndToEndTests/Base", folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "templates", folder / "templates")
    return folder


def save(path, text, by_rename=False):
    path.parent.mkdir(parents=True, exist_ok=True)
    if by_rename:
        other = path.with_name(f".{path.name}.new")
        other.write_text(text)
        other.rename(path)
    else:
        path.write_text(text)


def published_bytes(heard, folder, preview):
    """What is served is what `heard build` writes, additions apart."""
    built = subprocess.run([heard, "build", "--quiet", "--output", "built"], cwd=folder, capture_output=True, text=True)
    expect(built.returncode == 0, f"the sound report is not built: {built.stderr}")
    count = 0
    for file in sorted((folder / "built").rglob("*")):
        if not file.is_file():
            continue
        path = "/" + file.relative_to(folder / "built").as_posix()
        answer = preview.ask(path)
        body = answer.body
        if path.endswith(".html"):
            expect(body != file.read_bytes(), f"{path} is served without the panel")
            for pattern in ADDED:
                body = pattern.sub(b"", body)
            body = body.replace(b"; connect-src 'self'", b"")
            if b"script-src" not in file.read_bytes():
                body = body.replace(b"; script-src 'self'", b"")
        expect(body.strip() == file.read_bytes().strip(), f"{path} is served with other bytes")
        head = preview.ask(path, method="HEAD")
        expect(head.body == b"", f"HEAD of {path} has a body")
        if not path.endswith(".html"):  # The panel of a page may have been filled in between.
            expect(head.getheader("Content-Length") == str(len(answer.body)), f"HEAD of {path} tells another length")
        count += 1
    expect(count > 50, f"only {count} files were compared")
    expect(not (folder / "site").exists(), "the preview writes a site")
    shutil.rmtree(folder / "built")


def strangers(preview):
    for host in ("evil.example", f"evil.example:{preview.port}", "127.0.0.1", f"10.1.2.3:{preview.port}"):
        expect(preview.ask("/", host=host).status == 421, f"the host {host} is answered")
    expect(preview.ask("/", host=f"localhost:{preview.port}").status == 200, "localhost is refused")
    answer = preview.ask(PAGE, Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors")
    expect(answer.status == 403, "another site may embed a draft")
    expect(preview.ask(PAGE, method="POST").status == 405, "a POST is answered")
    for path in ("/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd"):
        expect(preview.ask(path).status in (400, 404), f"{path} is answered")
    for address in ("127.0.0.2", "::1"):
        try:
            http.client.HTTPConnection(address, preview.port, timeout=2).request("GET", "/")
            faults.append(f"the preview listens on {address}")
        except OSError:
            pass


class Window:
    def __init__(self, page):
        self.page = page


def accessible(page, name):
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            faults.extend(f"{name}, {scheme}, {width}: {fault}" for fault in violations(Window(page), AXE_OPTIONS))
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 600})


def reload_on_save(page, preview, folder):
    teams = folder / "templates/pages/teams.md"
    other = folder / "templates/pages/stages.md"
    text, rest = teams.read_text(), other.read_text()
    page.goto(preview.home + PAGE)
    page.evaluate("window.before = true; scrollTo(0, 700)")
    top = page.evaluate("scrollY")
    expect(top > 300, "the page is too short to try the scroll position")
    # The negative twin: a save that changes another page leaves this one alone.
    save(other, rest + "\nWords of another page.\n")
    time.sleep(1)
    expect(page.evaluate("window.before === true"), "a page is reloaded for a change of another one")
    save(other, rest)
    for by_rename in (False, True):
        page.evaluate("window.before = true")
        words = f"Freshly saved words, {'by rename' if by_rename else 'in place'}."
        save(teams, text + f"\n{words}\n", by_rename)
        page.wait_for_selector(f"main p:has-text('{words}')", timeout=10_000)
        page.wait_for_load_state()
        page.wait_for_timeout(200)
        now = page.evaluate("scrollY")
        expect(abs(now - top) < 3, f"the reader was at {top} and is at {now}")
        # Words alone are put in their place; the page is not read again for them.
        expect(page.evaluate("window.before === true"), "the whole page was read again for a paragraph")
    # A style is: the page is read again, where the reader was.
    style = folder / "templates/theme/heard.css"
    rules = style.read_text()
    page.evaluate("window.before = true")
    with page.expect_navigation(timeout=10_000):
        save(style, rules + "\n.tried-by-preview { margin: 0 }\n")
    expect(page.evaluate("window.before === undefined"), "the page was not read again for a style")
    page.wait_for_timeout(300)
    now = page.evaluate("scrollY")
    expect(abs(now - top) < 3, f"after a change of style the reader was at {top} and is at {now}")
    save(style, rules)
    page.wait_for_timeout(1000)
    # Words that grow further up move what the reader sees, not the reader.
    page.evaluate("scrollTo(0, 700)")
    mark = "(() => { const h = [...document.querySelectorAll('main [id], h1, h2, h3')].filter(n => n.id && n.getBoundingClientRect().top <= 8).pop(); return h ? [h.id, Math.round(h.getBoundingClientRect().top)] : ['', scrollY]; })()"
    before = page.evaluate(mark)
    head, body = text.split("---\n", 2)[1:]
    save(teams, f"---\n{head}---\n" + "A new paragraph above.\n\n" * 6 + body)
    page.wait_for_selector("main p:has-text('A new paragraph above.')", timeout=10_000)
    page.wait_for_load_state()
    page.wait_for_timeout(300)
    after = page.evaluate(mark)
    expect(before[0] == after[0] and abs(before[1] - after[1]) < 3, f"the heading {before} moved to {after}")
    # The panel stays open over a reload.
    page.click("#heard-details > summary")
    save(teams, text)
    page.wait_for_selector("main p:has-text('A new paragraph above.')", state="detached", timeout=10_000)
    page.wait_for_timeout(200)
    expect(page.evaluate("document.getElementById('heard-details').open"), "the panel is shut by a reload")


def errors(page, preview, folder):
    teams = folder / "templates/pages/teams.md"
    text = teams.read_text()
    page.goto(preview.home + PAGE)
    heading = page.inner_text("h1")
    expect(page.locator("[role=alert]").count() == 0, "there is an alert without an error")
    save(teams, text + "\nWe had {{ complaints-by-teem }} <b>& more</b>.\n")
    page.wait_for_selector("#heard-problems[role=alert]", timeout=10_000)
    words = page.inner_text("#heard-problems")
    for part in ("complaints-by-teem", "known-figure", "teams.md", "<b>& more</b>", "^^^"):
        expect(part in words, f"the error does not tell '{part}': {words}")
    expect(page.inner_text("h1") == heading, "the last good version is gone")
    accessible(page, "an error")
    page.keyboard.press("Escape")
    expect(page.locator("#heard-problems").is_hidden(), "Escape does not put the error away")
    page.reload()
    expect(page.locator("#heard-problems").is_visible(), "an error that stands is not told to who comes anew")
    page.click("#heard-dismiss")
    expect(page.locator("#heard-problems").is_hidden(), "the button does not put the error away")
    page.reload()
    save(teams, text)
    page.wait_for_selector("#heard-problems", state="detached", timeout=10_000)


def panel(page, preview, folder):
    page.goto(preview.home + PAGE)
    page.wait_for_selector("#heard-checking", state="detached", timeout=180_000)
    page.click("#heard-details > summary")
    words = page.inner_text("#heard-panel")
    expect("Flesch-Kincaid grade" in words, f"the panel tells no grade: {words}")
    expect("complaints-by-team" in words, f"the panel tells no figure: {words}")
    figure = page.locator("#heard-figure-complaints-by-team")
    figure.locator("summary").click()
    expect("Definition" in figure.inner_text() and "[c]" in figure.inner_text(), "a figure is not explained, protected")
    accessible(page, "the panel")
    expect(page.evaluate("matchMedia('print').matches") is False, "the screen is paper")
    page.emulate_media(media="print")
    expect(page.locator("#heard-panel").is_hidden(), "the panel is printed")
    page.emulate_media(media="screen")
    # A finding of the checks comes to its page's panel, and to no other.
    teams = folder / "templates/pages/teams.md"
    text = teams.read_text()
    save(teams, text + "\nWe had 4711 complaints about this.\n")
    page.wait_for_selector(".heard-findings :has-text('4711')", timeout=180_000)
    page.goto(preview.home + PAGE.replace("teams", "stages"))
    page.wait_for_selector("#heard-checking", state="detached", timeout=180_000)
    expect("4711" not in page.content(), "a finding stands on another page's panel")
    save(teams, text)


def moving_files(page, preview, folder):
    """A page that goes and comes back, half of a save, many files at once, and a spreadsheet's lock file."""
    narrative = folder / EDITION / "narrative/teams/context.md"
    teams = folder / "templates/pages/teams.md"
    text = teams.read_text()
    page.goto(preview.home + PAGE)
    lock = folder / EDITION / "records/.~lock.complaints.csv#"
    lock.write_text(",officer,desk,;")
    (folder / EDITION / "narrative").mkdir(exist_ok=True)
    (folder / EDITION / "narrative/.context.md.swp").write_text("x")
    time.sleep(0.6)
    expect(page.locator("[role=alert]").count() == 0, "an editor's own file is an error")
    lock.unlink()
    # An error that lasts for a moment is half of a save, and nobody sees it.
    page.evaluate("""() => { window.alerts = 0; new MutationObserver(() => {
        if (document.querySelector('[role=alert]')) { window.alerts += 1; } }).observe(document.body, {childList: true, subtree: true}); }""")
    teams.write_text(text + "\n{{ half")
    time.sleep(0.01)
    teams.write_text(text)
    time.sleep(0.6)
    expect(page.evaluate("window.alerts === 0"), "half of a save is shown as an error")
    scratch = folder / "templates/policy/many"
    scratch.mkdir()
    for number in range(10_000):
        (scratch / f"{number}.txt").write_text("x")
    save(teams, text + "\nSaved among ten thousand.\n")
    page.wait_for_selector("main p:has-text('Saved among ten thousand.')", timeout=20_000)
    shutil.rmtree(scratch)
    save(teams, text)
    page.wait_for_selector("main p:has-text('Saved among ten thousand.')", state="detached", timeout=20_000)
    kept = folder / "kept.md"
    shutil.move(teams, kept)
    wait(lambda: preview.ask(PAGE).status == 404 or b"role=\"alert\"" in preview.ask(PAGE).body, "a deleted page is missed")
    shutil.move(kept, teams)
    wait(lambda: preview.ask(PAGE).status == 200 and b"role=\"alert\"" not in preview.ask(PAGE).body, "it is back")
    expect(not narrative.exists(), "the test left a narrative")


def edit(folder, chance):
    """One random change of the project, and a word for it."""
    pages = sorted((folder / "templates/pages").glob("*.md"))
    page = chance.choice(pages)
    number = chance.randrange(1000)

    def replaced(path, old, new):
        text = path.read_text()
        save(path, text.replace(old, new, 1), chance.random() < 0.5)

    kinds = {
        "text": lambda: save(page, page.read_text() + f"\nWords of edit {number}.\n", chance.random() < 0.5),
        "title": lambda: replaced(page, "title: ", f"title: T{number} "),
        "summary": lambda: replaced(page, "summary: ", f"summary: S{number} "),
        "unknown figure": lambda: save(page, page.read_text() + f"\n{{{{ none-{number} }}}}\n"),
        "another figure": lambda: save(page, page.read_text() + "\nIn all {{ complaints-all }}.\n"),
        "style": lambda: save(
            folder / "templates/theme/heard.css", (folder / "templates/theme/heard.css").read_text() + f"\n.x{number} {{ margin: 0; }}\n"),
        "council": lambda: replaced(folder / "content/testshire/council.yaml", "name: ", f"name: N{number} "),
        "edition": lambda: replaced(folder / f"{EDITION}/edition.yaml", "title: ", f"title: E{number} "),
        "contacts": lambda: save(
            folder / "content/testshire/contacts.yaml", (folder / "content/testshire/contacts.yaml").read_text() + f"# {number}\n"),
        "layout": lambda: replaced(folder / "templates/layouts/page.html", "</footer>", f"<!-- {number} -->\n</footer>"),
        "law": lambda: save(
            folder / "templates/law/constants.yaml", (folder / "templates/law/constants.yaml").read_text() + f"\n# {number}\n"),
        "definition": lambda: replaced(
            chance.choice(sorted((folder / "templates/figures").glob("*.yaml"))), "title: ", f"title: F{number} "),
        "record": lambda: replaced(folder / f"{EDITION}/records/complaints.csv", ",not-upheld,", ",upheld,"),
        "broken record": lambda: replaced(folder / f"{EDITION}/records/complaints.csv", ",upheld,", ",oops,"),
        "unknown narrative": lambda: save(folder / f"{EDITION}/narrative/none-{number}/slot.md", "Words.\n"),
        "new page": lambda: save(
            folder / f"templates/pages/new-{number}.md",
            f"---\ntitle: New {number}\norder: {number}\nsection: report\nsummary: New.\n---\n\nWords.\n"),
        "deleted page": page.unlink,
    }
    kind = chance.choice(sorted(kinds))
    kinds[kind]()
    return f"{kind} ({page.name}, {number})"


def random_edits(heard, preview, folder, count, seed):
    """The pages after each edit are those of a preview that knows nothing of earlier ones."""
    chance = random.Random(seed)
    sound = pathlib.Path(tempfile.mkdtemp(prefix="heard-sound-")) / "sound"
    shutil.copytree(folder, sound)
    done, good = [], 0
    for _ in range(count):
        if done and chance.random() < 0.35:
            done.append("undone")
            for part in ("content", "templates"):
                wanted = {p.relative_to(sound) for p in (sound / part).rglob("*") if p.is_file()}
                for path in [p for p in (folder / part).rglob("*") if p.is_file()]:
                    if path.relative_to(folder) not in wanted:
                        path.unlink()
                for path in wanted:
                    if not (folder / path).exists() or (folder / path).read_bytes() != (sound / path).read_bytes():
                        shutil.copy(sound / path, folder / path)
        else:
            done.append(edit(folder, chance))
        with Preview(heard, folder, "--quiet", "--port", str(preview.port + 50)) as fresh:
            wanted = fresh.files()
            said = re.findall(rb'id="heard-problems".*?</ul>', fresh.ask("/").body, re.DOTALL)
        if wanted is None:
            # Over the last good version stands what the fresh one says.
            def agrees():
                now = re.findall(rb'id="heard-problems".*?</ul>', preview.ask("/").body, re.DOTALL)
                return [part.split(b"<ul")[1] for part in now] == [part.split(b"<ul")[1] for part in said]
        else:
            good += 1

            def agrees():
                return preview.files() == wanted
        if not wait(agrees, f"after {done} the pages are those of a fresh start", seconds=10):
            return
    expect(good >= count / 4, f"only {good} of {count} edits left a site to compare")
    print(f"preview: {count} random edits (seed {seed}), {good} of them with a site, every file equal to a fresh start's")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("heard")
    parser.add_argument("--edits", type=int, default=8)
    parser.add_argument("--seed", type=int, default=2022)
    options = parser.parse_args()
    heard = str(pathlib.Path(options.heard).resolve())
    folder = project()
    try:
        with Preview(heard, folder, "--quiet") as preview:
            published_bytes(heard, folder, preview)
            strangers(preview)
            with Preview(heard, folder, "--quiet") as second:
                expect(second.port != preview.port, "two previews share a port")
                expect(second.ask(PAGE).status == 200, "the second preview shows nothing")
            with sync_playwright() as playwright:
                browser = launched(playwright.chromium)
                page = browser.new_page(viewport={"width": 1280, "height": 600})
                asked = []
                page.on("request", lambda request: asked.append(request.url))
                complaints = []
                page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
                for part in (reload_on_save, errors, panel, moving_files):
                    start = time.monotonic()
                    part(page, preview, folder)
                    print(f"preview: {part.__name__.replace('_', ' ')}, {time.monotonic() - start:.1f} s")
                expect(all(url.startswith(preview.home + "/") for url in asked), "something is fetched from elsewhere")
                refused = [text for text in complaints if "Content Security Policy" in text or "Content-Security" in text]
                expect(not refused, f"the page's policy refuses our own script: {refused[:2]}")
                browser.close()
            random_edits(heard, preview, folder, options.edits, options.seed)
    finally:
        shutil.rmtree(folder)
    for fault in faults:
        print(f"preview: {fault}", file=sys.stderr)
    print("preview: " + (f"{len(faults)} faults" if faults else "all holds"))
    sys.exit(1 if faults else 0)


main()
