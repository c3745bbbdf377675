/// Bounds on what an expression may be; beyond them a clear problem, never a crash.
package struct ExpressionLimits: Hashable, Sendable {
  /// Bytes of text.
  package var textBytes = 16_384
  /// Brackets, calls and conditionals inside each other.
  package var nesting = 64
  /// Height of the tree; a chain `a + b + c` grows by one a term, `&&` and `||` chains do not.
  package var height = 250

  package init() {}
}

/// Reads tokens into a tree by recursive descent; goes on after each problem.
struct Parser {
  private(set) var lexer: Lexer
  private var token: Token
  private var previousEnd: Int
  var tree = SyntaxTree()
  private let limits: ExpressionLimits
  private var depth = 0
  /// Set by a report, cleared by the next closing bracket or comma that fits: no cascades.
  private var isRecovering = false
  private var isTooDeep = false

  init(_ bytes: [UInt8], in range: Range<Int>, limits: ExpressionLimits) {
    lexer = Lexer(bytes, in: range)
    self.limits = limits
    token = Token(kind: .end, range: range.lowerBound..<range.lowerBound)
    previousEnd = range.lowerBound
    token = lexer.next()
  }

  /// Problems of lexer and parser in the order of the text.
  var problems: [ExpressionProblem] {
    get { lexer.problems }
    set { lexer.problems = newValue }
  }

  /// Where the token that ended the expression begins.
  var stop: Token { token }

  /// Reads one expression; with `closing`, up to a `|` or `}` outside brackets.
  mutating func parse(closing: Bool = false) {
    if lexer.end - token.range.lowerBound > limits.textBytes, !closing {
      problems.append(.textTooLong(limit: limits.textBytes, at: 0..<lexer.end))
      tree.root = tree.add(.error, 0..<lexer.end)
      return
    }
    if token.kind == .end, problems.isEmpty { problems.append(.emptyExpression(at: token.range)) }
    tree.root = token.kind == .end ? tree.add(.error, token.range) : expression()
    let isClosed = closing && (token.isSymbol(.pipe) || token.isSymbol(.rightBrace))
    if token.kind != .end, !isClosed { unexpected() }
    let isTooHigh = tree[tree.root].height > limits.height
    if isTooHigh {
      problems.append(.tooDeep(limit: limits.height, at: tree[tree.root].range))
    }
    if isTooHigh || isTooDeep {
      tree.root = tree.add(.error, tree[tree.root].range)
    }
  }

  // MARK: Tokens

  private mutating func advance() {
    previousEnd = token.range.upperBound
    token = lexer.next()
  }

