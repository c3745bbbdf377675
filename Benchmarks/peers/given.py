"""What every peer is given: folders, the day, the settings of the plan and of its rules."""

import argparse
import datetime
import os
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
OCCURRENCES = HERE / "occurrences.csv"
DAYS = HERE / "days.csv"

PLAN_STARTS = datetime.date(2023, 10, 1)
MAX_AGE = 100  # days
DUE_SOON = 5  # working days
STUCK_AFTER = 20  # days

# One document a cell: number, type, organisation, then perhaps a date. Types are letters.
REFERENCE = r"^([0-9]+)/([\p{L}]+)-([\p{L}]+)(?: ngày ([0-9]{1,2}/[0-9]{1,2}/[0-9]{4}))?$"

RULES = [
    "deadline/overdue", "evidence/missing", "bench/behind-schedule", "bench/completed-below-full",
    "bench/stuck", "bench/below-target",
]
RULE_COLUMNS = ["rule", "applied", "passed", "failed", "unknown", "errors", "waived"]


def arguments():
    """Folder of the workspace, folder for results, day, threads."""
    parser = argparse.ArgumentParser()
    parser.add_argument("workspace", type=pathlib.Path)
    parser.add_argument("results", type=pathlib.Path)
    parser.add_argument("--as-of", type=datetime.date.fromisoformat,
                        default=datetime.date(2024, 6, 17))
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    given = parser.parse_args()
    given.results.mkdir(parents=True, exist_ok=True)
    given.progress = given.workspace / "progress.csv"
    given.is_json = not given.progress.exists()
    if given.is_json:
        given.progress = given.workspace / "progress.ndjson"
    return given


def write_rules(path, counts):
    """The counts of each rule: applied, passed, failed, unknown."""
    with open(path, "w", encoding="utf-8", newline="\r\n") as file:
        file.write(",".join(RULE_COLUMNS) + "\n")
        for rule, count in zip(RULES, counts):
            file.write(",".join([rule, *(str(int(number)) for number in count), "0", "0"]) + "\n")
