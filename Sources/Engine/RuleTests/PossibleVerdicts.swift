import Compliance
import Expressions
import Facts

/// What a condition can come to, whatever the facts.
struct PossibleOutcomes: OptionSet, Hashable {
  let rawValue: UInt8

  static let yes = PossibleOutcomes(rawValue: 1)
  static let no = PossibleOutcomes(rawValue: 2)
  static let unknown = PossibleOutcomes(rawValue: 4)
  static let error = PossibleOutcomes(rawValue: 8)
  /// A value that is no truth value.
  static let value = PossibleOutcomes(rawValue: 16)

  static let truth: PossibleOutcomes = [.yes, .no]
  static let trouble: PossibleOutcomes = [.unknown, .error]

  func can(_ other: PossibleOutcomes) -> Bool { !isDisjoint(with: other) }
}

/// The verdicts that a rule can give: for each way in which its optional facts may be there or
/// not, what its conditions can come to.
///
/// Other facts that hang together are taken one by one, so a verdict may be named that the engine's own
/// facts never give; no verdict that a rule can give is left out, save errors of numbers that are
/// larger than any fact.
struct PossibleVerdicts {
  /// Past so many optional facts all are taken as there or not at once.
  private static let mostOptional = 10

  let rule: Rule
  /// Whether the tests have a plan, without which nothing can be waived.
  let hasPlan: Bool

  /// In the order of `Verdict`.
  var verdicts: [Verdict] {
    var found: Set<Verdict> = []
    let optional = optionalSlots
    guard optional.count <= Self.mostOptional else {
      add(to: &found, present: nil)
      return ordered(found)
    }
    for pattern in 0..<(1 << optional.count) {
      let present = optional.indices.filter { pattern & (1 << $0) != 0 }.map { optional[$0] }
      add(to: &found, present: Set(present))
    }
    return ordered(found)
  }

  private func ordered(_ found: Set<Verdict>) -> [Verdict] {
    var found = found
    if rule.isWaivable, hasPlan, found.contains(.fail) || found.contains(.unknown) {
      found.insert(.waived)
    }
    return Verdict.allCases.filter { found.contains($0) }
  }

  private var declarations: [FactDeclaration] {
    (rule.scope == .unit ? Catalogue.unit : .obligation).entries
  }

  private var optionalSlots: [Int] {
    let slots = Set((rule.when?.slots ?? []) + rule.require.slots).map { leader(of: $0) }
    let entries = declarations
    return Set(slots).sorted().filter {
      entries.indices.contains($0) && entries[$0].presence == .optional
    }
  }

  /// Facts that follow from another one are there whenever that one is.
  private func leader(of slot: Int) -> Int {
    guard rule.scope == .obligation, let fact = ObligationFact(rawValue: slot) else { return slot }
    switch fact {
    case .dueDaysLeft, .dueWorkingDaysLeft, .dueDaysLate, .dueWorkingDaysLate:
      return ObligationFact.dueEffective.slot
    case .progressAgeDays, .progressAgeWorkingDays: return ObligationFact.progressReported.slot
    default: return slot
    }
  }

  private func add(to found: inout Set<Verdict>, present leaders: Set<Int>?) {
    let entries = declarations
    let slots = (rule.when?.slots ?? []) + rule.require.slots
    let present = leaders.map { leaders in Set(slots.filter { leaders.contains(leader(of: $0)) }) }
    func outcomes(_ expression: TypedExpression) -> PossibleOutcomes {
      OutcomeSearch(expression, entries, present: present).outcomes
    }
    let when = rule.when.map(outcomes) ?? .yes
    if when.can(.no) { found.insert(.notApplicable) }
    if when.can(.unknown) { found.insert(.unknown) }
    if when.can(.error) { found.insert(.error) }
    guard when.can(.yes) else { return }
    let require = outcomes(rule.require)
    if require.can(.yes) { found.insert(.pass) }
    if require.can(.no) { found.insert(.fail) }
    if require.can(.unknown) { found.insert(.unknown) }
    if require.can(.error) { found.insert(.error) }
  }
}

/// One walk over an expression.
private struct OutcomeSearch {
  private let expression: TypedExpression
  private let entries: [FactDeclaration]
  /// Optional facts that have a value; nil: not known.
  private let present: Set<Int>?
  private var found: [PossibleOutcomes] = []

  init(_ expression: TypedExpression, _ entries: [FactDeclaration], present: Set<Int>?) {
    self.expression = expression
    self.entries = entries
    self.present = present
    // Operands stand before what uses them.
    for node in expression.nodes.indices { found.append(outcomes(of: node)) }
  }

