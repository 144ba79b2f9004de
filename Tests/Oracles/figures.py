"""A third opinion on every figure of both samples: the records read from their files and the definitions from their YAML by
Python, working days from the PyPI package `holidays`, sums and medians by DuckDB, and nothing of ours but the files:
    scripts/python Tests/Oracles/figures.py .build/release/heard
compares every cell with what `heard figures export` writes before protection.
"""

import bisect
import csv
import datetime
import io
import pathlib
import re
import subprocess
import sys
import tempfile

import duckdb
import holidays
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEARD = str(pathlib.Path(sys.argv[1]).resolve())
EDITIONS = [("coventry", "2021-22"), ("exampleshire", "2023-24")]
ENGLAND = holidays.country_holidays("GB", subdiv="ENG", years=range(2018, 2028))
DAYS = [datetime.date(2018, 1, 1) + datetime.timedelta(days=n) for n in range(3650)]
WORKING = [day for day in DAYS if day.weekday() < 5 and day not in ENGLAND and (day.month, day.day) not in [(12, 25), (12, 26)]]


def read(path):
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def slug(label):
    return "-".join(word.replace("'", "") for word in re.split(r"[^a-z0-9']+", label.lower()) if word.replace("'", ""))


class Vocabulary:
    """Dimensions by name: ids in order, what each lies in, and every spelling."""

    def __init__(self, *files):
        self.ids, self.within, self.spellings, self.outer = {}, {}, {}, {}
        for file in files:
            for name, dimension in file["dimensions"].items():
                self.add(name, dimension)

    def add(self, name, dimension):
        self.ids[name], self.within[name], self.spellings[name] = [], {}, {}
        self.outer[name] = dimension.get("within")
        for category in dimension["categories"]:
            category = {"label": category} if isinstance(category, str) else category
            identity = category.get("id", slug(category["label"]))
            self.ids[name].append(identity)
            self.within[name][identity] = category.get("within")
            for spelling in [identity, category["label"], *category.get("aliases", [])]:
                self.spellings[name].setdefault(str(spelling), identity)


class Edition:
    def __init__(self, council, edition):
        folder = f"content/{council}/{edition}"
        self.settings = read(f"{folder}/edition.yaml")
        self.start, self.end = self.settings["period"]["from"], self.settings["period"]["to"]
        self.as_at = self.settings.get("as_at", self.end)
        self.vocabulary = Vocabulary(read("templates/vocabulary/standard.yaml"), read(f"content/{council}/vocabulary.yaml"))
        mapping_file = ROOT / folder / "mapping.yaml"
        self.mapping = yaml.safe_load(mapping_file.read_text(encoding="utf-8")) if mapping_file.exists() else {}
        self.folder = ROOT / folder / "records"
        self.limits = {name: self.limit(entries) for name, entries in read("templates/law/limits.yaml")["limits"].items()}
        local = read(f"content/{council}/council.yaml").get("local_limits") or {}
        self.limits.update({name: value for name, value in local.items() if isinstance(value, int)})
        self.tables = {name: self.table(name) for name in [
            "complaints", "concerns", "compliments", "comments", "ombudsman", "remedies", "activity", "actions"]}
        self.derive()

    def limit(self, entries):
        return [entry["days"] for entry in sorted(entries, key=lambda entry: entry["from"]) if entry["from"] <= self.start][-1]

    def table(self, name):
        own = (self.mapping.get("tables") or {}).get(name, {})
        path = self.folder / own.get("file", f"{name}.csv")
        if not path.exists():
            return []
        text = path.read_bytes().decode({"windows-1252": "cp1252"}.get(own.get("encoding"), "utf-8-sig"))
        fields = {heading: field for field, heading in (own.get("columns") or {}).items()}
        rows = []
        for record in csv.DictReader(io.StringIO(text)):
            row = {fields.get(heading, heading): cell.strip() for heading, cell in record.items()}
            rows.append({field: self.cell(field, cell, own) for field, cell in row.items() if cell})
        return rows

    def cell(self, field, cell, own):
        if field.endswith("_on") or field in ("stopped_from", "stopped_to", "s2_new_date"):
            return datetime.datetime.strptime(cell, "%d/%m/%Y" if own.get("dates") == "uk" else "%Y-%m-%d").date()
        if field == "value":
            return int(cell.replace(",", ""))
        if field == "amount":
            return round(float(cell.replace(",", "").replace("£", "")) * 100)
        if field == "themes":
            return list(dict.fromkeys(self.category("theme", part.strip()) for part in cell.split(";") if part.strip()))
        values = (own.get("values") or {}).get(field, {})
        return values.get(cell) or self.category(field, cell)

    def category(self, field, cell):
        return self.vocabulary.spellings[field][cell] if field in self.vocabulary.spellings else cell

    def widen(self, row):
        for field, value in list(row.items()):
            outer = self.vocabulary.outer.get(field)
            if outer and outer not in row and self.vocabulary.within[field].get(value):
                row[outer] = self.vocabulary.within[field][value]

    def derive(self):
        for rows in self.tables.values():
            for row in rows:
                self.widen(row)
        self.tables["stages"], self.tables["panel_steps"] = [], []
        for complaint in self.tables["complaints"]:
            Case(complaint, self).tell()
        complaints = {row["reference"]: row for row in self.tables["complaints"]}
        for name in ("concerns", "ombudsman", "remedies"):
            self.tables[name] = [{**complaints.get(row.get("complaint"), {}), **row} for row in self.tables[name]]
        self.tables["compliment-themes"] = [
            {**row, "theme": theme} for row in self.tables["compliments"] for theme in row.get("themes", [])]


