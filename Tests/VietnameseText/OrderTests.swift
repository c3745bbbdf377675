import Testing
import VietnameseText

private func ordered(_ words: [String]) -> [String] {
  words.sorted { VietnameseOrderKey($0) < VietnameseOrderKey($1) }
}

@Test func lettersStandInTheOrderOfTheAlphabet() {
  let alphabet = Array("aăâbcdđeêghiklmnoôơpqrstuưvxy").map(String.init)
  #expect(ordered(alphabet.reversed()) == alphabet)
}

@Test func tonesStandInTheOrderOfDictionaries() {
  let words = ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mằ", "mâ", "mầ", "mb"]
  #expect(ordered(words.reversed()) == words)
  #expect(ordered(words.reversed().map(nfd)) == words.map(nfd))
}

@Test func lettersCountBeforeTones() {
  #expect(ordered(["Hải Bình", "Hai Ca", "Hải An"]) == ["Hải An", "Hải Bình", "Hai Ca"])
  #expect(ordered(["Đông", "Dân", "Em", "dương", "ăn"]) == ["ăn", "Dân", "dương", "Đông", "Em"])
}

@Test func shorterComesFirstAndSmallBeforeCapital() {
  #expect(ordered(["Hải An 2", "Hải An", "hải an"]) == ["hải an", "Hải An", "Hải An 2"])
  #expect(ordered(["a b", "ab", "a-b", "a1"]) == ["a b", "a-b", "a1", "ab"])
}

@Test func formOfNormalisationDoesNotCount() {
  var random = Seeded(state: 21)
  for _ in 0..<1_000 {
    let text = random.text(length: 16)
    #expect(VietnameseOrderKey(nfc(text)) == VietnameseOrderKey(nfd(text)))
  }
}
