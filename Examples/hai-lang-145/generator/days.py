"""Days: the shipped calendar, periods, and the due days of the plan's phrases.

A small reading of its own, just enough to make rows that look real. What a phrase means is decided
by dondoc, not here.
"""

import re
from datetime import date, timedelta

START, END = date(2023, 9, 26), date(2025, 12, 31)
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class Calendar:
    def __init__(self, path):
        self.off, self.worked = set(), set()
        for line in path.read_text(encoding="utf-8").splitlines():
            found = re.match(r"\s*- \{date: (\d{4})-(\d\d)-(\d\d), kind: ([a-z-]+)", line)
            if found:
                day = date(*map(int, found.groups()[:3]))
                (self.worked if found[4] == "make-up-workday" else self.off).add(day)

    def works(self, day):
        return day in self.worked or (day.weekday() < 5 and day not in self.off)

    def on_or_after(self, day):
        while not self.works(day):
            day += timedelta(1)
        return day

    def on_or_before(self, day):
        while not self.works(day):
            day -= timedelta(1)
        return day

    def plus(self, day, count):
        """The count-th working day after a day; its own start is not counted."""
        while count > 0:
            day += timedelta(1)
            count -= self.works(day)
        return day


def month_end(year, month):
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(1)


def months_of(kind, year, number):
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12}[kind]
    return (number - 1) * size + 1, number * size


def identifier(kind, year, number):
    return {"month": f"{year}-{number:02d}", "quarter": f"{year}-Q{number}",
            "half": f"{year}-H{number}", "year": f"{year}"}[kind]


def window(kind, year, number):
    """First day and cut-off of a period by Decree 09/2019: the 15th to the 14th."""
    first, last = months_of(kind, year, number)
    before = date(year, first, 1) - timedelta(1)
    return date(before.year, before.month, 15), date(year, last, 14)


class Occurrence:
    def __init__(self, period, start, due, part=None, printed=None):
        self.period, self.start, self.due, self.part = period, max(start, START), due, part
        self.kind = printed or period


def periodic(kind, scheme, calendar):
    count = {"month": 12, "quarter": 4, "half": 2, "year": 1}[kind]
    for year in (2023, 2024, 2025):
        for number in range(1, count + 1):
            first, last = months_of(kind, year, number)
            if scheme:
                start, cutoff = window(kind, year, number)
                due = calendar.plus(cutoff, 2)
                if cutoff < START:
                    continue
            else:
                start, due = date(year, first, 1), month_end(year, last)
            if due >= calendar.plus(START, 10):
                yield Occurrence(identifier(kind, year, number), start, due)


def yearly(day_in, calendar):
    for year in (2023, 2024, 2025):
        due = day_in(year)
        if due >= calendar.plus(START, 10):
            yield Occurrence(f"{year}", date(year, 1, 1), due)


def occurrences(task, events, calendar):
    """The obligations of a task, of whatever unit: none where the phrase gives no day."""
    text = task["deadline"].lower().replace("hàng", "hằng").replace(" - ", "-")
    report = task.get("report") == "true"
    simple = {"hằng tháng": "month", "hằng quý": "quarter", "định kỳ hằng quý": "quarter",
              "định kỳ 6 tháng": "half", "hằng năm": "year"}
    if text in simple:
        return list(periodic(simple[text], report, calendar))
    if "thường xuyên" in text:
        return list(periodic("quarter", True, calendar))
    if text.endswith("những năm tiếp theo"):
        return list(periodic("year", False, calendar))
    if text.endswith("hằng năm"):
        return yearly_phrase(text, calendar)
    if "cập nhật hằng quý" in text:
        first = Occurrence("once", START, date(2024, 3, 31), "m1")
        later = [o for o in periodic("quarter", False, calendar) if o.period >= "2024-Q2"]
        for occurrence in later:
            occurrence.part = "m2"
        return [first] + later
    if "kể từ ngày" in text:
        return list(from_events(task["deadline"], events, calendar))
    due = single(text)
    return [Occurrence("once", START, due)] if due else []


def yearly_phrase(text, calendar):
    if found := re.match(r"trước ngày (\d+)/(\d+)", text):
        return list(yearly(
            lambda y: date(y, int(found[2]), int(found[1])) - timedelta(1), calendar))
    if found := re.match(r"chậm nhất ngày (\d+)/(\d+)", text):
        return list(yearly(lambda y: date(y, int(found[2]), int(found[1])), calendar))
    if found := re.match(r"quý (\w+) ", text):
        return list(yearly(lambda y: month_end(y, ROMAN[found[1]] * 3), calendar))
    months = [int(m) for m in re.findall(r"tháng (\d+)", text)]
    if len(months) == 1:
        return list(yearly(lambda y: month_end(y, months[0]), calendar))
    return [o for o in periodic("month", False, calendar) if int(o.period[5:]) in months]


def from_events(phrase, events, calendar):
    for words, dates in events:
        if words not in phrase:
            continue
        for day in dates:
            if found := re.search(r"(\d+) ngày làm việc", phrase):
                due = calendar.plus(day, int(found[1]))
            elif found := re.search(r"(\d+) ngày", phrase):
                due = calendar.on_or_after(day + timedelta(int(found[1])))
            else:
                continue
            yield Occurrence("once", day, due, day.isoformat())


def single(text):
    if found := re.fullmatch(r"trước (?:ngày )?(\d+)/(\d+)/(\d{4})", text):
        return date(int(found[3]), int(found[2]), int(found[1])) - timedelta(1)
    if found := re.fullmatch(r"(?:tháng )?(\d{1,2})/(\d{4})", text):
        return month_end(int(found[2]), int(found[1]))
    if found := re.fullmatch(r"quý (\w+)/(\d{4})", text):
        return month_end(int(found[2]), ROMAN[found[1]] * 3)
    if found := re.fullmatch(r"(?:trong năm |năm |\d{4}-)?(\d{4})(?: \(phấn đấu\))?", text):
        return date(int(found[1]), 12, 31)
    return None
