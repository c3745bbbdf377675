package import ExactNumbers

extension Wording {
  /// A whole number; from five digits on in groups of three, with no-break spaces between.
  package func count(_ number: Int) -> String {
    if number.magnitude < 10_000 { return String(number) }
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "\u{A0}" }
      text.append(digit)
    }
    return text
  }

  /// A number with the language's decimal sign and no zeros at its end.
  package func number(_ number: Decimal) -> String {
    number.text(decimalComma: language == .vietnamese)
  }

  /// A score or a rate: always two places; `—` where there is none.
  package func twoPlaces(_ number: Decimal?) -> String {
    guard let number else { return Self.noValue }
    return number.text(places: 2, decimalComma: language == .vietnamese)
  }

  /// `83,33%` or `83.33%`; `—` where there is none.
  package func percent(_ number: Decimal?) -> String {
    guard number != nil else { return Self.noValue }
    return twoPlaces(number) + "%"
  }
}
