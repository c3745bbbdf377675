package import CivilCalendar
import Columns

/// Reads references that are printed plainly, from bytes and without making texts:
/// `324/BC-UBND ngày 15/6/2024`, several with `;` between them.
///
/// What it reads is what `DocumentReader` reads. A number's code is read by that one, once for each
/// distinct code; the number before it and the date behind it do not change what the code says.
package struct PlainReferenceReader: Sendable {
  /// A reference, or what was printed in its place.
  package struct Item: BitwiseCopyable, Hashable, Sendable {
    /// Number of the form in `forms`.
    package var form: Int32
    /// The document's number; 0 where the form has none.
    package var value: Int32
    /// Day number of the date; `Int32.min`: none, or one that the calendar does not have.
    package var day: Int32

    package var date: CivilDate? { day == .min ? nil : CivilDate(dayNumber: day) }
  }

  /// What is printed around number and date.
  package struct Form: Hashable, Sendable {
    /// As read with some number and date in it; nil: it cannot be read.
    package var reference: DocumentReference?
    /// Equal for forms that give the same number of a document.
    package var identity: Int32
  }

  /// What is asked of a form for each reference.
  private struct Mark: BitwiseCopyable {
    /// Negative: it cannot be read.
    var identity: Int32
    /// Else the reader of texts has to read it.
    var isPlain: Bool
  }

  /// More codes than these are left to the reader of texts.
  private static let mostCodes = 4096
  private static let longestCode = 48

  private let reader: DocumentReader
  private var codes = IDTable()
  /// Two for each code: without a date and with one.
  package private(set) var forms: [Form] = []
  private var marks: [Mark] = []
  private var identities: [String: Int32] = [:]
  /// What was met between a number and the day of a date, and the form of each: the same bytes
  /// there say the same again.
  private var middles = CellTable()

  package init(_ reader: DocumentReader) { self.reader = reader }

  /// Adds the references of a cell, each once.
  ///
  /// - Returns: Whether all of it was plain; else the items are not to be used.
  package mutating func read(_ cell: Span<UInt8>, into items: inout [Item]) -> Bool {
    var cursor = PlainCursor(end: cell.count)
    while cursor.beginsReference(cell) {
      guard let item = knownItem(&cursor, cell) ?? item(&cursor, cell) else { return false }
      if !isKnown(item, items) { items.append(item) }
    }
    return true
  }

  /// The same document was cited before; what cannot be read is no document.
  private func isKnown(_ item: Item, _ items: [Item]) -> Bool {
    let identity = marks[Int(item.form)].identity
    guard !items.isEmpty, identity >= 0 else { return false }
    return items.contains { other in
      other.value == item.value && other.day == item.day
        && marks[Int(other.form)].identity == identity
    }
  }

  /// Whether an item is a document that was read.
  package func isRead(_ item: Item) -> Bool { marks[Int(item.form)].identity >= 0 }

  /// A reference with number and date whose words between them were met before.
  private func knownItem(_ cursor: inout PlainCursor, _ cell: Span<UInt8>) -> Item? {
    var ahead = cursor
    guard let value = ahead.takeNumber(cell), value > 0 else { return nil }
    let middle = ahead.takeToDigit(cell)
    let form = middles.code(of: middle, in: cell)
    guard form >= 0, let day = ahead.takeDay(cell) else { return nil }
    cursor = ahead
    return Item(form: form, value: value, day: day)
  }

  private mutating func item(_ cursor: inout PlainCursor, _ cell: Span<UInt8>) -> Item? {
    guard let value = cursor.takeNumber(cell), let code = cursor.takeCode(cell),
      code.count <= Self.longestCode, let day = cursor.takeDate(cell),
      // A sign stands behind a number, and nowhere else.
      PlainCursor.isLetter(cell[code.lowerBound]) == (value == 0)
    else { return nil }
    let bytes = cell.extracting(code)
    guard let number = codes.number(of: bytes) ?? added(bytes) else { return nil }
    let form = Int(number) * 2 + (day.isPrinted ? 1 : 0)
    guard marks[form].isPlain else { return nil }
    if value > 0, day.isPrinted { keepMiddle(from: code.lowerBound, cell, form: form) }
    return Item(form: Int32(truncatingIfNeeded: form), value: value, day: day.number)
  }

  // MARK: Forms

  private mutating func keepMiddle(from start: Int, _ cell: Span<UInt8>, form: Int) {
    var cursor = PlainCursor(from: start, end: cell.count)
    let middle = cursor.takeToDigit(cell)
    guard middles.count < Self.mostCodes else { return }
    let bytes = middle.map { cell[$0] }
    middles.add(0..<bytes.count, in: bytes, code: Int32(truncatingIfNeeded: form))
  }

  private mutating func added(_ code: Span<UInt8>) -> Int32? {
    guard codes.count < Self.mostCodes else { return nil }
    let number = codes.add(code)
    let text = String(decoding: code.indices.map { code[$0] }, as: UTF8.self)
    let hasNumber = !PlainCursor.isLetter(code[0])
    let base = hasNumber ? "11" + text : text
    addForm(base, date: nil)
    addForm(base + " ngày 15/6/2024", date: CivilDate(year: 2024, month: 6, day: 15))
    return number
  }

  private mutating func addForm(_ sample: String, date: CivilDate?) {
    let found = reader.read(sample)
    guard let reference = found.first?.reference else {
      forms.append(Form(reference: nil, identity: -1))
      marks.append(Mark(identity: -1, isPlain: found.count == 1))
      return
    }
    let isPlain =
      found.count == 1 && reference.date == date && reference.issuerName == nil
      && reference.subject == nil && reference.year == nil
    let identity = identities[reference.number] ?? Int32(clamping: identities.count)
    identities[reference.number] = identity
    forms.append(Form(reference: reference, identity: identity))
    marks.append(Mark(identity: identity, isPlain: isPlain))
  }
}

