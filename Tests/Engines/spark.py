"""Both samples built from Apache Spark are the committed site byte for byte: a standalone master with two workers, all on
loopback, in a folder that goes away, ended by their ids:
    .venv-engines/bin/python Tests/Engines/spark.py .build/release/heard
"""

import csv
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

import pyspark

from samples import EDITIONS, ROOT, differences, project, tables, without_records

HEARD = str(pathlib.Path(sys.argv[1]).resolve())
HOME = pathlib.Path(pyspark.__file__).parent


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Spark:
    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-spark-"))
        port = free_port()
        self.master = f"spark://127.0.0.1:{port}"
        settings = {
            "spark.master": self.master, "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1",
            "spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2", "spark.executor.memory": "768m",
            "spark.driver.memory": "1g", "spark.sql.warehouse.dir": self.folder / "warehouse",
            "spark.hadoop.javax.jdo.option.ConnectionURL": f"jdbc:derby:;databaseName={self.folder}/metastore;create=true",
        }
        (self.folder / "spark-defaults.conf").write_text("".join(f"{key} {value}\n" for key, value in settings.items()))
        self.environment = {
            **os.environ, "SPARK_HOME": str(HOME), "SPARK_CONF_DIR": str(self.folder), "SPARK_LOCAL_IP": "127.0.0.1",
            "PATH": f"{HOME / 'bin'}:{os.environ['PATH']}", "SPARK_NO_DAEMONIZE": "1",
        }
        self.processes = [self.start("master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0")]
        self.wait(port)
        for worker in ("one", "two"):
            self.processes.append(self.start(
                "worker.Worker", "--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "1g",
                "--work-dir", str(self.folder / worker), self.master))
        return self

    def start(self, name, *arguments):
        log = open(self.folder / f"{name}.log", "a")
        return subprocess.Popen(
            [HOME / "bin/spark-class", f"org.apache.spark.deploy.{name}", *arguments], env=self.environment,
            cwd=self.folder, stdout=log, stderr=log)

    def wait(self, port):
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.2)
        raise SystemExit("the master did not start")

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait()

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder)

    def run(self, script):
        file = self.folder / "load.sql"
        file.write_text(script)
        run = subprocess.run(["spark-sql", "-S", "-f", str(file)], env=self.environment, cwd=self.folder, capture_output=True, text=True)
        if run.returncode != 0:
            raise SystemExit(run.stderr[-3000:])


def heard(*arguments, place, spark=None, expect=0):
    run = subprocess.run([HEARD, *arguments], cwd=place, env=spark.environment if spark else None, capture_output=True, text=True)
    if run.returncode != expect:
        raise SystemExit(f"heard {' '.join(arguments)} ended with {run.returncode}:\n{run.stdout[-2000:]}{run.stderr}")
    return run


def inserted(table, council, folder):
    """The rows through Spark's own reader of CSV, each cell as its column wants it."""
    file = folder / f"{council}-{table.name}.csv"
    with open(file, "w", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(f"c{number}" for number in range(len(table.headings)))
        writer.writerows([table.iso(cell) for cell in row] for row in table.rows)
    names = ", ".join(f"`{heading}`" for heading in table.headings)
    cells = ", ".join(f"c{number}" for number in range(len(table.headings)))
    return f"""
CREATE OR REPLACE TEMPORARY VIEW rows USING csv OPTIONS (path '{file}', header 'true', multiLine 'true', quote '"', escape '"');
INSERT INTO `{council}`.{table.name} ({names}) SELECT {cells} FROM rows;
"""


def load(spark, place):
    script = "SET spark.sql.storeAssignmentPolicy = LEGACY;\nSET spark.sql.ansi.enabled = false;\n"
    for council, edition in EDITIONS:
        script += f"CREATE DATABASE `{council}`;\n"
        script += heard("figures", "sql", "--schema", "--council", council, "--edition", edition, place=place).stdout
        script += "".join(inserted(table, council, spark.folder) for table in tables(council, edition))
    spark.run(script)


def main():
    place = project(lambda council: ["engine: spark", f"schema: {council}"])
    try:
        without_records(place)
        with Spark() as spark:
            load(spark, place)
            heard("build", "--output", "out", place=place, spark=spark)
            different = differences(place / "out", ROOT / "site")
            if different:
                raise SystemExit(f"{len(different)} files differ when built from Spark: {', '.join(different[:10])}")
            print("the site built from Spark, a master and two workers, is the committed one, byte for byte")
            spark.run("ALTER TABLE coventry.comments RENAME TO coventry.lost;")
            run = heard("build", "--output", "out", place=place, spark=spark, expect=1)
            if run.stderr.count("[engine-table]") != 1 or "error: " in run.stderr.replace("error: the engine shows no table", ""):
                raise SystemExit(f"a lost table was to be told:\n{run.stderr}")
            spark.stop()
            run = heard("build", "--output", "out", "--council", "coventry", place=place, spark=spark, expect=1)
            if "[engine-reached]" not in run.stderr:
                raise SystemExit(f"that nothing answers was to be told:\n{run.stderr}")
        print("a lost table and a lost engine are told")
    finally:
        shutil.rmtree(place)


if __name__ == "__main__":
    main()
