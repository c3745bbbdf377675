import Columns
import Compliance
import Expressions
import Facts
import Results

/// The evidence items of a report as the source of columns, by their numbers in it.
struct ReportItems: ColumnSource {
  let items: [EvidenceItem]

  func row(_ number: Int) -> EvidenceItemFacts { EvidenceItemFacts(items[number]) }

  func fill(
    _ register: inout ColumnRegister, _ kind: ColumnKind, slot: Int, rows: Range<Int>,
    texts: inout TextNumbers
  ) -> Bool {
    guard let field = EvidenceItemField(rawValue: slot) else { return false }
    switch field {
    case .type, .number, .date, .issuer, .subject, .file, .digestOk, .expired, .text:
      return false
    case .valid: register.setFlags(rows) { items[$0].isValid }
    case .late: register.setFlags(rows) { items[$0].isLate }
    case .outside: register.setFlags(rows) { items[$0].isOutside }
    case .wrongType: register.setFlags(rows) { items[$0].isWrongType }
    case .unreadable: register.setFlags(rows) { items[$0].isUnreadable }
    }
    return true
  }

  func fillPresence(_ register: inout ColumnRegister, slot: Int, rows: Range<Int>) -> Bool {
    false
  }

  func items(ofSlot slot: Int, rows: Range<Int>) -> ItemRows<RowSource<ItemRow>>? { nil }
}
