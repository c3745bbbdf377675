"""Rows of reports, chance, and tables as offices write them; shared by the examples."""

import csv
import io
from datetime import date

WORDS = {"completed": "Hoàn thành", "inProgress": "Đang thực hiện", "notStarted": "Chưa thực hiện",
         "awaitingApproval": "Chờ duyệt", "suspended": "Tạm dừng", "discontinued": "Dừng"}
KEYS = ["task", "unit", "period", "reported", "status", "percent", "completed", "value",
        "evidence", "note", "document"]
VIETNAMESE = ["Nhiệm vụ", "Đơn vị", "Kỳ", "Ngày báo cáo", "Trạng thái", "Tiến độ (%)",
              "Ngày hoàn thành", "Giá trị", "Tài liệu kiểm chứng", "Ghi chú", "Văn bản"]


class Random:
    """SplitMix64, seeded by the FNV-1a digest of a text."""

    def __init__(self, text):
        self.state = 0xCBF29CE484222325
        for byte in text.encode():
            self.state = (self.state ^ byte) * 0x100000001B3 % 2**64

    def number(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        z = self.state
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ z >> 27) * 0x94D049BB133111EB % 2**64
        return z ^ z >> 31

    def below(self, count):
        return self.number() % max(count, 1)

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(1000) < percent * 10


def spoken(day):
    """A date as officials write it: 05/6/2024, 17/02/2024."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}" if day.month < 3 else \
        f"{day.day:02d}/{day.month}/{day.year}"


class Row:
    """One row of a report. Dates are days, or text where a cell is wrong on purpose."""

    def __init__(self, reported, status, percent="", completed=None, value="", evidence="",
                 note="", document="", period=None, order=None):
        self.reported, self.status, self.percent = reported, status, percent
        self.completed, self.value, self.evidence = completed, value, evidence
        self.note, self.document, self.period, self.order = note, document, period, order
        self.unit = self.task = ""


def d(text):
    return date.fromisoformat(text) if text else None


def row(reported, status, percent="", completed=None, evidence="", **more):
    return Row(d(reported), status, percent, d(completed), evidence=evidence, **more)


C, I, N = "completed", "inProgress", "notStarted"
W, S, X = "awaitingApproval", "suspended", "discontinued"


def evidence_text(evidence):
    return evidence if isinstance(evidence, str) else "; ".join(d.text() for d in evidence)


def period_words(period):
    """2024-Q2 as a table of a commune writes it."""
    year, _, rest = period.partition("-")
    if period in ("", "once"):
        return ""
    if not year.isdigit():
        return period
    if not rest:
        return f"Năm {year}"
    if rest[0] == "Q":
        return f"Quý {['I', 'II', 'III', 'IV'][int(rest[1]) - 1]}/{year}"
    if rest[0] == "H":
        return f"6 tháng {'đầu' if rest[1] == '1' else 'cuối'} năm {year}"
    return f"Tháng {int(rest)}/{year}"


def cells(one, vietnamese):
    day = (lambda x: x.strftime("%d/%m/%Y")) if vietnamese else (lambda x: x.isoformat())
    shown = lambda x: "" if x is None else x if isinstance(x, str) else day(x)
    period = period_words(one.period) if vietnamese else \
        ("" if one.period == "once" else one.period)
    value = one.value.replace(".", ",") if vietnamese else one.value
    status = WORDS[one.status] if vietnamese else one.status
    return dict(zip(KEYS, [one.task, one.unit, period, shown(one.reported), status,
                           str(one.percent), shown(one.completed), value,
                           evidence_text(one.evidence), one.note, one.document]))


def table(rows, vietnamese, without=(), delimiter=","):
    kept = [k for k in KEYS if k not in without]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", delimiter=delimiter)
    writer.writerow([VIETNAMESE[KEYS.index(k)] if vietnamese else k for k in kept])
    for one in rows:
        found = cells(one, vietnamese)
        writer.writerow([found[k] for k in kept])
    return out.getvalue()


def plain_table(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
