import CivilCalendar
import Diagnostics
import ExactNumbers
import Patterns
import VietnameseText

extension Checker {
  mutating func checkCall(
    _ name: String, _ arguments: [SyntaxTree.ID], _ nameRange: Range<Int>, _ range: Range<Int>
  ) -> Int {
    if let folded = foldLiteral(name, arguments, range) { return folded }
    if let operation = FunctionTable.extremes[name] {
      return checkExtreme(name, operation, arguments, range)
    }
    let nodes = arguments.map { check($0) }
    if nodes.count == 1, let only = nodes.first {
      if name == "dyn" { return output.add(.operation(.toDyn), [only], .dyn, range) }
      if name == "type" { return output.add(.operation(.typeOf), [only], .type, range) }
    }
    return call(name, nodes, isMember: false, nameRange, range)
  }

  mutating func checkMemberCall(
    _ name: String, _ receiver: SyntaxTree.ID, _ arguments: [SyntaxTree.ID],
    _ nameRange: Range<Int>, _ range: Range<Int>
  ) -> Int {
    if case .identifier(let space, _) = tree[receiver].form {
      let whole = space + "." + name
      if FunctionTable.extremes[whole] != nil
        || !FunctionTable.signatures(whole, isMember: false).isEmpty
      {
        return checkCall(whole, arguments, nameRange, range)
      }
    }
    let source = check(receiver)
    let variable = loopVariable(of: name, arguments)
    if let variable { locals.append((variable, .error)) }
    let nodes = [source] + arguments.map { check($0) }
    if variable != nil { locals.removeLast() }
    return call(name, nodes, isMember: true, nameRange, range)
  }

  /// The name that the first argument gives to elements, where the function is none: it may be
  /// that of a loop, misspelt.
  private func loopVariable(of name: String, _ arguments: [SyntaxTree.ID]) -> String? {
    guard arguments.count >= 2, FunctionTable.signatures(name, isMember: true).isEmpty,
      case .identifier(let variable, false) = tree[arguments[0]].form,
      declarations.meaning(of: variable, isRooted: false) == nil
    else { return nil }
    return variable
  }

  private mutating func call(
    _ name: String, _ nodes: [Int], isMember: Bool, _ nameRange: Range<Int>, _ range: Range<Int>
  ) -> Int {
    let signatures = FunctionTable.signatures(name, isMember: isMember)
    guard let first = signatures.first else {
      return fail(unknownFunction(name, isMember, nameRange), .unknownFunction, range)
    }
    let types = nodes.map { type(of: $0) }
    let fitting = signatures.filter { signature in
      signature.parameters.count == types.count
        && zip(types, signature.parameters).allSatisfy { $0.fits($1) }
    }
    guard let result = fitting.first?.result else {
      if types.contains(.error) { return output.add(.fault(.wrongType), [], .error, range) }
      let problem = ExpressionProblem.wrongArguments(
        name, types: isMember ? Array(types.dropFirst()) : types,
        forms: signatures.map { form(of: $0) }, at: range)
      return fail(problem, .wrongType, range)
    }
    if first.operation == .matches, let found = pattern(nodes, range) { return found }
    let isSettled = fitting.allSatisfy { $0.result == result }
    return output.add(.operation(first.operation), nodes, isSettled ? result : .dyn, range)
  }

  /// A pattern that is written out is compiled now; nil for one that is worked out.
  private mutating func pattern(_ nodes: [Int], _ range: Range<Int>) -> Int? {
    guard nodes.count == 2, nodes[1] == output.root,
      case .constant(let place) = output.nodes[nodes[1]].kind,
      case .string(let written) = output.constants[place]
    else { return nil }
    do throws(PatternError) {
      output.patterns.append(try Pattern(written.text))
    } catch {
      let problem = ExpressionProblem.badPattern(
        error, at: patternRange(error.range, in: output.nodes[nodes[1]].range))
      return fail(problem, .badPattern, range)
    }
    output.removeLast()
    return output.add(.pattern(output.patterns.count - 1), [nodes[0]], .bool, range)
  }

  /// The very bytes of a string literal that hold some bytes of its value.
  private func patternRange(_ part: Range<Int>, in literal: Range<Int>) -> Range<Int> {
    let written = Array(output.text.utf8)
    guard literal.upperBound <= written.count else { return literal }
    return QuotedLiteral.place(of: part, in: written, literal: literal) ?? literal
  }

