extension Phrasebook {
  /// Tests of rules: what is wrong with them, and what they gave.
  static let englishTests: [String: String] = [
    "book.day-not-asked": "the test is not run on {day}, so nothing can be expected of it",
    "book.duplicate-test": "the test {id} is there twice",
    "book.expect-beside-days": "{key} stands beside days: it is expected of none of them",
    "help.expect-under-day": "put it under a day, or leave the days out where all expect the same",
    "label.days-asked": "the days are listed here",
    "test.changed": "{from} → {to}",
    "test.coverage-total":
      "{seen} of {possible} verdicts that the rules can give are expected by a test ({share} %)",
    "test.differs": "differs: {name}",
    "test.differs-on": "{day}:",
    "test.example": "{name}, example {number}",
    "test.idle-equivalents":
      "{count} {count|entry|entries} under `equivalent` {count|says|say} nothing of a survivor: take {count|it|them} out",
    "test.left-out": "{count} {count|test was|tests were} not asked for",
    "test.mutants-total":
      "{count} {count|mutant|mutants}: {killed} killed, {survived} survived ({share} %), {explained} of these with a reason",
    "test.no-obligation": "there is no such obligation on this day",
    "test.no-obligation-known": "there is no such obligation on this day; there are {keys}",
    "test.no-mutants-yet": "Mutants are tried when all tests are as expected",
    "test.not-listed": "not listed",
    "test.row": "row: {name}",
    "test.rule-saw": "{rule} ({place}) saw {facts}",
    "test.rule-saw-nothing": "{rule} ({place}) asks no fact",
    "test.several-obligations": "several obligations fit: {keys}",
    "test.since": "since {subject}",
    "test.summary":
      "{tests} {tests|test|tests} on {days} {days|day|days}: {good} as expected, {bad} {bad|differs|differ}",
    "test.too-little-coverage": "{share} % are seen, and at least {least} % are asked for",
    "test.too-many-survivors":
      "{share} % of the mutants survived without a reason, and at most {most} % may",
    "test.when-require": "`when` is {when}, `require` is {require}",
    "test.when-stops": "`when` is {when}, so `require` was not asked",
    "test.only-require": "`require` is {require}",
    "test.why": "equivalent: {why}",
    "workspace.name-rule-files":
      "name a folder with YAML files of rules, or the files, as in `dondoc test rules.yaml`",
    "workspace.no-rule-files": "{path} holds no YAML file",
    "workspace.no-such-test": "no test and no rule has {text} in its name",
    "workspace.no-tests": "there are no tests and no examples in {path} and what it includes",
    "workspace.packs-have-tests": "`--packs` runs those of the rules that ship with dondoc",
    "workspace.tests-are": "there are {names}",
    "workspace.write-tests": "write `examples` in a rule, or a section `tests`",
  ]

  static let englishTestWords: [String: String] = [
    "test.heading.coverage": "VERDICTS EXPECTED BY A TEST",
    "test.heading.mutants": "MUTANTS THAT SURVIVED",
    "test.column.rule": "rule",
  ]
}
