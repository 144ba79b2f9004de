"""Both samples built from PostgreSQL, and from exported figures, are the committed site byte for byte:
    scripts/python Tests/Engines/postgres.py .build/release/heard
"""

import csv
import io
import pathlib
import shutil
import subprocess
import sys

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


def main():
    place = project(lambda council: ["engine: postgres", f"schema: {council}"])
    try:
        without_records(place)
        with Postgres() as server:
            load(server, place)
            build = heard("build", "--output", "out", place=place, server=server)
            check(differences(place / "out", ROOT / "site"), "built from PostgreSQL")
            print(build.stderr.strip())
    finally:
        shutil.rmtree(place)


def check(different, how):
    if different:
        raise SystemExit(f"{len(different)} files differ when {how}: {', '.join(different[:10])}")
    print(f"the site {how} is the committed one, byte for byte")


if __name__ == "__main__":
    main()