  var outcomes: PossibleOutcomes { found.last ?? .error }

  /// Any value of a node's type.
  private func value(_ node: Int) -> PossibleOutcomes {
    switch expression.types[node] {
    case .bool: .truth
    case .dyn, .error: [.yes, .no, .value, .error]
    default: .value
    }
  }

  private func isAlways(_ slot: Int) -> Bool {
    !entries.indices.contains(slot) || entries[slot].presence == .always
  }

  private func outcomes(of node: Int) -> PossibleOutcomes {
    let operands = expression.operands(of: node)
    let sets = operands.map { found[$0] }
    switch expression.nodes[node].kind {
    case .constant(let place):
      guard case .bool(let truth) = expression.constants[place] else { return .value }
      return truth ? .yes : .no
    case .fact(let slot):
      if isAlways(slot) { return value(node) }
      guard let present else { return value(node).union(.unknown) }
      return present.contains(slot) ? value(node) : .unknown
    case .presence(let slot):
      if isAlways(slot) { return .yes }
      guard let present else { return .truth }
      return present.contains(slot) ? .yes : .no
    case .variable: return value(node)
    case .conjunction: return joined(sets, deciding: .no, other: .yes)
    case .disjunction: return joined(sets, deciding: .yes, other: .no)
    case .conditional: return conditional(sets)
    case .operation(.not): return strict(sets, negated(sets.first ?? .truth), canFail: false)
    case .operation(let operation):
      return strict(sets, value(node), canFail: Self.canFail(operation))
    case .pattern, .list, .map, .comprehension, .pairLoop, .binding:
      return strict(sets, value(node), canFail: false)
    case .field(let place):
      var result = strict(sets, value(node), canFail: false)
      if isOptional(place, of: operands.first) { result.insert(.unknown) }
      return result
    case .fieldPresence, .memberPresence: return strict(sets, .truth, canFail: false)
    case .member: return strict(sets, value(node), canFail: true)
    case .fault: return .error
    }
  }

  private func isOptional(_ field: Int, of operand: Int?) -> Bool {
    guard let operand, case .record(let type) = expression.types[operand],
      type.fields.indices.contains(field)
    else { return true }
    return type.fields[field].presence == .optional
  }

  /// An error of an operand is the result, else an unknown one is.
  private func strict(
    _ sets: [PossibleOutcomes], _ value: PossibleOutcomes, canFail: Bool
  ) -> PossibleOutcomes {
    var result = sets.reduce(into: PossibleOutcomes()) { $0.formUnion($1.intersection(.trouble)) }
    if sets.allSatisfy({ $0.can([.yes, .no, .value]) }) {
      result.formUnion(value)
      if canFail { result.insert(.error) }
    }
    return result
  }

  private func negated(_ set: PossibleOutcomes) -> PossibleOutcomes {
    var result = PossibleOutcomes()
    if set.can(.yes) { result.insert(.no) }
    if set.can(.no) { result.insert(.yes) }
    return result
  }

  /// `&&`, where `no` decides, or `||`: then unknown wins over error.
  private func joined(
    _ sets: [PossibleOutcomes], deciding: PossibleOutcomes, other: PossibleOutcomes
  ) -> PossibleOutcomes {
    var result = PossibleOutcomes()
    if sets.contains(where: { $0.can(deciding) }) { result.formUnion(deciding) }
    if sets.allSatisfy({ $0.can(other) }) { result.formUnion(other) }
    let undecided = other.union(.trouble)
    if sets.contains(where: { $0.can(.unknown) }), sets.allSatisfy({ $0.can(undecided) }) {
      result.insert(.unknown)
    }
    if sets.contains(where: { $0.can(.error) }),
      sets.allSatisfy({ $0.can(other.union(.error)) })
    {
      result.insert(.error)
    }
    return result
  }

  private func conditional(_ sets: [PossibleOutcomes]) -> PossibleOutcomes {
    guard sets.count == 3 else { return .error }
    var result = sets[0].intersection(.trouble)
    if sets[0].can(.yes) { result.formUnion(sets[1]) }
    if sets[0].can(.no) { result.formUnion(sets[2]) }
    return result
  }

  /// Facts are too small for sums and terms to leave their range.
  private static func canFail(_ operation: Operation) -> Bool {
    switch operation {
    case .divide, .modulo, .index, .toBool, .toInt, .toUint, .toDouble, .toDecimal, .toDate,
      .toTimestamp, .toDuration, .matches, .charAt, .substring, .indexOf, .lastIndexOf,
      .decodeBase64, .shiftLeft, .shiftRight, .squareRoot:
      true
    default: false
    }
  }
}
