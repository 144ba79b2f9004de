"""The officer's review of quotes in a real browser, from the printed address to the approved file.

    scripts/python Tests/Browser/review.py HEARD

Two people read the quotes of a made-up edition with the keyboard alone and without script, the second without seeing
what the first chose. On the way every page is held against axe-core in both themes and on small screens, and the server
is asked as a stranger, a foreign host and a second browser would ask.
"""

import http.client
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

from browsers import launched
from expectations import AXE_OPTIONS, violations

ROOT = pathlib.Path(__file__).resolve().parents[2]
with socket.create_server(("127.0.0.1", 0)) as free:
    PORT = free.getsockname()[1]
HOME = f"http://127.0.0.1:{PORT}"
EDITION = "content/testshire/2023-24"
RAW = {
    "TK-0001": "Thank you Delphine and Grace, you rang when you said you would.",
    "TK-0003": "Ring 07700 900123 for more.",
}
faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)


class Review:
    """`heard quotes review` for one reader, stopped with Ctrl-C at the end."""

    def __init__(self, heard, project, reader):
        arguments = ["--council", "testshire", "--edition", "2023-24", "--reader", reader, "--clock", "2024-05-20"]
        self.process = subprocess.Popen(
            [heard, "quotes", "review", "--port", str(PORT), *arguments],
            cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )

    def __enter__(self):
        self.address = self.process.stdout.readline().strip()
        return self

    def enter(self, page):
        """Opens the address, which leads to a folder of its own."""
        page.goto(self.address)
        self.home = page.url

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        try:
            _, errors = self.process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            faults.append("Ctrl-C does not stop the review")
            return
        expect(self.process.returncode == 0, f"Ctrl-C ends with {self.process.returncode}: {errors}")
        expect(not any(word in errors for word in ("Delphine", "GET", "quote/")), f"the terminal tells too much: {errors}")


def project_with_words():
    """The sound report of the end-to-end tests, with words in two compliments."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-review-"))
    shutil.copytree(ROOT / "Tests/EndToEndTests/Base", folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "templates", folder / "templates")
    records = folder / EDITION / "records/compliments.csv"
    rows = records.read_text().splitlines()
    for index, row in enumerate(rows):
        words = RAW.get(row.split(",")[0])
        rows[index] = f'{row}"{words}"' if words else row
    records.write_text("\n".join(rows) + "\n")
    return folder


def ask(path="/", host=f"127.0.0.1:{PORT}", method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=10)
    connection.request(method, path, headers={"Host": host, **headers})
    answer = connection.getresponse()
    answer.body = answer.read().decode()
    connection.close()
    return answer


def turned_away(review):
    """Whoever is not the browser that was let in."""
    token = review.address.rsplit("/", 1)[1]
    expect(len(token) >= 32, "the token of the address is short")
    expect(ask().status == 403, "a stranger is let in")
    for host in ("evil.example", f"evil.example:{PORT}", f"localhost:{PORT}"):
        expect(ask(f"/enter/{token}", host=host).status == 421, f"{host} is answered")
    expect(ask("/enter/" + "0" * len(token)).status == 403, "a guessed token is let in")
    expect(ask("/leave", method="POST", Origin="http://evil.example").status == 403, "another page may send forms")
    expect(ask().getheader("Cache-Control") == "no-store", "an answer may be stored")
    expect("default-src 'none'" in ask().getheader("Content-Security-Policy"), "there is no content security policy")
    for address in ("127.0.0.2", "::1"):
        try:
            http.client.HTTPConnection(address, PORT, timeout=2).request("GET", "/")
            faults.append(f"the review listens on {address}")
        except OSError:
            pass


class Window:
    """A page as the expectations of the public site take it."""

    def __init__(self, page):
        self.page = page


def hold(page, name):
    """A page against axe-core, in both themes, wide and narrow."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            faults.extend(f"{name}, {scheme}, {width}: {fault}" for fault in violations(Window(page), AXE_OPTIONS))
            if page.evaluate("document.documentElement.scrollWidth") > width:
                faults.append(f"{name} is wider than a screen of {width}")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 800})
    if shots := os.environ.get("REVIEW_SHOTS"):
        page.screenshot(path=f"{shots}/{name}.png", full_page=True)


