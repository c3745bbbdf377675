"""The job for ClickHouse, inside this process (chdb)."""

import chdb
from chdb import session

import given

arguments = given.arguments()
con = session.Session()
DAY = f"toDate32('{arguments.as_of}')"


def run(text):
    return con.query(text, "TabSeparated").data()


for setting in [f"max_threads = {arguments.threads}", "join_use_nulls = 1",
                "date_time_overflow_behavior = 'throw'"]:
    run(f"SET {setting}")
run("CREATE DATABASE job ENGINE = Atomic")
run("USE job")


def file(path, kinds, form="CSVWithNames"):
    return f"file('{path}', '{form}', '{kinds}')"


run(f"""
CREATE TABLE occurrences ENGINE = Memory AS
WITH days AS (SELECT * FROM {file(given.DAYS, 'date Date32, workingDay Int32')})
SELECT *, dense_rank() OVER (ORDER BY workingDaysLeft, weight DESC, taskRank) AS place
FROM (
  SELECT o.*, greatest(opens, toDate32('{given.PLAN_STARTS}')) AS earliest,
    dateDiff('day', {DAY}, due) AS daysLeft, d.workingDay - t.workingDay AS workingDaysLeft,
    dense_rank() OVER (ORDER BY period) AS periodRank,
    min(number) OVER (PARTITION BY task) AS taskRank
  FROM (SELECT row_number() OVER () AS number, * FROM {file(given.OCCURRENCES,
      'task String, period String, opens Date32, due Date32, weight Int64, report UInt8, '
      'type String, target Nullable(Decimal(6, 1))')}) AS o
  JOIN days AS d ON d.date = o.due
  CROSS JOIN (SELECT workingDay FROM days WHERE date = {DAY}) AS t
)
""")
run(f"""
CREATE TABLE units ENGINE = Memory AS
SELECT id, row_number() OVER (ORDER BY id) AS unitRank
FROM {file(arguments.workspace / 'units.csv', 'id String, name String, kind String, parent String')}
""")



def enum(names):
    """An enumeration of texts, as a type inside quotes."""
    return "Enum16(" + ", ".join(f"\\'{name}\\' = {i}" for i, name in enumerate(names)) + ")"


def distinct(column):
    return run(f"SELECT DISTINCT {column} FROM occurrences ORDER BY {column}").split()


TASK, PERIOD = enum(distinct("task")), enum(distinct("period"))
STATUS = enum(["Chưa thực hiện", "Đang thực hiện", "Chờ phê duyệt", "Hoàn thành"])
source = file(
    arguments.progress,
    f"task {TASK}, unit String, period {PERIOD}, reported Date32, status {STATUS}, "
    "percent Nullable(Decimal(4, 1)), completed Nullable(Date32), value Nullable(Decimal(6, 1)), "
    "evidence Nullable(String), note Nullable(String)",
    "JSONEachRow" if arguments.is_json else "CSVWithNames")
# The later row of one day holds. Keeping the rows and joining the largest `place` of each key is
# cheaper than an aggregation that carries all columns along.
run(f"""
CREATE TABLE records ENGINE = Memory AS
SELECT task, unit, period, reported, status, percent, completed, value, evidence,
  toInt64(toInt32(reported)) * 1099511627776 + _row_number AS place
FROM {source} WHERE reported <= {DAY}
""")
run(f"""
CREATE TABLE held ENGINE = Memory AS
SELECT toUInt64(unitRank) * 16777216 + toInt16(task) * 4096 + toInt16(period) AS key,
  reported, status, percent, completed, value, document[2] AS cited,
  toDate32(parseDateTimeOrNull(document[4], '%e/%c/%Y', 'UTC')) AS issued
FROM (
  SELECT *, if(status = 'Hoàn thành', extractGroups(coalesce(evidence, ''), '{given.REFERENCE}'), [])
    AS document
  FROM records WHERE place IN (SELECT max(place) FROM records GROUP BY task, unit, period)
) AS r JOIN units AS u ON u.id = r.unit
""")
run("DROP TABLE records SYNC")

