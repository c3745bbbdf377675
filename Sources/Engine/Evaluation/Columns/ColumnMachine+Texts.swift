import Columns
import Expressions

/// What a function of text gave, kept by the numbers of the texts.
struct TextMemo: Sendable {
  /// A number (of a truth value 0 or 1); nil: an error.
  private var known: [Int64?] = []
  private var isKnown: [Bool] = []
  private var pairs: [UInt64: Int64?] = [:]

  /// What it gave for a text; the body is called the first time.
  mutating func number(of text: Int64, _ body: () -> Int64?) -> Int64? {
    let place = Int(text)
    if place < isKnown.count, isKnown[place] { return known[place] }
    while isKnown.count <= place {
      isKnown.append(false)
      known.append(nil)
    }
    known[place] = body()
    isKnown[place] = true
    return known[place]
  }

  /// What it gave for two texts; forgets all when there are very many pairs.
  mutating func number(of first: Int64, _ second: Int64, _ body: () -> Int64?) -> Int64? {
    let key = UInt64(bitPattern: first) << 32 | UInt64(bitPattern: second)
    if let number = pairs[key] { return number }
    if pairs.count >= 1 << 16 { pairs.removeAll() }
    let number = body()
    pairs[key] = .some(number)
    return number
  }
}

extension ColumnMachine {
  /// A function of one text.
  mutating func applyText(
    _ function: TextFunction, _ node: Int, _ operand: Int, _ register: inout ColumnRegister
  ) {
    let kind = program.nodes[node].kind
    let rows = register.known & present
    var memo = takeMemo(node)
    RowBatch.forEach(rows) { row in
      let text = registers[operand].numbers[row]
      let number = memo.number(of: text) {
        function.value(texts.text(of: text), "").flatMap { kind.number(of: $0) }
      }
      register.set(number, kind, at: row)
    }
    memos[node] = memo
  }

  /// A function of a text and a constant.
  mutating func applyText(
    _ function: TextFunction, _ node: Int, _ operand: Int, constant: String,
    isConstantFirst: Bool, _ register: inout ColumnRegister
  ) {
    let kind = program.nodes[node].kind
    let rows = register.known & present
    var memo = takeMemo(node)
    RowBatch.forEach(rows) { row in
      let text = registers[operand].numbers[row]
      let number = memo.number(of: text) {
        let other = texts.text(of: text)
        let value =
          isConstantFirst ? function.value(constant, other) : function.value(other, constant)
        return value.flatMap { kind.number(of: $0) }
      }
      register.set(number, kind, at: row)
    }
    memos[node] = memo
  }

  /// A function of two texts.
  mutating func applyText(
    _ function: TextFunction, _ node: Int, _ first: Int, _ second: Int,
    _ register: inout ColumnRegister
  ) {
    let kind = program.nodes[node].kind
    let rows = register.known & present
    var memo = takeMemo(node)
    RowBatch.forEach(rows) { row in
      let left = registers[first].numbers[row]
      let right = registers[second].numbers[row]
      let number = memo.number(of: left, right) {
        function.value(texts.text(of: left), texts.text(of: right))
          .flatMap { kind.number(of: $0) }
      }
      register.set(number, kind, at: row)
    }
    memos[node] = memo
  }

  /// Takes a memo out, so that it can be written while texts are read.
  private mutating func takeMemo(_ node: Int) -> TextMemo {
    var memo = TextMemo()
    swap(&memo, &memos[node])
    return memo
  }
}

extension ColumnRegister {
  /// Sets a number of a kind but text; nil is an error.
  fileprivate mutating func set(_ number: Int64?, _ kind: ColumnKind, at row: Int) {
    error.mark(row, where: number == nil)
    if kind == .bool {
      yes.mark(row, where: number == 1)
    } else {
      numbers[row] = number ?? 0
    }
  }
}