  private mutating func accept(_ symbol: Token.Symbol) -> Bool {
    guard token.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  /// Reports the token that stands where none of its kind may.
  mutating func unexpected() {
    defer { isRecovering = true }
    guard !isRecovering, token.kind != .invalid else { return }
    if token.kind == .end {
      problems.append(.unexpectedEnd(at: token.range))
    } else {
      problems.append(.unexpectedToken(lexer.text(token.range), at: token.range))
    }
  }

  /// Takes a closing bracket; where another token stands, skips to the bracket that fits.
  private mutating func close(_ symbol: Token.Symbol, openedAt opening: Range<Int>) {
    if !token.isSymbol(symbol) {
      if !isRecovering, token.kind != .invalid {
        problems.append(
          .missingClosing(
            symbol.rawValue, opening: lexer.text(opening), at: token.range, end: previousEnd))
      }
      skip(to: symbol)
    }
    if accept(symbol) { isRecovering = false }
  }

  private mutating func skip(to symbol: Token.Symbol) {
    var open = 0
    while token.kind != .end {
      if open == 0, token.isSymbol(symbol) { return }
      if case .symbol(let own) = token.kind {
        switch own {
        case .leftParenthesis, .leftBracket, .leftBrace: open += 1
        case .rightParenthesis, .rightBracket, .rightBrace: open -= 1
        default: break
        }
      }
      advance()
    }
  }

  /// Runs a part one level deeper; past the limit gives an error node instead.
  private mutating func nested(_ part: (inout Parser) -> SyntaxTree.ID) -> SyntaxTree.ID {
    guard depth < limits.nesting else {
      if !isTooDeep { problems.append(.tooDeep(limit: limits.nesting, at: token.range)) }
      isTooDeep = true
      isRecovering = true
      while token.kind != .end { advance() }
      return tree.add(.error, token.range)
    }
    depth += 1
    defer { depth -= 1 }
    return part(&self)
  }

  /// From a byte to the end of the last token that was taken; empty where none was.
  private func span(from start: Int) -> Range<Int> { start..<max(start, previousEnd) }

  // MARK: Operators

  mutating func expression() -> SyntaxTree.ID {
    nested { parser in parser.conditional() }
  }

  private mutating func conditional() -> SyntaxTree.ID {
    let start = token.range.lowerBound
    let condition = chain(of: .or)
    guard accept(.questionMark) else { return condition }
    let first = chain(of: .or)
    if !accept(.colon) { unexpected() }
    let second = expression()
    return tree.add(.conditional(condition, first, second), span(from: start))
  }

  private mutating func chain(of symbol: Token.Symbol) -> SyntaxTree.ID {
    let start = token.range.lowerBound
    var terms: [SyntaxTree.ID] = []
    repeat {
      terms.append(symbol == .or ? chain(of: .and) : relation())
    } while acceptLogical(symbol)
    if terms.count == 1, let only = terms.first { return only }
    let form: SyntaxTree.Form = symbol == .or ? .disjunction(terms) : .conjunction(terms)
    return tree.add(form, span(from: start))
  }

  private mutating func acceptLogical(_ symbol: Token.Symbol) -> Bool {
    if accept(symbol) { return true }
    guard let word = token.word, let meant = Self.wordOperators[word], meant == symbol else {
      return false
    }
    problems.append(.wordOperator(word, meant: meant.rawValue, at: token.range))
    advance()
    return true
  }

  private static let wordOperators: [String: Token.Symbol] = [
    "and": .and, "AND": .and, "or": .or, "OR": .or,
  ]

  private mutating func relation() -> SyntaxTree.ID {
    let start = token.range.lowerBound
    var left = sum()
    while let relation = relationOperator() {
      let place = token.range
      advance()
      let right = sum()
      left = tree.add(.binary(relation, left, right, operatorRange: place), span(from: start))
    }
    return left
  }

  private mutating func relationOperator() -> SyntaxTree.BinaryOperator? {
    if token.word == "in" { return .membership }
    guard case .symbol(let symbol) = token.kind else { return nil }
    switch symbol {
    case .equal: return .equal
    case .notEqual: return .notEqual
    case .less: return .less
    case .lessOrEqual: return .lessOrEqual
    case .greater: return .greater
    case .greaterOrEqual: return .greaterOrEqual
    case .assign:
      problems.append(.singleEquals(at: token.range))
      return .equal
    default: return nil
    }
  }

  private mutating func sum() -> SyntaxTree.ID {
    let start = token.range.lowerBound
    var left = product()
    while token.isSymbol(.plus) || token.isSymbol(.minus) {
      let sign: SyntaxTree.BinaryOperator = token.isSymbol(.plus) ? .add : .subtract
      let place = token.range
      advance()
      let right = product()
      left = tree.add(.binary(sign, left, right, operatorRange: place), span(from: start))
    }
    return left
  }

  private mutating func product() -> SyntaxTree.ID {
    let start = token.range.lowerBound
    var left = unary()
    while case .symbol(let symbol) = token.kind, let sign = Self.productOperator(symbol) {
      let place = token.range
      advance()
      let right = unary()
      left = tree.add(.binary(sign, left, right, operatorRange: place), span(from: start))
    }
    return left
  }

  private static func productOperator(_ symbol: Token.Symbol) -> SyntaxTree.BinaryOperator? {
    switch symbol {
    case .star: .multiply
    case .slash: .divide
    case .percent: .modulo
    default: nil
    }
  }

  /// A run of the same sign counts once where it is odd, and not at all where it is even.
  private mutating func unary() -> SyntaxTree.ID {
    let start = token.range.lowerBound
    let isNot = token.isSymbol(.not)
    guard isNot || token.isSymbol(.minus) else { return member() }
    var count = 0
    while accept(isNot ? .not : .minus) { count += 1 }
    if !isNot, count % 2 == 1, let number = negativeNumber(from: start) {
      return memberParts(of: number, from: start)
    }
    let isOther = token.isSymbol(isNot ? .minus : .not)
    let operand = isOther ? nested { parser in parser.unary() } : member()
    guard count % 2 == 1 else { return operand }
    return tree.add(.unary(isNot ? .not : .negate, operand), span(from: start))
  }

  private mutating func negativeNumber(from start: Int) -> SyntaxTree.ID? {
    let literal: SyntaxTree.Literal
    switch token.kind {
    case .int(let digits): literal = .int("-" + digits)
    case .double(let digits): literal = .double("-" + digits)
    default: return nil
    }
    advance()
    return tree.add(.literal(literal), span(from: start))
  }
}

// MARK: Members and primaries

extension Parser {
  private mutating func member() -> SyntaxTree.ID {
    let start = token.range.lowerBound
    return memberParts(of: primary(), from: start)
  }

