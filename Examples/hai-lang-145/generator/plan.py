"""The shipped plan, read line by line: its YAML is regular enough for that."""

import re
from datetime import date
from pathlib import Path

RULES = Path(__file__).resolve().parents[3] / "Rules"
PLAN = RULES / "plans" / "145-kh-ubnd"
ANNEXES = ("annex-par.yaml", "annex-sipas.yaml", "annex-papi.yaml")


def unquoted(text):
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def entries(path):
    """Each `- id:` block as a dictionary: scalars, lists, and the raw lines of the rest."""
    found_entries, entry, key = [], None, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if found := re.match(r"  - id: (\S+)", line):
            entry, key = {"id": found[1], "raw": []}, None
            found_entries.append(entry)
        elif entry is not None:
            entry["raw"].append(line)
            if found := re.match(r"    ([A-Za-z]+):(.*)", line):
                key, rest = found[1], found[2].strip()
                if rest.startswith("["):
                    entry[key] = [unquoted(x) for x in rest[1:-1].split(", ") if x]
                elif rest:
                    entry[key] = unquoted(rest)
                else:
                    entry[key] = []
            elif (found := re.match(r"      - ([^{].*)", line)) and isinstance(entry[key], list):
                entry[key].append(unquoted(found[1]))
    return found_entries


def name_key(name):
    name = re.sub(r"\s*([-&])\s*", r"\1", name.lower().replace("–", "-"))
    return name.replace("uỷ", "ủy").strip()


def day(text):
    return date.fromisoformat(text)


class Unit:
    def __init__(self, entry):
        self.id, self.name, self.kind = entry["id"], entry["name"], entry["kind"]
        self.short = entry["short"]
        self.parent = entry.get("parent")
        self.start = day(entry.get("from", "2000-01-01"))
        self.end = day(entry["until"]) if "until" in entry else date(2099, 12, 31)
        to = re.search(r"to: ([a-z0-9-]+)", "\n".join(entry["raw"]))
        self.successor = to[1] if to else None
        self.names = [entry["id"], entry["name"], entry["short"], *entry.get("aliases", [])]


class Leaf:
    """A document that a task asks for."""

    def __init__(self, text):
        self.type = re.search(r"type: ([^,}]+)", text)[1]
        issuer = re.search(r"issuer: ([^,}]+)", text)
        self.issuer = unquoted(issuer[1]) if issuer else "self"
        self.proves = "proves: false" not in text


class Plan:
    def __init__(self):
        self.units = {e["id"]: Unit(e) for e in entries(PLAN / "units.yaml")}
        self.groups = list(entries(PLAN / "groups.yaml"))
        self.tasks = [e for name in ANNEXES for e in entries(PLAN / name)]
        self.names = {name_key(n): [u.id] for u in self.units.values() for n in u.names}
        for group in self.groups:
            members = self.members(group)
            for phrase in [group["phrase"], *group.get("aliases", [])]:
                self.names[name_key(phrase)] = members
        for task in self.tasks:
            self.complete(task)

    def members(self, group):
        first = date(2023, 9, 26)
        return [
            u.id for u in self.units.values()
            if u.kind in group.get("kinds", []) and u.parent == group.get("parent")
            and u.id not in group.get("exclude", []) and u.start <= first <= u.end]

    def complete(self, task):
        lead = task["lead"] if isinstance(task["lead"], list) else [task["lead"]]
        task["units"] = [u for name in lead for u in self.names[name_key(name)]]
        if task.get("leads") == "joint":
            task["units"] = task["units"][:1]
        raw = "\n".join(task["raw"])
        leaves = [Leaf(x) for x in re.findall(r"\{type: [^}]*\}", raw)]
        task["leaves"], task["any"] = leaves, "      any:" in raw
        steps = re.search(r"(atLeast|atMost): \{([^}]*)\}", raw)
        task["falls"] = bool(steps) and steps[1] == "atMost"
        pairs = [p.split(": ") for p in steps[2].split(", ")] if steps else []
        task["steps"] = {int(year): float(value) for year, value in pairs}
        task["counts"] = bool(steps) and '      unit: "%"' not in raw

    def events(self):
        text = (PLAN / "plan.yaml").read_text(encoding="utf-8")
        found = re.findall(r"    phrase: (.+)\n    dates: \[(.*)\]", text)
        return [(words, [day(d) for d in dates.split(", ") if d]) for words, dates in found]

    def holder(self, unit, on):
        while self.units[unit].end < on and self.units[unit].successor:
            unit = self.units[unit].successor
        return unit
