import Bytes
import CivilCalendar
package import Compliance
import DeadlinePhrases
import Diagnostics
import Tables

/// A file of a source, with what its path says.
struct DataFile: Sendable {
  /// As it is shown: below the root, or as the user gave it.
  var path: String
  var source: ProgressSource
  /// Number in the directory of the unit that the path or else the source names.
  var unit: Int?
  /// Of the path, or else of the source.
  var period: Period?
  var table: TableSource
  /// Reader for a path without an ending.
  var format: String?
}

/// Rows that no file holds, as CSV.
package struct GivenTable: Hashable, Sendable {
  package var kind: ProgressSource.Kind
  /// In the place of a path.
  package var name: String
  package var text: String

  package init(kind: ProgressSource.Kind, name: String, text: String) {
    self.kind = kind
    self.name = name
    self.text = text
  }
}

/// The files of all sources in the order of input, and the faults met in looking for them.
struct FileListing: Sendable {
  private(set) var files: [DataFile] = []
  private(set) var faults: [Diagnostic] = []
  private let root: String
  private let directory: UnitDirectory
  private let standardInputLimit: Int

  init(
    sources: [ProgressSource], root: String, directory: UnitDirectory, standardInputLimit: Int
  ) {
    self.root = root
    self.directory = directory
    self.standardInputLimit = standardInputLimit
    for source in sources { add(source) }
  }

  /// Tables in memory, in the order of input.
  init(tables: [GivenTable], directory: UnitDirectory) {
    root = ""
    self.directory = directory
    standardInputLimit = 0
    files = tables.map { given in
      // Who writes a row for a group there means it.
      let source = ProgressSource(kind: given.kind, pattern: given.name, groupRows: .each)
      return DataFile(
        path: given.name, source: source,
        table: TableSource(path: given.name, bytes: Array(given.text.utf8)), format: "csv")
    }
  }

  private mutating func add(_ source: ProgressSource) {
    if source.pattern.utf8.elementsEqual("-".utf8) {
      addStandardInput(source)
      return
    }
    let pattern = PathPattern(source.pattern)
    guard pattern.hasWildcards else {
      add(source, path: Paths.normalized(source.pattern), captures: [:])
      return
    }
    do {
      let matches = try pattern.files(under: root)
      if matches.isEmpty { faults.append(.noFiles(source)) }
      for match in matches { add(source, path: match.path, captures: match.captures) }
    } catch {
      faults.append(.unreadable(error, path: source.pattern, source))
    }
  }

  /// Read at once and kept: it cannot be read a second time.
  private mutating func addStandardInput(_ source: ProgressSource) {
    do {
      let bytes = try readFile("-", limit: standardInputLimit)
      let isJSON = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
      let format =
        switch isJSON {
        case UInt8(ascii: "{"): "ndjson"
        case UInt8(ascii: "["): "json"
        default: "csv"
        }
      files.append(
        DataFile(
          path: "-", source: source, unit: source.unit.flatMap { directory.index(of: $0) },
          period: source.period, table: TableSource(path: "-", bytes: bytes), format: format))
    } catch {
      faults.append(.unreadable(error, path: "-", source))
    }
  }

  private mutating func add(
    _ source: ProgressSource, path: String, captures: [String: String]
  ) {
    let shown = source.shownPath ?? path
    var file = DataFile(
      path: shown, source: source, unit: source.unit.flatMap { directory.index(of: $0) },
      period: source.period, table: TableSource(path: shown, file: Paths.join(root, path)))
    if let printed = captures["unit"] {
      guard case .unit(let id) = directory.match(printed), let unit = directory.index(of: id)
      else {
        faults.append(.unknownUnitInPath(printed, path: path, directory))
        return
      }
      file.unit = unit
    }
    if let printed = captures["period"] {
      guard let period = PeriodPhrase.read(printed) else {
        faults.append(.unknownPeriodInPath(printed, path: path))
        return
      }
      file.period = period
    }
    files.append(file)
  }
}
