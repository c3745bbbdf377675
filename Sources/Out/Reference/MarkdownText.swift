/// A page of Markdown being put together.
struct MarkdownText {
  private(set) var text = ""

  mutating func heading(_ level: Int, _ title: String) {
    if !text.isEmpty { text += "\n" }
    text += String(repeating: "#", count: level) + " " + title + "\n"
  }

  mutating func paragraph(_ words: String) { text += "\n" + words + "\n" }

  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    text += "\n"
    for item in items { text += "- " + item + "\n" }
  }

  /// A block of code as it stands, without blank lines at its end.
  mutating func block(_ code: String, language: String = "") {
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    let hasFence = lines.contains { $0.hasPrefix("```") }
    let fence = hasFence ? "````" : "```"
    text += "\n" + fence + language + "\n"
    for line in lines { text += line + "\n" }
    text += fence + "\n"
  }

  mutating func table(_ headings: [String], _ rows: [[String]]) {
    text += "\n"
    line(headings)
    line(headings.map { _ in "---" })
    for row in rows { line(row) }
  }

  private mutating func line(_ cells: [String]) {
    text += "|"
    for cell in cells { text += cell.isEmpty ? " |" : " " + cell + " |" }
    text += "\n"
  }

  /// Text of a table's cell or a paragraph, none of whose signs is taken for Markdown.
  static func plain(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "|", "*", "[", "]", "`", "\\": result += "\\"
      case "<":
        result += "&lt;"
        continue
      case "\n", "\r":
        result += " "
        continue
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Words of a file or of a program, for a table's cell or a paragraph.
  static func code(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      if scalar == "|" { result += "\\" }
      result.unicodeScalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    if result.utf8.contains(UInt8(ascii: "`")) { return "`` " + result + " ``" }
    return result.isEmpty ? "" : "`" + result + "`"
  }
}
