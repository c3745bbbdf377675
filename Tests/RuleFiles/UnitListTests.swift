import Compliance
import Diagnostics
import RuleFiles
import TestSupport
import Testing

/// Units of a list as CSV, with the text at the place of each id.
private func units(_ csv: String) -> [String] {
  let loaded = Small.load(Small.head + "include: [units.csv]\n", ["units.csv": csv])
  let files = loaded.sourceFiles.files
  let found = (loaded.ruleBook?.directory.units ?? []).map { unit -> String in
    let place = unit.span.map { span in
      String(
        decoding: files[Int(span.file.index)].bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }
    return "\(unit.id.text)|\(unit.name)|\(unit.short ?? "-")|\(unit.kind)"
      + "|\(unit.parent?.text ?? "-")|\(place ?? "-")"
  }
  return found.dropFirst()
    + loaded.diagnostics.map {
      "\($0.code.text) \(Sketch.place($0.span, loaded.sourceFiles).split(separator: ":")[1])"
    }
}

/// Rows of plain cells are read another way than rows that fill `source`; both say the same.
@Test(arguments: 1...30) func plainRowsOfUnitsAreReadAsAllRowsAre(seed: Int) {
  var random = SeededGenerator(seed: UInt64(seed) &* 31)
  let columns = [
    ["id", "name", "short", "kind", "parent"], ["kind", "name", "id"],
    ["id", "name", "kind", "id"],
    ["name", "id", "kind", "parent", "nothing"],
  ][seed % 4]
  var plain = columns.joined(separator: ",") + "\n"
  var full = columns.joined(separator: ",") + ",source\n"
  for number in 1...random.int(in: 1...12) {
    let cells = columns.map { column -> String in
      switch column {
      case "id": random.int(in: 0...9) == 0 ? "" : " xa-\(number % 9) "
      case "name": random.int(in: 0...9) == 0 ? " " : "\"UBND xã, số \(number)\""
      case "short": random.int(in: 0...1) == 0 ? "" : "Xã \(number)"
      case "kind": random.int(in: 0...3) == 0 ? "" : "commune"
      case "parent": random.int(in: 0...4) == 0 ? "ai-do" : "xa-an"
      default: ""
      }
    }
    plain += cells.joined(separator: ",") + "\n"
    full += cells.joined(separator: ",") + ",Nghị quyết\n"
  }
  #expect(units(plain) == units(full), "seed \(seed): \(plain)")
}

@Test func aPlainRowOfUnits() {
  #expect(
    units("id,name,kind,parent\nxa-hai,UBND xã Hải,township,xa-an\n")
      == ["xa-hai|UBND xã Hải|-|township|xa-an|xa-hai"])
}
