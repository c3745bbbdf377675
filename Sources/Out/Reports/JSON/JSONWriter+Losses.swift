import Compliance
import JSONText
import Results

extension JSONWriter {
  /// What a credit lost, in order; a loss by the clock names no rule.
  mutating func writeLosses(of credit: Credit, by factors: [Scoring.Factor]) {
    key("losses")
    array { json in
      for (place, loss) in credit.losses.enumerated() {
        json.object { json in
          json.member("amount", trillionths: loss.amount)
          if credit.gains.indices.contains(place) {
            json.member("gain", trillionths: credit.gains[place])
          }
          let factor = loss.factor.flatMap { factors.indices.contains($0) ? factors[$0] : nil }
          json.member("rule", factor?.rule.text)
        }
      }
    }
  }
}
