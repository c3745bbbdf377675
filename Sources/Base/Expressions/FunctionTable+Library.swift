/// The functions of the optional libraries `strings`, `math` and `encoders`.
extension FunctionTable {
  static let strings =
    member("charAt", .charAt, .string, [[.string, .int]])
    + member("indexOf", .indexOf, .int, [[.string, .string], [.string, .string, .int]])
    + member("lastIndexOf", .lastIndexOf, .int, [[.string, .string], [.string, .string, .int]])
    + member("join", .join, .string, [[.list(.string)], [.list(.string), .string]])
    + member("lowerAscii", .lowerAscii, .string, [[.string]])
    + member("upperAscii", .upperAscii, .string, [[.string]])
    + member(
      "replace", .replace, .string,
      [[.string, .string, .string], [.string, .string, .string, .int]])
    + member("split", .split, .list(.string), [[.string, .string], [.string, .string, .int]])
    + member("substring", .substring, .string, [[.string, .int], [.string, .int, .int]])
    + member("trim", .trim, .string, [[.string]])
    + member("reverse", .reverse, .string, [[.string]])
    + function("strings.quote", .quote, .string, [[.string]])
    + function("base64.encode", .encodeBase64, .string, [[.bytes]])
    + function("base64.decode", .decodeBase64, .bytes, [[.string]])

  static let numbers: [Signature] = roundings + signs + bits

  private static let roundings: [Signature] =
    function("math.ceil", .ceil, .double, [[.double]])
    + function("math.floor", .floor, .double, [[.double]])
    + function("math.round", .round, .double, [[.double]])
    + function("math.trunc", .trunc, .double, [[.double]])
    + function("math.isNaN", .isNaN, .bool, [[.double]])
    + function("math.isInf", .isInfinite, .bool, [[.double]])
    + function("math.isFinite", .isFinite, .bool, [[.double]])
    + function("math.sqrt", .squareRoot, .double, [[.int], [.uint], [.double]])

  private static let signs: [Signature] = [ValueType.int, .uint, .double].flatMap { type in
    function("math.abs", .abs, type, [[type]]) + function("math.sign", .sign, type, [[type]])
  }

  private static let bits: [Signature] = [ValueType.int, .uint].flatMap { type in
    let pairs: [(String, Operation)] = [
      ("bitAnd", .bitAnd), ("bitOr", .bitOr), ("bitXor", .bitXor),
    ]
    let shifts: [(String, Operation)] = [
      ("bitShiftLeft", .shiftLeft), ("bitShiftRight", .shiftRight),
    ]
    return pairs.flatMap { function("math." + $0.0, $0.1, type, [[type, type]]) }
      + shifts.flatMap { function("math." + $0.0, $0.1, type, [[type, .int]]) }
      + function("math.bitNot", .bitNot, type, [[type]])
  }

  /// `math.greatest` and `math.least` take any number of numbers, or one list of them.
  static let extremes: [String: Operation] = ["math.greatest": .greatest, "math.least": .least]

  /// Types of numbers.
  static func isNumber(_ type: ValueType) -> Bool {
    type.isOpen || [.int, .uint, .double, .decimal].contains(type)
  }
}
