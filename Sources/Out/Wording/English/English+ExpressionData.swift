extension Phrasebook {
  /// Facts and tests for `dondoc eval`.
  static let englishExpressionData: [String: String] = [
    "eval.help.whole-key": "run `dondoc explain {task}` to see the keys that there are",
    "eval.not-one-obligation": "{key} does not name one obligation that there is on this day",
    "facts.bad-number":
      "a number in {name} does not fit: a fact has at most six digits after the point",
    "facts.group-is-no-value": "{name} is a group of facts; give it an object with their names",
    "facts.no-object": "facts are one JSON object, with a key for each fact or group",
    "facts.unknown-fact": "there is no fact {name}",
    "facts.wrong-choice": "{name} is never {text}",
    "facts.wrong-type": "{name} takes a value of type {type}",
    "suite.help.form":
      "a test is a line of JSON in a file *.jsonl, with id, expr and expected",
    "suite.left-out": "{count} left out: needs {need}",
    "suite.no-test": "this line is no test: it needs id, expr and expected",
    "suite.no-tests": "there is no test in {path}",
    "suite.wanted-found": "wanted {wanted}; found {found}",
  ]
}
