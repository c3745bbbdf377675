import Bytes

/// What a table may ask of us at most.
package struct TableLimits: Hashable, Sendable {
  /// Bytes of one cell.
  package var cell: Int
  /// Bytes of one row.
  package var row: Int
  package var columns: Int
  /// Rows that may stand before the header.
  package var headRows: Int

  package init(
    cell: Int = 1 << 20, row: Int = 8 << 20, columns: Int = 16_384, headRows: Int = 100
  ) {
    self.cell = cell
    self.row = row
    self.columns = columns
    self.headRows = headRows
  }
}

/// A table of data before it is read.
package struct TableSource: Sendable {
  private enum Origin: Sendable {
    case file(String)
    case blocks([[UInt8]])
  }

  /// As it is shown in messages.
  package var path: String
  package var limits: TableLimits
  private var origin: Origin

  /// - Parameters:
  ///   - path: As it is shown; its ending chooses the reader.
  ///   - file: Where the file is, if not at `path`; `-` is standard input.
  package init(path: String, file: String? = nil, limits: TableLimits = TableLimits()) {
    self.path = path
    self.limits = limits
    origin = .file(file ?? path)
  }

  /// A table in memory.
  package init(path: String, bytes: [UInt8], limits: TableLimits = TableLimits()) {
    self.init(path: path, blocks: [bytes], limits: limits)
  }

  /// A table in memory that is read in these blocks.
  package init(path: String, blocks: [[UInt8]], limits: TableLimits = TableLimits()) {
    self.path = path
    self.limits = limits
    origin = .blocks(blocks)
  }

  package var isInMemory: Bool { file == nil }

  /// Where the file is; nil for a table in memory.
  package var file: String? {
    if case .file(let file) = origin { file } else { nil }
  }

  /// The text of the table as UTF-8, block by block.
  func open() throws(TableFault) -> TextBlocks {
    switch origin {
    case .blocks(let blocks):
      return TextBlocks(BlockReader(path: path, blocks: blocks), path: path)
    case .file(let file):
      do {
        return TextBlocks(try BlockReader(path: file), path: path)
      } catch {
        throw .unreadable(path, error)
      }
    }
  }
}
