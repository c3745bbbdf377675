import Columns

/// Distinct texts as numbers, in the order in which they were met; equal by their bytes.
struct TextNumbers: Sendable {
  private var table = IDTable()
  private var texts: [String] = []
  /// Numbers of texts that are known by a slot and a small number, -1 where not met yet.
  private var keyed: [[Int64]] = []
  /// Bytes of the longest text.
  private(set) var longest = 0

  /// The number of a text, new where it is met for the first time.
  mutating func number(of text: String) -> Int64 {
    let number = Int(table.add(text.utf8.span))
    if number == texts.count {
      texts.append(text)
      longest = max(longest, text.utf8.count)
    }
    return Int64(number)
  }

  /// The text of a number that was given out.
  func text(of number: Int64) -> String { texts[Int(number)] }

  /// How many numbers were given out.
  var count: Int { texts.count }

  /// The number of a text that depends on a small number alone, such as that of a task.
  ///
  /// - Parameter key: 0 or more.
  mutating func number(ofSlot slot: Int, key: Int, _ text: () -> String) -> Int64 {
    while keyed.count <= slot { keyed.append([]) }
    if key < keyed[slot].count, keyed[slot][key] >= 0 { return keyed[slot][key] }
    while keyed[slot].count <= key { keyed[slot].append(-1) }
    let number = number(of: text())
    keyed[slot][key] = number
    return number
  }
}
