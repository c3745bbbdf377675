import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import Tables
import VietnameseText

/// Which column of a file holds which field.
struct ColumnLayout: Sendable {
  /// By the raw value of the field.
  private var columns = [Int?](repeating: nil, count: DataField.allCases.count)
  private(set) var headings: [String] = []
  /// Headings that mean nothing here, in order.
  private(set) var unread: [String] = []
  /// The row of the header; of a file whose rows bring their names, the first row.
  var row = 1
  /// The day for rows that give none: the source's, else that of a line above the table.
  var reported: CivilDate?

  /// No columns at all.
  init() {}

  subscript(field: DataField) -> Int? { columns[field.rawValue] }

  /// The day on which a row was reported, by its own cell or by the file; nil: it says none that
  /// can be read.
  func reported(_ cell: DateCell) -> CivilDate? {
    switch cell {
    case .date(let day): day
    case .none: reported
    case .impossible, .unreadable: nil
    }
  }

  /// The heading under which a field stands.
  func heading(of field: DataField) -> String? {
    self[field].flatMap { headings.indices.contains($0) ? trimmed(headings[$0]) : nil }
  }

  /// Lays out a header; what is wrong with it is given to `report`.
  init(
    _ headings: [String], row: Int, words: HeadingWords, path: String,
    report: (Diagnostic) -> Void
  ) {
    self.headings = headings
    self.row = row
    var fields: [DataField?] = headings.map { words.field(of: $0) }
    for field in DataField.fields(of: words.source.kind) {
      let places = fields.indices.filter { fields[$0] == field }
      guard let first = places.first else { continue }
      columns[field.rawValue] = first
      for second in places.dropFirst() {
        report(
          .columnTwice(
            path, row: row, field: field.name(in: words.source.kind), first: headings[first],
            second: headings[second]))
      }
    }
    for (place, heading) in headings.enumerated() where fields[place] == nil {
      guard let field = words.secondChoice(of: heading), self[field] == nil else { continue }
      columns[field.rawValue] = place
      fields[place] = field
    }
    unread = headings.indices.filter { fields[$0] == nil && !words.isSilent(headings[$0]) }
      .map { trimmed(headings[$0]) }
    for (field, heading) in words.named where self[field] == nil {
      report(
        .missingColumn(
          path, row: row, field: field.name(in: words.source.kind), heading: heading,
          headings: headings.map(trimmed).filter { !$0.isEmpty }, words.source))
    }
  }
}

/// The headings that a source understands: those of its `columns:`, and for the other fields the
/// usual ones.
struct HeadingWords: Sendable {
  let source: ProgressSource
  /// Fields of `columns:` with their headings, in the order of fields.
  let named: [(field: DataField, heading: String)]
  private var fields: [NameKey: DataField] = [:]
  private var second: [NameKey: DataField] = [:]
  private let silent: Set<NameKey>

  init(source: ProgressSource) {
    self.source = source
    let known = DataField.fields(of: source.kind)
    named = known.compactMap { field in
      source.columns[field.name(in: source.kind)].map { (field, $0) }
    }
    silent = Set(HeaderWords.numbering.map { NameKey($0) })
    for (field, heading) in named { fields[NameKey(heading)] = field }
    let isNamed = Set(named.map(\.field))
    for field in known where !isNamed.contains(field) {
      for heading in HeaderWords.headings(of: field, in: source.kind) {
        let key = NameKey(heading)
        if fields[key] == nil { fields[key] = field }
      }
      for heading in HeaderWords.secondChoice[field] ?? [] { second[NameKey(heading)] = field }
    }
  }

  func field(of heading: String) -> DataField? { fields[NameKey(heading)] }

  func secondChoice(of heading: String) -> DataField? { second[NameKey(heading)] }

  /// Whether nobody misses what stands under the heading.
  func isSilent(_ heading: String) -> Bool {
    let key = NameKey(heading)
    return key.isEmpty || silent.contains(key) || second[key] != nil
  }

  /// Whether a row can be the header: one of its cells heads the tasks.
  func isHeader(_ cells: [String]) -> Bool {
    cells.contains { field(of: $0) == .task || secondChoice(of: $0) == .task }
  }
}
