extension Phrasebook {
  /// Faults of rows and cells of progress data.
  static let englishData: [String: String] = [
    "progress.ambiguous-number": "the number may mean thousands or a fraction; it is left out",
    "progress.ambiguous-number-help":
      "write thousands without a mark (`1500`), a fraction with another number of digits (`1,5`)",
    "progress.bad-day-line": "the line above the table gives no day that can be read",
    "progress.bad-day-line-help": "write the day as `14/6/2024`, or give `reported:` in the source",
    "progress.blank-status": "the row gives no status; it counts as in progress",
    "progress.column-twice": "two columns hold {field}: {first} and {second}",
    "progress.column-twice-help": "say in `columns:` which one holds {field}",
    "progress.columns-help": "name the column {field}, or give its heading in `columns:`",
    "progress.completed-after-report":
      "completed on {completed}, after the report of {reported}; the completion date is left out",
    "progress.completed-part":
      "the row speaks of a part of the period, so it does not complete the obligation",
    "progress.completed-part-help":
      "report completion in a row whose period is that of the task",
    "progress.day-help": "write the day as `17/6/2024` or `2024-06-17`",
    "progress.decision-help": "write `accepted` or `returned` (`đạt`, `trả lại`)",
    "progress.did-you-mean": "did you mean {names}?",
    "progress.failed-condition": "`completedWhen:` failed: {fault}; the row counts as in progress",
    "progress.group-row": "{unit} names {count} {count|unit|units}; one row per unit: {members}",
    "progress.group-row-help":
      "write one row for each unit, or set `groupRows: each` in the source if the row speaks of all of them",
    "progress.impossible-completion": "there is no such day; the completion date is left out",
    "progress.impossible-day": "there is no day {text}",
    "progress.missing-column":
      "`columns:` gives {heading} for {field}, and the headings are {headings}",
    "progress.no-day": "the row gives no report date, and neither does its source",
    "progress.no-decision": "the row gives no decision",
    "progress.no-decision-column": "no column holds the decision",
    "progress.no-files": "no file matches {pattern}",
    "progress.no-files-help":
      "check the path in `sources:`; it starts from the folder of `dondoc.yaml`",
    "progress.no-obligation": "{task} has no obligation for {period}",
    "progress.no-part": "{task} has several parts, and the row names none: {parts}",
    "progress.no-part-help":
      "write the part behind the task, as in `PAPI-31#m1`, or in a column `part`",
    "progress.no-period": "the row names no period of {task}; it may mean {candidates}",
    "progress.no-period-help": "write the period in the row, or give `period:` in the source",
    "progress.no-reference": "the row names no document",
    "progress.no-reference-column": "no column holds the reference of the document",
    "progress.no-report-date": "nothing says on which day these rows were reported",
    "progress.no-report-date-help":
      "add a column {field}, a line `Số liệu tính đến ngày 14/6/2024` above the table, or `reported:` to the source",
    "progress.no-status-column": "no column holds the status",
    "progress.no-status-column-help":
      "add a column `status` or `Trạng thái`, or say in the source when a task is completed: `completedWhen: percent == 100`",
    "progress.no-such-period": "{task} has no obligation for {period}; it has {wanted}",
    "progress.no-task": "the row names no task",
    "progress.no-task-column": "no column holds the tasks; the headings are {headings}",
    "progress.no-task-column-help":
      "name the column `task` or `Mã nhiệm vụ`, or give its heading in the source: `columns: {{task: ...}}`",
    "progress.no-task-help": "write the id of the task, or remove the row",
    "progress.no-unit": "the row names no unit, and {task} is led by several: {leads}",
    "progress.no-unit-help": "write the unit in the row, or give `unit:` in the source",
    "progress.nothing-stated":
      "the row states nothing: no status, percent, date, value, evidence or note",
    "progress.nothing-stated-help": "fill it in, or remove the row",
    "progress.number-too-large": "the number is too large; it is left out",
    "progress.percent-help": "write a number from 0 to 100",
    "progress.percent-out-of-range": "the percentage does not lie from 0 to 100; it is left out",
    "progress.period-help":
      "write a period as `2024-Q2`, `Quý II/2024`, `Tháng 5/2024` or `Năm 2024`",
    "progress.period-too-long": "{period} is longer than the periods of {task}: {wanted}",
    "progress.several-periods": "the period lies in several of {task}: {candidates}",
    "progress.several-tasks": "{task} is the title of several tasks: {ids}",
    "progress.several-tasks-help": "write the id",
    "progress.several-units": "{unit} is the name of several units: {ids}",
    "progress.several-units-help": "write the id",
    "progress.supporting-unit": "{unit} only supports {task}, whose lead is {leads}",
    "progress.supporting-unit-help": "the report has to come from {leads}",
    "progress.too-many-places": "the number has more than six decimal places; it is left out",
    "progress.unit-ended": "{unit} had ended before this period of {task} began",
    "progress.unit-ended-help": "the task has passed to {unit}",
    "progress.unit-is-no-lead": "{unit} is no lead of {task}; the lead is {leads}",
    "progress.unknown-decision": "{text} is no decision",
    "progress.unknown-part": "{task} has no such part; it has {parts}",
    "progress.unknown-period-in-path": "the path names {period}, which is no period",
    "progress.unknown-status": "{text} is no status; the row counts as in progress",
    "progress.unknown-status-help":
      "write a usual word, or add this one to `statusWords:` of the source",
    "progress.unknown-task": "{task} is no task of the plan",
    "progress.unknown-task-help": "write the id of the task, or its title exactly as in the plan",
    "progress.unknown-unit": "{unit} is no unit",
    "progress.unknown-unit-help":
      "write the id or the name of the unit, or add this name to its `aliases:`",
    "progress.unknown-unit-in-path": "the path names {unit}, which is no unit",
    "progress.unknown-unit-in-path-help": "name the folder or file by the id of a unit",
    "progress.unread-columns": "columns that are not read: {headings}",
    "progress.unread-columns-help": "if one of them matters, give its heading in `columns:`",
    "progress.unreadable-completion": "the completion date cannot be read; it is left out",
    "progress.unreadable-day": "the report date {text} cannot be read",
    "progress.unreadable-number": "this is not a number; it is left out",
    "progress.unreadable-period": "the period {period} cannot be read",
  ]
}
