package import Foundation

/// Text that was looked at by a person and is kept in a file beside the tests.
package enum Snapshot {
  /// What is wrong with a text, given the file that keeps it; nil where they are the same.
  ///
  /// With `RECORD_SNAPSHOTS=1` in the environment the file is written, and the result is not nil:
  /// a run that records never passes.
  package static func problem(_ bytes: [UInt8], in file: URL) -> String? {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      return record(bytes, in: file)
    }
    guard let kept = try? Data(contentsOf: file) else {
      return "\(file.lastPathComponent) is not there; RECORD_SNAPSHOTS=1 writes it"
    }
    return Array(kept) == bytes ? nil : difference(Array(kept), bytes, file.lastPathComponent)
  }

  private static func record(_ bytes: [UInt8], in file: URL) -> String {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      return "\(file.lastPathComponent) was recorded; read it, then run without RECORD_SNAPSHOTS"
    } catch {
      return "\(file.path) could not be recorded: \(error)"
    }
  }

  private static func difference(_ kept: [UInt8], _ now: [UInt8], _ name: String) -> String {
    let before = kept.split(separator: 0x0A, omittingEmptySubsequences: false)
    let after = now.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let number = line ?? min(before.count, after.count)
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      number < lines.count ? String(decoding: lines[number], as: UTF8.self) : "(end of text)"
    }
    return """
      \(name) differs in line \(number + 1):
      kept: \(text(before))
      now:  \(text(after))
      """
  }
}
