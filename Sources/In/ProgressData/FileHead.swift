import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import Tables
import VietnameseText

/// What stands above the rows of a file: looked at before any row is read.
struct FileHead: Sendable {
  /// Nil where the file cannot be used.
  private(set) var layout: ColumnLayout?
  private(set) var faults: [Diagnostic] = []
  private(set) var notices: [Diagnostic] = []
  /// Names come with each row, and numbers are written by a machine.
  private(set) var isMachineMade = false
  /// Of a text that can be read in parts: what is known of it when its columns are.
  private(set) var parts: TableParts?

  /// - Parameters:
  ///   - threads: The most that look for columns where they come with each row.
  ///   - regionSize: Bytes that each of them looks at in one go.
  init(_ file: DataFile, threads: Int = 1, regionSize: Int = ReadingSizes().region) {
    let words = HeadingWords(source: file.source)
    var scan = HeadScan(words: words)
    do {
      parts = try TableReaders.parts(
        of: file.table, format: file.format, threads: threads, regionSize: regionSize, into: &scan)
      if parts == nil {
        try TableReaders.read(file.table, format: file.format, into: &scan)
      }
    } catch {
      guard error.code == .noHeader, let candidate = scan.candidate else {
        faults.append(error.diagnostic)
        return
      }
      faults.append(.noTaskColumn(file.path, row: candidate.row, headings: candidate.names))
      return
    }
    isMachineMade = !scan.hasHeaderRow
    guard let header = scan.header else {
      // No row could be read: the first fault speaks for the file.
      if let fault = scan.firstFault { faults.append(fault.diagnostic) }
      return
    }
    var found: [Diagnostic] = []
    var layout = ColumnLayout(header.names, row: header.row, words: words, path: file.path) {
      found.append($0)
    }
    layout.reported = file.source.reported ?? scan.day
    faults = found + Self.missing(layout, scan, file)
    if !layout.unread.isEmpty {
      notices.append(.unreadColumns(file.path, row: header.row, headings: layout.unread))
    }
    if faults.isEmpty { self.layout = layout }
  }

  /// The columns without which no row could be used.
  private static func missing(
    _ layout: ColumnLayout, _ scan: HeadScan, _ file: DataFile
  ) -> [Diagnostic] {
    let source = file.source
    var faults: [Diagnostic] = []
    if layout[.task] == nil, source.columns["task"] == nil {
      let names = layout.headings.map(trimmed).filter { !$0.isEmpty }
      faults.append(.noTaskColumn(file.path, row: layout.row, headings: names))
    }
    if layout[.reported] == nil, layout.reported == nil {
      let field = DataField.reported.name(in: source.kind)
      if let line = scan.badDayLine {
        faults.append(.badDayLine(file.path, row: line.row, text: line.text))
      } else if source.columns[field] == nil {
        faults.append(.noReportDate(file.path, row: layout.row, field: field))
      }
    }
    switch source.kind {
    case .progress:
      if layout[.status] == nil, source.completedWhen == nil, source.columns["status"] == nil {
        faults.append(.noStatusColumn(file.path, row: layout.row))
      }
    case .appraisal:
      if layout[.decision] == nil, source.columns["decision"] == nil {
        faults.append(.noDecisionColumn(file.path, row: layout.row))
      }
    case .evidence:
      if layout[.evidence] == nil, source.columns["reference"] == nil {
        faults.append(.noReferenceColumn(file.path, row: layout.row))
      }
    }
    return faults
  }
}

/// Finds the header and the day of the data. Where names come with each row, it sees all rows.
private struct HeadScan: TableRowSink {
  let words: HeadingWords
  private(set) var header: TableHeader?
  private(set) var day: CivilDate?
  /// A line that should give the day of the data, and gives none.
  private(set) var badDayLine: (row: Int, text: String)?
  /// The row with the most texts above which there is no header.
  private(set) var candidate: TableHeader?
  private(set) var hasHeaderRow = false
  private(set) var firstFault: TableFault?

  init(words: HeadingWords) { self.words = words }

  mutating func isHeader(_ row: borrowing TableRow) -> Bool {
    hasHeaderRow = true
    let cells = row.texts.map { $0 ?? "" }
    if words.isHeader(cells) { return true }
    let names = cells.map(trimmed).filter { !$0.isEmpty }
    if names.count > (candidate?.names.count ?? 0) {
      candidate = TableHeader(names: names, row: row.number)
    }
    look(forDayIn: names, row: row.number)
    return false
  }

  private mutating func look(forDayIn cells: [String], row: Int) {
    // The day may stand in the cell beside the words.
    guard day == nil, let tail = Self.tail(of: cells.joined(separator: " ")) else { return }
    if let found = Self.day(in: tail) {
      day = found
    } else {
      badDayLine = badDayLine ?? (row, cells.joined(separator: " "))
    }
  }

  /// What follows the words that announce the day.
  private static func tail(of line: String) -> String? {
    let words = line.split { $0.isWhitespace }.map(String.init)
    for phrase in HeaderWords.dayLines {
      let wanted = NameKey(phrase)
      let count = phrase.split(separator: " ").count
      let first = (0...max(words.count - count, 0)).first { start in
        start + count <= words.count
          && NameKey(plain(words[start..<(start + count)].joined(separator: " "))) == wanted
      }
      if let first { return words[(first + count)...].joined(separator: " ") }
    }
    return nil
  }

  private static func plain(_ text: String) -> String {
    String(text.filter { $0 != "(" && $0 != ":" && $0 != ")" })
  }

  /// The first words that read as a date, the longest run of them first.
  private static func day(in tail: String) -> CivilDate? {
    let words = tail.split { $0.isWhitespace || $0 == "(" || $0 == ")" || $0 == ":" }
    let start = words.first.map { NameKey(String($0)) == NameKey("ngày") } ?? false ? 1 : 0
    for from in Set([0, start]).sorted() {
      for end in stride(from: min(words.count, from + 6), to: from, by: -1) {
        let text = words[from..<end].joined(separator: " ")
        if case .date(let day) = DatePhrase.read(NameKey(text).description) { return day }
        if case .date(let day) = DatePhrase.read(text) { return day }
      }
    }
    return nil
  }

  mutating func columns(_ header: TableHeader) {
    let row = self.header?.row ?? header.row
    self.header = TableHeader(names: header.names, row: row)
  }

  mutating func row(_ row: borrowing TableRow) -> TableFlow { hasHeaderRow ? .stop : .goOn }

  mutating func fault(_ fault: TableFault) -> TableFlow {
    if firstFault == nil { firstFault = fault }
    return hasHeaderRow ? .stop : .goOn
  }
}
