import Bytes

/// The formats that can be read.
package enum TableReaders {
  /// In byte order of their names.
  package static let all: [any TableReader.Type] = [
    CSVReader.self,
    JSONTableReader.self,
    NDJSONReader.self,
  ]

  /// The reader for a file, chosen by the ending of its name.
  package static func reader(for path: String) -> (any TableReader.Type)? {
    let ending = Paths.pathExtension(of: path)
    return all.first { $0.pathExtensions.contains { $0.utf8.elementsEqual(ending.utf8) } }
  }

  package static func reader(named name: String) -> (any TableReader.Type)? {
    all.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// Whether a table is read as CSV, and so can be read in parts.
  package static func isCSV(_ source: TableSource, format: String? = nil) -> Bool {
    let chosen = format.map { reader(named: $0) } ?? reader(for: source.path)
    return chosen.map { $0 == CSVReader.self } ?? false
  }

  /// Reads a table with the reader that its name, or else `format`, asks for.
  package static func read<Sink: TableRowSink & ~Copyable>(
    _ source: TableSource, format: String? = nil, into sink: inout Sink
  ) throws(TableFault) {
    let chosen = format.map { reader(named: $0) } ?? reader(for: source.path)
    guard let chosen else { throw .unknownFormat(source.path, known: all.map { $0.name }) }
    try chosen.read(source, into: &sink)
  }
}