def tab_to(page, selector, limit=80):
    """Presses Tab until the element has the focus; False where it can't be reached so."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.locator(f"{selector}:focus").count():
            return True
    faults.append(f"{selector} can't be reached with the keyboard at {page.url}")
    return False


def open_by_keyboard(page, review, words):
    """From the list to the quote with these words."""
    page.goto(review.home)
    links = [link.get_attribute("href") for link in page.locator("table a").all()]
    for link in links:
        page.goto(HOME + link)
        if words in page.locator(".review-raw").inner_text():
            page.goto(review.home)
            tab_to(page, f'a[href="{link}"]')
            page.keyboard.press("Enter")
            page.wait_for_url(HOME + link)
            return link
    faults.append(f"no quote waits with '{words}'")
    return None


def decide_by_keyboard(page):
    """Takes every marked word out, and opens the printed form."""
    for group in page.locator("fieldset.review-word").all():
        name = group.locator("input").first.get_attribute("name")
        chosen = group.locator("input:checked")
        # A group of radio buttons is one stop; Space picks the button, an arrow the next one.
        tab_to(page, f'input[name="{name}"]')
        if not chosen.count():
            page.keyboard.press("Space")
            if page.locator(f'input[name="{name}"]').count() == 2:
                page.keyboard.press("ArrowDown")
        expect(group.locator('input[value="out"]').is_checked(), f"{name} is not taken out by keyboard")
    tab_to(page, "button.review-go")
    page.keyboard.press("Enter")
    page.wait_for_selector('h1:has-text("Would you stand")')


def first_reader(browser, review):
    reader = browser.new_context()
    page = reader.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    review.enter(page)
    hold(page, "overview")
    expect(page.goto(HOME + "/").status == 403, "the cookie alone, which every server of this computer gets, is let in")
    stranger = browser.new_context()
    second = stranger.new_page()
    expect(second.goto(review.address).status == 410, "the address opens a second browser")
    hold(second, "turned-away")
    page.goto(HOME + open_by_keyboard(page, review, "Delphine"))
    hold(page, "reading")
    text = page.locator(".review-raw").inner_text()
    for number in ("1", "2"):
        expect(f"{number} " in text, f"mark {number} has no number in words: {text}")
    page.click('summary:has-text("Do not publish")')
    page.click('button:has-text("Do not publish it")')
    hold(page, "no-reason")
    page.click('summary:has-text("Take out a word")')
    hold(page, "other-words")
    expect(all(url.startswith(HOME + "/") for url in asked), "something is fetched from elsewhere")
    state = reader.storage_state()
    stranger.close()
    reader.close()
    return state


def approve_by_keyboard(browser, review, state, printed):
    """The whole way with the keyboard alone, script switched off."""
    context = browser.new_context(java_script_enabled=False, storage_state=state)
    page = context.new_page()
    open_by_keyboard(page, review, "Delphine")
    expect(page.locator("input:checked").count() == page.locator(".review-word").count()
           or page.locator("input:checked").count() == 0, "choices stand there before anybody chose")
    decide_by_keyboard(page)
    shown = page.locator("main blockquote").inner_text()
    expect(shown == printed, f"printed is '{shown}'")
    # The first try comes faster than anybody reads, and is told so; the second one counts.
    for pause in (0, 6000):
        page.wait_for_timeout(pause)
        tab_to(page, 'button:has-text("Approve these words")')
        with page.expect_navigation():
            page.keyboard.press("Enter")
        if not page.locator('h1:has-text("Would you stand")').count():
            break
    expect("Would you stand" not in page.content(), "the quote was not approved by keyboard")
    context.close()


def enter(browser, review):
    context = browser.new_context()
    review.enter(context.new_page())
    state = context.storage_state()
    context.close()
    return state


def main(heard):
    project = project_with_words()
    approval = project / EDITION / "approvals/q01.yaml"
    printed = "Thank you [name] and [name], you rang when you said you would."
    with sync_playwright() as play:
        browser = launched(play.chromium)
        with Review(heard, project, "Complaints manager") as review:
            turned_away(review)
            other = Review(heard, project, "Head of Service").process
            expect(other.wait(20) == 74, "two reviews of one edition run at once")
            state = first_reader(browser, review)
            approve_by_keyboard(browser, review, state, printed)
            expect(not approval.exists(), "one reader approves what was marked")
        with Review(heard, project, "Head of Service") as review:
            state = enter(browser, review)
            approve_by_keyboard(browser, review, state, printed)
        browser.close()
    expect(approval.exists() and f'text: "{printed}"' in approval.read_text(), "two readers make no approval")
    journal = (project / EDITION / "records/quotes-review.jsonl").read_text()
    expect("Delphine" not in journal and "Thank you" not in journal, "the journal holds words of a quote")
    built = subprocess.run([heard, "build", "--quiet"], cwd=project, capture_output=True, text=True, check=False)
    expect(built.returncode == 0, f"the approved quote does not build: {built.stderr}")
    pages = [page for page in (project / "site").rglob("*.html") if printed in page.read_text()]
    expect(pages, "the approved quote stands on no page")
    shutil.rmtree(project)
    for fault in faults:
        print(fault)
    print(f"review: two readers, one quote on {len(pages)} pages, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve())))
