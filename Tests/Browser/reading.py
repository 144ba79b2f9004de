"""What is left without the looks, without the script, and for a screen reader."""

import pathlib

TREES = pathlib.Path(__file__).parent / "trees"

HIDDEN = """() => {
    const faults = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const element = text.parentElement;
        if (!text.data.trim() || element.closest('svg, script, title, details:not([open])')) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const box = range.getBoundingClientRect();
        if (!element.checkVisibility() || box.width < 1 || box.right < 1 || box.bottom + scrollY < 1) {
            faults.push('hides ' + element.outerHTML.slice(0, 100));
        }
    }
    return faults.slice(0, 5);
}"""


def plain(reader):
    """Without any style sheet every word is there, and only tables are wider than the screen."""
    switch = "off => [...document.styleSheets].forEach(sheet => { sheet.disabled = off; })"
    reader.page.evaluate(switch, True)
    faults = reader.page.evaluate(HIDDEN)
    reader.page.evaluate(switch, False)
    return faults


def unscripted(reader):
    """Without the script the page has the same words and links; a page without one has nothing to lose."""
    words = """() => document.body.innerText.replace(/\\s+/g, ' ').trim() + ' | '
        + [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href')).join(' ')"""
    if not reader.page.evaluate("document.scripts.length"):
        return []
    with_script = reader.page.evaluate(words)
    reader.quiet.goto(reader.page.url)
    without = reader.quiet.evaluate(words)
    return [] if without == with_script else [f"differs without its script: {difference(with_script, without)}"]


def difference(first, second):
    start = next((i for i, pair in enumerate(zip(first, second)) if pair[0] != pair[1]), min(len(first), len(second)))
    return f"'{first[start:start + 60]}' and '{second[start:start + 60]}'"


# Roles that say nothing by themselves: what is in them is heard as if they were not there.
SILENT = {"none", "generic", "InlineTextBox", "LineBreak", "paragraph", "LayoutTableCell"}


def lines_of(page):
    """The page as a screen reader has it: a line for each role with its name, indented by depth."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    lines = []

    def visit(node, depth, around=""):
        role = node.get("role", {}).get("value", "")
        name = " ".join(node.get("name", {}).get("value", "").split())
        # A text that is the name of what is around it is heard once.
        speaks = not node.get("ignored") and role not in SILENT and not (role == "StaticText" and name in ("", around))
        if speaks:
            states = [
                f"{p['name']}={p['value'].get('value')}"
                for p in node.get("properties", []) if p["name"] in ("level", "expanded", "hiddenRoot")
            ]
            lines.append("  " * depth + " ".join([role] + ([f'"{name}"'] if name else []) + states))
        for child in node.get("childIds", []):
            if child in by_id:
                visit(by_id[child], depth + (1 if speaks else 0), name or around)

    visit(nodes[0], 0)
    return lines


def tree(reader):
    """A screen reader hears one page of each kind as its golden file says."""
    golden = TREES / f"{reader.kind}.txt" if reader.is_sample and reader.kind else None
    if golden is None:
        return []
    heard = lines_of(reader.page)
    if reader.records:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text("\n".join(heard) + "\n")
        return [f"recorded {golden.name}; read it, then run again without --record"]
    expected = golden.read_text().splitlines() if golden.exists() else []
    for number, (line, wanted) in enumerate(zip(heard + [""], expected + [""]), 1):
        if line != wanted:
            return [f"{golden.name}:{number}: '{line.strip()}' is heard instead of '{wanted.strip()}'"]
    return [] if len(heard) == len(expected) else [f"{golden.name}: {len(heard)} lines instead of {len(expected)}"]
