extension Phrasebook {
  /// How deadlines were read, in words.
  static let vietnameseDeadlines: [String: String] = [
    "deadline.anchor-date": "ngày {date}",
    "deadline.anchor-event": "ngày có sự kiện “{event}”",
    "deadline.anchor-issued": "ngày ban hành kế hoạch",
    "deadline.anchor-task": "ngày hoàn thành nhiệm vụ {task}",
    "deadline.aspirational": "{text}; mốc phấn đấu: chỉ nhắc, không tính quá hạn",
    "deadline.continuous": "thường xuyên; {cycle} phải có báo cáo của kỳ đó",
    "deadline.day-of-month": "{day} của tháng cuối kỳ",
    "deadline.days": "{count} ngày",
    "deadline.due-before": "hạn là ngày trước ngày {day}",
    "deadline.due-cutoff":
      "hạn là ngày cuối của thời gian gửi báo cáo mà kế hoạch cho, tính từ ngày chốt số liệu",
    "deadline.due-day": "hạn là ngày {day}",
    "deadline.due-end-of": "hạn là ngày cuối của {part}",
    "deadline.due-period-end": "hạn là ngày cuối của kỳ",
    "deadline.due-term": "hạn là {length} sau {anchor}",
    "deadline.due-term-before": "hạn là {length} trước {anchor}",
    "deadline.each-year": "{part} hằng năm",
    "deadline.event":
      "chờ sự kiện “{event}”; kế hoạch không in thời gian tính từ sự kiện nên không có hạn",
    "deadline.fixed": "một lần, chậm nhất hết {date}",
    "deadline.fixed-before":
      "một lần, chậm nhất hết {date}, tức là ngày liền trước ngày {printed} in trong kế hoạch",
    "deadline.missing": "kế hoạch không in thời hạn",
    "deadline.months": "{count} tháng",
    "deadline.on-anchor": "một lần, vào {anchor}",
    "deadline.part": "{kind} {number}",
    "deadline.per-case": "{length} cho từng vụ việc; không có hạn chung",
    "deadline.range-from": ", thuộc khoảng thời gian bắt đầu từ ngày {date}",
    "deadline.recurs-from": "; từ ngày {date}",
    "deadline.recurs-until": "; đến ngày {date}",
    "deadline.term": "một lần, {length} kể từ {anchor}, không tính ngày đó",
    "deadline.term-before": "một lần, {length} trước {anchor}",
    "deadline.unreadable": "không đọc được; không suy đoán ngày nào",
    "deadline.working-days": "{count} ngày làm việc",
  ]

  /// Words of deadlines.
  static let vietnameseDeadlineWords: [String: String] = [
    "deadline.anchor.cutoff": "ngày chốt số liệu của kỳ",
    "deadline.anchor.end": "ngày cuối kỳ",
    "deadline.every.half": "6 tháng một lần",
    "deadline.every.month": "hằng tháng",
    "deadline.every.nineMonths": "9 tháng hằng năm",
    "deadline.every.once": "một lần",
    "deadline.every.quarter": "hằng quý",
    "deadline.every.week": "hằng tuần",
    "deadline.every.year": "hằng năm",
    "deadline.part.half": "nửa năm thứ",
    "deadline.part.month": "tháng",
    "deadline.part.nineMonths": "9 tháng",
    "deadline.part.once": "một lần",
    "deadline.part.quarter": "quý",
    "deadline.part.week": "tuần",
    "deadline.part.year": "năm",
  ]
}
