import YAML

/// A line of the new text, and the line of the old one that it comes from.
package struct LaidLine: Hashable, Sendable {
  package var source: Int
  package var bytes: [UInt8]
}

/// Writes the pieces of a file line by line.
///
/// Lines stay what they are: none is joined, none is split; blank ones beyond the first go.
struct LineWriter {
  private let bytes: [UInt8]
  private let lines: SourceLines
  private let tokens: [LayoutToken]
  private let plans: LinePlans
  private let tree: BlockTree

  private(set) var laid: [LaidLine] = []
  private var text: [UInt8] = []
  /// The line of the old text that is being written; -1: none yet.
  private var line = -1
  /// How far the line's first piece has moved.
  private var shift = 0
  private var depth = 0
  /// How far the outermost open bracket has moved.
  private var bracketShift = 0
  /// Of the piece that ended the line, where it is a block scalar.
  private var blockStyle: YAMLScalarStyle?
  /// A block scalar that keeps the blank lines behind it ends the line.
  private var keepsEnd = false
  /// Lines that stay whatever they hold.
  private var kept = 0

  init(
    _ bytes: [UInt8], _ lines: SourceLines, _ tokens: [LayoutToken], _ plans: LinePlans,
    _ tree: BlockTree
  ) {
    self.bytes = bytes
    self.lines = lines
    self.tokens = tokens
    self.plans = plans
    self.tree = tree
  }

  /// All lines of the new text.
  static func write(
    _ bytes: [UInt8], _ lines: SourceLines, _ tokens: [LayoutToken], _ plans: LinePlans,
    _ tree: BlockTree
  ) throws(LayoutObstacle) -> [LaidLine] {
    var writer = LineWriter(bytes, lines, tokens, plans, tree)
    for number in tokens.indices { try writer.write(number) }
    writer.finishLine()
    while writer.laid.count > writer.kept, writer.laid.last?.bytes.isEmpty ?? false {
      writer.laid.removeLast()
    }
    return writer.laid
  }

  private mutating func write(_ number: Int) throws(LayoutObstacle) {
    let token = tokens[number]
    if token.isFirst {
      begin(token)
    } else if number > 0 {
      addGap(tokens[number - 1], token)
    }
    if token.kind == .open, depth == 0 {
      bracketShift = text.count - lines.column(of: token.span.lowerBound)
    }
    switch token.kind {
    case .scalar(.literal), .scalar(.folded):
      try addBlock(token, owner: plans.owners[number])
      return
    case .scalar: addScalar(token, owner: plans.owners[number])
    default: text += bytes[token.span]
    }
    if token.kind == .open { depth += 1 }
    if token.kind == .close { depth -= 1 }
  }

  // MARK: Lines

  private mutating func begin(_ token: LayoutToken) {
    let number = lines.line(of: token.span.lowerBound)
    finishLine()
    addBlanks(before: number)
    line = number
    guard let plan = plans.plans[number] else { return }
    var indent = plan.indent
    if plan.isFlow { indent = moved(plan.column, by: bracketShift, plan.owner, plan.ownerColumn) }
    shift = indent - plan.column
    text = Array(repeating: 0x20, count: indent)
  }

  /// A line that belongs to a part begun above keeps its place to that part, as far as it may.
  private func moved(_ column: Int, by shift: Int, _ owner: Int, _ ownerColumn: Int) -> Int {
    max(column + shift, column > ownerColumn ? owner + 2 : owner)
  }

  private mutating func finishLine() {
    guard line >= 0 else { return }
    if blockStyle == nil { trimEnd() }
    laid.append(LaidLine(source: line, bytes: text))
    if keepsEnd { kept = laid.count }
    text = []
    line = -1
    blockStyle = nil
    keepsEnd = false
  }

  private mutating func trimEnd() {
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
  }

  /// At most one blank line, none at the beginning.
  private mutating func addBlanks(before number: Int) {
    guard let last = laid.last, !last.bytes.isEmpty else { return }
    if last.source + 1 < number { laid.append(LaidLine(source: last.source + 1, bytes: [])) }
  }

  // MARK: Gaps

  private mutating func addGap(_ before: LayoutToken, _ token: LayoutToken) {
    let gap = bytes[before.span.upperBound..<max(before.span.upperBound, token.span.lowerBound)]
    if token.kind == .comment {
      // Comments that stand one below the other stay so.
      let isPlain = gap.allSatisfy { $0 == 0x20 }
      text += isPlain ? Array(gap) : [0x20, 0x20]
    } else if Self.needsBlank(before.kind, token.kind, isWide: !gap.isEmpty) {
      text.append(0x20)
    }
  }

