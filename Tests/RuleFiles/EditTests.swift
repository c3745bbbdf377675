import Diagnostics
import RuleFiles
import Testing

/// What the first help of a diagnostic says, done to the file, makes the diagnostic go away.
@Suite struct EditTests {
  static let cases = GalleryTests.cases.filter { example in
    example.load().ofItsCode(example).contains { $0.edit != nil }
  }

  /// What stands behind the mistake and is seen once that is mended.
  private static let hidden = [
    "D0101-unknown-key": ["D0102"], "D0111-empty-file": ["D0320"],
    "D0111-empty-file.comment": ["D0320"],
  ]

  @Test(arguments: cases) func codeIsGone(_ example: GalleryCase) throws {
    let before = example.load()
    let edits = before.ofItsCode(example).compactMap(\.edit)
    var files: [String: [UInt8]] = [:]
    for file in before.sourceFiles.files where !file.path.hasPrefix("shipped:") {
      files[file.path] = file.bytes
    }
    let edited = try #require(edits.first).applied(to: before.sourceFiles, with: edits)
    files.merge(edited) { $1 }
    let after = RuleFileLoader(files: files, limits: example.limits).load()
    // Of those that have a change none is left; the others are as they were.
    let rest = after.ofItsCode(example)
    #expect(rest.count == before.ofItsCode(example).count - edits.count)
    #expect(!rest.contains { $0.edit != nil })
    // Nothing else is broken by it.
    let known = Set(before.diagnostics.map(\.code.text) + (Self.hidden[example.name] ?? []))
    let new = after.diagnostics.filter {
      $0.severity == .error && !known.contains($0.code.text)
    }
    #expect(new.isEmpty, "\(new.map { Sketch.line($0, after.sourceFiles) })")
  }

  /// The codes whose help is as good as a change; those of the others take a person's judgement.
  @Test func codesThatAreMended() throws {
    let mended = Set(Self.cases.map(\.name)).sorted()
    let text = mended.map { $0 + "\n" }.joined()
    try Snapshot.check(text, against: PackageFolder.path + "/Tests/RuleFiles/edits.txt")
  }
}

extension LoadedWorkspace {
  /// The diagnostics and defects of the code that a case of the gallery is named for.
  func ofItsCode(_ example: GalleryCase) -> [Diagnostic] {
    (diagnostics + defects).filter { $0.code.text == example.code }
  }
}

extension DiagnosticEdit {
  /// The files with all edits made, from the last to the first.
  func applied(
    to files: SourceFiles, with edits: [DiagnosticEdit]
  ) throws -> [String: [UInt8]] {
    var changed: [String: [UInt8]] = [:]
    let ordered = Set(edits).sorted {
      ($0.span.file, $0.span.start) > ($1.span.file, $1.span.start)
    }
    for edit in ordered {
      let path = files.path(of: edit.span.file)
      var bytes = changed[path] ?? files.files[Int(edit.span.file.index)].bytes
      try #require(Int(edit.span.end) <= bytes.count)
      bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.text.utf8)
      changed[path] = bytes
    }
    return changed
  }
}
