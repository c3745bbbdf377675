extension Phrasebook {
  /// Sentences of reports, alerts and gates.
  static let vietnameseReport: [String: String] = [
    "alert.contact": "Đầu mối liên hệ: {unit} (đơn vị theo dõi).",
    "alert.done":
      "Đã làm được: hoàn thành {completed} việc, trong đó {onTime} việc đúng hạn ({percent}).",
    "alert.due-on-day-off": "{date} ({dayOff}; ngày làm việc cuối cùng trước hạn: {last})",
    "alert.due-on-rest-day": "{date} (ngày làm việc cuối cùng trước hạn: {last})",
    "alert.due-soon": "VIỆC SẮP ĐẾN HẠN ({count})",
    "alert.ended": "Đơn vị đã kết thúc hoạt động từ ngày {date}.",
    "alert.help": "Việc phải làm: {text}",
    "alert.late": "Hạn: {date}; đã chậm {days} ngày ({workingDays} ngày làm việc).",
    "alert.left": "Hạn: {date}; còn {days} ngày ({workingDays} ngày làm việc).",
    "alert.overdue": "VIỆC QUÁ HẠN ({count})",
    "alert.result": "KẾT QUẢ",
    "alert.score":
      "Điểm thực hiện kế hoạch: {score}, tính trên {base} việc đã hoàn thành hoặc đã quá hạn. Điểm này không phải dự báo PAR INDEX, SIPAS, PAPI, PCI.",
    "alert.state": "Tình trạng: {text}.",
    "alert.subject": "Về việc thực hiện Kế hoạch số {number} của {issuer}",
    "alert.summary":
      "{unit} có {overdue} việc quá hạn, {soon} việc sắp đến hạn và {mend} việc cần bổ sung. Điểm thực hiện kế hoạch: {score}, tính trên {base} việc đã hoàn thành hoặc đã quá hạn.",
    "alert.to": "Kính gửi: {addressee}",
    "alert.to-mend": "VIỆC CẦN BỔ SUNG ({count})",
    "gate.failed": "KẾT LUẬN: cổng {name} KHÔNG ĐẠT",
    "gate.fixes": "CẦN XỬ LÝ TRƯỚC",
    "gate.not-judged": "KẾT LUẬN: cổng {name} chưa được xét",
    "gate.nothing-to-judge": "Không có gì để xét: chưa yêu cầu nào được đánh giá",
    "gate.older-debts": "Lưu ý: {count} việc còn nợ từ trước, không xét ở đây: {keys}",
    "gate.passed": "KẾT LUẬN: cổng {name} ĐẠT",
    "gate.requirements": "YÊU CẦU",
    "gate.silent-units": "{count} đơn vị chưa gửi báo cáo nào: {units}",
    "gate.title": "CỔNG KIỂM TRA {name}, Kế hoạch số {number}",
    "gate.units-without-score": "{count} đơn vị chưa có điểm",
    "report.after-extension": "{count} việc hoàn thành đúng hạn sau khi được gia hạn",
    "report.as-of": "Tình hình tính đến {date}",
    "report.as-of-rest-day": "Tình hình tính đến {date} (ngày nghỉ)",
    "report.awaiting": "QUÁ HẠN DO CHỜ PHÊ DUYỆT ({count})",
    "report.awaiting-since": "chờ duyệt từ {date}, chuyển {monitor} xử lý",
    "report.calendar":
      "Lịch làm việc: {name}, phiên bản {version}, ngày nghỉ đã có quyết định đến hết năm {year}",
    "report.collective":
      "NHIỆM VỤ CHUNG CỦA NHIỀU ĐƠN VỊ: {open} kỳ chưa đủ đơn vị hoàn thành, {complete} kỳ đã đủ",
    "report.contradiction":
      "{subject}: {place} và {other} cùng ngày báo cáo nhưng khác nhau; dòng sau được dùng",
    "report.contradictions": "SỐ LIỆU MÂU THUẪN ({count})",
    "report.dates": "Ban hành ngày {issued}, thực hiện từ {starts} đến {ends}",
    "report.day-off.observedDayOff": "{name}",
    "report.day-off.publicHoliday": "ngày nghỉ lễ: {name}",
    "report.day-off.swappedDayOff": "{name}",
    "report.days": "{count} ngày",
    "report.defects": "Văn bản kế hoạch có {count} chỗ cần làm rõ:",
    "report.document": "{name} ({type})",
    "report.documents-wanted": "văn bản cần có: {documents}",
    "report.dropped-cells": "Ô BỊ BỎ QUA ({count})",
    "report.dropped-fields":
      "{count} ô không đọc được nên bị bỏ qua, phần còn lại của dòng vẫn được dùng",
    "report.due": "hạn {date}",
    "report.due-on-day-off":
      "hạn rơi vào {weekday} ({dayOff}), ngày làm việc cuối cùng trước hạn là {date}",
    "report.due-on-rest-day": "hạn rơi vào {weekday}, ngày làm việc cuối cùng trước hạn là {date}",
    "report.due-soon": "VIỆC SẮP ĐẾN HẠN ({count}); còn tính bằng ngày và ngày làm việc (lv)",
    "report.ended": "(đến {date})",
    "report.errors": "LỖI THEO QUY TẮC ({count})",
    "report.extended": "đã được gia hạn, hạn ban đầu {date}",
    "report.file-faults": "TỆP KHÔNG DÙNG ĐƯỢC ({count})",
    "report.handed-over": "tiếp nhận ngày {date}",
    "report.predecessor-record": "{unit} đã báo cáo: {state} (ngày {date})",
    "report.handed-over-from": "tiếp nhận từ {units} ngày {date}",
    "report.incomplete": "CHƯA ĐẦY ĐỦ: có tệp không đọc được, xem phần dưới",
    "report.infos": "LƯU Ý THEO QUY TẮC ({count})",
    "report.left-out": "KHÔNG TÍNH ĐẾN",
    "report.left-out-clock": "{what}: {count} việc",
    "report.left-out-from": "muốn tính cả các kỳ này thì ghi `from:` ở thời hạn của nhiệm vụ",
    "report.left-out-reason": "{reason}: {count}",
    "report.more": "và {count} mục nữa",
    "report.newer-row-rejected": "dòng báo cáo mới hơn đã bị loại: {place}",
    "report.no-forecast":
      "Đây là điểm thực hiện kế hoạch, không phải dự báo PAR INDEX, SIPAS, PAPI, PCI",
    "report.no-successor":
      "đơn vị đã kết thúc hoạt động, chưa xác định đơn vị tiếp nhận, chuyển {monitor} theo dõi",
    "report.no-successor-no-monitor":
      "đơn vị đã kết thúc hoạt động, chưa xác định đơn vị tiếp nhận và đơn vị theo dõi",
    "report.none": "không có",
    "report.not-in-force":
      "Kế hoạch có hiệu lực từ ngày {date}, trước ngày đó chưa có việc nào phải làm",
    "report.note": "Ghi chú: {text}",
    "report.nothing-reported": "chưa có báo cáo",
    "report.of-these": "{count} {verdict}",
    "report.other-scores":
      "Không tính miễn: {without}; theo đơn vị tự đánh giá, trước thẩm định: {self}",
    "report.overall-score":
      "Điểm thực hiện kế hoạch: {score}, tính trên {base} việc đã hoàn thành hoặc đã quá hạn",
    "report.overdue":
      "VIỆC QUÁ HẠN ({count}), chậm nhất xếp trước; chậm tính bằng ngày và ngày làm việc (lv)",
    "report.rejected-rows": "DÒNG BỊ LOẠI ({count})",
    "report.reported": "{state} (báo cáo ngày {date})",
    "report.reported-stale": "{state} (báo cáo ngày {date}, đã cũ)",
    "report.returned": "bị trả lại ngày {date}",
    "report.returned-because": "bị trả lại ngày {date}: {reason}",
    "report.rows":
      "Số liệu: {files} tệp, đã đọc {read} dòng = {used} được dùng + {superseded} đã có dòng mới hơn + {later} báo cáo sau ngày xét + {rejected} bị loại",
    "report.rules-without-cases": "{count} quy tắc không gặp trường hợp nào: {rules}",
    "report.scope": "Phạm vi: {parts}",
    "report.score-line": "Điểm thực hiện kế hoạch: {score}",
    "report.scored-with": "tính điểm cho {units}",
    "report.scores": "ĐIỂM",
    "report.scores-by-group": "Theo nhóm nhiệm vụ",
    "report.scores-by-unit": "Theo đơn vị",
    "report.several-documents": "{count} {name}",
    "report.summary":
      "Tóm tắt: {overdue} việc quá hạn (trong đó {awaiting} việc chờ phê duyệt), {soon} việc sắp đến hạn, {errors} lỗi, {warnings} cảnh báo, điểm thực hiện kế hoạch {score}",
    "report.title": "Kế hoạch số {number} của {issuer}",
    "report.units-due-soon": "sắp đến hạn {count}: {units}",
    "report.units-overdue": "còn thiếu {count}: {units}",
    "report.units-without-score":
      "{count} đơn vị chưa có điểm vì chưa có việc nào đến hạn: {units}",
    "report.waived": "đang được miễn",
    "report.waived-until": "được miễn theo {id} đến hết {date}",
    "report.waiver":
      "{id}: {rule}, {subject}, từ {from} đến hết {until}, {state}; người duyệt: {approver}, văn bản: {document}",
    "report.waivers": "MIỄN ({count})",
    "report.warnings": "CẢNH BÁO THEO QUY TẮC ({count})",
    "report.without-addressee":
      "{count} việc chưa có nơi nhận vì đơn vị theo dõi đã kết thúc hoạt động",
  ]
}
