#!/usr/bin/env python3
"""Makes the progress of this example: every row is made up, no row is a report of a real unit.

    python3 generate.py           writes progress/, provinces/ and the CSV files beside this one
    python3 generate.py --check   says whether what stands here is what it would write

Python's standard library only, and what it shares with the generator of hai-lang-145. The same rows
come out on every machine: random numbers are seeded by the key of the obligation.
"""

import sys
from datetime import date, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "hai-lang-145"))

from generator.rows import Random, Row, plain_table, spoken, table  # noqa: E402
from generator.written import settle
from programme import LAST, Programme
from worked_cases import APPRAISALS, CASES, EXTENSIONS, SILENT, stray_rows

CODES = {
    "bo-quoc-phong": "BQP", "bo-cong-an": "BCA", "bo-ngoai-giao": "BNG", "bo-noi-vu": "BNV",
    "bo-tu-phap": "BTP", "bo-tai-chinh": "BTC", "bo-cong-thuong": "BCT",
    "bo-nong-nghiep-moi-truong": "BNNMT", "bo-xay-dung": "BXD", "bo-khoa-hoc-cong-nghe": "BKHCN",
    "bo-giao-duc-dao-tao": "BGDĐT", "bo-y-te": "BYT", "bo-van-hoa": "BVHTTDL",
    "bo-dan-toc-ton-giao": "BDTTG", "bo-tai-nguyen-moi-truong": "BTNMT",
    "bo-nong-nghiep-ptnt": "BNN", "bo-giao-thong-van-tai": "BGTVT", "bo-ke-hoach-dau-tu": "BKHĐT",
    "bo-thong-tin-truyen-thong": "BTTTT", "bo-lao-dong": "BLĐTBXH", "van-phong-chinh-phu": "VPCP",
    "thanh-tra-chinh-phu": "TTCP", "ngan-hang-nha-nuoc": "NHNN", "uy-ban-dan-toc": "UBDT",
    "vtv": "THVN", "vov": "TNVN", "ttxvn": "TTX", "vien-khcn": "VHL", "vien-khxh": "KHXH",
    "bhxh-viet-nam": "BHXH", "Chính phủ": "CP", "Thủ tướng Chính phủ": "TTg", "Quốc hội": "QH15"}
REASONS = ("Chờ ý kiến các bộ, ngành", "Chờ sắp xếp tổ chức bộ máy", "Vướng bố trí kinh phí",
           "Chờ văn bản hướng dẫn", "Mưa lũ kéo dài")
# Tables of the provinces: the last day of reports in each.
TABLES = {"2025-Q1": date(2025, 3, 31), "2025-Q2": date(2025, 6, 30),
          "2025-Q3": date(2025, 9, 30), "2025-10": LAST}


class Document:
    """A document without its number: numbers are given in the order of days at the end."""

    def __init__(self, issuer, kind, day):
        self.issuer, self.kind, self.day, self.number = issuer, kind, day, None

    def text(self):
        state = self.issuer in ("Chính phủ", "Thủ tướng Chính phủ", "Quốc hội")
        tail = f" ngày {spoken(self.day)}" + (f" của {self.issuer}" if state else "")
        code = CODES.get(self.issuer, "UBND")
        if self.kind == "NĐ":
            return f"{self.number:02d}/{self.day.year}/NĐ-CP{tail}"
        if self.issuer == "Quốc hội":
            name = "Luật số" if self.kind == "L" else "Nghị quyết số"
            return f"{name} {self.number:02d}/{self.day.year}/{code}{tail}"
        return f"{self.number:02d}/{self.kind}-{code}{tail}"


class Generator:
    def __init__(self):
        self.programme = Programme()
        self.calendar = self.programme.calendar
        self.rows, self.documents, self.shared = [], [], {}

    def run(self):
        seen = set()
        for task in self.programme.tasks:
            for occurrence in self.programme.occurrences(task):
                for lead in task["units"]:
                    for unit in self.programme.holders(lead, occurrence):
                        key = (task["id"], unit.id, occurrence.period)
                        if key not in seen and unit.id != SILENT:
                            seen.add(key)
                            self.report(task, occurrence, unit, key)
        missing = CASES.keys() - seen
        if missing:
            raise SystemExit(f"no such obligation: {sorted(missing)}")
        self.number_documents()

    def report(self, task, occurrence, unit, key):
        first, last = max(occurrence.start, unit.start), min(unit.end, LAST)
        rows = CASES.get(key)
        if rows is None and first <= last:
            rows = History(self, task, occurrence, unit, key, first, last).rows()
        for one in rows or []:
            one.task, one.unit, one.period = key[0], key[1], one.period or key[2]
            self.rows.append(one)

    def document(self, issuer, kind, day, key=None):
        """One of its own, or the one that all leads of a task share."""
        if key is None or key not in self.shared:
            found = Document(issuer, kind, day)
            self.documents.append(found)
            if key is None:
                return found
            self.shared[key] = found
        return self.shared[key]

    def number_documents(self):
        """One series for each issuer and kind, in the order of days."""
        series = {}
        for found in sorted(self.documents, key=lambda one: one.day):
            key = f"{found.issuer}/{found.kind}"
            if key not in series:
                chance = Random("series/" + key)
                series[key] = [chance.between(11, 60), chance]
            found.number = series[key][0]
            series[key][0] += 1 + series[key][1].below(7)


