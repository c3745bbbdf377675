"""Obligations whose rows are written by hand; docs/nq03-2025.md lists them. All of it is made up."""

from datetime import date

from generator.rows import C, I, S, W, X, Row, row

TTG = " của Thủ tướng Chính phủ"
KHCN, GD, CA, CT = "bo-khoa-hoc-cong-nghe", "bo-giao-duc-dao-tao", "bo-cong-an", "bo-cong-thuong"
# The agency that never reports.
SILENT = "thanh-tra-chinh-phu"

CASES = {
    # Completed is said without a day, and later than the due day.
    ("NV-094", "van-phong-chinh-phu", "once"): [
        row("2025-05-20", I, 60), row("2025-07-18", C, 100, None, "166/NQ-CP của Chính phủ")],
    # Left out of the base by a document.
    ("NV-101", "bo-xay-dung", "once"): [
        row("2025-03-20", I, 15), row("2025-08-20", S, 20, note="Chờ sắp xếp đơn vị",
                                      document="812/TB-VPCP ngày 14/8/2025")],
    ("NV-084", GD, "once"): [
        row("2025-05-20", I, 30), row("2025-09-22", X, 30, document="905/TB-VPCP ngày 12/9/2025")],
    # Suspended, and no document says so.
    ("NV-105", KHCN, "once"): [row("2025-09-22", S, 25, note="Chờ bố trí kinh phí")],
    # An extension that moves the day: due soon at the end of October.
    ("NV-089", KHCN, "once"): [
        row("2025-05-20", I, 40), row("2025-09-22", I, 80), row("2025-10-20", I, 90)],
    # An extension by telephone: overdue.
    ("NV-090", KHCN, "once"): [row("2025-06-20", I, 35), row("2025-09-22", I, 70)],
    # Asked for after the due day: late all the same.
    ("NV-120", KHCN, "once"): [
        row("2025-09-22", I, 85),
        row("2025-10-20", C, 100, "2025-10-16", "2417/QĐ-BKHCN ngày 16/10/2025")],
    # Two rows of one day that differ.
    ("NV-060", KHCN, "once"): [
        row("2025-06-20", I, 55), row("2025-09-22", C, 100, "2025-09-19",
                                      "2155/QĐ-TTg ngày 19/9/2025" + TTG),
        row("2025-09-22", I, 95, note="Còn chờ ban hành")],
    # Past due with its approver.
    ("NV-067", CT, "once"): [row("2025-06-20", I, 70), row("2025-09-29", W, 100)],
    # Late, and said so.
    ("NV-075", CA, "once"): [
        row("2025-03-20", I, 60, note="Chờ ý kiến các bộ"),
        row("2025-05-20", I, 80), row("2025-08-20", C, 100, "2025-08-13",
                                      "1788/QĐ-TTg ngày 13/8/2025" + TTG)],
    # Returned by the appraisal, not completed again.
    ("NV-091", KHCN, "once"): [
        row("2025-04-21", I, 70), row("2025-05-26", C, 100, "2025-05-23",
                                      "1034/QĐ-BKHCN ngày 23/5/2025")],
    # Taken back.
    ("NV-092", KHCN, "once"): [
        row("2025-05-20", C, 100, "2025-05-20", "998/QĐ-BKHCN ngày 20/5/2025"),
        row("2025-07-21", I, 85, note="Phải bổ sung nội dung")],
    # All of it done, nobody says completed.
    ("NV-112", KHCN, "once"): [row("2025-05-26", I, 100)],
    # No document of the kind that is wanted, under a waiver that has run out.
    ("NV-007", "bo-y-te", "once"): [
        row("2025-01-24", C, 100, "2025-01-23", "88/CV-BYT ngày 23/01/2025")],
    # A ministry that stopped had begun; its successor says nothing.
    ("NV-100", "bo-tai-nguyen-moi-truong", "once"): [row("2025-02-20", I, 10)],
    ("NV-100", "bo-nong-nghiep-moi-truong", "once"): [],
    # Overdue and waived.
    ("NV-073", "tinh-cao-bang", "once"): [
        row("2025-06-12", I, 60, note="Đường truyền hỏng sau mưa lũ")],
}


def stray_rows():
    """Rows that are rejected, on purpose, in a table of the provinces: day, unit, row."""
    done = dict(status=C, percent=100)
    day = date(2025, 9, 19)
    yield "UBND tỉnh Đắk Lăk", "NV-003", "2025-Q3", Row(day, **done, note="Sai tên tỉnh")
    yield "Các địa phương", "NV-055", "2025-Q3", Row(day, **done, note="Một dòng chung")
    yield "UBND tỉnh Lào Cai", "NV-150", "", Row(day, I, 30, note="Không có nhiệm vụ này")
    yield "UBND tỉnh Gia Lai", "NV-006", "2025-Q3", Row("31/9/2025", **done, order=day)
    yield "UBND tỉnh Nghệ An", "NV-003", "", Row(day, I, 50, note="Dòng không ghi kỳ")
    yield "UBND thành phố Huế", "NV-001", "", Row(day, I, 50, note="Chỉ là đơn vị phối hợp")


EXTENSIONS = [
    # task, unit, period, to, requested, granted, approvedBy, document, reason
    ("NV-089", KHCN, "once", "2025-11-05", "2025-09-15", "2025-09-24", "Phó Thủ tướng",
     "921/TB-VPCP ngày 24/9/2025", "Chờ ý kiến các bộ"),
    ("NV-090", KHCN, "once", "2025-11-28", "2025-09-15", "2025-09-24", "Phó Thủ tướng", "",
     "Đồng ý qua điện thoại"),
    ("NV-120", KHCN, "once", "2025-10-31", "2025-10-06", "2025-10-09", "Phó Thủ tướng",
     "958/TB-VPCP ngày 09/10/2025", "Xin gia hạn sau ngày đến hạn"),
    ("NV-037", "bo-tu-phap", "once", "2025-09-30", "2025-06-10", "2025-06-17", "Phó Thủ tướng",
     "604/TB-VPCP ngày 17/6/2025", "Khối lượng văn bản lớn"),
]

APPRAISALS = [
    # task, unit, period, date, decision, note
    ("NV-091", KHCN, "", "2025-06-10", "trả lại", "chưa có mô hình cho cấp xã"),
    ("NV-011", KHCN, "", "2025-05-12", "đạt", ""),
]