/// Takes references from the front of a cell.
private struct PlainCursor {
  private var first: Int
  private let end: Int

  init(from first: Int = 0, end: Int) {
    self.first = first
    self.end = end
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte == 0xC4
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Leaves out blanks and signs between references; false at the end.
  mutating func beginsReference(_ cell: Span<UInt8>) -> Bool {
    while first < end, cell[first] == 0x20 || cell[first] == UInt8(ascii: ";") { first += 1 }
    return first < end
  }

  /// Leaves out blanks; whether the reference ends there.
  @inline(__always)
  private mutating func endsReference(_ cell: Span<UInt8>) -> Bool {
    while first < end, cell[first] == 0x20 { first += 1 }
    return first == end || cell[first] == UInt8(ascii: ";")
  }

  /// Up to seven digits; 0 where there are none.
  @inline(__always)
  mutating func takeNumber(_ cell: Span<UInt8>) -> Int32? {
    var value: Int32 = 0
    let start = first
    while first < end, first - start < 8, Self.isDigit(cell[first]) {
      value = value &* 10 &+ Int32(cell[first] &- 0x30)
      first += 1
    }
    // A number 0 is none that can be read, and takes another way than no number.
    if first - start > 7 || (first > start && value == 0) { return nil }
    return value
  }

  /// A sign and letters with signs between them, as far as they go; letters alone where no number
  /// stands before them.
  mutating func takeCode(_ cell: Span<UInt8>) -> Range<Int>? {
    let start = first
    guard first < end else { return nil }
    if cell[first] == 0x20 || cell[first] == UInt8(ascii: "/") || cell[first] == UInt8(ascii: "-") {
      first += 1
    }
    guard first < end, Self.isLetter(cell[first]) else { return nil }
    while first < end {
      let byte = cell[first]
      if byte == 0xC4 {
        // Đ is the one letter of two bytes here.
        guard first + 1 < end, cell[first + 1] == 0x90 else { return nil }
        first += 2
      } else if Self.isLetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
        first += 1
      } else {
        break
      }
    }
    return start..<first
  }

  /// What stands before the next digit.
  @inline(__always)
  mutating func takeToDigit(_ cell: Span<UInt8>) -> Range<Int> {
    let start = first
    while first < end, !Self.isDigit(cell[first]) { first += 1 }
    return start..<first
  }

  /// ` ngày 15/6/2024` up to the reference's end, or the end at once.
  mutating func takeDate(_ cell: Span<UInt8>) -> (isPrinted: Bool, number: Int32)? {
    guard takeDayWord(cell) else { return endsReference(cell) ? (false, .min) : nil }
    return takeDay(cell).map { (true, $0) }
  }

  /// `15/6/2024` up to the reference's end, as a day number; `Int32.min`: the calendar does not
  /// have it.
  @inline(__always)
  mutating func takeDay(_ cell: Span<UInt8>) -> Int32? {
    guard let day = takeDayOrMonth(cell), takeSlash(cell), let month = takeDayOrMonth(cell),
      takeSlash(cell), let year = takeYear(cell), endsReference(cell)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)?.dayNumber ?? .min
  }

  /// ` ngày ` in form C.
  private mutating func takeDayWord(_ cell: Span<UInt8>) -> Bool {
    guard end - first > 7, cell[first] == 0x20, cell[first + 1] == 0x6E,
      cell[first + 2] == 0x67, cell[first + 3] == 0xC3, cell[first + 4] == 0xA0,
      cell[first + 5] == 0x79, cell[first + 6] == 0x20
    else { return false }
    first += 7
    return true
  }

  /// One or two digits.
  @inline(__always)
  private mutating func takeDayOrMonth(_ cell: Span<UInt8>) -> Int? {
    guard first < end, Self.isDigit(cell[first]) else { return nil }
    var value = Int(cell[first] &- 0x30)
    first += 1
    if first < end, Self.isDigit(cell[first]) {
      value = value * 10 + Int(cell[first] &- 0x30)
      first += 1
    }
    return value
  }

  /// Four digits.
  @inline(__always)
  private mutating func takeYear(_ cell: Span<UInt8>) -> Int? {
    guard end - first >= 4 else { return nil }
    var value = 0
    for place in first..<(first + 4) {
      guard Self.isDigit(cell[place]) else { return nil }
      value = value * 10 + Int(cell[place] &- 0x30)
    }
    first += 4
    return value
  }

  @inline(__always)
  private mutating func takeSlash(_ cell: Span<UInt8>) -> Bool {
    guard first < end, cell[first] == UInt8(ascii: "/") else { return false }
    first += 1
    return true
  }
}
