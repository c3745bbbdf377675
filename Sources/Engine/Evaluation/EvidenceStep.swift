import CivilCalendar
import Compliance
import Diagnostics
import DocumentNumbers
import Obligations
import Results
import VietnameseText

/// Step 4 for one row: the items that were cited and the requirement that they are held against.
struct EvidenceStep: Sendable {
  /// What makes two citations the same document.
  struct Identity: Hashable, Sendable {
    /// Id of the issuer's unit, or its printed name as it is compared.
    var issuer: [UInt8]
    var number: String
    var date: CivilDate?
  }

  struct Result: Sendable {
    var items: [EvidenceItem] = []
    /// For each item; nil: unreadable.
    var identities: [Identity?] = []
    /// Whether a leaf that the item satisfies lets it be shared, and whether one wants it of the
    /// reporting unit.
    var isShared: [Bool] = []
    var isOwn: [Bool] = []
    var missingLeaves: [Int] = []
    var isComplete = true
    /// First day on which dated items satisfy what proves completion; nil: they do not, or nothing
    /// with a date is wanted.
    var satisfiedOn: CivilDate?
    /// Judged while rows were read: there are no items.
    var summarised: EvidenceSummary?

    /// What is late by the day that decides, an extension included.
    mutating func settleLateness(due: CivilDate?) {
      guard let due else { return }
      for item in items.indices where items[item].isLate {
        if let date = items[item].date { items[item].isLate = date > due }
      }
    }
  }

  let reader: DocumentReader
  let directory: UnitDirectory
  let plan: Plan
  private let asOf: CivilDate
  /// The first word of each unit's name, as numbers of documents have it (`UBND`).
  private let codes: [NameKey]

  init(reader: DocumentReader, directory: UnitDirectory, plan: Plan, asOf: CivilDate) {
    self.asOf = asOf
    self.reader = reader
    self.directory = directory
    self.plan = plan
    codes = Self.firstWords(directory.units)
  }

  /// Most units have their first word in common with the one before.
  private static func firstWords(_ units: [Unit]) -> [NameKey] {
    var word: [UInt8] = []
    var key = NameKey("")
    return units.map { unit in
      let own = unit.name.utf8.prefix { $0 != 0x20 }
      if !own.elementsEqual(word) {
        word = Array(own)
        key = NameKey(String(decoding: word, as: UTF8.self))
      }
      return key
    }
  }

  /// One leaf's window: the first day that counts.
  func lowerEnd(of leaf: EvidenceLeaf, _ occurrence: Occurrence) -> CivilDate? {
    switch leaf.window {
    case nil: nil
    case .plan: plan.starts
    case .period: max(occurrence.opens, plan.starts)
    case .days(let days): occurrence.due.map { $0.addingDays(-days) }
    }
  }

  /// Reads cited texts and judges them.
  ///
  /// - Parameter cited: Texts with their places, in input order.
  func judge(
    cited: [(text: String, place: DataPlace?)], requirement: EvidenceRequirement?,
    occurrence: Occurrence, unit: Int
  ) -> Result {
    var result = Result()
    for (text, place) in cited { read(text, place, unit: unit, into: &result) }
    guard let requirement else {
      for index in result.items.indices {
        result.items[index].isValid = !result.items[index].isUnreadable
      }
      return result
    }
    let leaves = requirement.leaves
    var days: [CivilDate?] = []
    var held: [Bool] = []
    for (number, leaf) in leaves.enumerated() {
      let matches = satisfy(leaf, occurrence, unit: unit, &result)
      let distinct = distinctDays(matches, result)
      held.append(distinct.count >= leaf.count)
      if distinct.count < leaf.count { result.missingLeaves.append(number) }
      days.append(provingDay(leaf, distinct))
    }
    markWrongTypes(leaves, &result)
    result.isComplete = requirement.holds(held)
    if result.isComplete { result.missingLeaves = [] }
    if result.isComplete { result.satisfiedOn = firstDay(requirement, held, days) }
    return result
  }

  private func read(
    _ text: String, _ place: DataPlace?, unit: Int, into result: inout Result
  ) {
    for reference in reader.read(text) {
      var item = EvidenceItem(text: reference.text, place: place)
      var identity: Identity?
      switch reference.outcome {
      case .unreadable(let nearest):
        item.isUnreadable = true
        item.proposal = nearest
      case .read(let document, _):
        item.number = document.number
        item.type = document.type
        item.date = document.date
        item.subject = document.subject
        let issuer = self.issuer(of: document, reporter: unit)
        item.issuer = issuer
        identity = Identity(
          issuer: identityBytes(issuer), number: document.number, date: document.date)
      }
      if let identity, result.identities.contains(identity) { continue }
      result.items.append(item)
      result.identities.append(identity)
      result.isShared.append(false)
      result.isOwn.append(false)
    }
  }

  private func identityBytes(_ issuer: String?) -> [UInt8] {
    guard let issuer else { return [] }
    return directory[UnitID(issuer)] == nil ? NameKey(issuer).bytes : Array(issuer.utf8)
  }

