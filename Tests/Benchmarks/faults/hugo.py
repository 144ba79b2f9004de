"""The same Markdown in a plain Hugo site, with the strictest flags that Hugo has.

Links to pages are written as Hugo's `relref`, which is how an author lets Hugo check them. A clean report has to pass:
`passes` is asked first, or Hugo would seem to find whatever is planted.
"""

import functools
import re
import shutil
import subprocess

LAYOUT = """<!DOCTYPE html><html lang="en-GB"><head><title>{{ .Title }}</title></head><body><main>
<h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>"""
SETTINGS = """baseURL = "https://www.example.org/"
locale = "en-GB"
title = "Report"
refLinksErrorLevel = "ERROR"
disableKinds = ["taxonomy", "term", "rss", "sitemap", "robotstxt", "404"]
[markup.goldmark.renderer]
unsafe = false
"""


@functools.cache
def program():
    return shutil.which("hugo")


def version():
    run = subprocess.run([program(), "version"], capture_output=True, text=True, check=False)
    return re.search(r"hugo v([0-9.]+)", run.stdout)[1]


def as_hugo(text):
    return re.sub(r"\]\(([a-z-]+)\.html(#[^)]*)?\)", lambda link: f']({{{{< relref "/{page(link[1])}{link[2] or ""}" >}}}})', text)


def page(name):
    return "_index.md" if name == "index" else f"{name}.md"


def write(report, folder):
    """The report's Markdown as the content of a Hugo site: each page with what the edition says in its slots."""
    content = folder / "content"
    content.mkdir(parents=True)
    for source in sorted((report.folder / "templates/pages").glob("*.md")):
        (content / page(source.stem)).write_text(as_hugo(source.read_text(encoding="utf-8")), encoding="utf-8")
    for source in sorted((report.folder / report.content / "narrative").rglob("*.md")):
        with open(content / page(source.parent.name), "a", encoding="utf-8") as file:
            file.write("\n\n" + as_hugo(source.read_text(encoding="utf-8")))
    (folder / "layouts").mkdir()
    for name in ["single.html", "list.html", "home.html"]:
        (folder / "layouts" / name).write_text(LAYOUT, encoding="utf-8")
    (folder / "hugo.toml").write_text(SETTINGS, encoding="utf-8")


def run(folder):
    return subprocess.run(
        [program(), "--panicOnWarning", "--printPathWarnings", "--destination", "public"],
        cwd=folder, capture_output=True, text=True, check=False)


def finds(report, folder):
    """Whether Hugo refuses the report's Markdown."""
    if program() is None:
        return False
    write(report, folder)
    return run(folder).returncode != 0
