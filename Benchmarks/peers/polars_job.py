"""The job for Polars."""

import os

import given

arguments = given.arguments()
os.environ["POLARS_MAX_THREADS"] = str(arguments.threads)

import polars as pl  # noqa: E402 - reads the number of threads when it is loaded

AS_OF = pl.lit(arguments.as_of)
c = pl.col

days = pl.read_csv(given.DAYS, schema={"date": pl.Date, "workingDay": pl.Int32})
today = days.filter(c("date") == AS_OF)["workingDay"].item()
occurrences = (
    pl.read_csv(given.OCCURRENCES, schema={
        "task": pl.String, "period": pl.String, "opens": pl.Date, "due": pl.Date,
        "weight": pl.Int64, "report": pl.Int8, "type": pl.String, "target": pl.Float64})
    .with_row_index("number")
    .join(days.rename({"date": "due"}), on="due")
    .with_columns(
        earliest=pl.max_horizontal("opens", pl.lit(given.PLAN_STARTS)),
        daysLeft=(c("due") - AS_OF).dt.total_days(),
        workingDaysLeft=c("workingDay") - today,
        periodRank=c("period").rank("dense"),
        taskRank=c("number").min().over("task"),
    )
    .with_columns(place=pl.struct("workingDaysLeft", -c("weight"), "taskRank").rank("dense"))
)
units = pl.read_csv(arguments.workspace / "units.csv", columns=["id"]).select(unit="id").sort("unit")
taskID = pl.Enum(occurrences["task"].unique(maintain_order=True))
periodID = pl.Enum(occurrences["period"].unique().sort())
unitID = pl.Enum(units["unit"])
status = pl.Enum(["Chưa thực hiện", "Đang thực hiện", "Chờ phê duyệt", "Hoàn thành"])
done_word, waits_word, works_word = (
    pl.lit(word, dtype=status) for word in ("Hoàn thành", "Chờ phê duyệt", "Đang thực hiện"))

schema = {
    "task": taskID, "unit": unitID, "period": periodID, "reported": pl.Date, "status": status,
    "percent": pl.Float32, "completed": pl.Date, "value": pl.Float64, "evidence": pl.String,
    "note": pl.String}
if arguments.is_json:
    plain = {name: pl.String if isinstance(kind, pl.Enum) or kind == pl.Date else kind
             for name, kind in schema.items()}
    rows = pl.scan_ndjson(arguments.progress, schema=plain).with_columns(
        c(name).cast(kind) if isinstance(kind, pl.Enum) else c(name).str.to_date("%Y-%m-%d")
        for name, kind in schema.items() if isinstance(kind, pl.Enum) or kind == pl.Date)
else:
    rows = pl.scan_csv(arguments.progress, schema=schema)


def number(name, kind):
    return c(name).cast(kind).to_physical().cast(pl.Int64)


# One number for task, unit and period: grouping and joining by it is cheaper than by three columns.
key = (number("unit", unitID) * 4096 + number("task", taskID)) * 4096 + number("period", periodID)

# The later row of one day holds. Keeping the rows and joining the largest `order` of each key is
# cheaper than an aggregation that carries all columns along.
records = (
    rows.drop("note").with_row_index("row")
    .filter(c("reported") <= AS_OF)
    .select("reported", "status", "percent", "completed", "value", "evidence", key=key,
            order=c("reported").to_physical().cast(pl.Int64) * 2**40 + c("row"))
    .collect(engine="streaming")
)
latest = (records.lazy().group_by("key").agg(c("order").max()).select("order")
          .collect(engine="streaming"))
held = (records.lazy().join(latest.lazy(), on="order", how="semi").drop("order")
        .collect(engine="streaming").lazy())
del records, latest

