import Columns
import VietnameseText
import YAML

/// Events of files that are going to be read, made ahead of that on two threads.
///
/// Saves time and changes nothing: whoever does not find a file here reads its events then.
struct EventsAhead: Sendable {
  typealias Events = Result<[YAMLEvent], YAMLError>

  struct File: Sendable {
    /// Path as it is shown.
    var path: String
    var bytes: [UInt8]
    var limits: YAMLLimits
  }

  /// Fewer bytes are not worth a thread.
  private static let leastBytes = 1 << 14
  /// Events take many times the room of their text: what goes beyond is read in its turn.
  static let mostBytes = 1 << 22

  private var files: [File] = []
  private var events: [Events?] = []

  init() {}

  init(_ files: [File]) {
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    guard files.count > 1, bytes >= Self.leastBytes, bytes <= Self.mostBytes else { return }
    let halves = Self.halves(of: files)
    let results = parallelRanges(count: 2, threads: 2, minimumPerRange: 1) { range in
      range.flatMap { halves[$0].map(Self.events) }
    }
    self.files = halves.flatMap(\.self)
    events = results.flatMap(\.self)
  }

  /// The events of a file, where they were made of the same bytes; a second time they are gone.
  mutating func take(_ file: File) -> Events? {
    for index in files.indices where hasSameBytes(files[index].path, file.path) {
      guard files[index].bytes == file.bytes, files[index].limits == file.limits else { continue }
      defer { events[index] = nil }
      return events[index]
    }
    return nil
  }

  static func events(of file: File) -> Events {
    do throws(YAMLError) {
      return .success(try YAMLEventReader.events(of: file.bytes, limits: file.limits))
    } catch {
      return .failure(error)
    }
  }

  /// Two lists of about as many bytes: the largest file first, each to the lighter list.
  private static func halves(of files: [File]) -> [[File]] {
    var halves: [[File]] = [[], []]
    var bytes = [0, 0]
    let order = files.indices.sorted {
      (files[$1].bytes.count, $0) < (files[$0].bytes.count, $1)
    }
    for index in order {
      let lighter = bytes[0] <= bytes[1] ? 0 : 1
      halves[lighter].append(files[index])
      bytes[lighter] += files[index].bytes.count
    }
    return halves
  }
}
