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

  /// Who speaks of an input.
  package enum Gallery: String, Sendable {
    /// Faults and defects, by the loader.
    case faults = "gallery"
    /// Remarks, by `lint`.
    case remarks = "gallery/remarks"
  }

  /// What is said of a workspace.
  package typealias Judge = (LoadedWorkspace) -> [Diagnostic]

  /// The example of a code; nil where the gallery has none.
  ///
  /// - Parameter judge: What the gallery's own speaker says.
  package init?(
    _ entry: CodeManual.Entry, in gallery: Gallery = .faults, by judge: Judge = Self.faults
  ) {
    let inputs = Self.inputs(of: entry.code, in: gallery)
    guard let root = inputs.files[RuleFileLoader.rootName] else { return nil }
    let loaded = RuleFileLoader(files: inputs.files, limits: inputs.limits).load()
    diagnostics = judge(loaded).filter { $0.code == entry.code }
    files = loaded.sourceFiles
    bad = Self.shown(root)
    good = bad.flatMap { Self.mended($0, entry.mends) }
  }

  /// What the loader says: faults, then defects.
  package static func faults(_ loaded: LoadedWorkspace) -> [Diagnostic] {
    loaded.diagnostics + loaded.defects
  }

  /// What is still said of the good example; nil where there is none. For tests.
  package static func rest(
    of entry: CodeManual.Entry, in gallery: Gallery = .faults, by judge: Judge = Self.faults
  ) -> [Diagnostic]? {
    guard let example = CodeExample(entry, in: gallery, by: judge), let good = example.good
    else { return nil }
    var inputs = inputs(of: entry.code, in: gallery)
    inputs.files[RuleFileLoader.rootName] = Array(good.utf8)
    return judge(RuleFileLoader(files: inputs.files, limits: inputs.limits).load())
  }

  private static func inputs(
    of code: DiagnosticCode, in gallery: Gallery
  ) -> (files: [String: [UInt8]], limits: RuleFileLimits) {
    let folder = "\(gallery.rawValue)/\(code.text)-\(code.name)/"
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
