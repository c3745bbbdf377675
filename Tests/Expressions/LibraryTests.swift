import ExactNumbers
import Expressions
import Testing

/// The optional libraries where the standard's own tests leave a question open.
@Suite struct LibraryTests {
  @Test(arguments: [
    ("'abc'.replace('', '-')", "-a-b-c-"), ("'abc'.replace('', '-', 2)", "-a-bc"),
    ("'abab'.replace('ab', 'x', 0)", "abab"), ("'aaa'.replace('aa', 'b')", "ba"),
    ("'ưu'.reverse()", "uư"), ("'e\\u0301'.charAt(1)", "\u{301}"), ("'abc'.charAt(3)", ""),
    ("'đơn vị'.substring(4)", "vị"), ("'a,b,c'.split(',', 2).join('|')", "a|b,c"),
    ("'abc'.split('').join('|')", "a|b|c"), ("''.split(',').join('|')", ""),
    ("['a', 'b'].join(', ')", "a, b"), ("base64.encode(b'\\xff\\xfe')", "//4="),
    ("{'a': 1}.transformMap(k, v, v + 1).map(k, k).join()", "a"),
    ("cel.bind(x, 'a', cel.bind(y, x + 'b', y + x))", "aba"),
  ]) func text(_ text: String, _ wanted: String) throws {
    #expect(try Fixture.outcome(text) == .value(.text(wanted)))
  }

  @Test(arguments: [
    ("math.bitShiftRight(-1, 1)", Int64.max), ("math.abs(-7)", 7), ("'aaa'.indexOf('aa', 1)", 1),
    ("'aaa'.lastIndexOf('aa')", 1), ("'abab'.lastIndexOf('ab', 1)", 0), ("'a'.indexOf('b', 1)", -1),
    ("math.greatest([3, 1, 2])", 3), ("''.split('').size()", 0),
  ]) func number(_ text: String, _ wanted: Int64) throws {
    #expect(try Fixture.outcome(text) == .value(.int(wanted)))
  }

  @Test(arguments: [
    ("math.greatest(progress.percent, 50)", Value.decimal(50)),
    ("math.least(progress.percent, 50.5)", Value.decimal(40)),
  ]) func decimals(_ text: String, _ wanted: Value) throws {
    #expect(try Fixture.outcome(text) == .value(wanted))
  }

  @Test(arguments: [
    ("math.abs(-9223372036854775807 - 1)", EvaluationFault.Kind.overflow),
    ("math.bitShiftLeft(1, -1)", .outOfRange), ("base64.decode('a')", .badConversion),
    ("base64.decode('aa*a')", .badConversion), ("'abc'.charAt(4)", .indexOutOfRange),
    ("math.greatest(dyn('a'), 1)", .wrongType), ("math.least(dyn([]))", .wrongType),
  ]) func fault(_ text: String, _ kind: EvaluationFault.Kind) throws {
    guard case .error(let fault) = try Fixture.outcome(text) else {
      Issue.record("\(text) is no error")
      return
    }
    #expect(fault.kind == kind)
  }

  /// A name that is bound is as good as what it stands for: unknown and error are absorbed.
  @Test func aBindingIsWhatItStandsFor() throws {
    #expect(try Fixture.outcome("cel.bind(x, u, x || t)") == .value(.bool(true)))
    #expect(try Fixture.outcome("cel.bind(x, u, x && t)") == .unknown)
    #expect(try Fixture.outcome("cel.bind(x, n / 0 == 1, x && !t)") == .value(.bool(false)))
  }

  @Test func loopsWithTwoNamesAbsorbUnknowns() throws {
    #expect(try Fixture.outcome("[1, 2].exists(i, v, u || v == 2)") == .value(.bool(true)))
    #expect(try Fixture.outcome("[1, 2].all(i, v, u && v == 1)") == .value(.bool(false)))
    #expect(try Fixture.outcome("[1, 2].existsOne(i, v, u)") == .unknown)
    #expect(try Fixture.outcome("[1, 2].transformList(i, v, score > 1)") == .unknown)
  }
}
