package import Bytes
package import Diagnostics
import JSONText

/// What is wrong with a table or with one of its rows.
package struct TableFault: Error, Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    case unreadableFile = "unreadable-file"
    case emptyTable = "empty-table"
    case noHeader = "no-header"
    case notUTF8 = "not-utf8"
    case nulByte = "nul-byte"
    case brokenUTF16 = "broken-utf16"
    case unclosedQuote = "unclosed-quote"
    case rowTooLong = "row-too-long"
    case cellTooLong = "cell-too-long"
    case tooManyColumns = "too-many-columns"
    case extraCells = "extra-cells"
    case textAfterQuote = "text-after-quote"
    case brokenJSON = "broken-json"
    case notAnObject = "not-an-object"
    case noRowList = "no-row-list"
    case unknownFormat = "unknown-format"

    /// `D0501` and so on, in the order above.
    package var diagnosticCode: DiagnosticCode {
      let number = 501 + (Code.allCases.firstIndex(of: self) ?? 0)
      return DiagnosticCode("D0\(number)", rawValue)
    }
  }

  package var code: Code
  package var place: DataPlace
  package var message: Message
  package var help: [Message]

  package var diagnostic: Diagnostic {
    Diagnostic(code: code.diagnosticCode, message: message, place: place, help: help)
  }

  private init(
    _ code: Code, _ path: String, row: Int? = nil, column: String? = nil, _ message: Message,
    help: Message? = nil
  ) {
    self.code = code
    place = DataPlace(path: path, row: row, column: column)
    self.message = message
    self.help = help.map { [$0] } ?? []
  }
}

extension Message {
  /// Why a file could not be read or written.
  package init(_ error: FileError) {
    self.init(
      error.messageID,
      [
        "path": .name(error.path), "reason": .text(error.reason), "limit": .integer(error.limit),
      ])
  }

  /// Why a text is not JSON.
  init(_ error: JSONError) {
    self.init(error.messageID, ["name": .name(error.name), "limit": .integer(error.limit)])
  }
}

// Every fault that this room reports.
extension TableFault {
  static func unreadable(_ path: String, _ error: FileError) -> TableFault {
    TableFault(.unreadableFile, path, Message(error))
  }

  static func empty(_ path: String) -> TableFault {
    TableFault(.emptyTable, path, Message("table.empty"), help: Message("table.empty-help"))
  }

  static func noHeader(_ path: String, looked rows: Int) -> TableFault {
    TableFault(
      .noHeader, path, Message("table.no-header", ["count": .integer(rows)]),
      help: Message("table.no-header-help"))
  }

  static func notUTF8(_ path: String, row: Int) -> TableFault {
    TableFault(
      .notUTF8, path, row: row, Message("table.not-utf8"), help: Message("table.not-utf8-help"))
  }

  static func nulByte(_ path: String, row: Int) -> TableFault {
    TableFault(
      .nulByte, path, row: row, Message("table.nul-byte"), help: Message("table.nul-byte-help"))
  }

  static func brokenUTF16(_ path: String, row: Int) -> TableFault {
    TableFault(
      .brokenUTF16, path, row: row, Message("table.broken-utf16"),
      help: Message("table.not-utf8-help"))
  }

  static func unclosedQuote(_ path: String, row: Int) -> TableFault {
    TableFault(
      .unclosedQuote, path, row: row, Message("table.unclosed-quote"),
      help: Message("table.unclosed-quote-help"))
  }

  static func rowTooLong(_ path: String, row: Int, limit: Int) -> TableFault {
    TableFault(
      .rowTooLong, path, row: row, Message("table.row-too-long", ["limit": .integer(limit)]),
      help: Message("table.row-too-long-help"))
  }

  static func cellTooLong(_ path: String, row: Int, column: String, limit: Int) -> TableFault {
    TableFault(
      .cellTooLong, path, row: row, column: column,
      Message("table.cell-too-long", ["limit": .integer(limit)]))
  }

  static func tooManyColumns(_ path: String, row: Int, limit: Int) -> TableFault {
    TableFault(
      .tooManyColumns, path, row: row,
      Message("table.too-many-columns", ["limit": .integer(limit)]))
  }

  static func extraCells(_ path: String, row: Int, cells: Int, columns: Int) -> TableFault {
    TableFault(
      .extraCells, path, row: row,
      Message("table.extra-cells", ["cells": .integer(cells), "columns": .integer(columns)]),
      help: Message("table.extra-cells-help"))
  }

  static func textAfterQuote(_ path: String, row: Int, column: String) -> TableFault {
    TableFault(
      .textAfterQuote, path, row: row, column: column, Message("table.text-after-quote"),
      help: Message("table.text-after-quote-help"))
  }

  static func brokenJSON(_ path: String, row: Int, _ error: JSONError) -> TableFault {
    TableFault(.brokenJSON, path, row: row, Message(error))
  }

  static func notAnObject(_ path: String, row: Int) -> TableFault {
    TableFault(
      .notAnObject, path, row: row, Message("table.not-an-object"),
      help: Message("table.not-an-object-help"))
  }

  static func noRowList(_ path: String, row: Int) -> TableFault {
    TableFault(
      .noRowList, path, row: row, Message("table.no-row-list"),
      help: Message("table.no-row-list-help"))
  }

  static func unknownFormat(_ path: String, known: [String]) -> TableFault {
    TableFault(
      .unknownFormat, path, Message("table.unknown-format"),
      help: Message("table.unknown-format-help", ["formats": .names(known)]))
  }
}
