"""The same thirty figures by DuckDB and by Polars, from the same CSV files; neither validates anything.

    python3 Tests/Benchmarks/peers.py duckdb|polars FOLDER
"""

import sys

ONE = ["register", "method", "team", "brought_by", "sex", "age_band", "ethnicity", "disability", "outcome",
       "outcome_stage"]
TWO = [("register", "outcome"), ("team", "outcome"), ("sex", "age_band"), ("method", "register"),
       ("ethnicity", "disability")]


def duckdb(folder):
    import duckdb as engine

    db = engine.connect(config={"threads": 2})
    for name, file in (("c", "complaints"), ("n", "concerns")):
        db.sql(f"create table {name} as select * from read_csv('{folder}/{file}.csv', header=true, all_varchar=true)")
    answers = []
    for field in ONE:
        answers.append(db.sql(f"select {field}, count(*) from c group by 1 order by 1").fetchall())
        answers.append(db.sql(
            f"select {field}, count(*) from c where register = 'Statutory' group by 1 order by 1").fetchall())
    for first, second in TWO:
        answers.append(db.sql(f"select {first}, {second}, count(*) from c group by 1, 2 order by 1, 2").fetchall())
    answers.append(db.sql(
        "select n.concern, count(*) from n join c on n.complaint = c.reference group by 1 order by 1").fetchall())
    days = "try_cast(s1_sent_on as date) - try_cast(s1_start_on as date)"
    answers.append(db.sql(f"select avg({days}), median({days}) from c").fetchall())
    answers.append(db.sql("select count(distinct person_key) from c").fetchall())
    answers.append(db.sql("select received_on[:7], count(*) from c group by 1 order by 1").fetchall())
    answers.append(db.sql(f"select team, avg({days}) from c group by 1 order by 1").fetchall())
    return answers


def polars(folder):
    import polars as pl

    c = pl.read_csv(f"{folder}/complaints.csv", infer_schema=False)
    n = pl.read_csv(f"{folder}/concerns.csv", infer_schema=False)
    statutory = c.filter(pl.col("register") == "Statutory")
    answers = []
    for field in ONE:
        answers.append(c.group_by(field).len().sort(field))
        answers.append(statutory.group_by(field).len().sort(field))
    for pair in TWO:
        answers.append(c.group_by(pair).len().sort(pair))
    answers.append(n.join(c.select("reference"), left_on="complaint", right_on="reference").group_by("concern").len())

    def date(name):
        return pl.col(name).str.to_date(strict=False)

    days = (date("s1_sent_on") - date("s1_start_on")).dt.total_days()
    answers.append(c.select(days.mean().alias("mean"), days.median().alias("median")))
    answers.append(c.select(pl.col("person_key").n_unique()))
    answers.append(c.group_by(pl.col("received_on").str.slice(0, 7).alias("month")).len().sort("month"))
    answers.append(c.group_by("team").agg(days.mean()).sort("team"))
    return answers


if __name__ == "__main__":
    answers = {"duckdb": duckdb, "polars": polars}[sys.argv[1]](sys.argv[2])
    assert len(answers) == 30, len(answers)
