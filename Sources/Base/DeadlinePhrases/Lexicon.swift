import CivilCalendar

extension Lexicon {
  /// Runs of words split by `|`, and their meaning.
  static let vietnamese: [(String, Symbol)] = [
    ("tuần", .unit(.week)), ("tháng", .unit(.month)), ("quý|quí", .unit(.quarter)),
    ("năm", .unit(.year)),
    ("ngày", .day), ("ngày làm việc", .workingDay), ("nửa", .half),
    ("q", .quarterLetter), ("h", .halfLetter), ("t", .monthLetter),
    ("qi", .quarter(1)), ("qii", .quarter(2)), ("qiii", .quarter(3)), ("qiv", .quarter(4)),
    ("i", .roman(1)), ("ii", .roman(2)), ("iii", .roman(3)), ("iv", .roman(4)),
    ("một", .numeral(1)), ("hai", .numeral(2)), ("ba", .numeral(3)), ("bốn", .numeral(4)),
    ("sáu", .numeral(6)), ("bảy|bẩy", .numeral(7)), ("tám", .numeral(8)), ("chín", .numeral(9)),
    ("mười", .numeral(10)), ("mười lăm", .numeral(15)), ("hai mươi", .numeral(20)),
    ("ba mươi", .numeral(30)),
    ("hằng|hàng|mỗi|từng", .each), ("định kỳ|theo định kỳ|định kì|theo định kì", .periodic),
    ("lần|một lần", .times),
    (
      "tháng cuối quý|tháng cuối của quý|tháng cuối mỗi quý|tháng cuối cùng của quý",
      .lastMonth(.quarter)
    ),
    ("đầu", .start), ("đầu tư", .harmless), ("giữa", .middle), ("cuối|kết thúc", .end),
    ("trước|xong trước", .before),
    ("chậm nhất|chậm nhất là|chậm nhất đến|chậm nhất vào|chậm nhất trong|chậm nhất trước", .by),
    ("muộn nhất|muộn nhất là|muộn nhất đến|muộn nhất vào|không quá|không muộn hơn", .by),
    ("hết", .by),
    ("trong ngày|vào ngày|đúng ngày", .on),
    ("trong|vào|trong thời hạn|trong thời gian|trong vòng|vào thời điểm", .within),
    ("từ", .from), ("đến|tới|cho đến|đến hết|tới hết|cho đến hết", .to),
    ("kể từ|kể từ ngày|kể từ khi|kể từ lúc|kể từ thời điểm|tính từ|tính từ ngày", .since),
    ("sau|sau khi|ngay sau khi|ngay sau", .after),
    ("khi|ngay khi|căn cứ|căn cứ vào", .eventLead),
    (
      "đột xuất|theo yêu cầu|khi có yêu cầu|đột xuất theo yêu cầu|đột xuất khi có yêu cầu",
      .onRequest
    ),
    (
      "hoặc đột xuất|hoặc theo yêu cầu|hoặc khi có yêu cầu|hoặc đột xuất theo yêu cầu",
      .onRequest
    ),
    ("hoặc đột xuất khi có yêu cầu", .onRequest), ("theo", .accordingTo),
    ("tùy|tùy thuộc|tùy thuộc vào|tùy theo|tùy vào|phụ thuộc|phụ thuộc vào", .dependsOn),
    (
      "và những năm tiếp theo|và các năm tiếp theo|những năm tiếp theo|các năm tiếp theo",
      .onwards
    ),
    ("và những năm sau|và các năm sau|các năm sau|trở đi|và hằng năm tiếp theo", .onwards),
    ("và những năm kế tiếp|và các năm kế tiếp|và hàng năm tiếp theo", .onwards),
    ("thường xuyên|nhiệm vụ thường xuyên|thường xuyên liên tục|liên tục", .continuous),
    ("phấn đấu|phấn đấu hoàn thành", .aspirational), ("và", .and), ("của", .of),
    ("đợt|bước|giai đoạn", .label), ("từ nay|kể từ nay", .harmless),
    ("hoàn thành|hoàn thiện|thực hiện|triển khai|triển khai thực hiện|tổ chức|ban hành", .harmless),
    ("trình|trình phê duyệt|trình ban hành|phê duyệt|báo cáo|gửi|gửi báo cáo|nộp", .harmless),
    ("cập nhật|sơ kết|tổng kết|nghiệm thu|xong|xây dựng|tham mưu|duy trì", .harmless),
    ("thời hạn|thời gian|hạn|hạn hoàn thành|thời gian hoàn thành|thời hạn hoàn thành", .harmless),
    (
      "kỳ|kỳ báo cáo|thời gian thực hiện|nhiệm vụ|các|những|là|các tháng|các quý|các năm", .harmless
    ),
    ("hoặc|hay|nếu|trừ|không|chưa|bắt đầu|khởi động|khởi công|khởi điểm", .danger),
    (
      "khoảng|ít nhất|tối thiểu|tối đa|quá|trước hạn|trước khi|kể cả|thay vì|hủy|lùi|gia hạn",
      .danger
    ),
    (
      "đầu tiên|sau đó|tiếp theo|năm sau|tháng sau|quý sau|năm trước|tháng trước|quý trước",
      .danger
    ),
    ("tháng tiếp theo|quý tiếp theo|năm tiếp theo|tháng kế tiếp|quý kế tiếp", .danger),
    ("tháng đầu quý|tháng đầu của quý|liền kề|kế tiếp|âm lịch", .danger),
  ]

