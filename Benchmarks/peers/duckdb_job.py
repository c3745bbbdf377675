"""The job for DuckDB."""

import duckdb

import given

arguments = given.arguments()
con = duckdb.connect()
con.execute(f"SET threads = {arguments.threads}")
con.execute("SET enable_progress_bar = false")


def run(text):
    return con.execute(text)


run(f"""
CREATE TEMP TABLE days AS SELECT * FROM read_csv('{given.DAYS}', header = true,
  columns = {{'date': 'DATE', 'workingDay': 'INTEGER'}});
CREATE TEMP TABLE occurrences AS
SELECT *, dense_rank() OVER (ORDER BY workingDaysLeft, weight DESC, taskRank) AS place FROM (
SELECT row_number() OVER () AS number, o.*, greatest(opens, DATE '{given.PLAN_STARTS}') AS earliest,
  due - today.date AS daysLeft, d.workingDay - today.workingDay AS workingDaysLeft,
  dense_rank() OVER (ORDER BY period) AS periodRank,
  min(number) OVER (PARTITION BY task) AS taskRank
FROM (SELECT row_number() OVER () AS number, * FROM read_csv('{given.OCCURRENCES}', header = true, columns = {{
    'task': 'VARCHAR', 'period': 'VARCHAR', 'opens': 'DATE', 'due': 'DATE', 'weight': 'INTEGER',
    'report': 'BOOLEAN', 'type': 'VARCHAR', 'target': 'DECIMAL(6,1)'}})) AS o
JOIN days AS d ON d.date = o.due
JOIN days AS today ON today.date = DATE '{arguments.as_of}');
CREATE TEMP TABLE units AS
SELECT id, row_number() OVER (ORDER BY id) AS unitRank FROM read_csv(
  '{arguments.workspace}/units.csv', header = true, columns = {{
    'id': 'VARCHAR', 'name': 'VARCHAR', 'kind': 'VARCHAR', 'parent': 'VARCHAR'}});
CREATE TYPE taskID AS ENUM (SELECT DISTINCT task FROM occurrences);
CREATE TYPE periodID AS ENUM (SELECT DISTINCT period FROM occurrences);
CREATE TYPE unitID AS ENUM (SELECT id FROM units);
CREATE TYPE status AS ENUM ('Chưa thực hiện', 'Đang thực hiện', 'Chờ phê duyệt', 'Hoàn thành');
""")

COLUMNS = """{'task': 'taskID', 'unit': 'unitID', 'period': 'periodID', 'reported': 'DATE',
  'status': 'status', 'percent': 'DECIMAL(4,1)', 'completed': 'DATE', 'value': 'DECIMAL(6,1)',
  'evidence': 'VARCHAR', 'note': 'VARCHAR'}"""
source = (
    f"read_json('{arguments.progress}', format = 'newline_delimited', columns = {COLUMNS})"
    if arguments.is_json else
    f"read_csv('{arguments.progress}', header = true, auto_detect = false, delim = ',', "
    f"quote = '\"', escape = '\"', columns = {COLUMNS})")

# Insertion order is kept, so that the row id says which of two records of one day came later.
run(f"""
CREATE TEMP TABLE records AS
SELECT task, unit, period, reported, status, percent, completed, value, evidence FROM {source};
CREATE TEMP TABLE latest AS
SELECT max((reported - DATE '2000-01-01')::BIGINT << 40 | rowid) & ((1::BIGINT << 40) - 1) AS id
FROM records WHERE reported <= DATE '{arguments.as_of}' GROUP BY task, unit, period;
CREATE TEMP TABLE held AS SELECT records.* FROM records JOIN latest ON records.rowid = latest.id;
DROP TABLE records; DROP TABLE latest;
""")

