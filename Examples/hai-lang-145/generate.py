#!/usr/bin/env python3
"""Makes the progress of this example: every row is made up, no row is a report of a real unit.

    python3 generate.py           writes progress/, district/ and the CSV files beside this one
    python3 generate.py --check   says whether what stands here is what it would write

Python's standard library only. The same rows come out on every machine: random numbers are
SplitMix64 seeded by the key of the obligation, so a change of one task leaves the others alone.
"""

import json
import sys
import unicodedata
from datetime import date, timedelta
from pathlib import Path

sys.dont_write_bytecode = True

from generator import cases  # noqa: E402
from generator.days import Calendar, occurrences
from generator.plan import RULES, Plan
from generator.rows import Random, Row, cells, plain_table, spoken, table
from generator.written import settle

HERE = Path(__file__).resolve().parent
LAST = date(2025, 7, 4)
DISTRICT = "ubnd-huyen"
SILENT = "tt-gdnn-gdtx"
# Two habits of real files: marks typed as letters of their own (NFD), and what Excel saves.
DECOMPOSED, EXCEL = "xa-hai-phong", "xa-hai-thuong"
LINE_AGENCIES = ("cong-an-huyen", "chi-cuc-thue", "tt-y-te", "vpdk-dat-dai", "mttq-huyen",
                 "huyen-doan", "hoi-nong-dan")
OFFICE, ONE_STOP = "van-phong", "bo-phan-mot-cua-huyen"
ENGLISH = ("phong-noi-vu", "phong-tu-phap", "phong-tai-chinh-ke-hoach", "phong-kinh-te-ha-tang")
CODES = {
    "van-phong": "VP", "phong-noi-vu": "NV", "phong-tu-phap": "TP",
    "phong-tai-chinh-ke-hoach": "TCKH", "phong-tai-nguyen-moi-truong": "TNMT",
    "phong-lao-dong": "LĐTBXH", "phong-van-hoa-thong-tin": "VHTT", "phong-giao-duc": "GDĐT",
    "thanh-tra-huyen": "TTH", "phong-nong-nghiep": "NNPTNT", "phong-kinh-te-ha-tang": "KTHT",
    "bo-phan-mot-cua-huyen": "BPMC", "tt-vhtt-tdtt": "TTVH", "ban-qlda": "BQLDA",
    "cong-an-huyen": "CAH", "chi-cuc-thue": "CCT", "tt-y-te": "TTYT", "vpdk-dat-dai": "VPĐK",
    "mttq-huyen": "MTTQ", "huyen-doan": "HĐTN", "hoi-nong-dan": "HND"}
REASONS = ("Thiếu nhân lực", "Chờ hướng dẫn của tỉnh", "Chờ ý kiến các đơn vị phối hợp",
           "Vướng bố trí kinh phí", "Mưa lũ kéo dài")


class Document:
    """A document without its number: numbers are given in the order of days at the end."""

    def __init__(self, issuer, kind, day, named, wordy=False):
        self.issuer, self.kind, self.day, self.named, self.wordy = issuer, kind, day, named, wordy
        self.number = None

    def text(self):
        code = CODES.get(self.issuer, "UBND")
        number = f"{self.number:02d}"
        head = f"{number}-{self.kind}/{code}" if self.issuer == "huyen-doan" else \
            f"{number}/{self.kind}-{code}"
        if self.wordy and self.kind == "BC":
            head = f"Báo cáo số {head}"
        tail = f" của {self.named}" if self.named else ""
        return f"{head} ngày {spoken(self.day)}{tail}"


