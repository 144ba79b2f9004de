"""The same Markdown in a plain Hugo site, with the strictest flags that Hugo has."""

import functools
import pathlib
import shutil
import subprocess

LAYOUT = """<!DOCTYPE html><html lang="en-GB"><head><title>{{ .Title }}</title></head><body><main>
<h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>"""
SETTINGS = """baseURL = "https://www.example.org/"
languageCode = "en-gb"
title = "Report"
refLinksErrorLevel = "ERROR"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[markup.goldmark.renderer]
unsafe = false
"""


@functools.cache
def program():
    return shutil.which("hugo")


def finds(report, folder):
    """Whether Hugo refuses the report's Markdown."""
    if program() is None:
        return False
    content = folder / "content"
    shutil.copytree(report.folder / "templates/pages", content)
    narrative = report.folder / report.content / "narrative"
    for source in sorted(narrative.rglob("*.md")):
        with open(content / f"{source.parent.name}.md", "a", encoding="utf-8") as page:
            page.write("\n\n" + source.read_text(encoding="utf-8"))
    (folder / "layouts/_default").mkdir(parents=True)
    for name in ["single.html", "list.html"]:
        (folder / "layouts/_default" / name).write_text(LAYOUT, encoding="utf-8")
    (folder / "hugo.toml").write_text(SETTINGS, encoding="utf-8")
    run = subprocess.run(
        [program(), "--panicOnWarning", "--printPathWarnings", "--printUnusedTemplates", "--quiet",
         "--destination", "public"],
        cwd=folder, capture_output=True, text=True, check=False)
    return run.returncode != 0
