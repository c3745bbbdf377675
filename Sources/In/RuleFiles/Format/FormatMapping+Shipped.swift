import CivilCalendar
import Compliance

/// Calendars, types of documents and index sets.
extension FormatMapping {
  static let calendar = FormatMapping(
    vi: "Lịch làm việc.", en: "A working calendar.", shortForms: [.text],
    [
      FormatKey("id", .text, .required, example: "vn-state", vi: "mã lịch", en: "id"),
      FormatKey(
        "version", .text, .required, example: "2025-1", vi: "phiên bản số liệu", en: "version"),
      FormatKey(
        "restDays", .oneOrMore(.choice(of: DeclaredCalendar.RestDay.self)),
        example: "[saturday, sunday]", vi: "ngày nghỉ hằng tuần", en: "weekly rest days"),
      FormatKey(
        "lastDecidedYear", .integer(1900...9999), .required, example: "2025",
        vi: "năm cuối đã có quyết định về ngày nghỉ",
        en: "last year whose days off have been decided"),
      FormatKey(
        "days", .list(.mapping(.calendarDay)),
        example: "[{date: 2025-09-02, kind: public-holiday, name: Quốc khánh}]",
        vi: "ngày lễ, ngày nghỉ bù, ngày hoán đổi và ngày làm bù",
        en: "holidays, observed and swapped days off, make-up working days"),
    ])

  static let calendarDay = FormatMapping(
    vi: "Một ngày khác với ngày thường trong tuần.", en: "A day unlike its weekday.",
    [
      FormatKey("date", .date, .required, example: "2025-09-02", vi: "ngày", en: "day"),
      FormatKey(
        "kind", .choice(of: DeclaredCalendar.DayKind.self), .required, example: "public-holiday",
        vi: "loại ngày", en: "kind of the day"),
      FormatKey(
        "name", .localized(.text), example: "{vi: Quốc khánh, en: National Day}",
        vi: "tên", en: "name"),
      FormatKey(
        "status", .choice(of: CalendarRowStatus.self), byDefault: "decided", example: "projected",
        vi: "đã có quyết định hay mới dự kiến", en: "decided, or only expected"),
      FormatKey(
        "source", .text, example: "Bộ luật Lao động 2019 điều 112", vi: "nguồn", en: "source"),
    ])

  static let documents = FormatMapping(
    vi: "Các loại văn bản.", en: "Types of documents.",
    [
      FormatKey(
        "types", .list(.mapping(.documentType)), example: "[{abbreviation: KH, name: Kế hoạch}]",
        vi: "danh sách loại văn bản", en: "list of types")
    ])

  static let documentType = FormatMapping(
    vi: "Một loại văn bản.", en: "A type of documents.",
    [
      FormatKey(
        "abbreviation", .text, example: "KH",
        vi: "chữ viết tắt trong số, ký hiệu", en: "abbreviation in numbers"),
      FormatKey(
        "name", .localized(.text), .required, example: "{vi: Kế hoạch, en: Plan}",
        vi: "tên loại", en: "name"),
      FormatKey(
        "names", .oneOrMore(.text), example: "[Kế hoạch công tác]",
        vi: "tên khác", en: "other names"),
      FormatKey(
        "family", .choice(of: DeclaredDocumentType.Family.self), example: "administrative",
        vi: "họ số, ký hiệu; cho người đọc tệp", en: "family of numbers; for readers of the file"),
      FormatKey(
        "source", .text, example: "Nghị định 30/2020/NĐ-CP", vi: "nguồn", en: "source"),
    ])

  static let indexSet = FormatMapping(
    vi: "Một bộ chỉ số.", en: "An index set.",
    [
      FormatKey("id", .text, .required, example: "par", vi: "mã", en: "id"),
      FormatKey("name", .localized(.text), example: "PAR INDEX", vi: "tên", en: "name"),
      FormatKey(
        "source", .text, example: "Quyết định 1150/QĐ-BNV", vi: "nguồn", en: "source"),
      FormatKey(
        "criteria", .list(.mapping(.criterion)), example: "[{id: PAR-P.1, name: Chỉ đạo}]",
        vi: "các tiêu chí", en: "criteria"),
    ])

  static let criterion = FormatMapping(
    vi: "Một tiêu chí.", en: "A criterion.",
    [
      FormatKey("id", .text, .required, example: "PAR-P.1", vi: "mã", en: "id"),
      FormatKey(
        "name", .localized(.text), example: "Công tác chỉ đạo", vi: "tên", en: "name"),
      FormatKey("maxPoints", .number, example: "8.5", vi: "điểm tối đa", en: "most points"),
      FormatKey("source", .text, example: "Quyết định 1150/QĐ-BNV", vi: "nguồn", en: "source"),
    ])
}
