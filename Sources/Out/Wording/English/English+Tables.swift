extension Phrasebook {
  /// Faults of tables of data.
  static let englishTables: [String: String] = [
    "table.broken-utf16": "the text is marked as UTF-16 and is broken",
    "table.cell-too-long": "the cell is longer than the limit of {limit} bytes",
    "table.empty": "the file is empty",
    "table.empty-help": "a table has a line of column names and a row for each record",
    "table.extra-cells":
      "the row has {cells} {cells|cell|cells}, the header {columns} {columns|column|columns}",
    "table.extra-cells-help": "put a cell that holds the delimiter in quotes",
    "table.no-header": "none of the first {count} {count|row|rows} is a line of column names",
    "table.no-header-help":
      "name the columns in `columns:` of the source, or put a line of column names above the rows",
    "table.no-row-list": "the JSON holds no list of rows",
    "table.no-row-list-help": "write a list of objects, or an object with such a list under `rows`",
    "table.not-an-object": "the row is not an object with column names as keys",
    "table.not-an-object-help": "write each row as `{{\"task\": \"PAR-01\", ...}}`",
    "table.not-utf8": "the text is not UTF-8",
    "table.not-utf8-help":
      "the file is probably saved as Windows-1258 or in a TCVN3 or VNI font; save it as UTF-8 (in Excel: CSV UTF-8)",
    "table.nul-byte": "a NUL byte stands in the text",
    "table.nul-byte-help":
      "the file is perhaps UTF-16 without its mark, or not a text file; save it as UTF-8",
    "table.row-too-long": "the row is longer than the limit of {limit} bytes",
    "table.row-too-long-help":
      "perhaps a quote before it is not closed, or the file is not a table of this format",
    "table.text-after-quote": "there is text after the closing quote of the cell",
    "table.text-after-quote-help": "write a quote inside a quoted cell twice",
    "table.too-many-columns": "the table has more than {limit} columns",
    "table.unclosed-quote": "a quote that begins a cell on this line is never closed",
    "table.unclosed-quote-help": "close the cell with `\"`; write a quote inside a cell twice",
    "table.unknown-format": "no reader knows the format of this file",
    "table.unknown-format-help": "the formats that are read: {formats}",
  ]
}
