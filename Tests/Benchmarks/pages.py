"""Writes one site of many pages twice: as a project of Heard and as one of Hugo.

    python3 Tests/Benchmarks/pages.py heard|hugo FOLDER PAGES

Both have the same Markdown of about 600 words a page (headings, paragraphs, lists, strong words, links), the same
navigation on every page and the same table of data in each tenth page. The same number of pages gives the same bytes.
"""

import json
import pathlib
import random
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COUNCIL = "coventry"

# Heard gives each figure a page that lists the pages that show it, and refuses a page too heavy for an old phone.
FIGURES = """complaints-by-service-area complaints-by-team compliments-by-theme complaints-by-complainant-type compliments-by-team
compliments-by-service-area complaints-by-register equality-disability concerns-by-kind concerns-by-outcome stages-ended-by
complaints-by-last-stage payments-by-route remedies-by-kind stage-1-bands stage-2-bands actions-by-status""".split()

SENTENCES = """
Children who need help from a council depend on the choices that adults make for them.
The law gives them a right to question those choices.
A complaint can be about a decision, a delay or how staff behaved.
We answer every letter in plain words, and we say what happens next.
Somebody who is not content with an answer can ask for a fresh look.
An advocate is a person who helps a child to say what they think.
Advocates do not work for the council, and their help is free.
We talk with the family before we decide what to do.
The manager of the team reads the complaint and meets the people it is about.
Where something went wrong we say sorry and put it right.
Small numbers are hidden, so that no family can be recognised.
Teams differ in size and in the work they do.
A team that makes hard decisions may hear of more complaints.
So the numbers do not say which team is better.
People told us that they want one person to talk to.
They also want to hear from us before they have to ask.
We learn from praise as much as from complaints.
Every compliment is passed on to the person who earned it.
A young person can write, phone, or ask somebody they trust to write for them.
We keep what we are told safe, and share it with those who must know.
The panel hears both sides and tells the council what it thinks.
Its members are independent, and none of them works for us.
When a complaint could harm a court case, we may wait.
We explain this in writing, and say when we will start again.
A plan for a child should be made with the child.
It should be short enough to read and clear enough to follow.
Foster carers asked for more notice before a meeting.
Leaving care is a big step, and nobody should take it alone.
We look again at each promise after six months.
What we changed is listed on its own page, with who looks after it.
""".split("\n")[1:-1]

FIRST = "amber birch cedar copper daisy elder fern golden harbour heather hazel ivory juniper lilac maple".split()
SECOND = "anchor barn bridge brook castle corner field forest garden gate hill island lane meadow mill".split()
THIRD = "basket bell candle compass drum feather kettle lantern ladder mirror needle paper ribbon spoon".split()
FIFTH = "north east south west middle".split()
FOURTH = "dawn dusk evening morning night noon rain snow spring summer sun thunder wind winter".split()


def title(number):
    words = []
    for part in (FIRST, SECOND, THIRD, FOURTH, FIFTH):
        number, index = divmod(number, len(part))
        words.append(part[index])
    return " ".join(words).capitalize()


assert len(FIRST) * len(SECOND) * len(THIRD) * len(FOURTH) * len(FIFTH) > 200_000, "every page needs a name of its own"


def name(number):
    return title(number).lower().replace(" ", "-")


def body(number, total, table, link):
    """About 600 words of Markdown; `table` is what stands for the table of data, `link` writes a link."""
    chance = random.Random(number)

    def some(count):
        return "\n".join(chance.sample(SENTENCES, count))

    other = chance.randrange(total)
    parts = [some(6), "## What we heard", some(8), "\n".join(f"- {line}" for line in chance.sample(SENTENCES, 5))]
    parts += ["## What we did", some(9), f"More about this stands in {link(other)}.", "### In the next months", some(7)]
    parts += [f"Next comes {link((number + 1) % total)}."]
    parts += [f"**Please tell us** what you think. {chance.choice(SENTENCES)}"]
    if number % 10 == 0:
        parts += ["## The numbers", table]
    parts += ["## How to read this page", some(8), some(6)]
    return "\n\n".join(parts) + "\n"


def lists(total):
    """The numbers of the pages that each list leads to, a hundred a list."""
    return [range(start, min(start + 100, total)) for start in range(0, total, 100)]


def list_name(index):
    return f"topics-{name(index)}"


