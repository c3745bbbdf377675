import Compliance

/// Names as two printed plans have them: of a district, and of the Government.
enum CellDirectory {
  private static func unit(_ id: String, _ name: String, _ aliases: String...) -> Unit {
    Unit(id: UnitID(id), name: name, aliases: aliases)
  }

  private static func group(_ id: String, _ phrase: String, _ aliases: String...) -> UnitGroup {
    UnitGroup(id: UnitGroupID(id), phrase: phrase, aliases: aliases, kinds: ["any"])
  }

  static let directory = UnitDirectory(
    units: [
      unit("bca", "Bộ Công an"), unit("bqp", "Bộ Quốc phòng"), unit("btc", "Bộ Tài chính"),
      unit("bkhcn", "Bộ Khoa học và Công nghệ"), unit("bct", "Bộ Công Thương"),
      unit("bgd", "Bộ Giáo dục và Đào tạo"), unit("bng", "Bộ Ngoại giao"),
      unit("bvh", "Bộ Văn hóa, Thể thao và Du lịch"),
      unit("bld", "Bộ Lao động - Thương binh và Xã hội"),
      unit("btnmt", "Bộ Tài nguyên và Môi trường"), unit("bxd", "Bộ Xây dựng"),
      unit("bgt", "Bộ Giao thông vận tải"),
      unit("nhnn", "Ngân hàng Nhà nước Việt Nam"), unit("vpcp", "Văn phòng Chính phủ"),
      unit("bhxh", "Bảo hiểm Xã hội Việt Nam"),
      unit("vtv", "Đài Truyền hình Việt Nam", "VTV"),
      unit("vov", "Đài Tiếng nói Việt Nam", "VOV"),
      unit("ttxvn", "Thông tấn xã Việt Nam", "TTXVN"),
      unit("khcn", "Viện Hàn lâm Khoa học và Công nghệ Việt Nam"),
      unit("khxh", "Viện Hàn lâm Khoa học Xã hội Việt Nam"),
      unit("bac-ninh", "UBND tỉnh Bắc Ninh", "Bắc Ninh"),
      unit("binh-duong", "UBND tỉnh Bình Dương", "Bình Dương"),
      unit("an-giang", "UBND tỉnh An Giang", "An Giang"),
      unit("ha-noi", "UBND thành phố Hà Nội", "Hà Nội", "thành phố Hà Nội"),
      unit("cuc-thue", "Cục Thuế"), unit("cuc-hq", "Cục Hải quan"), unit("vu-pc", "Vụ Pháp chế"),
      unit("sct", "Sở Công Thương"), unit("snn", "Sở NN&MT"), unit("stc", "Sở Tài chính"),
      unit("vp", "Văn phòng HĐND&UBND huyện"), unit("pkt", "Phòng KT&HT"),
      unit("ptn", "Phòng TN&MT"), unit("mttq", "UBMTTQ Việt Nam (cấp huyện)"),
      unit("huyen", "UBND huyện A", "huyện A"),
    ],
    groups: [
      group("bndp", "Các bộ, ngành, địa phương", "Bộ, ngành, địa phương"),
      group("bn", "Các bộ, ngành", "Bộ, ngành"),
      group("dp", "Các địa phương", "Địa phương"),
      group("bnlq", "Các bộ, ngành liên quan"),
      group("tp", "Các thành phố trực thuộc Trung ương"),
      group("tinh", "Một số tỉnh đủ điều kiện"),
      group("xa", "UBND các xã, thị trấn"), group("pbdv", "Các phòng, ban, đơn vị"),
      group("pbdvx", "Các phòng, ban, đơn vị và UBND các xã, thị trấn"),
    ])

  /// A reading in one line: `bca, [dp]`, `?words` for what is not known, `a+b|c` for two ways.
  static func line(_ cell: String, _ directory: UnitDirectory = directory) -> String {
    let bytes = Array(cell.utf8)
    return directory.read(cell: cell).clauses.map { clause in
      switch clause.reading {
      case .names(let pieces): pieces.map { id(of: $0.match) }.joined(separator: ", ")
      case .unmatched(let part): "?" + String(decoding: bytes[part], as: UTF8.self)
      case .ambiguous(let one, let other):
        [one, other].map { $0.map { id(of: $0.match) }.joined(separator: "+") }
          .joined(separator: "|")
      }
    }.joined(separator: "; ")
  }

  static func id(of match: UnitDirectory.Match) -> String {
    switch match {
    case .unit(let id): id.text
    case .group(let id): "[\(id.text)]"
    case .several(let ids): "{\(ids.joined(separator: " "))}"
    case .none: "none"
    }
  }
}
