import CivilCalendar
import Columns
import Expressions

/// Runs a column program over batches of rows, each node at most once for a batch and only if
/// somebody asks for it.
struct ColumnMachine<Source: ColumnSource>: Sendable {
  let program: ColumnProgram
  let source: Source
  let context: EvaluationContext
  var texts: TextNumbers
  var registers: [ColumnRegister]
  /// What functions of text gave, by node.
  var memos: [TextMemo]
  /// The batch of which a register holds the values; -1: none, `.max`: of all.
  private var stamps: [Int]
  /// Facts whose column the source gave, by node.
  private var isFilledWhole: [Bool]
  private var batch = -1
  /// Elements of the longest list that was asked.
  private var mostItems = 0
  private var longestInItems = 0
  /// The rows of the batch, at most `RowBatch.size`.
  private(set) var rows = 0..<0
  /// A bit for each row.
  private(set) var present: RowMask = .zero

  init(_ program: ColumnProgram, source: Source, context: EvaluationContext) {
    self.program = program
    self.source = source
    self.context = context
    texts = program.texts
    registers = program.nodes.map { _ in ColumnRegister() }
    memos = program.nodes.map { _ in TextMemo() }
    stamps = program.nodes.map { _ in -1 }
    isFilledWhole = program.nodes.map { _ in false }
  }

  /// Goes on to other rows.
  mutating func begin(_ rows: Range<Int>) {
    precondition(rows.count <= RowBatch.size, "more rows than a batch has")
    self.rows = rows
    present = RowBatch.first(rows.count)
    batch += 1
  }

  /// The truth of a condition for the rows of the batch.
  ///
  /// - Returns: Nil where the interpreter must run them: a fact of a wrong type, or text so long
  ///   that the limit of steps might be passed.
  mutating func truth(of root: ColumnProgram.Root) -> ColumnTruth? {
    evaluate(root.node)
    guard !registers[root.node].isUnfit, fitsStepLimit(root) else { return nil }
    let register = registers[root.node]
    let known = register.known & present
    return ColumnTruth(
      yes: register.yes & known, unknown: register.unknown & present,
      error: register.error & present)
  }

  /// Counts each step of a loop as many times as the longest list has elements.
  private func fitsStepLimit(_ root: ColumnProgram.Root) -> Bool {
    let scanned =
      root.scans > 0
      ? root.scans.multipliedReportingOverflow(by: longestText / 32 + 1)
      : (0, false)
    let once = root.steps.addingReportingOverflow(scanned.0)
    let all = once.partialValue.multipliedReportingOverflow(by: mostItems + 1)
    return !scanned.1 && !once.overflow && !all.overflow && all.partialValue <= context.stepLimit
  }

  /// Bytes of the longest text that was met, in lists too.
  var longestText: Int { max(texts.longest, longestInItems) }

  /// Takes note of the number of elements of a list.
  mutating func noteItems(_ count: Int) { mostItems = max(mostItems, count) }

  /// Takes note of the bytes of a text in a list.
  mutating func noteText(_ count: Int) { longestInItems = max(longestInItems, count) }

  // MARK: Nodes

  /// Sees to it that the register of a node holds the values of this batch.
  mutating func evaluate(_ number: Int) {
    guard stamps[number] != batch, stamps[number] != .max else { return }
    let node = program.nodes[number]
    stamps[number] = batch
    switch node.operation {
    case .constant(let value):
      registers[number] = .constant(value, node.kind)
      stamps[number] = .max
    case .fact(let slot): fill(number, node.kind, slot: slot)
    case .presence(let slot): fillPresence(number, slot: slot)
    case .listSize(let slot): countItems(number, slot: slot)
    case .quantifier(let quantifier): quantify(number, quantifier)
    case .conjunction: connect(number, node.operands, decidedBy: false)
    case .disjunction: connect(number, node.operands, decidedBy: true)
    case .conditional: choose(number, node.operands, node.kind)
    case .not, .compare, .compareDoubles, .compareFlags, .compareConstant, .isOneOf, .number,
      .text, .textWithConstant:
      applyStrictly(number, node)
    }
  }

  /// Operations that have a value only where all operands have one.
  private mutating func applyStrictly(_ number: Int, _ node: ColumnNode) {
    for operand in node.operands { evaluate(operand) }
    var register = take(number, forNumbers: node.kind != .bool)
    for operand in node.operands {
      register.error |= registers[operand].error
      register.unknown |= registers[operand].unknown
      register.isUnfit = register.isUnfit || registers[operand].isUnfit
    }
    register.unknown &= ~register.error
    if !register.isUnfit { apply(node, number, &register) }
    registers[number] = register
  }

  /// Takes a register out, so that it can be written while others are read.
  mutating func take(_ number: Int, forNumbers: Bool) -> ColumnRegister {
    var register = ColumnRegister()
    swap(&register, &registers[number])
    register.clear(forNumbers: forNumbers)
    return register
  }

