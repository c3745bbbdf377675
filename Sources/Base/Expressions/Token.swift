/// One word of an expression's text, with the bytes it stands in.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case identifier(String)
    /// A field's name between back quotes, without them.
    case quotedName(String)
    /// A whole number as written; the sign is an operator of its own.
    case int(String)
    case uint(String)
    /// A number with a point or an exponent.
    case double(String)
    case string(String)
    case bytes([UInt8])
    case symbol(Symbol)
    /// Text that is no word of the language; the lexer has reported it.
    case invalid
    case end
  }

  enum Symbol: String, Hashable, Sendable, CaseIterable {
    case questionMark = "?"
    case colon = ":"
    case or = "||"
    case and = "&&"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case not = "!"
    case dot = "."
    case comma = ","
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    /// Ends the expression inside a message brace.
    case pipe = "|"
    /// Written for `==` by mistake; reported by the parser.
    case assign = "="
  }

  var kind: Kind
  var range: Range<Int>

  func isSymbol(_ symbol: Symbol) -> Bool {
    if case .symbol(let own) = kind { return own == symbol }
    return false
  }

  /// The word, where the token is an identifier.
  var word: String? {
    if case .identifier(let word) = kind { return word }
    return nil
  }
}

/// Words that CEL keeps for other languages; they may follow a dot but not stand alone.
enum ReservedWords {
  static let all: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "namespace", "package", "return", "var", "void", "while",
  ]
}
