extension Phrasebook {
  /// Faults of tables of data.
  static let englishTables: [String: String] = [
    "table.broken-utf16": "the text is broken UTF-16",
    "table.cell-too-long": "the cell is longer than {limit} bytes",
    "table.empty": "the file is empty",
    "table.empty-help": "give a file with a head line and rows below it",
    "table.extra-cells": "the row has {cells} {cells|cell|cells}, the head line {columns}",
    "table.extra-cells-help": "a comma inside a cell needs quotes around the cell",
    "table.no-header": "no head line was found in the first {count} {count|row|rows}",
    "table.no-header-help":
      "the head line names the columns, such as `task`, `unit`, `period`, `reported`",
    "table.no-row-list": "the file holds no list of rows",
    "table.no-row-list-help": "write a list of objects, or an object with one list",
    "table.not-an-object": "the line is not a JSON object",
    "table.not-an-object-help": "each row is an object such as `{{\"task\": \"PAR-01\"}}`",
    "table.not-utf8": "the text is not UTF-8",
    "table.not-utf8-help": "save the file again as `CSV UTF-8`",
    "table.nul-byte": "the row holds a NUL byte",
    "table.nul-byte-help": "this may be no text file; save it again as `CSV UTF-8`",
    "table.row-too-long": "the row is longer than {limit} bytes",
    "table.row-too-long-help": "a quote may be open, or line ends missing",
    "table.text-after-quote": "there is text after the closing quote",
    "table.text-after-quote-help": "a quote inside a cell is written twice",
    "table.too-many-columns": "the row has more than {limit} columns",
    "table.unclosed-quote": "a quoted cell is never closed",
    "table.unclosed-quote-help": "close the quote; a quote inside a cell is written twice",
    "table.unknown-format": "the kind of file is not known by its name",
    "table.unknown-format-help": "files may be {formats}",
  ]
}