def up_to(day):
    return bisect.bisect_right(WORKING, day)


class Case:
    """One complaint and the clocks that ran on it."""

    def __init__(self, row, edition):
        self.row, self.edition, self.as_at = row, edition, edition.as_at
        self.register = row["register"]

    def day(self, field):
        day = self.row.get(field)
        return day if day and day <= self.as_at else None

    def tell(self):
        row, start, end = self.row, self.edition.start, self.edition.end
        spells = self.spells() if self.register in ("statutory", "corporate") else []
        concluded, withdrawn = self.conclusion(spells)
        if spells:
            row["last_stage"] = f"stage-{spells[-1]['number']}"
        row["state"] = "concluded" if concluded else "open"
        row["result"] = "still-open" if not concluded else "withdrawn" if withdrawn else row.get("outcome")
        if concluded:
            row["concluded_on"] = concluded
        months = (row["received_on"].year - start.year) * 12 + row["received_on"].month - start.month
        if start <= row["received_on"] <= end:
            row["quarter"] = f"q{months // 3 + 1}"
        yes = lambda fact: "yes" if fact else "no"
        row["carried_over"] = yes(row["received_on"] < start and not (concluded and concluded < start))
        row["stage_1_skipped"] = yes(self.day("s1_skipped_on"))
        row["has_advocate"] = yes(self.day("advocate_appointed_on"))
        row["clock_stopped"] = yes(self.day("stopped_from"))
        for spell in spells:
            self.judge(spell, spell is spells[-1])

    def conclusion(self, spells):
        if spells:
            last = spells[-1]
            return (last["end"], last["how"] == "withdrawal") if last["how"] in ("answer", "withdrawal") else (None, False)
        answer, withdrawal = self.day("s1_sent_on"), self.day("withdrawn_on")
        if withdrawal and not (answer and answer < withdrawal):
            return withdrawal, True
        return answer, False

    def spells(self):
        second = self.day("s2_requested_on") or self.day("s1_skipped_on")
        third = self.day("s3_requested_on") if self.register == "statutory" else None
        spells = []
        if not self.day("s1_skipped_on"):
            spells.append(self.spell(1, self.begin(second), "s1_sent_on", second or third, "s1_extended_on"))
        if second:
            begin = self.day("s2_record_final_on") or self.day("s1_skipped_on") or self.day("s2_requested_on")
            spells.append(self.spell(2, begin, "s2_sent_on", third, "s2_extension_told_on"))
        if third:
            spells.append(self.spell(3, third, "s3_responded_on", None, None))
        withdrawal, last = self.day("withdrawn_on"), spells[-1]
        if withdrawal and (last["end"] is None or last["end"] > withdrawal):
            last.update(end=withdrawal, how="withdrawal")
        return spells

    def spell(self, number, begin, answer, onward, extension):
        answered = self.day(answer)
        how = "answer" if answered else "moved-on" if onward else "open"
        return {"number": number, "begin": begin, "end": answered or onward, "how": how,
                "extended": self.day(extension) if extension else None}

    def begin(self, second):
        agreed, appointed = self.row.get("s1_start_on"), self.row.get("advocate_appointed_on")
        if agreed:
            return agreed if agreed <= self.as_at else None
        if not self.day("advocate_asked_on"):
            return self.row["received_on"]
        over = self.day("s1_sent_on") or self.day("withdrawn_on") or second
        if over:
            return appointed if appointed and self.row["received_on"] < appointed <= over else self.row["received_on"]
        return max(appointed, self.row["received_on"]) if appointed and appointed <= self.as_at else None

    def ran(self, begin, end):
        """Working days after `begin` up to `end`, without those on hold."""
        days = max(0, up_to(end) - up_to(begin))
        hold = self.day("stopped_from")
        if hold:
            first, last = max(begin, hold), min(end, self.day("stopped_to") or end)
            days -= max(0, up_to(last) - up_to(first)) if first < last else 0
        return days

    def late(self, begin, end, limit):
        days = self.ran(begin, end)
        if days != limit:
            return days > limit
        hold = self.day("stopped_from")
        if hold and hold < end <= (self.day("stopped_to") or end):
            end = max(hold, begin)
        return end not in WORKING

    def verdict(self, begin, end, limit):
        if not begin:
            return "not-yet-due"
        if self.late(begin, end or self.as_at, limit):
            return "over"
        return "within" if end else "not-yet-due"

    def judge(self, spell, is_last):
        limits, number, begin = self.edition.limits, spell["number"], spell["begin"]
        panel = [limits["panel-meets"], limits["panel-report"], limits["panel-response"]]
        prefix = "" if self.register == "statutory" else "corporate-"
        if number == 3:
            first = outer = sum(panel)
        else:
            first, outer = limits[f"{prefix}stage-{number}"], limits[f"{prefix}stage-{number}-extended"]
        one, two = self.verdict(begin, spell["end"], first), self.verdict(begin, spell["end"], outer)
        extended = bool(begin and spell["extended"] and not self.late(begin, spell["extended"], first))
        in_time = {"within": "yes", "over": "no", "not-yet-due": "not-yet-due"}
        row = {**self.row, "stage": f"stage-{number}", "started_on": begin, "ended_on": spell["end"], "ended_by": spell["how"],
               "is_last": "yes" if is_last else "no", "first_limit": one, "outer_limit": two,
               "extended": "yes" if extended else "no", "on_time": in_time[two if one == "over" and extended else one]}
        if begin and spell["how"] in ("answer", "withdrawal"):
            row["days"] = self.ran(begin, spell["end"])
        waits = one == "not-yet-due" or one == "over" and two == "not-yet-due" and extended
        if number == 1:
            between = "11-20-extended" if extended else "11-20-not-extended"
            row["stage_1_band"] = "not-yet-due" if waits else "within-10" if one == "within" else "over-20" if two == "over" else between
        if number == 2:
            row["stage_2_band"] = "not-yet-due" if waits else "within-25" if one == "within" else "over-65" if two == "over" else "26-65"
        self.edition.tables["stages"].append(row)
        if number == 3:
            self.steps(spell, panel, in_time)

    def steps(self, spell, panel, in_time):
        events = [spell["begin"], self.day("s3_met_on"), self.day("s3_reported_on"), self.day("s3_responded_on")]
        for number, name in enumerate(["panel-met", "report-sent", "response-sent"]):
            begin, done = events[number], events[number + 1]
            if begin:
                end = done or (spell["end"] if spell["how"] == "withdrawal" else None)
                row = {**self.row, "step": name, "started_on": begin, "ended_on": done,
                       "on_time": in_time[self.verdict(begin, end, panel[number])]}
                self.edition.tables["panel_steps"].append(row)