# In two steps: in one, what the first works out is worked out again for each use of it.
run(f"""
CREATE TABLE judged ENGINE = Memory AS
SELECT *, multiIf(
    isCompleted AND greatest(completed, coalesce(if(proven AND type != '', issued, NULL), completed))
      <= due, 0,
    isCompleted, 1, daysLeft < 0, 2, workingDaysLeft <= {given.DUE_SOON}, 3, 4) AS clock,
  dateDiff('day', reported, {DAY}) AS age
FROM (
  SELECT k.*, h.key IS NOT NULL AS present, h.reported AS reported, h.status AS status,
    h.percent AS percent, h.completed AS completed, h.value AS value, h.issued AS issued,
    type = '' OR (coalesce(h.cited = k.type, false)
      AND coalesce(h.issued BETWEEN k.earliest AND {DAY}, true)) AS proven,
    coalesce(h.status = 'Hoàn thành' AND h.completed >= k.opens, false) AS isCompleted
  FROM (
    SELECT *, toUInt64(unitRank) * 16777216 + toInt16(CAST(task, '{TASK}')) * 4096
      + toInt16(CAST(period, '{PERIOD}')) AS key
    FROM units CROSS JOIN occurrences
  ) AS k LEFT JOIN held AS h ON h.key = k.key
)
""")
run("DROP TABLE held SYNC")
run(f"""
CREATE TABLE obligations ENGINE = Memory AS
WITH clock IN (0, 1) AS isDone, isDone OR age <= {given.MAX_AGE} AS isFresh
SELECT unitRank, number, taskRank, clock,
  isDone AND type != '' AS appliesEvidence, proven,
  clock IN (3, 4) AND NOT report AND present AS appliesBehind,
  if(isFresh, (percent + 25) * dateDiff('day', opens, due) >= 100 * dateDiff('day', opens, {DAY}),
    NULL) AS inPace,
  coalesce(status = 'Hoàn thành' AND isFresh AND percent IS NOT NULL, false) AS appliesFull,
  percent >= 100 AS isFull,
  clock = 2 AND present AS appliesStuck,
  age <= {given.STUCK_AFTER} OR NOT if(isFresh, status = 'Đang thực hiện' AND percent > 95, NULL)
    AS moving,
  isDone AND target IS NOT NULL AS appliesTarget, value >= target AS reached,
  intDiv(multiIf(clock = 0, 1000, clock = 1, 700, clock != 2, NULL, NOT present, 0,
      status = 'Chờ phê duyệt', 300, 100)
    * if(appliesEvidence AND NOT proven, 5, 10)
    * if(appliesTarget AND NOT coalesce(reached, false), 8, 10), 100) AS credit
FROM judged
""")


def export(name, query):
    """Writes a result as CSV with a heading; no cell of it needs quotes."""
    run(f"""
    {query} INTO OUTFILE '{arguments.results / name}' TRUNCATE
    FORMAT CustomSeparatedWithNames SETTINGS format_custom_field_delimiter = ',',
      format_custom_escaping_rule = 'Raw', format_custom_row_after_delimiter = '\\r\\n'
    """)


export("overdue.csv", f"""
SELECT o.task AS task, '' AS part, u.id AS unit, o.period AS period, o.due AS due,
  -o.daysLeft AS daysLate, -o.workingDaysLeft AS workingDaysLate
FROM (SELECT number, unitRank FROM obligations WHERE clock = 2) AS b
JOIN occurrences AS o ON o.number = b.number JOIN units AS u ON u.unitRank = b.unitRank
ORDER BY o.place, b.unitRank, o.periodRank
""")

RULES = [("true", "clock != 2"), ("appliesEvidence", "proven"), ("appliesBehind", "inPace"),
         ("appliesFull", "isFull"), ("appliesStuck", "moving"), ("appliesTarget", "reached")]


def failures(rules):
    return " + ".join(f"countIf({when} AND NOT {holds})" for when, holds in rules)


export("scores.csv", f"""
SELECT u.id AS unit, rtrim(toString(toDecimal64(intDiv(earned * 20000 + whole, 2 * whole), 2) / 100))
    AS score, inBase, errors, warnings
FROM (
  SELECT unitRank, sum(w.weight * credit * intDiv(2520, greatest(n, 1))) AS earned,
    sumIf(w.weight * 2520000, n > 0) AS whole, sum(n) AS inBase, sum(errors) AS errors,
    sum(warnings) AS warnings
  FROM (
    SELECT unitRank, taskRank, sum(coalesce(o.credit, 0)) AS credit, count(o.credit) AS n,
      {failures(RULES[:2])} AS errors, {failures(RULES[2:])} AS warnings
    FROM obligations AS o GROUP BY unitRank, taskRank
  ) AS t JOIN (SELECT DISTINCT taskRank, weight FROM occurrences) AS w ON w.taskRank = t.taskRank
  GROUP BY unitRank
) AS s JOIN units AS u ON u.unitRank = s.unitRank ORDER BY unitRank
""")

counts = run("SELECT " + ", ".join(
    f"countIf({when}), countIf({when} AND {holds}), countIf({when} AND NOT {holds}), "
    f"countIf({when} AND ({holds}) IS NULL)" for when, holds in RULES) + " FROM obligations").split()
given.write_rules(arguments.results / "rules.csv", [counts[i:i + 4] for i in range(0, 24, 4)])