class Generator:
    def __init__(self):
        self.plan = Plan()
        self.calendar = Calendar(RULES / "calendars" / "vn-state.yaml")
        self.rows, self.documents, self.shared, self.apart = [], [], {}, []
        group = next(g for g in self.plan.groups if g["id"] == "tat-ca-xa")
        self.communes = self.plan.members(group)
        self.cases = cases.all_cases(self.communes)

    # What is reported

    def run(self):
        seen = set()
        for task in self.plan.tasks:
            for occurrence in occurrences(task, self.plan.events(), self.calendar):
                for lead in task["units"]:
                    for unit in self.holders(lead, occurrence):
                        name = task["id"] + (f"#{occurrence.part}" if occurrence.part else "")
                        key = (name, unit, occurrence.period)
                        if key not in seen and unit != SILENT:
                            seen.add(key)
                            self.report(task, occurrence, key)
        for (task, unit, period), rows in self.cases.items():
            if (task, unit, period) not in seen:
                self.place(task, unit, period, rows)
        self.number_documents()

    def holders(self, lead, occurrence):
        """Who reports on an occurrence: a unit, and one that took it over while it was open."""
        units, unit = [], lead
        while True:
            units.append(unit)
            here = self.plan.units[unit]
            if here.end >= min(occurrence.due, date(2025, 6, 30)) or not here.successor:
                return units
            unit = here.successor

    def report(self, task, occurrence, key):
        if key in self.cases:
            return self.place(*key, self.cases[key])
        if key[0] == "SIPAS-20" and key[1] in cases.ADDITION_UNITS and key[2] == "2024-Q2":
            return None
        unit = self.plan.units[key[1]]
        first, last = max(occurrence.start, unit.start), min(unit.end, LAST)
        if first <= last:
            self.place(*key, History(self, task, occurrence, key, first, last).rows())

    def place(self, task, unit, period, rows):
        for one in rows:
            self.rows.append(cases.placed(task, unit, period, one))

    # Documents

    def document(self, issuer, kind, day, named="", wordy=False):
        found = Document(issuer, kind, day, named, wordy)
        self.documents.append(found)
        return found

    def number_documents(self):
        """One series of numbers for each issuer and year, in the order of days."""
        series = {}
        for found in sorted(self.documents, key=lambda d: d.day):
            key = (found.issuer, found.day.year)
            if key not in series:
                series[key] = [self.first_number(*key), Random(f"steps/{key}")]
            found.number = series[key][0]
            series[key][0] += 1 + series[key][1].below(9 if found.issuer == DISTRICT else 2)

    def first_number(self, issuer, year):
        """In 2023 the plan begins in autumn, when a series has got far."""
        start = Random(f"series/{issuer}/{year}").between(2, 12)
        if year == 2023:
            start += 1400 if issuer == DISTRICT else 60
        return start


