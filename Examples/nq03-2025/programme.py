"""The programme as the generator reads it: units, tasks, due days. What a cell or a phrase means is
decided by dondoc; this is a small reading of its own, just enough to make rows that look real."""

import re
from datetime import date, timedelta
from pathlib import Path

from generator.days import Calendar, single
from generator.plan import Leaf, Unit, entries, name_key
from generator.rows import d

HERE = Path(__file__).resolve().parent
RULES = HERE.parents[1] / "Rules"
FIRST, LAST = date(2025, 1, 9), date(2025, 10, 31)
AMENDED = date(2025, 4, 1)
# Tasks that Resolution 71 adds, all due at the end of May: see amendments.yaml.
ADDED = {"NV71-1": "Bộ Tài chính", "NV71-2": "Bộ Khoa học và Công nghệ",
         "NV71-3": "Bộ Khoa học và Công nghệ", "NV71-4": "Bộ Khoa học và Công nghệ",
         "NV71-5": "Bộ Giáo dục và Đào tạo"}


class Occurrence:
    def __init__(self, period, start, due):
        self.period, self.start, self.due = period, max(start, FIRST), due


class Programme:
    def __init__(self):
        self.calendar = Calendar(RULES / "calendars" / "vn-state.yaml")
        files = ("ministries", "provinces", "provinces-ended")
        self.units = {e["id"]: Unit(e) for f in files for e in entries(HERE / f"{f}.yaml")}
        names = [(name_key(n), [u.id]) for u in self.units.values() for n in u.names]
        for group in entries(HERE / "groups.yaml"):
            names += [(name_key(n), self.members(group))
                      for n in [group["phrase"], *group.get("aliases", [])]]
        self.names = sorted(names, key=lambda pair: -len(pair[0]))
        self.tasks = [e for n in range(1, 8) for e in entries(HERE / f"section-{n}.yaml")]
        amended = (HERE / "amendments.yaml").read_text(encoding="utf-8")
        self.amended = dict(re.findall(r"\{task: (\S+), deadline: ([^}]+)\}", amended))
        self.tasks += [{"id": i, "lead": lead, "deadline": "5/2025", "raw": []}
                       for i, lead in ADDED.items()]
        for task in self.tasks:
            task["units"] = self.cell(task["lead"])
            raw = "\n".join(task["raw"])
            task["leaves"] = [Leaf(x) for x in re.findall(r"\{type: [^}]*\}", raw)]
            task["any"] = "      any:" in raw

    def members(self, group):
        kinds = group.get("kinds", [])
        return [u.id for u in self.units.values()
                if u.kind in kinds and u.start <= FIRST <= u.end]

    def cell(self, text):
        """Units of a cell: longest names first; every word has to belong to one."""
        rest, found = name_key(text), []
        while rest:
            name, units = next((p for p in self.names if rest.startswith(p[0])), (None, None))
            if name is None:
                raise SystemExit(f"no unit is named at the start of: {rest}")
            found += [u for u in units if u not in found]
            rest = re.sub(r"^(\s*[;,]\s*|\s+và\s+)", "", rest[len(name):])
        return found

    def holders(self, lead, occurrence):
        """Who reports: the unit, and who took it over while the work was open or overdue."""
        units, unit = [], self.units[lead]
        while True:
            units.append(unit)
            if unit.end >= min(occurrence.due, LAST) or not unit.successor:
                return units
            unit = self.units[unit.successor]

    def occurrences(self, task):
        text = task["deadline"].lower() if task["deadline"] else ""
        if "thường xuyên" in text:
            return self.quarters()
        if text == "hằng năm" or text.endswith("những năm tiếp theo"):
            return [Occurrence("2025", FIRST, date(2025, 12, 31))]
        due = single(text.replace(" - ", "-")) if text else None
        if due and due > AMENDED and task["id"] in self.amended:
            due = single(self.amended[task["id"]].lower())
        first = AMENDED if task["id"] in ADDED else FIRST
        return [Occurrence("once", first, due)] if due else []

    def quarters(self):
        """Periods of Decree 09/2019 that are over or open on the last day, due after five days."""
        found, start = [], d("2024-12-15")
        for number, cutoff in enumerate(map(d, ("2025-03-14", "2025-06-14", "2025-09-14",
                                                 "2025-12-14")), 1):
            due = self.calendar.plus(cutoff, 5)
            found.append(Occurrence(f"2025-Q{number}", start, due))
            start = cutoff + timedelta(1)
        return found
