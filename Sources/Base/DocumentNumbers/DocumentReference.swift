package import CivilCalendar
import VietnameseText

/// How a document's number is built.
package enum DocumentFamily: String, Hashable, Sendable, CaseIterable {
  /// `45/BC-UBND`: number, type, organisation (Decree 30/2020/NĐ-CP, appendix III).
  case administrative
  /// Công văn `5333/UBND-KSTT`: number, organisation, drafting unit; no type.
  case officialLetter
  /// `09/2019/NĐ-CP`: number, year, type, organisation; `80/2015/QH13` has none, the words before it may.
  case legalAct
  /// `02-NQ/BCSĐ`: number, type, party organisation.
  case party
}

/// A kind of document that numbers may name.
package struct DocumentType: Hashable, Sendable {
  /// As in numbers: `BC`, `TTr`, `QĐ`.
  package var abbreviation: String
  /// The words for it: `Báo cáo`; the first is its name.
  package var names: [String]
  /// What a reader of English calls it: `Report`.
  package var englishName: String?

  package init(abbreviation: String, names: [String], englishName: String? = nil) {
    self.abbreviation = nfc(abbreviation)
    self.names = names
    self.englishName = englishName
  }
}

/// A document as a text refers to it.
package struct DocumentReference: Hashable, Sendable {
  package var family: DocumentFamily
  /// The whole number, normalised: form C, no spaces, at least two digits: `45/BC-UBND`.
  package var number: String
  /// `nil` for công văn and for acts such as `80/2015/QH13`.
  package var type: String?
  /// The code of the organisation: `UBND`, `CP`, `BCSĐ`.
  package var organisation: String
  /// The drafting unit of a công văn: `KSTT`.
  package var unit: String?
  /// The year inside the number of a legal act.
  package var year: Int?
  package var date: CivilDate?
  /// What follows `của`, as printed, in form C.
  package var issuerName: String?
  /// What follows `về` or `V/v`, as printed, in form C.
  package var subject: String?

  package init(
    family: DocumentFamily, number: String, type: String?, organisation: String,
    unit: String? = nil, year: Int? = nil, date: CivilDate? = nil, issuerName: String? = nil,
    subject: String? = nil
  ) {
    self.family = family
    self.number = number
    self.type = type
    self.organisation = organisation
    self.unit = unit
    self.year = year
    self.date = date
    self.issuerName = issuerName
    self.subject = subject
  }
}

/// What was mended in a number while it was read.
package enum ReferenceFix: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The text was not in form C.
  case composed
  /// Ð or Ɖ stood for Đ.
  case lookAlikeD
  /// A Cyrillic or Greek letter stood for a Latin one.
  case lookAlikeLetter
  case spaces
  /// A long dash or another slash.
  case dash
  case letterCase
  /// A number below ten without its zero, or with too many.
  case zeros

  package static func < (a: ReferenceFix, b: ReferenceFix) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}

/// One reference of a cell.
package struct ReadReference: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// The fixes are sorted, each once.
    case read(DocumentReference, fixes: [ReferenceFix])
    /// Nearest: the valid number that is plainly meant, if there is one.
    case unreadable(nearest: String?)
  }

  /// As printed, trimmed.
  package var text: String
  /// Bytes of the cell's UTF-8.
  package var range: Range<Int>
  package var outcome: Outcome
  /// A date was printed that the calendar does not have; the reference then has none.
  package var hasImpossibleDate: Bool

  /// The reference, if it could be read.
  package var reference: DocumentReference? {
    if case .read(let reference, _) = outcome { reference } else { nil }
  }
}
