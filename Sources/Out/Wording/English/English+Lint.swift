extension Phrasebook {
  /// Remarks on files and plan beyond faults.
  static let englishLint: [String: String] = [
    "lint.all-rules-off":
      "{count} {count|rule is|rules are} defined and all turned off, so that nothing is judged",
    "lint.amendment-without-effect":
      "nothing of {selector} is due on {day} or later, so {document} changes nothing in it",
    "lint.beyond-calendar":
      "due days of {count} {count|task|tasks} lie after {year}, the last year whose days off are decided in the calendar {calendar}",
    "lint.beyond-one": "{task}: {first}",
    "lint.beyond-several": "{task}: {count} days, from {first} to {last}",
    "lint.colliding-name":
      "the name {name} stands for {units}: a cell that prints it names neither",
    "lint.day": "{day}",
    "lint.due-on-rest-day":
      "{task} falls due on a rest day, and stays there, {count} of {all} {all|time|times}",
    "lint.due-on-rest-day-once": "{task} falls due on a rest day, and stays there",
    "lint.empty-group": "the group {group} leads {task} and has no members when it begins",
    "lint.extension-without-match":
      "the extension is of {selector}, and no obligation of the plan is that",
    "lint.factor-of-rule-off": "the score has a factor for {rule}, which is turned off",
    "lint.faults-first": "The rest is looked at when the files are without faults",
    "lint.head":
      "Plan {number}: {tasks} {tasks|task|tasks}, {units} {units|unit|units}, {rules} {rules|rule|rules}, looked at from {starts} to {ends}",
    "lint.heading.changes": "WAIVERS, EXTENSIONS, AMENDMENTS, ADJUSTMENTS ({count})",
    "lint.heading.days": "DUE DAYS ({count})",
    "lint.heading.files": "FILES ({count})",
    "lint.heading.left-out": "LEFT OUT ({count})",
    "lint.heading.overlaps": "TASKS THAT SAY THE SAME ({count})",
    "lint.heading.plan": "DEFECTS OF THE PRINTED PLAN ({count})",
    "lint.heading.rules": "RULES ({count})",
    "lint.heading.unused": "UNITS, GROUPS, EVENTS ({count})",
    "lint.help.add-pack":
      "name a pack, such as `packs: [standard]`, and turn off only single rules",
    "lint.help.do-not-roll": "take {kind} out of the plan's `roll`, so that the printed day holds",
    "lint.help.due-from-then-on": "look at the day and the task, or take the change out",
    "lint.help.ends": "a later `ends` of the plan would bring them in",
    "lint.help.from-or-first-due":
      "`from` beside `every` in the deadline, or a shorter `firstDue` of the plan, would bring them in",
    "lint.help.from-or-starts":
      "an earlier `starts` of the plan would bring them in, or `from` beside `every` where the period ends after the start",
    "lint.help.give-members":
      "look at `kinds`, `parent` and `include` of the group, and at the days of the units",
    "lint.help.hand-in-before":
      "hand in by the last working day, or list {kind} in the plan's `roll` so that the day moves to the next one",
    "lint.help.holds-nothing": "name a unit that leads a task",
    "lint.help.name-event":
      "name it in a deadline, as in `within: {{workingDays: 10, from: event:{event}}}`, or remove it",
    "lint.help.newer-calendar": "check them when the authority has decided, with a newer calendar",
    "lint.help.one-name":
      "leave the name to one of them, and let the plan print another for the other",
    "lint.help.one-plan": "decide which plan counts it, so that nobody is asked twice",
    "lint.help.one-task": "keep one of them where they are one task",
    "lint.help.periods-of-task": "there are {periods}",
    "lint.help.remove-group": "remove it, or look for the task that should name it",
    "lint.help.remove-keys": "take these out, or set another value",
    "lint.help.remove-unit": "remove it, or look for the task that should name it",
    "lint.help.turn-off": "`adjust: {{{rule}: off}}` leaves it out",
    "lint.help.turn-on": "turn the rule on, or take this out",
    "lint.help.units-of-task": "the task is held by {units}",
    "lint.help.use-parameter": "write `params.{parameter}` where its value is meant, or remove it",
    "lint.holiday": "{day} ({name})",
    "lint.idle-adjustment": "{rule} has these values already: {keys}",
    "lint.left-out": "{task}, {period}, due {due}",
    "lint.left-out-part": "{task}, part {part}, {period}, due {due}",
    "lint.left-out.dueBeforeStart":
      "{count} {count|occurrence is|occurrences are} left out, due before the plan's start on {starts}: {tasks}",
    "lint.left-out.dueTooSoon":
      "{count} {count|occurrence is|occurrences are} left out, due before {first}, too soon after the plan's start: {tasks}",
    "lint.left-out.endsAfterPlan":
      "{count} {count|occurrence is|occurrences are} left out, with periods that end after the plan's end on {ends}: {tasks}",
    "lint.left-out.replaced":
      "an amendment takes out {count} {count|occurrence|occurrences}: {tasks}",
    "lint.moves": "{period}: {day}, moves to {due}",
    "lint.moves-once": "{day}, moves to {due}",
    "lint.no-rules": "there are no rules, so that nothing is judged",
    "lint.nothing": "Nothing to say: no faults, no defects, no warnings, no remarks",
    "lint.projected-day": "{day}: {name}",
    "lint.projected-days-off":
      "the calendar {calendar} has {count} {count|day|days} within the plan that {count|is|are} expected and not yet decided",
    "lint.projected-workday": "{day}: {name}, worked",
    "lint.rolled-due-day":
      "{task} falls due on a rest day, and moves to the next working day, {count} of {all} {all|time|times}",
    "lint.rolled-due-day-once": "{task} falls due on a rest day, and moves to the next working day",
    "lint.rolled-past-limit":
      "{task} falls due on a rest day, and moves past the day that is printed, {count} of {all} {all|time|times}",
    "lint.rolled-past-limit-once":
      "{task} falls due on a rest day, and moves past the day that is printed",
    "lint.rule-without-subject": "{rule} asks for {fact}, which no task of this plan has",
    "lint.same-duty":
      "{count} tasks have the same leads, deadline and product under different titles: {tasks}",
    "lint.same-duty-elsewhere":
      "{task} has the same leads, deadline and product as a task of plan {plan}",
    "lint.same-text": "{count} tasks have the same title: {tasks}",
    "lint.same-text-elsewhere": "{task} has the same title as a task of plan {plan}",
    "lint.stays": "{period}: {day}, the last working day before it is {last}",
    "lint.stays-once": "{day}, the last working day before it is {last}",
    "lint.task-here": "{task} is here",
    "lint.task-of-plan": "{task} of plan {plan} is here",
    "lint.totals":
      "In all: {faults} {faults|fault|faults} of files, {defects} {defects|defect|defects} of the plan, {warnings} {warnings|warning|warnings}, {remarks} {remarks|remark|remarks}",
    "lint.turned-off-here": "turned off here",
    "lint.unused-event": "no deadline waits for the event {event}",
    "lint.unused-group": "no task names the group {group}",
    "lint.unused-parameter": "{rule} does not use its parameter {parameter}",
    "lint.unused-unit": "{unit} ({name}) leads, supports and monitors nothing",
    "lint.waiver-of-rule-off": "the waiver {id} is of {rule}, which is turned off",
    "lint.waiver-without-match":
      "the waiver {id} is of {selector}, and no obligation of the plan is that",
    "phrase.document": "by {text}",
    "phrase.due-days": "due {count} {count|time|times}: {days}",
    "phrase.left": "left over: {text}",
    "phrase.moved": "{stated} (moves to {due})",
    "phrase.reading": "read as: {text}",
    "phrase.replaced": "replaced by an amendment before it fell due",
    "phrase.totals":
      "{count} {count|deadline|deadlines}: {certain} certain, {check} to check, {unread} not read, {blank} blank, {keys} by keys",
    "phrase.used": "used: {text}",
  ]

  /// Levels of readings and titles of their columns.
  static let englishLintWords: [String: String] = [
    "phrase.level": "level",
    "phrase.level.blank": "blank",
    "phrase.level.certain": "certain",
    "phrase.level.check": "to check",
    "phrase.level.keys": "by keys",
    "phrase.level.unread": "not read",
    "phrase.printed": "phrase as printed",
  ]
}
