import Columns
import Compliance
import Expressions
import Results

/// The conditions of rules, ready to run: over columns where they can, else row by row.
struct RuleProgram: Sendable {
  /// One condition.
  struct Condition: Sendable {
    var expression: TypedExpression
    /// Nil: the interpreter runs it.
    var root: ColumnProgram.Root?
  }

  /// One rule.
  struct Line: Sendable {
    var when: Condition?
    var require: Condition
    var run: RuleRun
  }

  /// In the order of the rules.
  let lines: [Line]
  let columns: ColumnProgram
  let context: EvaluationContext

  init(rules: [Rule], context: EvaluationContext) {
    var columns = ColumnProgram()
    lines = rules.map { rule in
      var run = RuleRun.columns
      func condition(_ expression: TypedExpression, _ part: ColumnObstacle.Part) -> Condition {
        do throws(ColumnObstacle) {
          let root = try columns.add(expression, stepLimit: context.stepLimit)
          return Condition(expression: expression, root: root)
        } catch {
          if run == .columns {
            run = .interpreter(ColumnObstacle(error.construct, at: error.range, in: part))
          }
          return Condition(expression: expression)
        }
      }
      let when = rule.when.map { condition($0, .when) }
      let require = condition(rule.require, .require)
      return Line(when: when, require: require, run: run)
    }
    self.columns = columns
    self.context = context
  }

  /// The verdicts of the rules for neighbouring rows, in the order of the rules.
  ///
  /// - Parameter range: Its length alone shows in the result: place 0 is its first row.
  func verdicts<Source: ColumnSource>(of range: Range<Int>, _ source: Source) -> [RuleVerdicts] {
    var machine = ColumnMachine(columns, source: source, context: context)
    var words = lines.map { _ in VerdictWords() }
    var start = range.lowerBound
    while start < range.upperBound {
      let rows = start..<min(start + RowBatch.size, range.upperBound)
      machine.begin(rows)
      for (place, line) in lines.enumerated() {
        words[place].append(judge(line, &machine), rows: rows.count)
      }
      start = rows.upperBound
    }
    return words.map { $0.verdicts(count: range.count) }
  }

  /// The verdicts of one rule for the rows of a batch (semantics.md section 5).
  private func judge<Source: ColumnSource>(
    _ line: Line, _ machine: inout ColumnMachine<Source>
  ) -> VerdictMasks {
    var applies = machine.present
    var masks = VerdictMasks()
    if let when = line.when {
      let truth = truth(of: when, machine.present, &machine)
      applies = truth.yes
      masks.unknown = truth.unknown
      masks.error = truth.error
    }
    guard !RowBatch.isNone(applies) else { return masks }
    let truth = truth(of: line.require, applies, &machine)
    masks.unknown |= truth.unknown & applies
    masks.error |= truth.error & applies
    masks.pass = truth.yes & applies
    masks.fail = applies & ~(truth.yes | truth.unknown | truth.error)
    return masks
  }

  private func truth<Source: ColumnSource>(
    of condition: Condition, _ asked: RowMask, _ machine: inout ColumnMachine<Source>
  ) -> ColumnTruth {
    if let root = condition.root, let truth = machine.truth(of: root) { return truth }
    return interpreted(condition.expression, asked, machine)
  }

  /// Row by row, for the rows that are asked for; others come out as false.
  private func interpreted<Source: ColumnSource>(
    _ expression: TypedExpression, _ asked: RowMask, _ machine: ColumnMachine<Source>
  ) -> ColumnTruth {
    var truth = ColumnTruth(yes: .zero, unknown: .zero, error: .zero)
    let first = machine.rows.lowerBound
    RowBatch.forEach(asked) { row in
      let facts = machine.source.row(first + row)
      switch evaluate(expression, facts: facts, context: context) {
      case .value(.bool(let holds)): truth.yes.mark(row, where: holds)
      case .unknown: truth.unknown.mark(row, where: true)
      case .value, .error: truth.error.mark(row, where: true)
      }
    }
    return truth
  }
}

/// The verdicts of a rule for the rows of a batch; the rest is not applicable.
private struct VerdictMasks {
  var fail: RowMask = .zero
  var unknown: RowMask = .zero
  var error: RowMask = .zero
  var pass: RowMask = .zero
}

/// Verdicts of batch after batch, as the words of bit sets.
private struct VerdictWords {
  private var fail: [UInt64] = []
  private var unknown: [UInt64] = []
  private var error: [UInt64] = []
  private var pass: [UInt64] = []

  mutating func append(_ masks: VerdictMasks, rows: Int) {
    for lane in 0..<(rows + 63) / 64 {
      fail.append(masks.fail[lane])
      unknown.append(masks.unknown[lane])
      error.append(masks.error[lane])
      pass.append(masks.pass[lane])
    }
  }

  func verdicts(count: Int) -> RuleVerdicts {
    var verdicts = RuleVerdicts(count: count)
    verdicts.fail = BitSet(size: count, words: fail)
    verdicts.unknown = BitSet(size: count, words: unknown)
    verdicts.error = BitSet(size: count, words: error)
    verdicts.pass = BitSet(size: count, words: pass)
    return verdicts
  }
}