  /// Id of the issuing unit, or its printed name.
  ///
  /// Where the text names none, the reporting unit is the issuer; but a number of the People's
  /// Committee (`12/KH-UBND`) cited by an office under it is the committee's.
  private func issuer(of document: DocumentReference, reporter: Int) -> String? {
    if let printed = document.issuerName {
      if case .unit(let id) = directory.match(printed) { return id.text }
      return printed
    }
    guard directory.units.indices.contains(reporter) else { return nil }
    var unit: Unit? = directory.units[reporter]
    var steps = 0
    while let here = unit, steps < 8 {
      if leadsName(document.organisation, of: here) { return here.id.text }
      unit = here.parent.flatMap { directory[$0] }
      steps += 1
    }
    return directory.units[reporter].id.text
  }

  private func leadsName(_ code: String, of unit: Unit) -> Bool {
    directory.index(of: unit.id).map { codes[$0] == NameKey(code) } ?? false
  }

  /// Marks the items that satisfy a leaf, and those that would but for their date.
  private func satisfy(
    _ leaf: EvidenceLeaf, _ occurrence: Occurrence, unit: Int, _ result: inout Result
  ) -> [Int] {
    let lower = lowerEnd(of: leaf, occurrence)
    var matches: [Int] = []
    for number in result.items.indices {
      let item = result.items[number]
      switch match(item, leaf, from: lower, unit: unit) {
      case .unreadable, .otherType, .otherIssuer, .otherSubject: continue
      case .beforeWindow:
        result.items[number].isOutside = !item.isValid
        continue
      case .dayToCome:
        result.items[number].isLate = true
        continue
      case .satisfies: matches.append(number)
      }
      result.items[number].isValid = true
      result.items[number].isOutside = false
      result.isShared[number] = result.isShared[number] || leaf.shared
      result.isOwn[number] = result.isOwn[number] || leaf.issuer == .reporter
      if let due = occurrence.due, let date = item.date, date > due, leaf.proves {
        result.items[number].isLate = true
      }
    }
    return matches
  }

  /// How an item stands to a leaf.
  ///
  /// - Parameter lower: The first day that counts, of `lowerEnd`.
  func match(
    _ item: EvidenceItem, _ leaf: EvidenceLeaf, from lower: CivilDate?, unit: Int
  ) -> LeafMatch {
    if item.isUnreadable { return .unreadable }
    if !hasType(item, leaf) { return .otherType }
    if !hasIssuer(item, leaf, unit: unit) { return .otherIssuer }
    if !hasSubject(item, leaf) { return .otherSubject }
    guard let date = item.date else { return .satisfies }
    if let lower, date < lower { return .beforeWindow(lower) }
    return date > asOf ? .dayToCome : .satisfies
  }

  private func hasType(_ item: EvidenceItem, _ leaf: EvidenceLeaf) -> Bool {
    Self.isType(item.type, wanted: leaf.type)
  }

  /// Whether a document of a type fits what is wanted; nil: any is.
  static func isType(_ type: String?, wanted: String?) -> Bool {
    guard let wanted else { return true }
    return type.map { isSameText($0, wanted) } ?? false
  }

  private func hasIssuer(_ item: EvidenceItem, _ leaf: EvidenceLeaf, unit: Int) -> Bool {
    guard let wanted = leaf.issuer else { return true }
    guard let issuer = item.issuer else { return false }
    switch wanted {
    case .reporter:
      return directory.units.indices.contains(unit) && directory.units[unit].id.text == issuer
    case .unit(let id): return id.text == issuer
    case .kind(let kind): return directory[UnitID(issuer)]?.kind == kind
    }
  }

  private func hasSubject(_ item: EvidenceItem, _ leaf: EvidenceLeaf) -> Bool {
    guard !leaf.subject.isEmpty else { return true }
    let subject = accentless(item.subject ?? item.text)
    return leaf.subject.allSatisfy { subject.contains(accentless($0)) }
  }

  /// The dates of different documents in order, undated ones last: they prove no day.
  private func distinctDays(_ matches: [Int], _ result: Result) -> [CivilDate?] {
    matches.map { result.items[$0].date }.sorted { a, b in
      guard let a else { return false }
      return b.map { a < $0 } ?? true
    }
  }

  /// The day on which a leaf is satisfied; nil: it proves nothing about the day.
  private func provingDay(_ leaf: EvidenceLeaf, _ days: [CivilDate?]) -> CivilDate? {
    guard leaf.proves, leaf.count > 0, days.count >= leaf.count else { return nil }
    return days[leaf.count - 1]
  }

  /// The earliest day by which the tree holds.
  private func firstDay(
    _ requirement: EvidenceRequirement, _ held: [Bool], _ days: [CivilDate?]
  ) -> CivilDate? {
    func holds(by day: CivilDate?) -> Bool {
      requirement.holds(
        zip(held, days).map { held, own in
          guard held else { return false }
          guard let own else { return true }
          return day.map { own <= $0 } ?? false
        })
    }
    if holds(by: nil) { return nil }
    return days.compactMap { $0 }.sorted().first { holds(by: $0) }
  }

  private func markWrongTypes(_ leaves: [EvidenceLeaf], _ result: inout Result) {
    guard leaves.allSatisfy({ $0.type != nil }) else { return }
    for number in result.items.indices {
      let item = result.items[number]
      guard !item.isUnreadable, !item.isValid, !item.isOutside, !item.isLate else { continue }
      result.items[number].isWrongType = !leaves.contains { hasType(item, $0) }
    }
  }
}

/// Byte for byte; numbers and types are normalised when they are read.
private func isSameText(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