document = c("evidence").str.extract_groups(given.REFERENCE)
is_done = c("clock") < 2
every = (
    units.lazy().with_columns(c("unit").cast(unitID))
    .join(occurrences.lazy(), how="cross")
    .with_columns(key=key)
    .join(held, on="key", how="left", maintain_order="none")
    .with_columns(
        present=c("reported").is_not_null(),
        document=pl.when(c("status") == done_word, c("type").is_not_null()).then(document))
    .with_columns(
        cited=c("document").struct.field("2"),
        issued=c("document").struct.field("4").str.to_date("%d/%m/%Y", strict=False))
    .with_columns(
        proven=c("type").is_null() | (
            (c("cited") == c("type")).fill_null(False)
            & c("issued").is_between(c("earliest"), AS_OF).fill_null(True)),
        done=((c("status") == done_word) & (c("completed") >= c("opens"))).fill_null(False))
    .with_columns(
        day=pl.max_horizontal("completed", pl.when("proven").then("issued")),
        age=(AS_OF - c("reported")).dt.total_days())
    .with_columns(
        # 0 on time, 1 late, 2 overdue, 3 due soon, 4 in term
        clock=pl.when(c("done") & (c("day") <= c("due"))).then(0).when("done").then(1)
        .when(c("daysLeft") < 0).then(2).when(c("workingDaysLeft") <= given.DUE_SOON).then(3)
        .otherwise(4).cast(pl.Int8),
        fresh=c("done") | (c("age") <= given.MAX_AGE))
    .with_columns(
        appliesEvidence=is_done & c("type").is_not_null(),
        appliesBehind=(c("clock") > 2) & (c("report") == 0) & c("present"),
        inPace=pl.when("fresh").then(
            (c("percent") + 25) * (c("due") - c("opens")).dt.total_days()
            >= 100 * (AS_OF - c("opens")).dt.total_days()),
        appliesFull=((c("status") == done_word) & c("fresh") & c("percent").is_not_null())
        .fill_null(False),
        isFull=c("percent") >= 100,
        appliesStuck=(c("clock") == 2) & c("present"),
        moving=(c("age") <= given.STUCK_AFTER) | ~pl.when("fresh").then(
            (c("status") == works_word) & (c("percent") > 95)),
        appliesTarget=is_done & c("target").is_not_null(),
        reached=c("value") >= c("target"))
    .select(
        "unit", "number", "taskRank", "weight", "clock", "proven",
        "appliesEvidence", "appliesBehind", "inPace", "appliesFull", "isFull", "appliesStuck",
        "moving", "appliesTarget", "reached",
        credit=pl.when(c("clock") == 0).then(1000).when(c("clock") == 1).then(700)
        .when(c("clock") == 2).then(
            pl.when(~c("present")).then(0).when(c("status") == waits_word).then(300)
            .otherwise(100)).cast(pl.Int64)
        * pl.when(c("appliesEvidence") & ~c("proven")).then(5).otherwise(10)
        * pl.when(c("appliesTarget") & ~c("reached").fill_null(False)).then(8).otherwise(10) // 100)
).collect(engine="streaming")

(
    every.lazy().filter(c("clock") == 2).select("unit", "number")
    .join(occurrences.lazy(), on="number")
    .sort(c("place").cast(pl.Int64) * 2**40 + c("unit").to_physical().cast(pl.Int64) * 2**16
          + c("periodRank"))
    .select("task", pl.lit(None).alias("part"), "unit", "period", "due",
            daysLate=-c("daysLeft"), workingDaysLate=-c("workingDaysLeft"))
    .sink_csv(arguments.results / "overdue.csv", line_terminator="\r\n", engine="streaming")
)

RULES = [(pl.lit(True), c("clock") != 2), (c("appliesEvidence"), c("proven")),
         (c("appliesBehind"), c("inPace")), (c("appliesFull"), c("isFull")),
         (c("appliesStuck"), c("moving")), (c("appliesTarget"), c("reached"))]


def failures(rules):
    return sum((when & ~holds).fill_null(False).sum().cast(pl.Int64) for when, holds in rules)


def two_places(hundredths):
    """A decimal without trailing zeros."""
    text = (hundredths // 100).cast(pl.String) + "." + (
        (hundredths % 100).cast(pl.String).str.zfill(2))
    return text.str.strip_chars_end("0").str.strip_chars_end(".")


(
    every.lazy().group_by("unit", "taskRank", "weight")
    .agg(credit=c("credit").sum(), n=c("credit").count().cast(pl.Int64),
         errors=failures(RULES[:2]), warnings=failures(RULES[2:]))
    .group_by("unit")
    .agg(
        earned=(c("weight") * c("credit") * (2520 // c("n").replace(0, 1))).sum(),
        whole=(c("weight") * 2520000).filter(c("n") > 0).sum(),
        inBase=c("n").sum(), errors=c("errors").sum(), warnings=c("warnings").sum())
    .sort("unit")
    .select("unit", two_places((c("earned") * 20000 + c("whole")) // (2 * c("whole")))
            .alias("score"), "inBase", "errors", "warnings")
    .sink_csv(arguments.results / "scores.csv", line_terminator="\r\n", engine="streaming")
)

counts = every.lazy().select(
    pl.concat_list(
        when.sum() if number else pl.len(), (when & holds).fill_null(False).sum(),
        (when & ~holds).fill_null(False).sum(), (when & holds.is_null()).sum()).alias(str(number))
    for number, (when, holds) in enumerate(RULES)).collect(engine="streaming")
given.write_rules(arguments.results / "rules.csv", [counts[str(i)][0] for i in range(len(RULES))])
