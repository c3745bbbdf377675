/// The tasks of the common ground as YAML entries.
enum Tasks {
  /// R: a quarterly report, product one `BC` of the unit itself.
  static func report(
    lead: String = "xa-hai-an", leaf: String = "{type: BC, issuer: self, window: period}",
    more: String = ""
  ) -> String {
    """
      - id: R
        title: Báo cáo hằng quý
        lead: \(lead)
        deadline: Hằng quý
        report: true
        evidence: \(leaf)
    \(more)

    """
  }

  /// W: quarterly work.
  static func work(lead: String = "xa-hai-an", more: String = "") -> String {
    task("W", deadline: "Hằng quý", lead: lead, more: more)
  }

  /// A task with a printed deadline.
  ///
  /// - Parameter more: Further keys, each line indented by four.
  static func task(
    _ id: String, deadline: String, lead: String = "xa-hai-an", more: String = ""
  ) -> String {
    """
      - id: \(id)
        title: Nhiệm vụ \(id)
        lead: \(lead)
        deadline: \(deadline)
    \(more)

    """
  }
}