def heard(folder, total):
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / f"content/{COUNCIL}", folder / f"content/{COUNCIL}")
    pages = folder / "templates/pages"

    def write(file, title, text, section="none"):
        head = f"title: {title}\norder: 900\nsection: {section}\nsummary: What we heard about {title.lower()}.\naudience: public\n"
        (pages / f"{file}.md").write_text(f"---\n{head}---\n\n{text}")

    for number in range(total):
        table = f"```table {FIGURES[number // 10 % len(FIGURES)]}\ncolumns: [value]\n```"
        write(name(number), title(number), body(number, total, table, lambda to: f"[{title(to).lower()}]({name(to)}.html)"))
    for index, numbers in enumerate(lists(total)):
        links = "".join(f"- [{title(number)}]({name(number)}.html)\n" for number in numbers)
        following = f"[More topics]({list_name((index + 1) % len(lists(total)))}.html)"
        write(list_name(index), f"Topics from {title(index).lower()}",
              f"All pages about some topics.\n\n{links}\n{following}\n")
    links = "".join(f"- [From {title(index).lower()}]({list_name(index)}.html)\n" for index in range(len(lists(total))))
    write("topics", "All topics", f"Every topic that we heard about.\n\n{links}", section="find")


def hugo(folder, total):
    """The same pages, with the layout and the navigation of Heard's own page, and its table out of a CSV file."""
    for file, text in HUGO_FILES.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text)
    own = (ROOT / "templates/layouts/page.html").read_text()
    (folder / "layouts/_default/single.html").write_text(hugo_layout(own))
    (folder / "static").mkdir()
    for sheet in ("tokens.css", "heard.css"):
        shutil.copy(ROOT / "templates/theme" / sheet, folder / "static" / sheet)
    shutil.copy(
        ROOT / f"site/{COUNCIL}/2021-22/figures/complaints-by-service-area.csv", folder / "assets/complaints.csv")
    pages = folder / "content"
    pages.mkdir()
    titles = [line[7:] for page in sorted((ROOT / "templates/pages").glob("*.md"))
              for line in page.read_text().splitlines()[:8] if line.startswith("title: ")]
    (folder / "data").mkdir()
    (folder / "data/pages.json").write_text(json.dumps([{"title": t, "name": t.lower().replace(" ", "-")} for t in titles]))

    def write(file, title, text):
        head = f'title: "{title}"\ndescription: "What we heard about {title.lower()}."\n'
        (pages / f"{file}.md").write_text(f"---\n{head}---\n\n{text}")

    for number in range(total):
        write(name(number), title(number),
              body(number, total, "{{< table >}}", lambda to: f"[{title(to).lower()}]({name(to)}.html)"))
    for index, numbers in enumerate(lists(total)):
        links = "".join(f"- [{title(number)}]({name(number)}.html)\n" for number in numbers)
        following = f"[More topics]({list_name((index + 1) % len(lists(total)))}.html)"
        write(list_name(index), f"Topics from {title(index).lower()}",
              f"All pages about some topics.\n\n{links}\n{following}\n")


HUGO_FILES = {
    "hugo.toml": """baseURL = "https://example.org/"
languageCode = "en-gb"
title = "Complaints, comments and compliments"
uglyURLs = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404"]
""",
    "layouts/shortcodes/table.html": """{{ $rows := transform.Unmarshal (resources.Get "complaints.csv") -}}
<table><caption>Complaints by service area</caption>
<thead><tr>{{ range index $rows 0 }}<th scope="col">{{ . }}</th>{{ end }}</tr></thead>
<tbody>{{ range after 1 $rows }}<tr>{{ range . }}<td>{{ . }}</td>{{ end }}</tr>{{ end }}</tbody></table>
""",
    "layouts/_default/.keep": "", "assets/.keep": "",
}


def hugo_layout(own):
    """Heard's layout with Hugo's names in the place of its own; what one of them does not know is written out."""
    navigation = """<nav class="contents" aria-labelledby="contents"><h2 id="contents">In this report</h2><ol>
{{ range site.Data.pages }}<li><a href="{{ .name }}.html">{{ .title }}</a></li>
{{ end }}</ol></nav>"""
    footer = """<ul class="footer-links">{{ range first 6 site.Data.pages }}<li><a href="{{ .name }}.html">{{ .title }}</a></li>
{{ end }}</ul>"""
    parts = {
        "policy": "default-src 'none'; style-src 'self'", "title": "{{ .Title }} - {{ .Site.Title }}",
        "description": "{{ .Description }}", "tokens": "tokens.css", "style": "heard.css", "home": "index.html",
        "kind": "page-report", "council": "Coventry", "publication": "{{ .Site.Title }}", "contents": navigation,
        "main": '<div class="page-head"><h1>{{ .Title }}</h1>\n<p class="lede">{{ .Description }}</p></div>\n{{ .Content }}',
        "footer-links": footer, "footer-note": "Published on 30 September 2022.", "print-note": "{{ .Site.Title }}",
    }
    return re.sub(r"\{\{ ([a-z-]+) \}\}", lambda match: parts.get(match[1], ""), own)


def main():
    kind, folder, total = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
    {"heard": heard, "hugo": hugo}[kind](folder, total)


if __name__ == "__main__":
    main()
