import CShipped

/// The files of `Rules/`, which are part of the program.
package enum ShippedFiles {
  /// Paths below `Rules/` with `/`, in byte order.
  package static let names: [String] = (0..<dondoc_shipped_count()).map { index in
    String(cString: dondoc_shipped_name(index))
  }

  /// The content of a file; nil where none has this name.
  package static func bytes(named name: String) -> [UInt8]? {
    guard let index = index(of: name) else { return nil }
    let size = dondoc_shipped_size(index)
    return Array(UnsafeBufferPointer(start: dondoc_shipped_bytes(index), count: size))
  }

  private static func index(of name: String) -> Int? {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].utf8.elementsEqual(name.utf8) { return middle }
      if names[middle].utf8.lexicographicallyPrecedes(name.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }
}
