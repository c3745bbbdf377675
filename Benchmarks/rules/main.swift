import CivilCalendar
import Compliance
import Diagnostics
import Evaluation
import ExactNumbers
import Expressions
import Facts
import RandomObligations
import Results
import RuleFiles

// What rules cost: to load, and for each obligation. Run by `make rule-speed`; prints, and never fails
// for a time.

/// The least of several runs, in seconds.
func least(of runs: Int, _ body: () -> Void) -> Double {
  (0..<runs).map { _ in
    let taken = ContinuousClock().measure(body)
    return Double(taken.components.seconds) + Double(taken.components.attoseconds) * 1e-18
  }.min() ?? 0
}

/// A number with so many places.
func written(_ number: Double, _ places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let units = Int((number * scale).rounded())
  let whole = String(units / Int(scale))
  guard places > 0 else { return whole }
  let rest = String(units % Int(scale))
  return whole + "." + String(repeating: "0", count: places - rest.count) + rest
}

func line(_ what: String, _ value: String, _ aim: String = "") {
  let gap = String(repeating: " ", count: max(1, 52 - what.count))
  print(what + gap + value + (aim.isEmpty ? "" : "  (wanted: " + aim + ")"))
}

// MARK: Loading

let head = """
  dondoc: 1
  plan: {number: 1/KH-UBND, issued: 2024-01-02, ends: 2024-12-31}

  """

func load(_ root: String, _ others: [String: [UInt8]] = [:]) -> LoadedWorkspace {
  var files = others
  files[RuleFileLoader.rootName] = Array(root.utf8)
  return RuleFileLoader(files: files).load()
}

/// A rule as a file has it, under another id and with what it needs to be loaded.
func written(_ rule: Rule, as id: String) -> String {
  func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
  var text =
    "  - id: \(id)\n    title: {vi: Tên, en: Title}\n    severity: \(rule.severity.rawValue)\n"
  text += "    each: \(rule.scope.rawValue)\n"
  if let when = rule.when { text += "    when: \(quoted(when.text))\n" }
  text += "    require: \(quoted(rule.require.text))\n    message:\n"
  text += "      vi: \(quoted(rule.message.vi.text))\n      en: \(quoted(rule.message.en.text))\n"
  if !rule.parameters.isEmpty {
    text += "    params:\n"
    for one in rule.parameters {
      text +=
        "      \(one.name): {type: \(type(of: one.value).name), default: \(plain(one.value))}\n"
    }
  }
  return text
}

func type(of value: Value) -> ValueType {
  switch value {
  case .int: .int
  case .decimal: .decimal
  case .bool: .bool
  case .date: .date
  default: .string
  }
}

func plain(_ value: Value) -> String {
  switch value {
  case .int(let number): String(number)
  case .decimal(let number): number.description
  case .bool(let truth): String(truth)
  case .date(let date): date.description
  case .string(let text): text.text
  default: "?"
  }
}

let pack = load(head + "packs: [standard]\n")
let rules = pack.ruleBook?.rules ?? []
let empty = least(of: 200) { _ = load(head) }
let withPack = least(of: 200) { _ = load(head + "packs: [standard]\n") }
line("standard pack: read, checked and compiled", written((withPack - empty) * 1e3, 2) + " ms", "5")

let compiling = least(of: 200) {
  for rule in rules {
    var names = (rule.scope == .unit ? Catalogue.unit : .obligation).declarations
    for one in rule.parameters {
      names.define("params." + one.name, as: one.value, type(of: one.value))
    }
    for part in [rule.when, rule.require, rule.since].compactMap({ $0 }) {
      _ = Expression.compile(part.text, declarations: names, expecting: part.type)
    }
    _ = MessageTemplate.compile(rule.message.vi.text, declarations: names)
    _ = MessageTemplate.compile(rule.message.en.text, declarations: names)
  }
}
line("  of which expressions and messages", written(compiling * 1e3, 2) + " ms")

var many: [String: [UInt8]] = [:]
for file in 0..<100 {
  var text = "dondoc: 1\nrules:\n"
  for number in 0..<100 {
    let rule = rules[(file * 100 + number) % rules.count]
    text += written(rule, as: "r\(file)/n\(number)")
  }
  many["rules-\(file).yaml"] = Array(text.utf8)
}
var loaded: LoadedWorkspace?
let tenThousand = least(of: 3) { loaded = load(head + "include: [\"rules-*.yaml\"]\n", many) }
line(
  "\(loaded?.ruleBook?.rules.count ?? 0) rules: read, checked and compiled",
  written(tenThousand, 2) + " s", "1")
for diagnostic in loaded?.diagnostics.prefix(3) ?? [] { print("  ", diagnostic.message.id) }

// MARK: Evaluating

let count = 200_000
guard let book = RandomReport.ruleBook else { fatalError("the example cannot be loaded") }
let report = RandomReport.report(book, count: count, seed: 7)
let step = RuleStep(context: EvaluationContext(calendar: book.calendar))
let ofObligations = book.rules.filter { $0.scope == .obligation }

enum Kind: String, CaseIterable {
  case flat = "over columns"
  case items = "over items"
  case rows = "row by row"
}

func kind(of rule: Rule) -> Kind {
  if RuleRun(of: rule) != .columns { return .rows }
  return [rule.when, rule.require].compactMap({ $0 }).allSatisfy(\.isFlat) ? .flat : .items
}

var costs: [Kind: [(rule: String, nanoseconds: Double)]] = [:]
for rule in ofObligations {
  let seconds = least(of: 7) {
    _ = step.verdicts(ofObligationsIn: report, rules: [rule], threads: 1)
  }
  costs[kind(of: rule), default: []].append((rule.id.text, seconds / Double(count) * 1e9))
}
let all = least(of: 7) {
  _ = step.verdicts(ofObligationsIn: report, rules: ofObligations, threads: 1)
}
print("")
line(
  "\(ofObligations.count) rules of obligations together, \(count) rows",
  written(all / Double(count * ofObligations.count) * 1e9, 1) + " ns a rule and row")
for kind in Kind.allCases {
  guard let found = costs[kind], !found.isEmpty else { continue }
  let mean = found.map(\.nanoseconds).reduce(0, +) / Double(found.count)
  let worst = found.map(\.nanoseconds).max() ?? 0
  line(
    "\(found.count) of \(ofObligations.count) rules \(kind.rawValue), one at a time",
    written(mean, 1) + " ns a row, the slowest " + written(worst, 1),
    kind == .flat ? "5" : kind == .items ? "300" : "")
}
print("")
for kind in Kind.allCases {
  for cost in costs[kind] ?? [] {
    line("  " + cost.rule + ", " + kind.rawValue, written(cost.nanoseconds, 1) + " ns")
  }
}
