import Diagnostics

/// Problems of the type checker.
extension ExpressionProblem {
  /// What a name might have been: the nearest, or the members of a group.
  static func unknownName(_ name: String, nearest: [String], at range: Range<Int>) -> Self {
    Self(
      .unknownName, Message("expression.unknown-name", ["name": .name(name)]), at: range,
      help: didYouMean(nearest), write: nearest.first)
  }

  static func groupIsNoValue(_ name: String, members: [String], at range: Range<Int>) -> Self {
    Self(
      .unknownName, Message("expression.group-is-no-value", ["name": .name(name)]), at: range,
      help: [Message("expression.help.one-of", ["names": .names(members)])])
  }

  static func unknownFunction(_ name: String, nearest: [String], at range: Range<Int>) -> Self {
    Self(
      .unknownFunction, Message("expression.unknown-function", ["name": .name(name)]),
      at: range, help: didYouMean(nearest), write: nearest.first)
  }

  /// The name is a function of the other form: `size(x)` against `x.size()`.
  static func wrongCallForm(_ name: String, write form: String, at range: Range<Int>) -> Self {
    Self(
      .unknownFunction, Message("expression.wrong-call-form", ["name": .name(name)]), at: range,
      help: [Message("expression.help.write", ["text": .name(form)])])
  }

  static func wrongArguments(
    _ name: String, types: [ValueType], forms: [String], at range: Range<Int>
  ) -> Self {
    let given = types.map(\.name).joined(separator: ", ")
    return Self(
      .wrongArguments,
      Message("expression.wrong-arguments", ["name": .name(name), "given": .name("(\(given))")]),
      at: range, help: [Message("expression.help.one-of", ["names": .names(forms)])])
  }

  static func wrongOperands(
    _ sign: String, _ left: ValueType, _ right: ValueType, help: [Message], at range: Range<Int>
  ) -> Self {
    Self(
      .wrongOperands,
      Message(
        "expression.wrong-operands",
        ["operator": .name(sign), "left": .name(left.name), "right": .name(right.name)]),
      at: range, help: help)
  }

  static func wrongOperand(
    _ sign: String, _ type: ValueType, wanted: ValueType, at range: Range<Int>
  ) -> Self {
    Self(
      .wrongOperands,
      Message(
        "expression.wrong-operand",
        ["operator": .name(sign), "type": .name(type.name), "wanted": .name(wanted.name)]),
      at: range)
  }

  static func branchesDiffer(_ first: ValueType, _ second: ValueType, at range: Range<Int>) -> Self
  {
    Self(
      .wrongOperands,
      Message(
        "expression.branches-differ",
        ["first": .name(first.name), "second": .name(second.name)]),
      at: range)
  }

  static func valueOutsideSet(
    _ value: String, of set: ChoiceSet, nearest: [String], at range: Range<Int>
  ) -> Self {
    Self(
      .valueOutsideSet,
      Message(
        "expression.value-outside-set", ["value": .name(value), "set": .name(set.name)]),
      at: range, help: oneOf(nearest, set.values), write: nearest.first.map { "'\($0)'" })
  }

  static func unknownField(
    _ field: String, of type: ValueType, fields: [String], nearest: [String], at range: Range<Int>
  ) -> Self {
    Self(
      .unknownField,
      Message("expression.unknown-field", ["field": .name(field), "type": .name(type.name)]),
      at: range, help: oneOf(nearest, fields), write: nearest.first)
  }

  /// - Parameter isFunction: There is a function of that name.
  static func noFields(
    _ field: String, of type: ValueType, isFunction: Bool, at range: Range<Int>
  ) -> Self {
    let call = isFunction ? field + "()" : nil
    return Self(
      .unknownField,
      Message("expression.no-fields", ["field": .name(field), "type": .name(type.name)]),
      at: range, help: call.map { [Message("expression.help.write", ["text": .name($0)])] } ?? [],
      write: call)
  }

  static func notIndexable(_ type: ValueType, by index: ValueType, at range: Range<Int>) -> Self {
    Self(
      .wrongOperands,
      Message(
        "expression.not-indexable", ["type": .name(type.name), "index": .name(index.name)]),
      at: range)
  }

  static func notLoopable(_ type: ValueType, _ macro: String, at range: Range<Int>) -> Self {
    Self(
      .wrongOperands,
      Message(
        "expression.not-loopable", ["type": .name(type.name), "function": .name(macro)]),
      at: range)
  }

  static func badKeyType(_ type: ValueType, at range: Range<Int>) -> Self {
    Self(
      .wrongOperands, Message("expression.bad-key-type", ["type": .name(type.name)]), at: range)
  }

  static func wrongResult(_ type: ValueType, wanted: ValueType, at range: Range<Int>) -> Self {
    Self(
      .wrongResult,
      Message(
        "expression.wrong-result", ["type": .name(type.name), "wanted": .name(wanted.name)]),
      at: range)
  }

  static func needlessHas(_ name: String, at range: Range<Int>) -> Self {
    Self(
      .needlessHas, severity: .warning, Message("expression.needless-has", ["name": .name(name)]),
      at: range)
  }

  static func constantCondition(_ value: Bool, at range: Range<Int>) -> Self {
    Self(
      .constantCondition, severity: .warning,
      Message(value ? "expression.always-true" : "expression.always-false"), at: range)
  }

  /// All names, the nearest to a mistyped one first, the others in their order.
  private static func oneOf(_ nearest: [String], _ names: [String]) -> [Message] {
    let all = nearest + names.filter { !nearest.contains($0) }
    return [Message("expression.help.one-of", ["names": .names(all)])]
  }

  private static func didYouMean(_ names: [String]) -> [Message] {
    names.isEmpty ? [] : [Message("expression.help.did-you-mean", ["names": .names(names)])]
  }
}
