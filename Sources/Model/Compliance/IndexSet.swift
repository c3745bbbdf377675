package import ExactNumbers

/// A set of criteria by which offices are ranked, such as PAR INDEX.
package struct IndexSet: Hashable, Sendable {
  package struct Criterion: Hashable, Sendable {
    package var id: String
    package var name: LocalizedText
    package var maxPoints: Decimal?

    package init(id: String, name: LocalizedText, maxPoints: Decimal?) {
      self.id = id
      self.name = name
      self.maxPoints = maxPoints
    }
  }

  package var id: String
  package var name: LocalizedText
  package var source: String
  package var criteria: [Criterion]

  package init(id: String, name: LocalizedText, source: String, criteria: [Criterion]) {
    self.id = id
    self.name = name
    self.source = source
    self.criteria = criteria
  }
}