# The keys of all obligations are written down first: a cross join of small tables runs on one thread.
run(f"""
CREATE TEMP TABLE every AS
SELECT unitRank, number, id::unitID AS unit, task::taskID AS task, period::periodID AS period
FROM units CROSS JOIN occurrences;
CREATE TEMP TABLE obligations AS
WITH joined AS (
  SELECT e.unitRank, o.*, h.reported, h.status, h.percent, h.completed, h.value,
    CASE WHEN h.status = 'Hoàn thành' AND o.type IS NOT NULL
      THEN regexp_extract(h.evidence, '{given.REFERENCE}', ['number', 'type', 'body', 'date'])
    END AS document
  FROM every AS e JOIN occurrences AS o USING (number)
  LEFT JOIN held AS h ON h.task = e.task AND h.unit = e.unit AND h.period = e.period
), documents AS (
  SELECT *, try_strptime(document.date, '%d/%m/%Y')::DATE AS issued FROM joined
), judged AS (
  SELECT * EXCLUDE (document, earliest),
    reported IS NOT NULL AS present,
    type IS NULL OR (document.type IS NOT DISTINCT FROM type AND
      (issued IS NULL OR issued BETWEEN earliest AND DATE '{arguments.as_of}')) AS proven,
    coalesce(status = 'Hoàn thành' AND completed >= opens, false) AS done
  FROM documents
), clocked AS (
  SELECT *, CASE
      WHEN done AND greatest(completed, CASE WHEN proven THEN issued END) <= due THEN 'onTime'
      WHEN done THEN 'late'
      WHEN daysLeft < 0 THEN 'overdue'
      WHEN workingDaysLeft <= {given.DUE_SOON} THEN 'dueSoon'
      ELSE 'inTerm' END::ENUM ('onTime', 'late', 'overdue', 'dueSoon', 'inTerm') AS clock,
    (DATE '{arguments.as_of}' - reported)::INTEGER AS age,
    NOT done AND age > {given.MAX_AGE} AS stale
  FROM judged
), ruled AS (
  SELECT *, clock IN ('onTime', 'late') AS isDone,
    CASE WHEN type IS NOT NULL AND isDone THEN proven END AS hasEvidence,
    type IS NOT NULL AND isDone AS appliesEvidence,
    clock IN ('dueSoon', 'inTerm') AND NOT report AND present AS appliesBehind,
    CASE WHEN NOT stale THEN
      (percent + 25) * (due - opens) >= 100 * (DATE '{arguments.as_of}' - opens) END AS inPace,
    coalesce(status = 'Hoàn thành' AND NOT stale AND percent IS NOT NULL, false) AS appliesFull,
    percent >= 100 AS isFull,
    clock = 'overdue' AND present AS appliesStuck,
    age <= {given.STUCK_AFTER} OR NOT (CASE WHEN NOT stale THEN status = 'Đang thực hiện' END
      AND CASE WHEN NOT stale THEN percent > 95 END) AS moving,
    target IS NOT NULL AND isDone AS appliesTarget, value >= target AS reached
  FROM clocked
)
SELECT unitRank, number, taskRank, clock, isDone, appliesEvidence, hasEvidence,
  appliesBehind, inPace, appliesFull, isFull, appliesStuck, moving, appliesTarget, reached,
  CASE clock WHEN 'onTime' THEN 1000 WHEN 'late' THEN 700
    WHEN 'overdue' THEN CASE WHEN NOT present THEN 0 WHEN status = 'Chờ phê duyệt' THEN 300
      ELSE 100 END END
  * CASE WHEN appliesEvidence AND NOT proven THEN 5 ELSE 10 END
  * CASE WHEN appliesTarget AND reached IS NOT TRUE THEN 8 ELSE 10 END // 100 AS credit
FROM ruled;
""")

# All in one number: working days late, weight, the plan's order (`place`); unit and period by bytes.
run(f"""
COPY (
  SELECT o.task, NULL AS part, u.id AS unit, o.period, o.due, -o.daysLeft AS daysLate,
    -o.workingDaysLeft AS workingDaysLate
  FROM obligations AS b JOIN occurrences AS o USING (number) JOIN units AS u USING (unitRank)
  WHERE b.clock = 'overdue'
  ORDER BY o.place << 40 | b.unitRank << 16 | o.periodRank
) TO '{arguments.results}/overdue.csv' (HEADER, NEW_LINE '\\r\\n');

COPY (
  WITH tasks AS (
    SELECT unitRank, taskRank, sum(credit) AS credit, count(credit) AS n,
      count_if(clock = 'overdue') + count_if(appliesEvidence AND hasEvidence IS FALSE) AS errors,
      count_if(appliesBehind AND inPace IS FALSE) + count_if(appliesFull AND isFull IS FALSE)
        + count_if(appliesStuck AND moving IS FALSE)
        + count_if(appliesTarget AND reached IS FALSE) AS warnings
    FROM obligations GROUP BY ALL
  ), sums AS (
    SELECT unitRank, sum(weight * credit * (2520 // n)) FILTER (n > 0) AS earned,
      sum(weight * 2520000) FILTER (n > 0) AS whole, sum(n) AS inBase, sum(errors) AS errors,
      sum(warnings) AS warnings
    FROM tasks JOIN (SELECT DISTINCT taskRank, weight FROM occurrences) USING (taskRank)
    GROUP BY ALL
  )
  SELECT id AS unit,
    rtrim(rtrim(((earned * 20000 + whole) // (2 * whole) / 100)::DECIMAL(5, 2)::VARCHAR, '0'), '.')
      AS score, inBase, errors, warnings
  FROM sums JOIN units USING (unitRank) ORDER BY unitRank
) TO '{arguments.results}/scores.csv' (HEADER, NEW_LINE '\\r\\n');
""")

applied = [("true", "clock <> 'overdue'"), ("appliesEvidence", "hasEvidence"),
           ("appliesBehind", "inPace"), ("appliesFull", "isFull"), ("appliesStuck", "moving"),
           ("appliesTarget", "reached")]
counts = run("SELECT " + ", ".join(
    f"count_if({when}), count_if({when} AND {holds} IS TRUE), "
    f"count_if({when} AND {holds} IS FALSE), count_if({when} AND {holds} IS NULL)"
    for when, holds in applied) + " FROM obligations").fetchone()
given.write_rules(arguments.results / "rules.csv", [counts[i:i + 4] for i in range(0, 24, 4)])