  private mutating func apply(
    _ node: ColumnNode, _ number: Int, _ register: inout ColumnRegister
  ) {
    let first = node.operands[0]
    let second = node.operands.count > 1 ? node.operands[1] : first
    let (left, right) = (registers[first].numbers, registers[second].numbers)
    let count = rows.count
    switch node.operation {
    case .not: register.yes = ~registers[first].yes
    case .compareFlags(let comparison):
      register.yes = Self.compare(registers[first].yes, comparison, registers[second].yes)
    case .compare(let comparison):
      register.yes = NumberKernels.compare(
        left.span, comparison, right.span, count: count)
    case .compareDoubles(let comparison):
      register.yes = NumberKernels.compareDoubles(
        left.span, comparison, right.span, count: count)
    case .compareConstant(let comparison, let constant):
      register.yes = NumberKernels.compare(
        left.span, comparison, constant, count: count)
    case .isOneOf(let numbers): register.yes = isOneOf(left, numbers)
    case .number(let operation): apply(operation, first, second, &register)
    case .text(let function):
      if function.operandCount == 1 {
        applyText(function, number, first, &register)
      } else {
        applyText(function, number, first, second, &register)
      }
    case .textWithConstant(let function, let constant, let isConstantFirst):
      let constant = texts.text(of: constant)
      applyText(
        function, number, first, constant: constant, isConstantFirst: isConstantFirst, &register)
    case .constant, .fact, .presence, .listSize, .quantifier, .conjunction, .disjunction,
      .conditional:
      break
    }
  }

  private func isOneOf(_ column: [Int64], _ numbers: [Int64]) -> RowMask {
    guard let last = numbers.last, last >= 64 || (numbers.first ?? 0) < 0 else {
      let set = numbers.reduce(into: UInt64(0)) { $0 |= 1 << UInt64(clamping: $1) }
      return NumberKernels.isIn(column.span, set, count: rows.count)
    }
    return numbers.reduce(into: RowMask.zero) { mask, number in
      mask |= NumberKernels.compare(column.span, .equal, number, count: rows.count)
    }
  }

  /// False stands before true.
  private static func compare(
    _ left: RowMask, _ comparison: Comparison, _ right: RowMask
  ) -> RowMask {
    switch comparison {
    case .equal: ~(left ^ right)
    case .notEqual: left ^ right
    case .less: ~left & right
    case .lessOrEqual: ~left | right
    case .greater: left & ~right
    case .greaterOrEqual: left | ~right
    }
  }

  // MARK: Logic

  /// `&&` (decided by false) and `||` (decided by true); unknown wins over error.
  private mutating func connect(_ number: Int, _ operands: [Int], decidedBy: Bool) {
    var decided = ~present
    var unknown = RowMask.zero
    var error = RowMask.zero
    var isUnfit = false
    for operand in operands where !isUnfit && decided != ~RowMask.zero {
      evaluate(operand)
      let term = registers[operand]
      isUnfit = term.isUnfit
      decided |= (decidedBy ? term.yes : ~term.yes) & term.known
      unknown |= term.unknown
      error |= term.error
    }
    unknown &= ~decided
    error &= ~(decided | unknown)
    registers[number].yes = decidedBy ? decided : ~decided
    registers[number].unknown = unknown
    registers[number].error = error
    registers[number].isUnfit = isUnfit
  }

  /// The branch that no row takes is not evaluated.
  private mutating func choose(_ number: Int, _ operands: [Int], _ kind: ColumnKind) {
    evaluate(operands[0])
    let condition = registers[operands[0]]
    let first = condition.yes & condition.known & present
    let second = ~condition.yes & condition.known & present
    var register = take(number, forNumbers: kind != .bool)
    register.unknown = condition.unknown
    register.error = condition.error
    register.isUnfit = condition.isUnfit
    for (operand, taken) in [(operands[1], first), (operands[2], second)]
    where !RowBatch.isNone(taken) {
      evaluate(operand)
      let branch = registers[operand]
      register.yes |= branch.yes & taken
      register.unknown |= branch.unknown & taken
      register.error |= branch.error & taken
      register.isUnfit = register.isUnfit || branch.isUnfit
      if kind != .bool, !branch.isUnfit {
        var numbers = register.numbers.mutableSpan
        for row in 0..<rows.count where taken.bit(row) == 1 { numbers[row] = branch.numbers[row] }
      }
    }
    registers[number] = register
  }

  // MARK: Facts

  private mutating func fill(_ number: Int, _ kind: ColumnKind, slot: Int) {
    var register = take(number, forNumbers: kind != .bool)
    isFilledWhole[number] = source.fill(&register, kind, slot: slot, rows: rows, texts: &texts)
    if !isFilledWhole[number] {
      for (row, place) in rows.enumerated() {
        let outcome = source.row(place).outcome(of: slot)
        register.set(outcome, kind, at: row, texts: &texts)
      }
    }
    registers[number] = register
  }

  /// A fact whose column is asked for too, and given by the source, is present where it is known.
  private mutating func fillPresence(_ number: Int, slot: Int) {
    if let fact = program.factNodes[slot] {
      evaluate(fact)
      let column = registers[fact]
      if isFilledWhole[fact] {
        registers[number].yes = ~column.unknown
        registers[number].unknown = .zero
        registers[number].error = .zero
        registers[number].isUnfit = false
        return
      }
    }
    var register = take(number, forNumbers: false)
    if !source.fillPresence(&register, slot: slot, rows: rows) {
      for (row, place) in rows.enumerated() {
        let isPresent = source.row(place).isPresent(slot)
        register.yes.mark(row, where: isPresent == true)
        register.unknown.mark(row, where: isPresent == nil)
      }
    }
    registers[number] = register
  }
}

extension ColumnRegister {
  /// Sets the outcome of a fact; one of another kind makes the column unfit.
  mutating func set(
    _ outcome: Outcome, _ kind: ColumnKind, at row: Int, texts: inout TextNumbers
  ) {
    var number: Int64?
    switch outcome {
    case .unknown: unknown.mark(row, where: true)
    case .error: error.mark(row, where: true)
    case .value(.string(let text)) where kind == .text: number = texts.number(of: text.text)
    case .value(let value):
      number = kind.number(of: value)
      if number == nil { isUnfit = true }
    }
    if kind == .bool {
      yes.mark(row, where: number == 1)
    } else {
      numbers[row] = number ?? 0
    }
  }
}
