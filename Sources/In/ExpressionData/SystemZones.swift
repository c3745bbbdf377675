import Bytes
package import Expressions

/// The zones of the machine's zone database, read when an expression names one.
package struct SystemZones: ZoneSource {
  package init() {}

  package func rules(ofZone name: String) -> ZoneRules? {
    ZoneFile.read(name).map { file in
      ZoneRules(
        first: file.first,
        changes: zip(file.times, file.offsets).map { ZoneRules.Change(from: $0, offset: $1) },
        later: YearlyRule(text: file.rule))
    }
  }
}
