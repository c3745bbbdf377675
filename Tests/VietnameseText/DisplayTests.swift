import Testing
import VietnameseText

@Test(arguments: [
  ("", 0), ("abc", 3), ("Hải An", 6), ("Hải An", 6), ("中文", 4), ("한", 2), ("\u{200B}a", 1),
  ("👍", 2), ("👨‍👩‍👧", 2), ("Đ", 1), ("—", 1), ("…", 1),
])
func width(text: String, columns: Int) {
  #expect(displayWidth(text) == columns)
  #expect(displayWidth(nfd(text)) == columns)
}

@Test func paddingCountsColumns() {
  #expect(padded(nfd("Hải"), to: 5) == nfd("Hải") + "  ")
  #expect(padded("中", to: 4, alignment: .right) == "  中")
  #expect(padded("ab", to: 5, alignment: .center) == " ab  ")
  #expect(padded("abc", to: 2) == "abc")
}

@Test func wrappingBreaksAtWords() {
  #expect(wrapped("Phòng Nội vụ huyện", width: 9) == ["Phòng Nội", "vụ huyện"])
  #expect(wrapped("", width: 9) == [""])
  #expect(wrapped("a\n\nb", width: 9) == ["a", "", "b"])
  #expect(wrapped("abcdef gh", width: 4) == ["abcd", "ef", "gh"])
}

@Test func wrappedLinesFitAndKeepEveryWord() {
  var random = Seeded(state: 8)
  for _ in 0..<1_000 {
    let text = random.text(length: 60)
    let width = 2 + random.below(20)
    let lines = wrapped(text, width: width)
    for line in lines { #expect(displayWidth(line) <= width) }
    let letters = { (s: String) in s.unicodeScalars.filter { $0 != " " }.map(\.value) }
    #expect(letters(lines.joined()) == letters(text))
  }
}
