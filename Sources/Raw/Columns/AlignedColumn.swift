import Glibc

/// A column of plain values whose places are asked for in no order.
///
/// Its storage begins at a cache line, so that a value whose size divides one lies in one. A large
/// column lies in large pages where the system gives them: looking up a page then costs less than
/// the value.
///
/// Public for the one reason that accessors of a generic type are taken into other modules only so.
public struct AlignedColumn<Element: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline var storage: Storage

  /// Memory of its own; freed with the last column that has it.
  @usableFromInline
  final class Storage: @unchecked Sendable {
    @usableFromInline let base: UnsafeMutablePointer<Element>
    @usableFromInline let count: Int

    init(count: Int) {
      self.count = count
      let size = max(count * MemoryLayout<Element>.stride, 64)
      let isLarge = size >= 2 * Self.largePage
      var memory: UnsafeMutableRawPointer?
      let fault = posix_memalign(&memory, isLarge ? Self.largePage : 64, size)
      guard fault == 0, let memory else { preconditionFailure("no memory for \(size) bytes") }
      // Advice alone: without large pages all is the same, and slower.
      if isLarge { madvise(memory, size, MADV_HUGEPAGE) }
      base = memory.bindMemory(to: Element.self, capacity: count)
    }

    private static var largePage: Int { 2 << 20 }

    deinit { free(base) }
  }

  /// No places.
  public init() { storage = Storage(count: 0) }

  /// Places that all have the same value.
  public init(repeating value: Element, count: Int) {
    storage = Storage(count: max(count, 0))
    storage.base.initialize(repeating: value, count: storage.count)
  }

  @inlinable public var count: Int { storage.count }
  @inlinable public var isEmpty: Bool { storage.count == 0 }
  @inlinable public var indices: Range<Int> { 0..<storage.count }

  /// The place must be in `indices`.
  @inlinable public subscript(place: Int) -> Element {
    get {
      precondition(place >= 0 && place < storage.count, "no such place")
      return storage.base[place]
    }
    set {
      precondition(place >= 0 && place < storage.count, "no such place")
      if !isKnownUniquelyReferenced(&storage) { copy() }
      storage.base[place] = newValue
    }
  }

  /// All values, where they lie.
  public var span: Span<Element> {
    @_lifetime(borrow self)
    get {
      let span = Span(_unsafeStart: UnsafePointer(storage.base), count: storage.count)
      return _overrideLifetime(span, borrowing: self)
    }
  }

  @usableFromInline mutating func copy() {
    let own = Storage(count: storage.count)
    own.base.initialize(from: storage.base, count: storage.count)
    storage = own
  }
}
