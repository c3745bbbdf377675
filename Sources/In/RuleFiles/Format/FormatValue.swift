/// What may stand as the value of a key.
///
/// Scalars are text first: wherever a text may stand, a plain number, date or `true` is one too.
package indirect enum FormatValue: Sendable {
  case text
  /// Text of one form, as a regular expression; the key's meaning says which.
  case matching(String)
  /// A name, an alias or an id of a unit, or the phrase of a group.
  case name
  /// A path below the workspace's folder; may hold `*`.
  case path
  /// A deadline as the plan prints it.
  case phrase
  /// `2024-06-30`, `30/6/2024`, `ngày 30 tháng 6 năm 2024`.
  case date
  /// `2024-Q2`, `Quý II/2024`.
  case period
  case integer(ClosedRange<Int>)
  /// At most six places after the point.
  case decimal(least: Int?, most: Int?)
  /// 0 to 1, at most three places.
  case share
  case flag
  case choice([String])
  /// CEL over one of the catalogues, with the type that it must give.
  case expression(type: String, catalogue: String)
  /// A message: text with expressions in braces.
  case template
  /// One text for both languages, or `{vi, en}`.
  case localized(FormatValue)
  case list(FormatValue)
  /// A list, or one value that stands for a list of one.
  case oneOrMore(FormatValue)
  case mapping(FormatKind)
  /// A mapping whose keys are the writer's own; the word says what they are. `DAY` and `YEAR` begin
  /// with a digit.
  case named(String, FormatValue)
  case either([FormatValue])
  /// Values by names of facts, as deep as the facts are.
  case facts

  /// `workingDays`, `days` or `months`.
  static let term = FormatValue.mapping(.term)
  static let count = FormatValue.integer(0...1_000_000_000)
  static let percentage = FormatValue.decimal(least: 0, most: 100)
  static let number = FormatValue.decimal(least: nil, most: nil)

  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) -> FormatValue {
    .choice(Choice.allCases.map(\.rawValue))
  }
}
