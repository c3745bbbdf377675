import Testing

@testable import PlanTables

/// How a clause of a cell is cut where no list of names decides.
@Suite struct NameCuttingTests {
  @Test(arguments: [
    ("Bộ Khoa học và Công nghệ", ["Bộ Khoa học và Công nghệ"]),
    ("Bộ Lao động - Thương binh và Xã hội", ["Bộ Lao động - Thương binh và Xã hội"]),
    ("Bộ Văn hóa, Thể thao và Du lịch", ["Bộ Văn hóa, Thể thao và Du lịch"]),
    ("Văn phòng HĐND và UBND huyện", ["Văn phòng HĐND và UBND huyện"]),
    ("Bộ Công an, Bộ Quốc phòng và Bộ Y tế", ["Bộ Công an", "Bộ Quốc phòng", "Bộ Y tế"]),
    ("Sở Nội vụ và các sở, ban, ngành", ["Sở Nội vụ", "các sở, ban, ngành"]),
    ("Bộ Tài chính, bộ, ngành liên quan", ["Bộ Tài chính", "bộ, ngành liên quan"]),
    ("Các bộ, ngành, địa phương", ["Các bộ, ngành, địa phương"]),
    ("VTV, VOV, TTXVN, các địa phương", ["VTV", "VOV", "TTXVN", "các địa phương"]),
    ("Sở Y tế (chủ trì), Công an tỉnh", ["Sở Y tế", "Công an tỉnh"]),
    ("Bộ, ngành, địa phương", ["Bộ, ngành, địa phương"]),
    ("Hà Nội, Đà Nẵng", ["Hà Nội, Đà Nẵng"]),
  ])
  func names(_ clause: String, _ expected: [String]) {
    #expect(NameCutting.names(of: clause) == expected)
  }

  @Test(arguments: [
    ("các địa phương Bắc Ninh, Bình Dương", true, true), ("Các bộ, ngành, địa phương", true, false),
    ("Sở, ban, ngành", true, false), ("UBND các xã, thị trấn", true, false),
    ("UBND cấp xã", true, false), ("Hà Nội, Đà Nẵng", false, true), ("Sở Y tế", false, false),
    ("Bộ Văn hóa, Thể thao và Du lịch", false, false),
  ])
  func kinds(_ name: String, _ isGroup: Bool, _ isDoubtful: Bool) {
    #expect(NameCutting.isGroup(name) == isGroup)
    #expect(NameCutting.isDoubtful(name, isGroup: isGroup) == isDoubtful)
  }

  @Test func clausesEndAtSemicolonsAndLines() {
    #expect(NameCutting.clauses(of: "- Sở A;\n+ Sở B (x; y)\n; ") == ["Sở A", "Sở B (x; y)"])
  }
}
