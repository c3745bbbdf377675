extension Phrasebook {
  /// New workspaces, and plans that come from tables.
  static let englishDraft: [String: String] = [
    "draft.root":
      "Root file of the workspace, made from the plan's table. Look through plan.yaml and units.yaml first: what has to be checked says so",
    "draft.sources":
      "Progress: every CSV file in progress/. {form} has a row for each thing that is due in its first period: fill it in, delete what is not reported, save it in progress/",
    "draft.plan": "The plan, copied cell by cell from its table",
    "draft.plan-number": "TO FILL IN: number of the document, such as 12/KH-UBND",
    "draft.plan-issued": "TO CHECK: the day of issue is not in the table; terms count from it",
    "draft.plan-ends": "TO CHECK: the last day of the plan is not in the table",
    "draft.plan-reporting":
      "Periods of periodic reports (report: true) and working days from cut-off to submission; as the plan says",
    "draft.no-lead": "TO FILL IN: the table names no lead",
    "draft.no-deadline": "TO FILL IN: the table has no deadline",
    "draft.check-deadline": "TO CHECK: the deadline is not read with certainty",
    "draft.units": "Units and groups that the table names, as they are printed",
    "draft.units-kind":
      "TO CHECK: kind is a guess from the first words of the name; add parent, aliases, successors where there are any",
    "draft.groups":
      "TO CHECK: phrases that stand for several units. Say who the members are with kinds: [..] or include: [..] in the place of fanOut: false; until then nobody is asked for what they lead",
    "draft.doubtful-name": "TO CHECK: one name or several? (row {row} of the table)",
    "plan-table.no-header": "no row of the table names the columns of a plan",
    "plan-table.headings": "headings are known in Vietnamese ({vi}) and English ({en})",
    "plan-table.no-column": "the table has no column {column}",
    "plan-table.name-column": "give the column one of the headings {names}",
    "plan-table.unread-headings": "headings that no column of a plan has: {names}",
    "plan-table.column-twice": "both {first} and {second} stand for the column {column}",
    "plan-table.rename-column": "rename or delete one of the two",
    "plan-table.no-task": "the row has no task",
    "plan-table.no-task-help":
      "where cells are merged over several rows, put their text in each row, or all names in one cell",
    "plan-table.no-rows": "the table has no task under its headings",
    "plan-table.no-lead": "nobody leads this task",
    "plan-table.no-deadline": "there is no deadline",
    "plan-table.check-deadline": "the deadline {phrase} is read, and some words are left over",
    "plan-table.unread-deadline": "the deadline {phrase} cannot be read",
    "plan-table.doubtful-name": "{name} may be one name or several",
    "plan-table.unread-names": "the names in {part} cannot be told apart",
    "plan-table.no-number": "the row has no number; its id is {id}",
    "plan-table.number-twice": "the number {number} stands in row {first} too; the id is {id}",
    "init.file-exists": "{path} is there already; nothing is written over",
    "init.other-folder": "name a folder that does not hold it, as in `dondoc init new-folder`",
    "init.no-dates": "no deadline of the table names a year, so the plan has no first and last day",
    "init.give-dates": "give them with `--issued 2026-01-09 --ends 2026-12-31`",
    "init.written": "Written to {folder}:",
    "init.next": "Try next:",
    "init.summary-tasks": "{tasks} {tasks|task|tasks} read from {rows} {rows|row|rows} of {path}",
    "init.summary-frame":
      "{frame} {frame|row|rows} above the headings or repeating them, {sections} {sections|heading|headings} of sections, {rejected} {rejected|row|rows} not read",
    "init.summary-deadlines":
      "deadlines: {read} read, {check} to check, {unread} not read, {blank} blank",
    "init.summary-leads": "leads known from the given lists: {known} of {all}",
    "init.summary-parties":
      "in units.yaml: {units} {units|unit|units}, {groups} {groups|group|groups}, all to be checked",
    "init.summary-unread": "columns left out: {names}",
    "init.summary-absent": "columns that the table does not have: {names}",
    "init.summary-dates": "first day {issued}, last day {ends}{guess}",
    "init.summary-form": "{form}: {rows} {rows|row|rows} to fill in",
  ]

  /// Headings of forms, and what stands for what is not known.
  static let englishDraftWords: [String: String] = [
    "draft.form.completed": "completed",
    "draft.form.due": "due",
    "draft.form.evidence": "evidence",
    "draft.form.note": "note",
    "draft.form.percent": "percent",
    "draft.form.period": "period",
    "draft.form.reported": "reported",
    "draft.form.status": "status",
    "draft.form.task": "task id",
    "draft.form.title": "title",
    "draft.form.unit": "unit",
    "draft.guessed": " (from the years of the deadlines; to check)",
    "draft.number": "(number to fill in)",
  ]
}