  private mutating func memberParts(of first: SyntaxTree.ID, from start: Int) -> SyntaxTree.ID {
    var operand = first
    while true {
      let opening = token.range
      if accept(.dot) {
        operand = selection(of: operand, from: start)
      } else if accept(.leftBracket) {
        let index = expression()
        close(.rightBracket, openedAt: opening)
        operand = tree.add(.index(operand, index), span(from: start))
      } else {
        return operand
      }
    }
  }

  private mutating func selection(of operand: SyntaxTree.ID, from start: Int) -> SyntaxTree.ID {
    if case .quotedName(let name) = token.kind {
      let nameRange = token.range
      advance()
      return tree.add(.select(operand, field: name, fieldRange: nameRange), span(from: start))
    }
    guard let name = token.word, name != "in", !Self.literalWords.contains(name) else {
      unexpected()
      return tree.add(.error, span(from: start))
    }
    let nameRange = token.range
    advance()
    let opening = token.range
    guard accept(.leftParenthesis) else {
      return tree.add(.select(operand, field: name, fieldRange: nameRange), span(from: start))
    }
    let arguments = list(until: .rightParenthesis, openedAt: opening)
    let range = span(from: start)
    let call = MemberCall(
      name: name, nameRange: nameRange, receiver: operand, arguments: arguments, range: range)
    return expandMacro(call)
      ?? tree.add(
        .memberCall(name, receiver: operand, arguments: arguments, nameRange: nameRange), range)
  }

  private static let literalWords: Set<String> = ["true", "false", "null"]

  private mutating func list(
    until closing: Token.Symbol, openedAt opening: Range<Int>
  ) -> [SyntaxTree.ID] {
    var items: [SyntaxTree.ID] = []
    while !token.isSymbol(closing), token.kind != .end {
      items.append(expression())
      guard accept(.comma) else { break }
      isRecovering = false
      if closing == .rightParenthesis, token.isSymbol(closing) { unexpected() }
    }
    close(closing, openedAt: opening)
    return items
  }

  private mutating func primary() -> SyntaxTree.ID {
    let place = token.range
    if let literal = literal() {
      advance()
      return tree.add(.literal(literal), place)
    }
    switch token.kind {
    case .identifier: return name(isRooted: false, from: place.lowerBound)
    case .symbol(.dot):
      advance()
      return name(isRooted: true, from: place.lowerBound)
    case .symbol(.leftParenthesis):
      advance()
      let inner = expression()
      close(.rightParenthesis, openedAt: place)
      return inner
    case .symbol(.leftBracket):
      advance()
      let items = list(until: .rightBracket, openedAt: place)
      return tree.add(.list(items), span(from: place.lowerBound))
    case .symbol(.leftBrace):
      advance()
      return map(openedAt: place)
    case .invalid:
      advance()
      isRecovering = true
      return tree.add(.error, place)
    default:
      unexpected()
      return tree.add(.error, place)
    }
  }

  private func literal() -> SyntaxTree.Literal? {
    switch token.kind {
    case .int(let digits): .int(digits)
    case .uint(let digits): .uint(digits)
    case .double(let digits): .double(digits)
    case .string(let text): .string(text)
    case .bytes(let bytes): .bytes(bytes)
    case .identifier("true"): .bool(true)
    case .identifier("false"): .bool(false)
    case .identifier("null"): .null
    default: nil
    }
  }

  private mutating func name(isRooted: Bool, from start: Int) -> SyntaxTree.ID {
    guard let name = token.word, name != "in" else {
      unexpected()
      return tree.add(.error, span(from: start))
    }
    let nameRange = token.range
    if ReservedWords.all.contains(name) {
      problems.append(.reservedWord(name, at: nameRange))
      advance()
      return tree.add(.error, nameRange)
    }
    advance()
    let opening = token.range
    guard accept(.leftParenthesis) else {
      return tree.add(.identifier(name, isRooted: isRooted), span(from: start))
    }
    let arguments = list(until: .rightParenthesis, openedAt: opening)
    let range = span(from: start)
    if name == "has", !isRooted {
      return presence(arguments, nameRange: nameRange, range: range)
    }
    return tree.add(.call(name, arguments: arguments, nameRange: nameRange), range)
  }

  private mutating func map(openedAt opening: Range<Int>) -> SyntaxTree.ID {
    var entries: [SyntaxTree.MapEntry] = []
    while !token.isSymbol(.rightBrace), token.kind != .end {
      let key = expression()
      if !accept(.colon) { unexpected() }
      let value = expression()
      entries.append(SyntaxTree.MapEntry(key: key, value: value))
      guard accept(.comma) else { break }
      isRecovering = false
    }
    close(.rightBrace, openedAt: opening)
    return tree.add(.map(entries), span(from: opening.lowerBound))
  }
}