  static let english: [(String, Symbol)] = [
    ("week|weeks", .unit(.week)), ("month|months", .unit(.month)),
    ("quarter|quarters", .unit(.quarter)), ("year|years|calendar year", .unit(.year)),
    ("day|days|calendar day|calendar days", .day),
    ("working day|working days|business day|business days", .workingDay),
    ("half", .half), ("first|1st", .ordinal(1)), ("second", .ordinal(2)), ("third", .ordinal(3)),
    ("fourth|last", .ordinal(4)),
    ("one", .numeral(1)), ("two", .numeral(2)), ("three", .numeral(3)), ("five", .numeral(5)),
    ("six", .numeral(6)), ("nine", .numeral(9)), ("ten", .numeral(10)),
    ("january|jan", .monthName(1)), ("february|feb", .monthName(2)),
    ("march|mar", .monthName(3)), ("april|apr", .monthName(4)), ("may", .monthName(5)),
    ("june|jun", .monthName(6)), ("july|jul", .monthName(7)), ("august|aug", .monthName(8)),
    ("september|sep|sept", .monthName(9)), ("october|oct", .monthName(10)),
    ("november|nov", .monthName(11)), ("december|dec", .monthName(12)),
    ("every|each", .each), ("annually|yearly|annual", .every(.year)),
    ("quarterly", .every(.quarter)), ("monthly", .every(.month)), ("weekly", .every(.week)),
    ("half yearly|semiannually|biannually|twice a year", .every(.half)),
    ("beginning of|the beginning of|early|start of|the start of", .start),
    ("middle of|the middle of|mid", .middle), ("end of|the end of|end", .end),
    ("last month of the quarter|last month of each quarter", .lastMonth(.quarter)),
    ("before|prior to", .before),
    ("by|no later than|not later than|on or before|at the latest by", .by),
    ("on|on the", .on), ("within|in|during", .within), ("from", .from), ("to|until|through", .to),
    ("since|starting from the date of|from the date of|of the date of", .since),
    ("after|following", .after), ("upon|when|whenever", .eventLead),
    ("on request|upon request|or on request", .onRequest),
    ("depending on|subject to|depends on", .dependsOn),
    ("onwards|and onwards|onward|and following years|and the following years", .onwards),
    ("and subsequent years|and thereafter|thereafter|and every year thereafter", .onwards),
    ("ongoing|continuous|continuously|on a continuing basis", .continuous),
    ("aspirational|aim|aim for|target", .aspirational), ("and", .and), ("of|of the", .of),
    ("phase|stage|step|round", .label),
    ("the|complete|completed|completion|due|deadline|submit|submitted|report|reports", .harmless),
    ("or|if|unless|except|not|start|starting|begin|beginning|about|around", .danger),
    ("next|previous|at least|approximately", .danger),
  ]
}
