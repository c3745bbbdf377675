/// The names that an expression may use, each with its type.
///
/// A value: a catalogue makes one, and rules add their own `params.x` and `data.x`.
package struct Declarations: Hashable, Sendable {
  /// A name that is looked up in a row when the expression is evaluated.
  package struct Fact: Hashable, Sendable {
    /// Whole, with its dots: `due.effective`.
    package var name: String
    /// The number by which a `FactSource` is asked.
    package var slot: Int
    package var type: ValueType
    package var presence: FactPresence
    /// The least and the greatest value, in whole numbers; nil where the type has none.
    package var range: ClosedRange<Int>?
  }

  enum Meaning: Hashable, Sendable {
    case fact(Int)
    case constant(Value, ValueType)
  }

  /// In the order of declaration.
  package private(set) var facts: [Fact] = []
  /// The namespace in which names are looked up first; empty for none.
  package var container = ""
  private var meanings: [TextValue: Meaning] = [:]
  /// Names of constants in the order of declaration.
  private var constantNames: [String] = []

  package init() {}

  /// Declares a fact; the slot is the next free one unless given.
  ///
  /// - Returns: The slot. A name that is there already keeps its first meaning.
  @discardableResult
  package mutating func declare(
    _ name: String, _ type: ValueType, _ presence: FactPresence = .always, slot: Int? = nil,
    range: ClosedRange<Int>? = nil
  ) -> Int {
    if case .fact(let index)? = meanings[TextValue(name)] { return facts[index].slot }
    let number = slot ?? nextSlot
    meanings[TextValue(name)] = .fact(facts.count)
    facts.append(Fact(name: name, slot: number, type: type, presence: presence, range: range))
    return number
  }

  /// Gives a name a fixed value, such as a parameter of a rule.
  package mutating func define(_ name: String, as value: Value, _ type: ValueType) {
    if meanings[TextValue(name)] == nil { constantNames.append(name) }
    meanings[TextValue(name)] = .constant(value, type)
  }

  /// The slot that the next declaration gets: one more than the greatest.
  package var nextSlot: Int { (facts.map(\.slot).max() ?? -1) + 1 }

  /// The declared fact of a whole name; no namespace is tried.
  package func fact(named name: String) -> Fact? {
    guard case .fact(let index)? = meanings[TextValue(name)] else { return nil }
    return facts[index]
  }

  /// Every name that may be written, in the order of declaration.
  package var names: [String] { facts.map(\.name) + constantNames }

  /// What a name means, in the namespace from the inside out, or at the root alone.
  func meaning(of name: String, isRooted: Bool) -> Meaning? {
    var scope = isRooted ? [] : container.split(separator: ".")
    while true {
      let whole = (scope.map(String.init) + [name]).joined(separator: ".")
      if let meaning = meanings[TextValue(whole)] { return meaning }
      guard !scope.isEmpty else { return nil }
      scope.removeLast()
    }
  }

  /// The names that begin with a name and a dot.
  func members(of group: String) -> [String] {
    let prefix = Array((group + ".").utf8)
    return names.filter { $0.utf8.starts(with: prefix) }
  }
}
