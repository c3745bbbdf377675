import YAML

/// Where each line that begins with a piece goes.
struct LinePlans {
  struct Plan: Hashable {
    /// Columns of the line's first piece.
    var column: Int
    var indent: Int
    /// The indentation of the block collection that the line is part of, and its column.
    var owner: Int
    var ownerColumn: Int
    /// Inside brackets that an earlier line has opened: it moves with their bracket.
    var isFlow: Bool
  }

  /// By number of the line; nil for lines without a first piece.
  private(set) var plans: [Plan?]
  /// By number of the token: the number of the block collection around it, or -1.
  private(set) var owners: [Int]

  private let tokens: [LayoutToken]
  private let lines: SourceLines
  private let tree: BlockTree

  init(_ tokens: [LayoutToken], _ lines: SourceLines, _ tree: BlockTree) {
    self.tokens = tokens
    self.lines = lines
    self.tree = tree
    plans = Array(repeating: nil, count: lines.count)
    owners = Array(repeating: -1, count: tokens.count)
    placeContent()
    placeComments()
  }

  // MARK: Content

  private mutating func placeContent() {
    var open: [Int] = []
    var begun = 0
    var depth = 0
    for (number, token) in tokens.enumerated() {
      let place = token.span.lowerBound
      while begun < tree.collections.count, tree.collections[begun].span.lowerBound <= place {
        open.append(begun)
        begun += 1
      }
      // A comment behind the last part is not in it, and closes nothing.
      if token.kind != .comment {
        while let last = open.last, tree.collections[last].span.upperBound <= place {
          open.removeLast()
        }
      }
      owners[number] = open.last ?? -1
      if token.isFirst, token.kind != .comment || depth > 0 {
        plans[lines.line(of: place)] = plan(token, open.last, isFlow: depth > 0)
      }
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
    }
  }

  private func plan(_ token: LayoutToken, _ owner: Int?, isFlow: Bool) -> Plan {
    let column = lines.column(of: token.span.lowerBound)
    guard let owner else {
      return Plan(column: column, indent: 0, owner: 0, ownerColumn: 0, isFlow: isFlow)
    }
    let collection = tree.collections[owner]
    let isPart = token.kind == .marker || (!isFlow && column == collection.column)
    return Plan(
      column: column, indent: isPart ? collection.indent : collection.indent + 2,
      owner: collection.indent, ownerColumn: collection.column, isFlow: isFlow)
  }

  // MARK: Comments

  /// A comment goes with the line below it; one that stands deeper, with the part above it that has
  /// its column.
  private mutating func placeComments() {
    var below = Plan(column: 0, indent: 0, owner: 0, ownerColumn: 0, isFlow: false)
    for number in tokens.indices.reversed() where tokens[number].isFirst {
      let token = tokens[number]
      let line = lines.line(of: token.span.lowerBound)
      if let plan = plans[line] {
        if !plan.isFlow { below = plan }
        continue
      }
      let column = lines.column(of: token.span.lowerBound)
      var plan = below
      plan.column = column
      plan.isFlow = false
      if column > below.column { plan.indent = max(below.indent, depth(above: number, column)) }
      plans[line] = plan
    }
  }

  /// The indentation of the innermost part before a comment that does not stand deeper than it.
  private func depth(above number: Int, _ column: Int) -> Int {
    var place = number
    while place > 0, tokens[place].kind == .comment { place -= 1 }
    guard tokens[place].kind != .comment, owners[place] >= 0 else { return 0 }
    var around: Int? = owners[place]
    while let index = around {
      if tree.collections[index].column <= column { return tree.collections[index].indent }
      around = tree.collections[index].outer
    }
    return 0
  }
}