class History:
    """The rows of one obligation, from its seed."""

    def __init__(self, generator, task, occurrence, key, first, last):
        self.all, self.task, self.occurrence, self.key = generator, task, occurrence, key
        self.first, self.last, self.calendar = first, last, generator.calendar
        self.random = Random("/".join(key))
        self.continuous = "thường xuyên" in task["deadline"].lower()
        self.submitted = self.continuous or task.get("report") == "true"
        self.care = 82 + Random("care/" + key[1]).below(16)

    def rows(self):
        finish = self.finish()
        rows = [] if finish == "silent" else self.interim(finish)
        if isinstance(finish, date):
            rows += self.completion(finish)
        return rows

    def finish(self):
        """The completion day; None: open; "silent": no row at all."""
        due, random = self.occurrence.due, self.random
        length = (due - self.first).days
        if due > self.last:
            if random.chance(12):
                return "silent"
            early = length > 200 and (self.last - self.first).days > length * 0.6
            if early and random.chance(12):
                return self.workday(self.last - timedelta(random.between(10, 90)))
            return None
        roll = random.below(100)
        if roll < self.care:
            slack = 3 if self.submitted else min(25, length // 3)
            return self.workday(due - timedelta(random.below(slack + 1)))
        if roll < self.care + (100 - self.care) * 55 // 100:
            late = self.calendar.plus(due, 1 + random.below(18))
            return late if late <= self.last else None
        return "silent" if random.chance(40) else None

    def workday(self, day):
        back = self.calendar.on_or_before(day)
        if back >= self.first:
            return back
        return min(self.calendar.on_or_after(self.first), max(self.last, self.first))

    def interim(self, finish):
        """Reports on the way, percent rising."""
        due, random = self.occurrence.due, self.random
        length = max((due - self.first).days, 1)
        until = (finish or self.last) if not isinstance(finish, str) else self.last
        if self.submitted or length < 45:
            days = [self.first + timedelta(length // 2)] if random.chance(12) else []
        elif length <= 100:
            share = random.between(40, 65)
            wanted = finish is None or random.chance(60)
            days = [self.first + timedelta(length * share // 100)] if wanted else []
        else:
            days = [self.first + timedelta(step) for step in range(80, 900, 91)]
        rows, percent = [], 0
        for day in days:
            day = self.calendar.on_or_after(day + timedelta(random.below(9)))
            if day >= until or (len(days) > 1 and random.chance(15)):
                continue
            share = min((day - self.first).days * 100 // length, 100)
            reached = min(share * random.between(65, 115) // 100, 95) // 5 * 5
            percent = max(percent, reached)
            status = "inProgress" if percent else "notStarted"
            note = REASONS[random.below(5)] if finish is None and random.chance(40) else ""
            rows.append(Row(day, status, percent, note=note, value=self.value_so_far(day)))
        if not rows and finish is None and self.first < self.last:
            day = min(self.calendar.on_or_after(self.first + timedelta(length // 2)), self.last)
            rows.append(Row(day, "inProgress", 10 * random.between(1, 8), note=REASONS[0]))
        return rows

    def completion(self, finish):
        random = self.random
        reported = finish
        if not self.continuous:
            reported = min(self.calendar.plus(finish, random.below(3)), self.last)
        one = Row(reported, "completed", 100, finish, value=self.value())
        # The one-stop file has no status column: there 100 percent says "completed".
        if self.continuous and random.chance(50) and self.key[1] != ONE_STOP:
            one.status, one.percent, one.completed = "inProgress", "", None
        if finish > self.occurrence.due:
            one.note = REASONS[random.below(5)]
        one.evidence = self.evidence(finish) if not random.chance(3) else ""
        if one.evidence and random.chance(6):
            self.all.apart.append((one, one.evidence))
            one.evidence = ""
        rows = [one]
        again = reported + timedelta(random.between(10, 40))
        if random.chance(9) and self.calendar.on_or_after(again) <= self.last:
            rows.append(Row(self.calendar.on_or_after(again), one.status, one.percent,
                            one.completed, one.value, one.evidence, "Báo cáo lại, số liệu không đổi"))
        return rows

    def value_so_far(self, day):
        """Of a task of several years: what was reached at the end of the year before."""
        steps = self.task["steps"]
        if self.key[2] != "once" or self.occurrence.part or day.year - 1 not in steps:
            return ""
        return self.value(day.year - 1) if self.random.chance(50) else ""

    def value(self, of_year=None):
        steps, random = self.task["steps"], self.random
        if not steps or random.chance(4):
            return ""
        year = of_year or min(max(self.occurrence.due.year, min(steps)), max(steps))
        step = steps[year]
        missed = random.chance(7)
        if self.task["counts"]:
            move = random.below(3) if not missed else -1 - random.below(2)
            if self.task["id"] in ("PAR-20", "SIPAS-13"):
                move = 0
            return str(max(int(step) + (-move if self.task["falls"] else move), 0))
        scale = 100 if step < 1 else 10
        reach = int(min(step, 3) * scale / 2) if self.task["falls"] else \
            int(min(100 - step, 3) * scale)
        move = -random.between(1, 3 * scale if step > 5 else 2) if missed else random.below(reach + 1)
        units = round(step * scale) + (-move if self.task["falls"] else move)
        whole, rest = divmod(max(units, 0), scale)
        return f"{whole}.{rest:0{len(str(scale)) - 1}d}".rstrip("0").rstrip(".")

    def evidence(self, finish):
        leaves = self.task["leaves"]
        if self.task["any"]:
            commune = self.plan_unit().kind in ("commune", "township")
            own = [x for x in leaves if (x.issuer == "self") == commune]
            leaves = own or leaves[:1]
        return [self.item(leaf, finish) for leaf in leaves]

    def plan_unit(self):
        return self.all.plan.units[self.key[1]]

    def item(self, leaf, finish):
        names, unit = self.all.plan.names, self.key[1]
        issuer = unit if leaf.issuer == "self" else names[leaf.issuer.lower()][0]
        if issuer == unit:
            day = self.workday(finish - timedelta(self.random.below(3)))
            return self.all.document(unit, leaf.type, day, wordy=self.random.chance(8))
        named = leaf.issuer
        if self.continuous and leaf.issuer != "UBND huyện":
            # One report of the office serves all leads of the task in that quarter.
            key = (self.task["id"], self.key[2], issuer)
            if key not in self.all.shared:
                day = self.calendar.on_or_before(self.occurrence.due - timedelta(8))
                self.all.shared[key] = self.all.document(issuer, leaf.type, day, named)
            return self.all.shared[key]
        day = self.workday(finish - timedelta(self.random.below(3)))
        return self.all.document(issuer, leaf.type, day, named)


# Files

def compact(one):
    return json.dumps({k: v for k, v in cells(one, False).items() if v != ""},
                      ensure_ascii=False, separators=(", ", ": "))


def evidence_rows(generator):
    for one, evidence in generator.apart:
        period = "" if one.period == "once" else one.period
        for found in evidence:
            yield [one.task, one.unit, period, one.reported.isoformat(), found.text()]
    for index, unit in enumerate(generator.communes):
        if index not in (3, 8, 13):
            yield ["PAPI-21", unit, "", "2023-12-22", f"{90 + index}/BC-UBND ngày 20/12/2023"]


def files(generator):
    order = lambda one: one.order or one.reported
    by_unit = {}
    for one in sorted(generator.rows, key=order):
        by_unit.setdefault(one.unit, []).append(one)
    agencies = [one for one in sorted(generator.rows, key=order) if one.unit in LINE_AGENCIES]
    yield "district/line-agencies.ndjson", "".join(compact(one) + "\n" for one in agencies)
    office = ",\n".join("    " + compact(one) for one in by_unit[OFFICE])
    yield "district/office.json", '{\n  "rows": [\n' + office + "\n  ]\n}\n"
    yield "district/one-stop.csv", table(
        by_unit[ONE_STOP], True, ("unit", "status", "completed", "document"))
    yield "district/summary.csv", table(cases.summary(), True)
    yield "district/group-rows.csv", table(cases.group_rows(), False)
    yield "district/additions-2024-Q2.csv", table(cases.additions(), False, ("period", "reported"))
    for unit, rows in sorted(by_unit.items()):
        if unit not in (*LINE_AGENCIES, OFFICE, ONE_STOP):
            text = table(rows, unit not in ENGLISH, ("unit",), ";" if unit == EXCEL else ",")
            if unit == DECOMPOSED:
                text = unicodedata.normalize("NFD", text)
            if unit == EXCEL:
                text = "\ufeff" + text.replace("\n", "\r\n")
            yield f"progress/{unit}.csv", text
    yield "evidence.csv", plain_table(
        ["task", "unit", "period", "reported", "reference"],
        sorted(evidence_rows(generator), key=lambda r: (r[3], r)))
    yield "appraisal.csv", plain_table(
        ["task", "unit", "period", "date", "decision", "note"], cases.APPRAISALS)
    yield "extensions.csv", plain_table(
        ["task", "unit", "period", "to", "requested", "granted", "approvedBy", "document",
         "reason"], cases.EXTENSIONS)


def main():
    generator = Generator()
    generator.run()
    return settle(HERE, files(generator), ("progress", "district"))


if __name__ == "__main__":
    sys.exit(main())