  private static func needsBlank(
    _ before: LayoutToken.Kind, _ token: LayoutToken.Kind, isWide: Bool
  ) -> Bool {
    switch (before, token) {
    case (.open, _): false
    case (.colon, .comma), (.colon, .close): isWide
    case (.alias, .colon), (.property, _): isWide
    case (_, .comma), (_, .colon), (_, .close): false
    case (.scalar, _), (.alias, _), (.close, _): isWide
    default: true
    }
  }

  // MARK: Scalars of several lines

  /// Plain or quoted: further lines move with the first, and may not stand at the key's column.
  private mutating func addScalar(_ token: LayoutToken, owner: Int) {
    let first = lines.line(of: token.span.lowerBound)
    let last = lines.line(of: token.span.upperBound - 1)
    guard last > first else {
      text += bytes[token.span]
      return
    }
    text += bytes[token.span.lowerBound..<lines.ends[first]]
    let indent = owner >= 0 ? tree.collections[owner].indent : 0
    let column = owner >= 0 ? tree.collections[owner].column : -1
    let shift = depth > 0 ? bracketShift : self.shift
    for number in (first + 1)...last {
      trimEnd(of: token)
      laid.append(LaidLine(source: line, bytes: text))
      line = number
      let start = lines.starts[number]
      let end = min(lines.ends[number], token.span.upperBound)
      let content = bytes[start..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
      text = []
      guard content < end else { continue }
      let place = owner >= 0 ? moved(content - start, by: shift, indent, column) : content - start
      text = Array(repeating: 0x20, count: place) + bytes[content..<end]
    }
  }

  /// Blanks at the end of a line inside quotes are not part of the text, unless one is escaped.
  private mutating func trimEnd(of token: LayoutToken) {
    guard token.kind != .scalar(.doubleQuoted) else { return }
    trimEnd()
  }

  /// `|` and `>`: the lines move together, to two columns inside the part that holds them.
  private mutating func addBlock(_ token: LayoutToken, owner: Int) throws(LayoutObstacle) {
    let first = lines.line(of: token.span.lowerBound)
    text += bytes[token.span.lowerBound..<min(lines.ends[first], token.span.upperBound)]
    trimEnd()
    let header = bytes[token.span.lowerBound..<lines.ends[first]].prefix { $0 > 0x20 }
    keepsEnd = header.contains(UInt8(ascii: "+"))
    let stated = header.first { (0x31...0x39).contains($0) }.map { Int($0 - 0x30) }
    var last = lines.line(of: max(token.span.upperBound - 1, token.span.lowerBound))
    if last > first, !keepsEnd { while last > first, isBlank(last) { last -= 1 } }
    guard last > first else { return }
    let base = try base(of: (first + 1)...last, stated, owner)
    for number in (first + 1)...last {
      laid.append(LaidLine(source: line, bytes: text))
      line = number
      let content = bytes[lines.starts[number]..<lines.ends[number]]
      let blanks = content.prefix { $0 == 0x20 }.count
      text =
        blanks == content.count && blanks <= base.old
        ? []
        : Array(repeating: 0x20, count: base.new) + content.dropFirst(min(blanks, base.old))
    }
    if case .scalar(let style) = token.kind { blockStyle = style }
  }

  private func isBlank(_ line: Int) -> Bool {
    bytes[lines.starts[line]..<lines.ends[line]].allSatisfy { $0 == 0x20 }
  }

  /// The column of the text of a block scalar, before and after.
  private func base(
    of range: ClosedRange<Int>, _ stated: Int?, _ owner: Int
  ) throws(LayoutObstacle) -> (old: Int, new: Int) {
    if let stated {
      guard owner >= 0 else { return (stated, stated) }
      let collection = tree.collections[owner]
      if collection.isIndentless { throw .statedIndent }
      return (collection.column + stated, collection.indent + stated)
    }
    let first = range.first { !isBlank($0) } ?? range.lowerBound
    let old = bytes[lines.starts[first]..<lines.ends[first]].prefix { $0 == 0x20 }.count
    return (old, owner >= 0 ? tree.collections[owner].indent + 2 : old)
  }
}
