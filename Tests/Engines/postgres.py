"""Both samples built from PostgreSQL, and from exported figures, are the committed site byte for byte:
    scripts/python Tests/Engines/postgres.py .build/release/heard
"""

import csv
import io
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from samples import EDITIONS, ROOT, differences, project, tables, without_records
from server import Postgres

HEARD = str(pathlib.Path(sys.argv[1]).resolve())


def heard(*arguments, place, server=None, expect=0):
    run = subprocess.run(
        [HEARD, *arguments], cwd=place, env=server.environment if server else None, capture_output=True, text=True)
    if run.returncode != expect:
        raise SystemExit(f"heard {' '.join(arguments)} ended with {run.returncode}:\n{run.stdout[-2000:]}{run.stderr}")
    return run


def copy(table, schema):
    """The rows as psql takes them from a script."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in table.rows:
        writer.writerow([table.iso(cell) for cell in row])
    names = ", ".join('"' + heading.replace('"', '""') + '"' for heading in table.headings)
    return f'COPY "{schema}".{table.name} ({names}) FROM stdin WITH (FORMAT csv, FORCE_NULL ({names}));\n{text.getvalue()}\\.\n'


def load(server, place):
    for council, edition in EDITIONS:
        schema = heard("figures", "sql", "--schema", "--council", council, "--edition", edition, place=place).stdout
        server.run(f'CREATE SCHEMA "{council}";\n{schema}')
        server.run("".join(copy(table, council) for table in tables(council, edition)))


def export(place, server=None):
    """A file of figures for each edition, outside the project."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-figures-"))
    files = []
    for council, edition in EDITIONS:
        file = folder / f"{council}.csv"
        heard("figures", "export", "--council", council, "--edition", edition, "--output", str(file), place=place, server=server)
        if file.stat().st_mode & 0o077 or "CONFIDENTIAL" not in file.read_text().splitlines()[0]:
            raise SystemExit(f"{file} is not marked and kept from others")
        files.append(file)
    return files


def built_from_files(place, files, how):
    heard("build", "--output", "from-files", *[part for file in files for part in ("--figures", str(file))], place=place)
    check(differences(place / "from-files", ROOT / "site"), how)


# What is done to the engine, and the rule that says so.
FAULTS = [
    ('ALTER TABLE coventry.remedies RENAME TO lost', "engine-table"),
    ('ALTER TABLE coventry.complaints RENAME sex TO gender', "engine-column"),
    ('ALTER TABLE coventry.complaints ALTER received_on TYPE timestamp', "engine-type"),
    ("ALTER TABLE coventry.complaints ALTER register TYPE integer USING 0", "engine-type"),
    ("ALTER DATABASE postgres SET statement_timeout = 1", "engine-query"),
    ("REVOKE TEMPORARY ON DATABASE postgres FROM PUBLIC; CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA coventry, exampleshire TO reader;"
     " GRANT SELECT ON ALL TABLES IN SCHEMA coventry, exampleshire TO reader", "engine-query"),
]


def faults(server, place):
    """Each fault is one kind of finding, quotes nothing, and leaves the old site as it was."""
    before = {path: path.read_bytes() for path in (place / "out").rglob("*") if path.is_file()}
    for fault, rule in FAULTS:
        server.run("DROP SCHEMA coventry CASCADE; DROP SCHEMA exampleshire CASCADE;")
        load(server, place)
        server.run(fault)
        if "reader" in fault:
            server.environment["PGUSER"] = "reader"
        run = heard("build", "--output", "out", place=place, server=server, expect=1)
        server.environment["PGUSER"] = "heard"
        server.run("SET statement_timeout = 0; ALTER DATABASE postgres RESET statement_timeout;")
        told(run, rule, fault)
    server.environment["PGHOST"] = str(place)
    told(heard("build", "--output", "out", place=place, server=server, expect=1), "engine-reached", "no server")
    if before != {path: path.read_bytes() for path in (place / "out").rglob("*") if path.is_file()}:
        raise SystemExit("a failed build touched the old site")
    print(f"{len(FAULTS) + 1} faults of an engine are told, and the old site stays")


def told(run, rule, fault):
    rules = set(re.findall(r"error: .*\[([a-z-]+)\]", run.stderr))
    if rules != {rule} or "ERROR" in run.stderr:
        raise SystemExit(f"after '{fault}', {rule} was to be told:\n{run.stderr}")


def main():
    place = project(lambda council: ["engine: postgres", f"schema: {council}"])
    plain = project(lambda council: ["folder: records"])
    try:
        files = export(plain)
        without_records(plain)
        built_from_files(plain, files, "built from exported figures")
        without_records(place)
        with Postgres() as server:
            load(server, place)
            heard("build", "--output", "out", place=place, server=server)
            check(differences(place / "out", ROOT / "site"), "built from PostgreSQL")
            built_from_files(place, export(place, server), "built from figures that PostgreSQL exported")
            faults(server, place)
    finally:
        shutil.rmtree(place)
        shutil.rmtree(plain)


def check(different, how):
    if different:
        raise SystemExit(f"{len(different)} files differ when {how}: {', '.join(different[:10])}")
    print(f"the site {how} is the committed one, byte for byte")


if __name__ == "__main__":
    main()