BASES = {"received": "received_on", "entered": "started_on", "ended": "ended_on", "concluded": "concluded_on",
         "decided": "decided_on", "agreed": "agreed_on", "recorded": "as_at_or_period_end_on"}


class Oracle:
    def __init__(self, edition):
        self.edition, self.database = edition, duckdb.connect()
        for name, rows in edition.tables.items():
            self.load(name, rows)

    def load(self, name, rows):
        fields = sorted({field for row in rows for field in row} - {"themes"} | {"received_on"})
        def kind(field):
            sample = next((row[field] for row in rows if row.get(field) is not None), None)
            return {datetime.date: "DATE", int: "BIGINT"}.get(type(sample), "VARCHAR" if field != "received_on" else "DATE")
        self.fields = getattr(self, "fields", {})
        self.fields[name] = fields
        self.database.execute(f'CREATE TABLE "{name}" ({", ".join(f"{chr(34)}{field}{chr(34)} {kind(field)}" for field in fields)})')
        if rows:
            marks = ", ".join("?" for _ in fields)
            self.database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', [[row.get(field) for field in fields] for row in rows])

    def figure(self, definition):
        """Rows, amount and largest number of every combination that records have, and of every margin."""
        table = definition["what"]
        known = lambda field: f'"{field}"' if field in self.fields[table] else "NULL"
        def passes(condition):
            (field, ids), = condition.items()
            ids = ids if isinstance(ids, list) else [ids]
            return f"COALESCE({known(field)} IN ({', '.join(repr(one) for one in ids)}), FALSE)"
        edition, basis = self.edition, definition["basis"]
        last = min(edition.end, edition.as_at)
        if basis == "none":
            tests = [f"COALESCE(received_on <= DATE '{edition.as_at}', TRUE)"]
        else:
            tests = [f"{known(BASES[basis])} BETWEEN DATE '{edition.start}' AND DATE '{last}'"]
        tests += [passes({field: ids}) for field, ids in (definition.get("where") or {}).items()]
        dimensions = definition.get("by", [])
        keys = [f"COALESCE({known(field)}, 'not-recorded')" for field in dimensions]
        measure = definition["measure"]
        kind, what = (measure, None) if measure == "count" else next(iter(measure.items()))
        value = {"count": "COUNT(*)", "share": f"COUNT(*) FILTER ({passes(what)})" if kind == "share" else ""}.get(kind)
        if kind in ("mean", "median", "total"):
            column = known(what)
            value = {"mean": f"SUM({column})", "median": f"quantile_cont({column}, 0.5)", "total": f"COALESCE(SUM({column}), 0)"}[kind]
            records, largest = f"COUNT({column})", f"COALESCE(MAX({column}), 0)" if kind == "total" else "0"
        else:
            records, largest = "COUNT(*)", "0"
        path = [f"CASE WHEN GROUPING({key}) = 1 THEN '*' ELSE {key} END" for key in keys]
        group = f" GROUP BY CUBE ({', '.join(keys)})" if keys else ""
        query = f'SELECT {", ".join(path + [records, value, largest])} FROM "{table}" WHERE {" AND ".join(tests)}{group}'
        answers = {}
        for row in self.database.execute(query).fetchall():
            path = tuple(row[:len(keys)]) + ("-",) * (2 - len(keys))
            answers[path] = self.number(kind, *row[len(keys):])
        return answers

    @staticmethod
    def number(kind, records, value, largest):
        if kind == "mean" and records:
            value = (20 * int(value) + records) // (2 * records)
        if kind == "median" and records:
            value = round(value * 10)
        if kind in ("mean", "median", "share") and not records:
            value = None
        return records, None if value is None else int(value), int(largest)


