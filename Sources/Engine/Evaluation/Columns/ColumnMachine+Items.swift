import Columns
import Expressions

extension ColumnMachine {
  /// Counts the elements of a list.
  mutating func countItems(_ number: Int, slot: Int) {
    var register = take(number, forNumbers: true)
    if let items = source.items(ofSlot: slot, rows: rows) {
      count(items, &register)
    } else {
      count(rowItems(ofSlot: slot), &register)
    }
    registers[number] = register
  }

  /// Asks all elements of a list.
  mutating func quantify(_ number: Int, _ quantifier: ItemQuantifier) {
    var register = take(number, forNumbers: false)
    if let items = source.items(ofSlot: quantifier.slot, rows: rows) {
      ask(items, quantifier, &register)
    } else {
      ask(rowItems(ofSlot: quantifier.slot), quantifier, &register)
    }
    registers[number] = register
  }

  private func count<Items>(_ items: ItemRows<Items>, _ register: inout ColumnRegister) {
    register.unknown = items.unknown
    register.error = items.error
    register.isUnfit = items.isUnfit
    for (row, range) in items.ranges.enumerated() { register.numbers[row] = Int64(range.count) }
  }

  /// The elements of lists that are there row by row only.
  private func rowItems(ofSlot slot: Int) -> ItemRows<RowSource<ItemRow>> {
    var values: [Value] = []
    var items = ItemRows(source: RowSource { _ in ItemRow(value: .null) }, ranges: [])
    for (row, place) in rows.enumerated() {
      let first = values.count
      switch source.row(place).outcome(of: slot) {
      case .value(.list(let list)): values += list
      case .value: items.isUnfit = true
      case .unknown: items.unknown.mark(row, where: true)
      case .error: items.error.mark(row, where: true)
      }
      items.ranges.append(first..<values.count)
    }
    let all = values
    items.source = RowSource { ItemRow(value: all[$0]) }
    let records = all.count { if case .record = $0 { true } else { false } }
    if records != 0, records != all.count { items.isUnfit = true }
    return items
  }

  private mutating func ask<Items>(
    _ items: ItemRows<Items>, _ quantifier: ItemQuantifier, _ register: inout ColumnRegister
  ) {
    register.unknown = items.unknown
    register.error = items.error
    register.isUnfit = items.isUnfit
    let ranges = items.ranges.filter { !$0.isEmpty }
    let most = ranges.reduce(0) { max($0, $1.count) }
    let first = ranges.reduce(Int.max) { min($0, $1.lowerBound) }
    let last = ranges.reduce(0) { max($0, $1.upperBound) }
    noteItems(most)
    // Elements lie row by row; were they scattered, too much would be looked at.
    let total = ranges.reduce(0) { $0 + $1.count }
    guard !items.isUnfit, ranges.isEmpty || last - first <= 4 * total + RowBatch.size,
      let truths = truths(of: ranges.isEmpty ? 0..<0 : first..<last, items.source, quantifier)
    else {
      register.isUnfit = true
      return
    }
    for (row, range) in items.ranges.enumerated() {
      fold(range, first, truths, row, quantifier.decidedBy, &register)
    }
  }

  /// The truth of the question for neighbouring elements, batch by batch.
  private mutating func truths<Items: ColumnSource>(
    of range: Range<Int>, _ source: Items, _ quantifier: ItemQuantifier
  ) -> [ColumnTruth]? {
    guard let program = program.itemPrograms[quantifier.slot] else { return nil }
    var machine = ColumnMachine<Items>(program, source: source, context: context)
    var truths: [ColumnTruth] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + RowBatch.size, range.upperBound)
      machine.begin(start..<end)
      guard let truth = machine.truth(of: quantifier.root) else { return nil }
      truths.append(truth)
      start = end
    }
    noteText(machine.longestText)
    return truths
  }

  /// `exists` as `||` over the elements of a row, `all` as `&&`.
  private func fold(
    _ range: Range<Int>, _ first: Int, _ truths: [ColumnTruth], _ row: Int, _ decidedBy: Bool,
    _ register: inout ColumnRegister
  ) {
    var isDecided = false
    var isUnknown = false
    var isError = false
    for element in range {
      let truth = truths[(element - first) / RowBatch.size]
      let bit = (element - first) % RowBatch.size
      if truth.unknown.bit(bit) == 1 {
        isUnknown = true
      } else if truth.error.bit(bit) == 1 {
        isError = true
      } else if (truth.yes.bit(bit) == 1) == decidedBy {
        isDecided = true
      }
    }
    register.yes.mark(row, where: isDecided == decidedBy)
    register.unknown.mark(row, where: !isDecided && isUnknown)
    register.error.mark(row, where: !isDecided && !isUnknown && isError)
  }
}
