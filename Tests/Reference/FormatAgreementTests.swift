import Bytes
import Compliance
import Diagnostics
import Foundation
import JSONText
import Reference
import RuleFiles
import TestSupport
import Testing

/// A key of a kind, as a case of a test.
struct KeyCase: Sendable, CustomTestStringConvertible {
  var kind: FormatKind
  var key: FormatKey

  var testDescription: String { "\(kind.rawValue).\(key.name)" }

  var mayBeNull: Bool { key.presence != .required || Self.isText(key.value) }

  private static func isText(_ value: FormatValue) -> Bool {
    switch value {
    case .text, .name, .path, .phrase, .template, .expression: true
    case .localized(let inner), .oneOrMore(let inner): isText(inner)
    default: false
    }
  }

  static let all = FormatKind.allCases.filter { $0 != .file }.flatMap { kind in
    kind.mapping.keys.map { KeyCase(kind: kind, key: $0) }
  }
}

/// Schemas as the program prints them.
enum Schemas {
  static func validator(_ name: String) throws -> SchemaValidator {
    let found = try #require(SchemaName(name))
    var sink = ByteSink()
    SchemaPage(found, language: .en).write(to: &sink)
    return try SchemaValidator(sink.takeBytes())
  }

  static func faults(_ text: String, as name: String) throws -> [String] {
    try validator(name).faults(of: EditorYAML.value(Array(text.utf8)))
  }
}

/// Decoder, schema and page go by one description.
@Suite struct FormatAgreementTests {
  private static func load(_ text: String) -> [Diagnostic] {
    RuleFileLoader(files: [RuleFileLoader.rootName: Array(text.utf8)]).load().diagnostics
  }

  /// Of the form of files only: what ids mean together is another matter.
  private static func formFaults(_ text: String) -> [Diagnostic] {
    load(text).filter { $0.code.text.hasPrefix("D01") && !["D0140"].contains($0.code.text) }
  }

  @Test(arguments: KeyCase.all) func exampleIsReadAndFitsTheSchema(_ one: KeyCase) throws {
    let text = FormatSample.file(one.kind, with: one.key)
    let faults = Self.formFaults(text).filter {
      one.key.presence != .reserved || $0.code.name != "unread-section"
    }
    #expect(faults.isEmpty, "\(text)\n\(faults)")
    let misfits = try Schemas.faults(text, as: "workspace")
    #expect(misfits == [], "\(text)")
  }

  /// A blank is null to an editor, and a text may be the word `null`.
  @Test(arguments: KeyCase.all) func blankFitsWhereTheKeyMayBeLeftOut(_ one: KeyCase) throws {
    let text = FormatSample.file(one.kind, with: one.key, value: "")
    let misfits = try Schemas.faults(text, as: "workspace")
    #expect((misfits != []) == !one.mayBeNull, "\(text)\(misfits)")
  }

  @Test(arguments: FormatKind.allCases.filter { $0 != .file })
  func unknownKeyFitsNeither(_ kind: FormatKind) throws {
    let key = try #require(kind.mapping.keys.first)
    let known = FormatSample.file(kind, with: key)
    let wrong =
      kind == .workspace
      ? known + "khong-co: x\n"
      : known.replacing("\(key.name): ", with: "khong-co: x, \(key.name): ", maxReplacements: 99)
    #expect(Self.load(wrong).contains { $0.code.name == "unknown-key" }, "\(wrong)")
    #expect(try Schemas.faults(wrong, as: "workspace") != [], "\(wrong)")
  }

  /// A choice takes each of its words and no other, in the loader as in the schema.
  @Test(arguments: KeyCase.all.filter { if case .choice = $0.key.value { true } else { false } })
  func choiceTakesItsWordsOnly(_ one: KeyCase) throws {
    guard case .choice(let words) = one.key.value else { return }
    for word in words {
      let text = FormatSample.file(one.kind, with: one.key, value: word)
      #expect(!Self.isRefused(word, in: text), "\(text)")
      #expect(try Schemas.faults(text, as: "workspace") == [], "\(text)")
    }
    let text = FormatSample.file(one.kind, with: one.key, value: "khac")
    #expect(!Self.formFaults(text).isEmpty, "\(text)")
    #expect(try Schemas.faults(text, as: "workspace") != [], "\(text)")
  }

  /// Whether a word of the file is reported as no choice.
  private static func isRefused(_ word: String, in text: String) -> Bool {
    load(text).contains { fault in
      guard fault.code.name == "wrong-choice", let span = fault.span else { return false }
      let bytes = Array(text.utf8)[Int(span.start)..<Int(span.end)]
      return bytes.elementsEqual(word.utf8)
    }
  }

  @Test(arguments: KeyCase.all) func hasWordsInBothLanguagesAndAnExample(_ one: KeyCase) {
    #expect(!one.key.meaning.vi.isEmpty && !one.key.meaning.en.isEmpty)
    #expect(one.key.meaning.vi != one.key.meaning.en)
    #expect(FormatExample(one.key) != nil)
  }
}

/// Files of the repository against the schemas.
@Suite struct FileSchemaTests {
  struct File: Sendable, CustomTestStringConvertible {
    var path: String
    var testDescription: String { path }
    /// `dondoc.yaml` or one of the files that it includes.
    var schema: String { path.hasSuffix("dondoc.yaml") ? "workspace" : "file" }

    func text() throws -> String {
      try String(contentsOfFile: File.repository + "/" + path, encoding: .utf8)
    }

    static let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../..").standardized.path

    static func all(in folders: [String]) -> [File] {
      folders.flatMap { folder -> [File] in
        let names = FileManager.default.enumerator(atPath: repository + "/" + folder)
        return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yaml") }
          .sorted().map { File(path: folder + "/" + $0) }
      }
    }
  }

  private static let sound = File.all(in: [
    "Examples", "Rules/standard", "Rules/calendars", "Rules/documents", "Rules/indices",
    "Rules/plans", "Rules/init", "Tests/RuleFiles/Ok",
  ])

  @Test(arguments: sound) func soundFileFits(_ file: File) throws {
    #expect(try Schemas.faults(file.text(), as: file.schema) == [])
  }

  @Test func thereAreMany() { #expect(Self.sound.count > 50) }

  /// What the loader refuses for a key or a word of a choice, an editor marks too.
  @Test(
    arguments: File.all(in: ["Tests/RuleFiles/Gallery"]).filter {
      $0.path.contains("/D0101-") || $0.path.contains("/D0120-")
    })
  func faultyFileDoesNotFit(_ file: File) throws {
    #expect(try Schemas.faults(file.text(), as: file.schema) != [])
  }

  /// Sections of the root file have no place elsewhere.
  @Test func includedFileHasNoSources() throws {
    let text = "dondoc: 1\nsources: [{progress: a.csv}]\n"
    #expect(try Schemas.faults(text, as: "workspace") == [])
    #expect(try Schemas.faults(text, as: "file") != [])
  }

  @Test(arguments: SchemaName.all.map(\.text)) func schemaIsSound(_ name: String) throws {
    // A keyword that the validator does not know would be a fault of any value.
    let faults = try Schemas.validator(name).faults(of: JSONValue(.null))
    #expect(!faults.contains { $0.contains("unknown keyword") || $0.contains("no definition") })
  }
}
