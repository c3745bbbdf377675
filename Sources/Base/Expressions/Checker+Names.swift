import Diagnostics
import VietnameseText

/// A chain of names with dots, as `due.effective`.
private struct QualifiedName {
  var parts: [String]
  var isRooted: Bool

  func text(_ count: Int) -> String { parts.prefix(count).joined(separator: ".") }
}

extension Checker {
  private func qualifiedName(_ id: SyntaxTree.ID) -> QualifiedName? {
    switch tree[id].form {
    case .identifier(let name, let isRooted):
      return QualifiedName(parts: [name], isRooted: isRooted)
    case .select(let operand, let field, _):
      guard isPlain(field), var name = qualifiedName(operand) else { return nil }
      name.parts.append(field)
      return name
    default: return nil
    }
  }

  /// False for names that stand between back quotes because they could not stand without.
  private func isPlain(_ field: String) -> Bool {
    field.utf8.allSatisfy { Lexer.isLetter($0) || Lexer.isDigit($0) }
  }

  private func local(_ name: QualifiedName) -> Int? {
    guard !name.isRooted, let first = name.parts.first else { return nil }
    return locals.lastIndex { $0.name == first }
  }

  /// The longest name that means something is taken; the rest are fields of its value.
  mutating func checkName(_ id: SyntaxTree.ID) -> Int {
    let range = tree[id].range
    guard let name = qualifiedName(id) else { return checkSelection(id) }
    if let place = local(name) {
      guard name.parts.count == 1 else { return checkSelection(id) }
      return output.add(.variable(place), [], locals[place].type, range)
    }
    let whole = name.text(name.parts.count)
    if let meaning = declarations.meaning(of: whole, isRooted: name.isRooted) {
      return add(meaning, range)
    }
    if FunctionTable.typeNames.contains(whole) {
      return output.add(constant: .type(whole), .type, range)
    }
    for count in stride(from: name.parts.count - 1, to: 0, by: -1)
    where declarations.meaning(of: name.text(count), isRooted: name.isRooted) != nil {
      return checkSelection(id)
    }
    return fail(unknown(whole, range), .unknownName, range)
  }

  private mutating func add(_ meaning: Declarations.Meaning, _ range: Range<Int>) -> Int {
    switch meaning {
    case .fact(let index):
      let fact = declarations.facts[index]
      return output.add(.fact(slot: fact.slot), [], fact.type, range)
    case .constant(let value, let type):
      return output.add(constant: value, type, range)
    }
  }

  private func unknown(_ name: String, _ range: Range<Int>) -> ExpressionProblem {
    let members = declarations.members(of: name)
    if !members.isEmpty { return .groupIsNoValue(name, members: members, at: range) }
    let candidates = declarations.names + locals.map(\.name)
    return .unknownName(name, nearest: nearest(to: name, among: candidates), at: range)
  }

  private mutating func checkSelection(_ id: SyntaxTree.ID) -> Int {
    guard case .select(let operand, let field, let fieldRange) = tree[id].form else {
      return output.add(.fault(.unknownName), [], .error, tree[id].range)
    }
    let node = check(operand)
    return select(field, fieldRange, of: node, presence: false, tree[id].range)
  }

  private mutating func select(
    _ field: String, _ fieldRange: Range<Int>, of node: Int, presence: Bool, _ range: Range<Int>
  ) -> Int {
    switch type(of: node) {
    case .record(let record):
      guard let index = record.index(of: field) else {
        let names = record.fields.map(\.name)
        return fail(
          .unknownField(
            field, of: type(of: node), fields: names, nearest: nearest(to: field, among: names),
            at: fieldRange),
          .noSuchField, range)
      }
      if presence { return output.add(.fieldPresence(index), [node], .bool, range) }
      return output.add(.field(index), [node], record.fields[index].type, range)
    case .map(let key, let value) where key.isOpen || key == .string:
      return member(field, of: node, presence ? .bool : value, presence, range)
    case .dyn:
      return member(field, of: node, presence ? .bool : .dyn, presence, range)
    case .error: return output.add(.fault(.wrongType), [], .error, range)
    case let other:
      return fail(
        .noFields(field, of: other, isFunction: isFunction(field), at: fieldRange), .wrongType,
        range)
    }
  }

  private mutating func member(
    _ field: String, of node: Int, _ type: ValueType, _ presence: Bool, _ range: Range<Int>
  ) -> Int {
    output.constants.append(.text(field))
    let place = output.constants.count - 1
    return output.add(presence ? .memberPresence(place) : .member(place), [node], type, range)
  }

  /// `due.effective.year` for `due.effective.year()`.
  private func isFunction(_ field: String) -> Bool {
    !FunctionTable.signatures(field, isMember: true).isEmpty
  }

  /// `has(x.y)`: of a fact whether the row has it, else of a record or map whether it is there.
  mutating func checkPresence(
    _ operand: SyntaxTree.ID, _ field: String, _ fieldRange: Range<Int>, _ range: Range<Int>
  ) -> Int {
    guard isPlain(field), var name = qualifiedName(operand), local(name) == nil else {
      return select(field, fieldRange, of: check(operand), presence: true, range)
    }
    name.parts.append(field)
    let whole = name.text(name.parts.count)
    let nameRange = tree[operand].range.lowerBound..<fieldRange.upperBound
    if let meaning = declarations.meaning(of: whole, isRooted: name.isRooted) {
      return presence(of: meaning, whole, range)
    }
    for count in stride(from: name.parts.count - 1, to: 0, by: -1)
    where declarations.meaning(of: name.text(count), isRooted: name.isRooted) != nil {
      return select(field, fieldRange, of: check(operand), presence: true, range)
    }
    return fail(unknown(whole, nameRange), .unknownName, range)
  }

  /// `has(x)` of a name without a dot.
  mutating func checkNamePresence(_ operand: SyntaxTree.ID, _ range: Range<Int>) -> Int {
    let nameRange = tree[operand].range
    guard let name = qualifiedName(operand), local(name) == nil else {
      return fail(.presenceOfNoField(at: nameRange), .wrongType, range)
    }
    let whole = name.text(name.parts.count)
    guard let meaning = declarations.meaning(of: whole, isRooted: name.isRooted) else {
      return fail(unknown(whole, nameRange), .unknownName, range)
    }
    return presence(of: meaning, whole, range)
  }

  private mutating func presence(
    of meaning: Declarations.Meaning, _ name: String, _ range: Range<Int>
  ) -> Int {
    switch meaning {
    case .fact(let index):
      let fact = declarations.facts[index]
      if fact.presence == .always { report(.needlessHas(name, at: range)) }
      return output.add(.presence(slot: fact.slot), [], .bool, range)
    case .constant:
      report(.needlessHas(name, at: range))
      return output.add(constant: .bool(true), .bool, range)
    }
  }
}