def exported(council, edition):
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        subprocess.run([HEARD, "figures", "export", "--council", council, "--edition", edition, "--output", file.name, "--quiet"],
                       cwd=ROOT, check=True)
        rows = [line.split(",") for line in pathlib.Path(file.name).read_text().splitlines() if line.startswith("value,")]
    figures = {}
    for _, name, first, second, records, value, largest in rows:
        figures.setdefault(name, {})[first, second] = int(records), None if value == "-" else int(value), int(largest)
    return figures


def main():
    wrong = compared = 0
    for council, edition in EDITIONS:
        oracle, ours = Oracle(Edition(council, edition)), exported(council, edition)
        files = sorted((ROOT / "templates/figures").glob("*.yaml")) + sorted((ROOT / f"content/{council}/figures").glob("*.yaml"))
        definitions = {name: body for file in files for name, body in yaml.safe_load(file.read_text())["figures"].items()}
        if definitions.keys() != ours.keys():
            raise SystemExit(f"{council}: other figures: {sorted(definitions.keys() ^ ours.keys())}")
        for name, definition in definitions.items():
            theirs = oracle.figure(definition)
            for path in theirs.keys() | ours[name].keys():
                compared += 1
                nothing = (0, None if definition["measure"] != "count" and "total" not in definition["measure"] else 0, 0)
                one, other = ours[name].get(path, nothing), theirs.get(path, nothing)
                if one != other:
                    wrong += 1
                    print(f"{council}/{edition} {name} {path}: heard {one}, the oracle {other}")
    if wrong or not compared:
        raise SystemExit(f"{wrong} of {compared} cells differ")
    print(f"{compared} cells of both samples are those that DuckDB finds")


if __name__ == "__main__":
    main()
