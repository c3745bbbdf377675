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

  /// The columns of a table and how it begins; nil for one that can only be read from front to back.
  ///
  /// - Parameters:
  ///   - threads: The most that look for the columns where they come with each row.
  ///   - regionSize: Bytes that each of them looks at in one go.
  ///   - sink: Is asked which row is the header and given the columns, and where they come with
  ///     each row also the first fault; no rows.
  package static func parts<Sink: TableRowSink & ~Copyable>(
    of source: TableSource, format: String? = nil, threads: Int, regionSize: Int,
    into sink: inout Sink
  ) throws(TableFault) -> TableParts? {
    let chosen = format.map { reader(named: $0) } ?? reader(for: source.path)
    if chosen.map({ $0 == CSVReader.self }) ?? false {
      return .csv(try CSVStart(source, into: &sink))
    }
    guard chosen.map({ $0 == NDJSONReader.self }) ?? false,
      let start = try NDJSONStart(
        source, threads: threads, regionSize: regionSize, into: &sink)
    else { return nil }
    return .ndjson(start)
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
