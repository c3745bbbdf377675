import VietnameseText

/// The id of a thing in the files that people write: bytes, compared and ordered as bytes.
///
/// The tag keeps ids of different things apart (`TaskID` is no `UnitID`).
package struct Identifier<Tag>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func == (a: Self, b: Self) -> Bool {
    hasSameBytes(a.text, b.text)
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: text)
  }
}

/// What a `TaskID` names.
package enum TaskTag {}
/// What a `UnitID` names.
package enum UnitTag {}
/// What a `UnitGroupID` names.
package enum UnitGroupTag {}
/// What a `RuleID` names.
package enum RuleTag {}

/// The id of a task, such as `SIPAS-20`; no `/` and no `#`.
package typealias TaskID = Identifier<TaskTag>
/// The id of a unit, such as `xa-hai-an`; no `/`.
package typealias UnitID = Identifier<UnitTag>
/// The id of a group of units, such as `tat-ca-xa`.
package typealias UnitGroupID = Identifier<UnitGroupTag>
/// The id of a rule, such as `deadline/overdue`.
package typealias RuleID = Identifier<RuleTag>

/// Words in the two languages that dondoc speaks.
package struct LocalizedText: Hashable, Sendable {
  package var vi: String
  package var en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  package subscript(language: Language) -> String { language == .vi ? vi : en }
}

/// A language of the output.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case vi, en
}
