package import Diagnostics
import ShippedFiles
import YAML

/// The gallery's example of a code: the input, what is said of it, and the input put right.
package struct CodeExample: Sendable {
  /// The root file as it stands; nil where it cannot be shown as text.
  package var bad: String?
  /// What the loader says of it under this code.
  package var diagnostics: [Diagnostic]
  package var files: SourceFiles
  /// The root file put right; nil where no words of it would be.
  package var good: String?

  /// The example of a code; nil where the gallery has none.
  package init?(_ entry: CodeManual.Entry) {
    let inputs = Self.inputs(of: entry.code)
    guard let root = inputs.files[RuleFileLoader.rootName] else { return nil }
    let loaded = RuleFileLoader(files: inputs.files, limits: inputs.limits).load()
    diagnostics = (loaded.diagnostics + loaded.defects).filter { $0.code == entry.code }
    files = loaded.sourceFiles
    bad = Self.shown(root)
    good = bad.flatMap { Self.mended($0, entry.mends) }
  }

  /// What is still said of the good example; nil where there is none. For tests.
  package static func rest(of entry: CodeManual.Entry) -> [Diagnostic]? {
    guard let example = CodeExample(entry), let good = example.good else { return nil }
    var inputs = inputs(of: entry.code)
    inputs.files[RuleFileLoader.rootName] = Array(good.utf8)
    let loaded = RuleFileLoader(files: inputs.files, limits: inputs.limits).load()
    return loaded.diagnostics + loaded.defects
  }

  private static func inputs(
    of code: DiagnosticCode
  ) -> (files: [String: [UInt8]], limits: RuleFileLimits) {
    let folder = "gallery/\(code.text)-\(code.name)/"
    var files: [String: [UInt8]] = [:]
    var limits = RuleFileLimits()
    for name in ShippedFiles.names where name.hasPrefix(folder) {
      guard let bytes = ShippedFiles.bytes(named: name) else { continue }
      let path = String(name.dropFirst(folder.count))
      if path == "limits" {
        limits.set(String(decoding: bytes, as: UTF8.self))
      } else {
        files[path] = bytes
      }
    }
    return (files, limits)
  }

  /// Text without signs that steer a terminal, at most as much as a screen takes.
  private static func shown(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.isEmpty,
      bytes.count <= 4_000, bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A })
    else { return nil }
    return text
  }

  private static func mended(_ text: String, _ mends: [(old: String, new: String)]) -> String? {
    guard !mends.isEmpty else { return nil }
    var lines = Array(text.utf8)
    for mend in mends {
      guard let place = lines.firstRange(of: Array(mend.old.utf8)) else { return nil }
      lines.replaceSubrange(place, with: Array(mend.new.utf8))
    }
    return String(decoding: lines, as: UTF8.self)
  }
}

extension RuleFileLimits {
  /// Takes `bytes 200`, `depth 8`, `nodes 20`, one a line.
  fileprivate mutating func set(_ lines: String) {
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let number = Int(words[1]) else { continue }
      switch words[0] {
      case "bytes": yaml.bytes = number
      case "depth": yaml.depth = number
      case "nodes": yaml.nodes = number
      default: continue
      }
    }
  }
}
