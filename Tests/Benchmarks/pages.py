"""Writes one site of many pages twice: as a project of Heard and as one of Hugo.

    python3 Tests/Benchmarks/pages.py heard|hugo FOLDER PAGES

Both have the same Markdown of about 600 words a page (headings, paragraphs, lists, strong words, links), the same
navigation on every page and the same table of data in each tenth page. The same number of pages gives the same bytes.
"""

import pathlib
import random
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COUNCIL = "coventry"

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
FOURTH = "dawn dusk evening morning night noon rain snow spring summer sun thunder wind winter".split()


def title(number):
    words = []
    for part in (FIRST, SECOND, THIRD, FOURTH):
        number, index = divmod(number, len(part))
        words.append(part[index])
    return " ".join(words).capitalize()


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
    parts += [f"**Please tell us** what you think. {chance.choice(SENTENCES)}"]
    if number % 10 == 0:
        parts += ["## The numbers", table]
    parts += ["## How to read this page", some(8), some(6)]
    return "\n\n".join(parts) + "\n"


def heard(folder, total):
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / f"content/{COUNCIL}", folder / f"content/{COUNCIL}")
    pages = folder / "templates/pages"
    table = "```table complaints-by-service-area\ncolumns: [value]\n```"
    for number in range(total):
        head = f"title: {title(number)}\norder: {number + 1000}\nsection: none\nsummary: What we heard about {title(number).lower()}.\naudience: public\n"
        text = body(number, total, table, lambda other: f"[{title(other).lower()}]({name(other)}.html)")
        (pages / f"{name(number)}.md").write_text(f"---\n{head}---\n\n{text}")


def main():
    kind, folder, total = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
    {"heard": heard}[kind](folder, total)


if __name__ == "__main__":
    main()
