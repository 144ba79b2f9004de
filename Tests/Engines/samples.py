"""The two samples as an engine's tables: which file fills which table, by the editions' own mappings."""

import csv
import io
import pathlib
import re
import shutil
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
EDITIONS = [("coventry", "2021-22"), ("exampleshire", "2023-24")]
TABLES = ["complaints", "concerns", "compliments", "comments", "ombudsman", "remedies", "activity", "actions"]


class Table:
    """A file of records: its headings and rows as text, with ISO dates."""

    def __init__(self, folder, mapping, name):
        own = (mapping.get("tables") or {}).get(name, {})
        path = folder / "records" / own.get("file", f"{name}.csv")
        text = path.read_bytes().decode(own.get("encoding", "utf-8-sig").replace("windows-1252", "cp1252"))
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
        self.name, self.headings, self.rows = name, rows[0], rows[1:]
        self.isUK = own.get("dates") == "uk"

    def iso(self, cell):
        isDate = self.isUK and re.fullmatch(r"\d\d/\d\d/\d{4}", cell.strip())
        return "-".join(reversed(cell.strip().split("/"))) if isDate else cell.strip()


def tables(council, edition):
    folder = ROOT / "content" / council / edition
    mapping_file = folder / "mapping.yaml"
    mapping = yaml.safe_load(mapping_file.read_text()) if mapping_file.exists() else {}
    return [Table(folder, mapping, name) for name in TABLES]


def project(records):
    """A copy of the project whose editions have other `records`; `records` gives the YAML of each edition."""
    place = pathlib.Path(tempfile.mkdtemp(prefix="heard-engine-"))
    for name in ["templates", "content"]:
        shutil.copytree(ROOT / name, place / name)
    for council, edition in EDITIONS:
        folder = place / "content" / council / edition
        file = folder / "edition.yaml"
        lines, out, inside = file.read_text().splitlines(), [], False
        for line in lines:
            if line.startswith("records:"):
                inside = True
                has_mapping = (folder / "mapping.yaml").exists()
                out += ["records:"] + [f"  {text}" for text in records(council)]
                out += ["  mapping: mapping.yaml"] if has_mapping else []
            elif inside and line.startswith(" "):
                continue
            else:
                inside = False
                out.append(line)
        file.write_text("\n".join(out) + "\n")
    return place


def without_records(place):
    """No file of records is left: what is built comes from elsewhere."""
    for council, edition in EDITIONS:
        shutil.rmtree(place / "content" / council / edition / "records")


def differences(built, kept):
    """The files that are not the same byte for byte."""
    files = {path.relative_to(folder) for folder in (built, kept) for path in folder.rglob("*") if path.is_file()}
    return sorted(
        str(name)
        for name in files
        if not (built / name).exists() or not (kept / name).exists() or (built / name).read_bytes() != (kept / name).read_bytes()
    )
