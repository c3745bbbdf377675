extension Phrasebook {
  /// Remarks on files and plan beyond faults.
  static let vietnameseLint: [String: String] = [
    "lint.all-rules-off": "có {count} quy tắc và đều bị tắt nên không có gì được xét",
    "lint.amendment-without-effect":
      "{selector} không có việc nào đến hạn từ ngày {day} nên {document} không thay đổi gì",
    "lint.beyond-calendar":
      "{count} nhiệm vụ có ngày đến hạn sau năm {year}, năm cuối cùng đã quyết định ngày nghỉ trong lịch {calendar}",
    "lint.beyond-one": "{task}: {first}",
    "lint.beyond-several": "{task}: {count} ngày, từ {first} đến {last}",
    "lint.colliding-name":
      "tên {name} dùng chung cho {units}: ô ghi tên này không chỉ rõ đơn vị nào",
    "lint.day": "{day}",
    "lint.due-on-rest-day":
      "{task} đến hạn vào ngày nghỉ và giữ nguyên ngày đó {count} trong {all} lần",
    "lint.due-on-rest-day-once": "{task} đến hạn vào ngày nghỉ và giữ nguyên ngày đó",
    "lint.empty-group": "nhóm {group} chủ trì {task} nhưng không có thành viên khi bắt đầu",
    "lint.extension-without-match":
      "gia hạn nêu {selector}, mà kế hoạch không có đầu việc nào như vậy",
    "lint.factor-of-rule-off": "điểm có hệ số cho {rule} nhưng quy tắc này bị tắt",
    "lint.faults-first": "Sửa hết lỗi của tệp thì mới xem xét được các phần còn lại",
    "lint.head":
      "Kế hoạch {number}: {tasks} nhiệm vụ, {units} đơn vị, {rules} quy tắc, xem xét từ {starts} đến {ends}",
    "lint.heading.changes": "MIỄN, GIA HẠN, VĂN BẢN ĐIỀU CHỈNH, QUY TẮC ĐIỀU CHỈNH ({count})",
    "lint.heading.days": "NGÀY ĐẾN HẠN ({count})",
    "lint.heading.files": "TỆP ({count})",
    "lint.heading.left-out": "KHÔNG TÍNH ({count})",
    "lint.heading.overlaps": "NHIỆM VỤ TRÙNG NHAU ({count})",
    "lint.heading.plan": "CHỖ CẦN LÀM RÕ TRONG KẾ HOẠCH ({count})",
    "lint.heading.rules": "QUY TẮC ({count})",
    "lint.heading.unused": "ĐƠN VỊ, NHÓM, SỰ KIỆN ({count})",
    "lint.help.add-pack": "nêu một bộ quy tắc, ví dụ `packs: [standard]`, và chỉ tắt từng quy tắc",
    "lint.help.do-not-roll": "bỏ {kind} khỏi `roll` của kế hoạch để giữ ngày được in",
    "lint.help.due-from-then-on": "xem lại ngày và nhiệm vụ, hoặc bỏ thay đổi này",
    "lint.help.ends": "muốn tính thì ghi `ends` của kế hoạch muộn hơn",
    "lint.help.from-or-first-due":
      "muốn tính thì ghi `from` bên cạnh `every` trong thời hạn, hoặc giảm `firstDue` của kế hoạch",
    "lint.help.from-or-starts":
      "muốn tính thì ghi `starts` của kế hoạch sớm hơn, hoặc ghi `from` bên cạnh `every` nếu kỳ kết thúc sau ngày đó",
    "lint.help.give-members":
      "xem lại `kinds`, `parent`, `include` của nhóm và ngày hoạt động của các đơn vị",
    "lint.help.hand-in-before":
      "nộp chậm nhất vào ngày làm việc cuối cùng trước đó, hoặc ghi {kind} vào `roll` của kế hoạch để dời sang ngày làm việc kế tiếp",
    "lint.help.holds-nothing": "nêu một đơn vị có chủ trì nhiệm vụ",
    "lint.help.name-event":
      "nêu sự kiện này trong một thời hạn, ví dụ `within: {{workingDays: 10, from: event:{event}}}`, hoặc bỏ đi",
    "lint.help.newer-calendar":
      "kiểm tra lại bằng lịch mới khi cơ quan có thẩm quyền đã quyết định",
    "lint.help.one-name": "chỉ để tên này cho một bên, bên kia dùng tên khác",
    "lint.help.one-plan": "chọn một kế hoạch để tính, tránh yêu cầu hai lần",
    "lint.help.one-task": "giữ lại một nếu thực ra là một nhiệm vụ",
    "lint.help.periods-of-task": "có các kỳ {periods}",
    "lint.help.remove-group": "bỏ đi, hoặc xem nhiệm vụ nào lẽ ra phải nêu nhóm này",
    "lint.help.remove-keys": "bỏ các khóa này, hoặc ghi giá trị khác",
    "lint.help.remove-unit": "bỏ đi, hoặc xem nhiệm vụ nào lẽ ra phải nêu đơn vị này",
    "lint.help.turn-off": "ghi `adjust: {{{rule}: off}}` để bỏ qua",
    "lint.help.turn-on": "bật lại quy tắc, hoặc bỏ chỗ này",
    "lint.help.units-of-task": "nhiệm vụ này do {units} thực hiện",
    "lint.help.use-parameter": "ghi `params.{parameter}` ở chỗ cần giá trị, hoặc bỏ tham số",
    "lint.holiday": "{day} ({name})",
    "lint.idle-adjustment": "{rule} vốn đã có các giá trị này: {keys}",
    "lint.left-out": "{task}, {period}, hạn {due}",
    "lint.left-out-part": "{task}, phần {part}, {period}, hạn {due}",
    "lint.left-out.dueBeforeStart":
      "{count} kỳ không tính vì đến hạn trước ngày kế hoạch có hiệu lực {starts}: {tasks}",
    "lint.left-out.dueTooSoon":
      "{count} kỳ không tính vì đến hạn trước ngày {first}, quá sát ngày kế hoạch có hiệu lực: {tasks}",
    "lint.left-out.endsAfterPlan":
      "{count} kỳ không tính vì kết thúc sau ngày kế hoạch hết hiệu lực {ends}: {tasks}",
    "lint.left-out.replaced": "văn bản điều chỉnh bỏ {count} kỳ: {tasks}",
    "lint.moves": "{period}: {day}, dời sang {due}",
    "lint.moves-once": "{day}, dời sang {due}",
    "lint.no-rules": "không có quy tắc nào nên không có gì được xét",
    "lint.nothing":
      "Không có gì phải nêu: không lỗi, không chỗ cần làm rõ, không cảnh báo, không lưu ý",
    "lint.projected-day": "{day}: {name}",
    "lint.projected-days-off":
      "lịch {calendar} có {count} ngày trong thời gian kế hoạch mới là dự kiến, chưa được quyết định",
    "lint.projected-workday": "{day}: {name}, đi làm",
    "lint.rolled-due-day":
      "{task} đến hạn vào ngày nghỉ và dời sang ngày làm việc kế tiếp {count} trong {all} lần",
    "lint.rolled-due-day-once": "{task} đến hạn vào ngày nghỉ và dời sang ngày làm việc kế tiếp",
    "lint.rolled-past-limit":
      "{task} đến hạn vào ngày nghỉ và dời qua ngày được in {count} trong {all} lần",
    "lint.rolled-past-limit-once": "{task} đến hạn vào ngày nghỉ và dời qua ngày được in",
    "lint.rule-without-subject":
      "{rule} xét {fact}, mà không nhiệm vụ nào của kế hoạch này có",
    "lint.same-duty":
      "{count} nhiệm vụ khác tên nhưng cùng cơ quan chủ trì, thời hạn và sản phẩm: {tasks}",
    "lint.same-duty-elsewhere":
      "{task} cùng cơ quan chủ trì, thời hạn và sản phẩm với một nhiệm vụ của kế hoạch {plan}",
    "lint.same-text": "{count} nhiệm vụ cùng tên: {tasks}",
    "lint.same-text-elsewhere": "{task} cùng tên với một nhiệm vụ của kế hoạch {plan}",
    "lint.stays": "{period}: {day}, ngày làm việc cuối cùng trước đó là {last}",
    "lint.stays-once": "{day}, ngày làm việc cuối cùng trước đó là {last}",
    "lint.task-here": "{task} ở đây",
    "lint.task-of-plan": "{task} của kế hoạch {plan} ở đây",
    "lint.totals":
      "Tổng cộng: {faults} lỗi của tệp, {defects} chỗ cần làm rõ trong kế hoạch, {warnings} cảnh báo, {remarks} lưu ý",
    "lint.turned-off-here": "bị tắt ở đây",
    "lint.unused-event": "không thời hạn nào chờ sự kiện {event}",
    "lint.unused-group": "không nhiệm vụ nào nêu nhóm {group}",
    "lint.unused-parameter": "{rule} không dùng tham số {parameter}",
    "lint.unused-unit": "{unit} ({name}) không chủ trì, không phối hợp, không theo dõi việc gì",
    "lint.waiver-of-rule-off": "miễn {id} là cho {rule}, mà quy tắc này bị tắt",
    "lint.waiver-without-match":
      "miễn {id} nêu {selector}, mà kế hoạch không có đầu việc nào như vậy",
    "phrase.document": "theo {text}",
    "phrase.due-days": "đến hạn {count} lần: {days}",
    "phrase.left": "còn lại: {text}",
    "phrase.moved": "{stated} (dời sang {due})",
    "phrase.reading": "hiểu là: {text}",
    "phrase.replaced": "đã được thay bằng văn bản điều chỉnh trước khi đến hạn",
    "phrase.totals":
      "{count} thời hạn: {certain} chắc chắn, {check} cần xem lại, {unread} không đọc được, {blank} để trống, {keys} ghi bằng khóa",
    "phrase.used": "đã dùng: {text}",
  ]

  /// Levels of readings and titles of their columns.
  static let vietnameseLintWords: [String: String] = [
    "phrase.level": "mức",
    "phrase.level.blank": "để trống",
    "phrase.level.certain": "chắc chắn",
    "phrase.level.check": "cần xem lại",
    "phrase.level.keys": "bằng khóa",
    "phrase.level.unread": "không đọc được",
    "phrase.printed": "thời hạn ghi trong kế hoạch",
  ]
}