  private mutating func checkExtreme(
    _ name: String, _ operation: Operation, _ arguments: [SyntaxTree.ID], _ range: Range<Int>
  ) -> Int {
    let plain = arguments.filter { !isNumberLiteral($0) }
    var known: [SyntaxTree.ID: Int] = [:]
    for argument in plain { known[argument] = check(argument) }
    let isDecimal = known.values.contains {
      type(of: $0) == .decimal || type(of: $0) == .list(.decimal)
    }
    let nodes = arguments.map { known[$0] ?? check($0, hint: isDecimal ? .decimal : nil) }
    var types = nodes.map { type(of: $0) }
    if types.count == 1, case .list(let element)? = types.first { types = [element] }
    let isMixed = types.contains(.decimal) && !types.allSatisfy { $0 == .decimal || $0.isOpen }
    guard let first = types.first, types.allSatisfy(FunctionTable.isNumber), !isMixed else {
      if types.contains(.error) { return output.add(.fault(.wrongType), [], .error, range) }
      let problem = ExpressionProblem.wrongArguments(
        name, types: nodes.map { type(of: $0) },
        forms: ["\(name)(int, int)", "\(name)(double, double)", "\(name)(list(int))"], at: range)
      return fail(problem, .wrongType, range)
    }
    let result = types.allSatisfy { $0 == first } ? first : .dyn
    return output.add(.operation(operation), nodes, result, range)
  }

  private func form(of signature: Signature) -> String {
    let names = signature.parameters.map(\.name)
    guard signature.isMember, let receiver = names.first else {
      return "\(signature.name)(\(names.joined(separator: ", ")))"
    }
    return "\(receiver).\(signature.name)(\(names.dropFirst().joined(separator: ", ")))"
  }

  private func unknownFunction(
    _ name: String, _ isMember: Bool, _ range: Range<Int>
  ) -> ExpressionProblem {
    if ComprehensionKind(macro: name) != nil {
      return .wrongCallForm(name, write: "list.\(name)(x, ...)", at: range)
    }
    if let other = FunctionTable.signatures(name, isMember: !isMember).first {
      return .wrongCallForm(name, write: form(of: other), at: range)
    }
    if PairLoopKind(macro: name) != nil {
      return .wrongCallForm(name, write: "list.\(name)(i, v, ...)", at: range)
    }
    if name == "not", !isMember { return .wrongCallForm(name, write: "!", at: range) }
    let macros =
      isMember
      ? ComprehensionKind.allCases.map(\.name)
      : Array(FunctionTable.extremes.keys) + ["has", "dyn", "type"]
    let candidates = FunctionTable.names(isMember: isMember) + macros
    return .unknownFunction(name, nearest: nearest(to: name, among: candidates), at: range)
  }

  /// `date('2024-06-30')` and `decimal('79.5')` are values of the rule, so a wrong one is found
  /// when it is loaded.
  private mutating func foldLiteral(
    _ name: String, _ arguments: [SyntaxTree.ID], _ range: Range<Int>
  ) -> Int? {
    guard arguments.count == 1, let argument = arguments.first,
      case .literal(.string(let text)) = tree[argument].form
    else { return nil }
    let place = tree[argument].range
    switch name {
    case "date":
      guard let date = CivilDate(iso: text) else {
        return fail(.badDate(text, at: place), .badConversion, range)
      }
      return output.add(constant: .date(date), .date, range)
    case "decimal":
      guard let number = Decimal(parsing: text) else {
        return fail(.badDecimal(text, at: place), .badConversion, range)
      }
      return output.add(constant: .decimal(number), .decimal, range)
    default: return nil
    }
  }

  mutating func checkIndex(
    _ operand: SyntaxTree.ID, _ index: SyntaxTree.ID, _ range: Range<Int>
  ) -> Int {
    let list = check(operand)
    let place = check(index)
    let result: ValueType?
    switch type(of: list) {
    case .list(let element): result = type(of: place).fits(.int) ? element : nil
    case .map(let key, let value): result = type(of: place).isComparable(with: key) ? value : nil
    case .dyn: result = .dyn
    case .error: result = .error
    default: result = nil
    }
    guard let result else {
      return fail(
        .notIndexable(type(of: list), by: type(of: place), at: range), .wrongType, range)
    }
    return output.add(.operation(.index), [list, place], result, range)
  }
}
