import Diagnostics
import RuleFiles
import Testing

/// Every problem of an expression is shown at the same characters, whatever the YAML around it.
@Suite struct ScalarFormTests {
  /// A way to write a text as a scalar after `key: `, where the key is indented by four.
  struct Form: Sendable {
    var name: String
    /// Nil where the form cannot hold the text.
    var write: @Sendable (String) -> String?
  }

  static let forms: [Form] = [
    Form(name: "plain") { text in
      let isBroken =
        text.contains(": ") || text.contains(" #") || text.hasSuffix(" ") || text.hasPrefix(" ")
        || text.contains("\t") || "{[!&*%@`'\"|>?".contains(text.prefix(1))
      return isBroken ? nil : text
    },
    Form(name: "plain, folded") { text in
      guard forms[0].write(text) != nil, text.contains(" ") else { return nil }
      return folded(text)
    },
    Form(name: "single quotes") { "'" + $0.replacing("'", with: "''") + "'" },
    Form(name: "single quotes, folded") { text in
      "'" + folded(text.replacing("'", with: "''")) + "'"
    },
    Form(name: "double quotes") { "\"" + doubleQuoted($0) + "\"" },
    Form(name: "double quotes, all escaped") { text in
      "\"" + text.unicodeScalars.map { escaped($0) }.joined() + "\""
    },
    Form(name: "double quotes, folded with a stroke") { text in
      guard let blank = text.lastIndex(of: " ") else { return nil }
      return "\"" + doubleQuoted(String(text[..<blank])) + " \\\n        "
        + doubleQuoted(String(text[text.index(after: blank)...])) + "\""
    },
    Form(name: "literal") { "|-\n      " + $0 },
    Form(name: "literal, kept line ends") { "|+\n      " + $0 + "\n" },
    Form(name: "folded") { ">-\n      " + folded($0) },
    Form(name: "folded, indentation given") { ">2\n      " + $0 },
  ]

  /// A line break for the last blank, so that folding gives the blank back.
  private static func folded(_ text: String) -> String {
    guard let blank = text.lastIndex(of: " "), text.index(after: blank) < text.endIndex,
      text[text.index(before: blank)] != " "
    else { return text }
    return text[..<blank] + "\n      " + text[text.index(after: blank)...]
  }

  private static func doubleQuoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\t", with: "\\t")
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    func padded(_ width: Int) -> String {
      String(repeating: "0", count: width - digits.count) + digits
    }
    if scalar.value < 0x100 { return "\\x" + padded(2) }
    return scalar.value < 0x10000 ? "\\u" + padded(4) : "\\U" + padded(8)
  }

  /// An expression with `«` and `»` around what is wrong.
  struct Slip: Sendable {
    var code: String
    var marked: String
    /// Of a message; else of `require`.
    var isMessage = false

    /// After `&&`: in brackets where it has `||`.
    var joined: String { text.contains("||") ? "(\(text))" : text }
    var text: String { marked.filter { $0 != "«" && $0 != "»" } }
    var wrong: String {
      String(marked.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" })
    }
  }

  static let mistakes: [Slip] = [
    Slip(code: "D0201", marked: "clock «=» 'overdue'"),
    Slip(code: "D0202", marked: "due.daysLate < «99999999999999999999»"),
    Slip(code: "D0202", marked: "task.title.matches('[a-z]«(?=»x)')"),
    Slip(code: "D0203", marked: "clock != 'overdue' && «due.dayLate» > 0"),
    Slip(code: "D0204", marked: "due.effective.«plusDays»(1) > asOf"),
    Slip(code: "D0205", marked: "«due.effective.addDays('1')» > asOf"),
    Slip(code: "D0206", marked: "clock «>» 3"),
    Slip(code: "D0207", marked: "clock != «'overdu'»"),
    Slip(code: "D0208", marked: "evidence.items.all(i, i.«valide»)"),
    Slip(code: "D0211", marked: "«has(clock)» && clock != 'overdue'"),
    Slip(code: "D0212", marked: "«1 == 1 || clock == 'overdue'»"),
    Slip(code: "D0203", marked: "{«due.dayLate»} ngày", isMessage: true),
    Slip(code: "D0213", marked: "Chậm «{»due.daysLate", isMessage: true),
    Slip(code: "D0214", marked: "Chậm {due.daysLate | «day»}", isMessage: true),
    Slip(code: "D0215", marked: "Chậm {«clock» | days}", isMessage: true),
  ]

  /// What stands in the expression before the mistake.
  static let before: [(name: String, text: String)] = [
    ("nothing", ""), ("letters of one code point", "Kế hoạch Đã duyệt \u{1F600}"),
    ("letters of several", "Ke\u{302}\u{301} hoa\u{323}ch \u{110}a\u{303}"),
    ("a tab", "Kế\thoạch"),
  ]

  @Test(arguments: mistakes.map(\.marked), ["\n", "\r\n"])
  func wrongCharactersAreMarked(_ marked: String, lineEnd: String) throws {
    let mistake = try #require(Self.mistakes.first { $0.marked == marked })
    var count = 0
    for form in Self.forms {
      for (name, before) in Self.before {
        var text = mistake.text
        if !before.isEmpty {
          text =
            mistake.isMessage
            ? before + " " + text : "task.title != '\(before)' && " + mistake.joined
        }
        guard let written = form.write(text) else { continue }
        count += 1
        let key = mistake.isMessage ? "message" : "require"
        let other = mistake.isMessage ? "require: clock != 'overdue'" : "message: Chậm"
        let file =
          Small.head + """
            rules:
              - id: local/late
                title: Chậm
                severity: error
                \(key): \(written)
                \(other)

            """
        let loaded = Small.load(file.replacing("\n", with: lineEnd))
        let found = loaded.diagnostics
        let comment: Comment =
          "\(form.name), \(name): \(found.map { Sketch.line($0, loaded.sourceFiles) })"
        #expect(found.map(\.code.text) == [mistake.code], comment)
        #expect(decoded(Small.text(0, of: loaded)) == mistake.wrong, comment)
      }
    }
    #expect(count >= 24)
  }

  /// What the file's characters stand for: escapes and line breaks undone.
  private func decoded(_ written: String) -> String {
    var text = written.replacing("''", with: "'").replacing("\r\n", with: "\n")
    text = text.replacing(/\\[xuU]([0-9a-f]+)/) { match in
      let width = match.0.dropFirst().first == "x" ? 2 : match.0.dropFirst().first == "u" ? 4 : 8
      let digits = match.1.prefix(width)
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? "?"
      return scalar + match.1.dropFirst(width)
    }
    return text.replacing(#/ ?\\?\n +/#, with: " ")
  }
}