class History:
    """The rows of one obligation, from its seed."""

    def __init__(self, generator, task, occurrence, unit, key, first, last):
        self.all, self.task, self.occurrence, self.unit = generator, task, occurrence, unit
        self.first, self.last, self.calendar, self.key = first, last, generator.calendar, key
        self.random = Random("/".join(key))
        self.continuous = occurrence.period.startswith("2025-Q")
        # A document that others issue takes its time; an own report does not.
        self.care = 68 + Random("care/" + unit.id).below(24) + (8 if self.continuous else 0)

    def rows(self):
        finish = self.finish()
        if finish == "silent":
            return []
        rows = self.interim(finish)
        return rows + self.completion(finish) if finish else rows

    def finish(self):
        """The completion day; None: open; "silent": no row at all."""
        due, random = self.occurrence.due, self.random
        if due > self.last:
            if random.chance(self.silence()):
                return "silent"
            early = due.year == 2025 and self.last == LAST and not self.continuous
            if early and random.chance(15):
                return self.workday(self.last - timedelta(random.between(12, 70)))
            return None
        roll = random.below(100)
        if roll < self.care:
            slack = 4 if self.continuous else min(25, (due - self.first).days // 3)
            return self.workday(due - timedelta(random.below(slack + 1)))
        if roll < self.care + (100 - self.care) * 6 // 10:
            late = self.calendar.plus(due, 1 + random.below(30))
            return late if late <= self.last else None
        return "silent" if random.chance(50) else None

    def silence(self):
        """Nobody hurries to speak of what falls due in years, least of all a province."""
        far = self.occurrence.due.year > 2026
        if self.unit.kind in ("province", "city"):
            return 60 if far else 15
        return 25 if far else 4

    def workday(self, day):
        back = self.calendar.on_or_before(day)
        return back if back >= self.first else self.calendar.on_or_after(self.first)

    def report_days(self):
        """The 20th of each month, of each quarter for a province."""
        months = (3, 6, 9, 10) if self.unit.kind in ("province", "city") else range(2, 11)
        for month in months:
            yield self.calendar.on_or_after(date(2025, month, 20))

    def interim(self, finish):
        due, random = self.occurrence.due, self.random
        length = max((due - self.first).days, 1)
        until = finish or self.last
        rows, percent = [], 0
        for day in self.report_days():
            near = self.first + timedelta(length // 4) <= day < until and day <= self.last
            if not near or random.chance(88 if self.continuous else 60):
                continue
            share = min((day - self.first).days * 100 // length, 100)
            percent = max(percent, min(share * random.between(60, 115) // 100, 95) // 5 * 5)
            note = REASONS[random.below(5)] if not finish and random.chance(35) else ""
            rows.append(Row(day, "inProgress" if percent else "notStarted", percent, note=note))
        return rows

    def completion(self, finish):
        random = self.random
        reported = finish if self.continuous else min(
            self.calendar.plus(finish, random.below(4)), self.last)
        one = Row(reported, "completed", 100, finish)
        if self.continuous and random.chance(50):
            one.status, one.percent, one.completed = "inProgress", "", None
        if finish > self.occurrence.due:
            one.note = REASONS[random.below(5)]
        if not random.chance(6):
            one.evidence = self.evidence(finish)
        return [one]

    def evidence(self, finish):
        leaves = self.task["leaves"]
        if self.task["any"]:
            leaves = leaves[self.random.below(len(leaves)):][:1]
        found = []
        for leaf in leaves:
            day = self.workday(finish - timedelta(self.random.below(3)))
            own = leaf.issuer == "self"
            shared = None if own or len(self.task["units"]) > 10 else (*self.key[::2], leaf.type)
            found.append(self.all.document(self.unit.id if own else leaf.issuer, leaf.type, day,
                                           shared))
        return found


def files(generator):
    order = lambda one: one.order or one.reported
    by_unit, tables = {}, {name: [] for name in TABLES}
    for one in sorted(generator.rows, key=order):
        unit = generator.programme.units[one.unit]
        if unit.kind in ("province", "city"):
            one.unit = unit.name
            name = next(n for n, last in TABLES.items() if order(one) <= last)
            tables[name].append(one)
        else:
            by_unit.setdefault(one.unit, []).append(one)
    for unit, task, period, one in stray_rows():
        one.unit, one.task, one.period = unit, task, period
        tables["2025-Q3"].append(one)
    for unit, rows in sorted(by_unit.items()):
        yield f"progress/{unit}.csv", table(rows, True, ("unit", "value"))
    for name, rows in tables.items():
        yield f"provinces/{name}.csv", table(rows, True, ("value", "document"))
    yield "extensions.csv", plain_table(
        ["task", "unit", "period", "to", "requested", "granted", "approvedBy", "document",
         "reason"], EXTENSIONS)
    yield "appraisal.csv", plain_table(
        ["task", "unit", "period", "date", "decision", "note"], APPRAISALS)


def main():
    generator = Generator()
    generator.run()
    return settle(HERE, files(generator), ("progress", "provinces"))


if __name__ == "__main__":
    sys.exit(main())
