"""Worked cases: obligations whose rows are written by hand. docs/reconstruction.md lists them."""

from .rows import C, I, N, S, W, X, Row, d, row

Q2 = "2024-Q2"
BC = "/BC-UBND ngày "


def report_of_second_quarter():
    """SIPAS-20 in 2024-Q2, window 2024-03-15 to 06-14, due 2024-06-18: one case a unit."""
    yield "xa-hai-an", [row("2024-06-26", C, 100, "2024-06-26", "46" + BC + "26/6/2024")]
    yield "xa-hai-ba", [row("2024-06-26", C, 100, "2024-06-26", "47" + BC + "26/6/2024")]
    yield "xa-hai-chanh", [row("2024-06-26", C, 100, "2024-06-26", "48" + BC + "26/6/2024")]
    yield "xa-hai-khe", [row("2024-06-26", C, 100, "2024-06-26", "49" + BC + "26/6/2024")]
    yield "xa-hai-que", [row("2024-06-12", I, 60),
                         row("2024-06-28", C, 100, "2024-06-28", "50" + BC + "28/6/2024")]
    yield "thi-tran-dien-sanh", [
        row("2024-06-18", C, 100, "2024-06-17"),
        row("2024-06-21", C, 100, "2024-06-17", "45" + BC + "20/6/2024")]
    yield "xa-hai-dinh", [
        row("2024-06-14", C, 100, "2024-06-14", "12" + BC + "15/3/2024"),
        row("2024-06-17", C, 100, "2024-06-14", "61" + BC + "14/6/2024", period="",
            note="Dòng không ghi kỳ")]
    yield "xa-hai-duong", [
        row("2024-06-10", C, 100, None, "51" + BC + "10/6/2024"),
        row("2024-07-10", C, 100, None, "51" + BC + "10/6/2024")]
    yield "xa-hai-hung", [row("2024-06-25", C, 100, None, "52" + BC + "17/6/2024")]
    yield "xa-hai-lam", [
        row("2024-06-10", C, 100, "2024-06-10", "53" + BC + "10/6/2024"),
        row("2024-06-20", I, 80, note="Phải khảo sát lại một số quầy")]
    yield "xa-hai-phong", [
        row("2024-03-14", C, 100, "2024-03-12", note="Báo cáo trước khi kỳ bắt đầu")]
    yield "xa-hai-phu", [row("2024-06-17", I, 100, evidence="54" + BC + "17/6/2024")]
    yield "xa-hai-quy", [
        row("2024-06-17", C, "140", "2024-06-17", "55" + BC + "17/6/2024")]
    yield "xa-hai-son", [
        row("2024-06-10", I, 70),
        Row("31/02/2024", C, 100, d("2024-06-17"), evidence="56" + BC + "17/6/2024",
            order=d("2024-06-17"))]
    yield "xa-hai-thuong", [
        row("2024-06-17", C, 100, "2024-06-17", "57" + BC + "17/6/2024"),
        row("2024-06-17", I, 90, note="Còn chờ số liệu của Bộ phận một cửa")]
    yield "xa-hai-truong", [
        row("2024-06-03", I, 50, period="2024-05", note="Số liệu riêng của tháng 5"),
        row("2024-06-14", C, 100, "2024-06-14", "58" + BC + "14/6/2024", period="Q2/2024")]
    yield "phong-tu-phap", [
        row("2024-06-12", W, 100, None, "31/BC-TP ngày 12/6/2024"),
        row("2024-06-25", C, 100, "2024-06-14", "31/BC-TP ngày 12/6/2024")]
    yield "phong-tai-chinh-ke-hoach", [
        row("2024-06-17", C, 100, "2024-06-17", "64/BC-TCKH ngày 17/6/2024"),
        row("2024-06-28", C, 100, "2024-06-17", "64/BC-TCKH ngày 17/6/2024",
            note="Đã bổ sung phụ lục")]
    yield "phong-giao-duc", [
        row("2024-06-14", C, 100, "2024-06-14", "12/BC-GDĐT ngày 10/3/2024")]
    yield "phong-kinh-te-ha-tang", [
        row("2024-06-14", C, 100, "2024-06-14", "31/GM-KTHT ngày 13/6/2024")]
    yield "phong-nong-nghiep", [
        row("2024-06-14", C, 100, "2024-06-14", "BC so 31 thang 6")]


def others():
    """(task, unit, period, rows)"""
    yield "SIPAS-20", "xa-hai-dinh", "2024-Q1", [
        row("2024-03-18", C, 100, "2024-03-15", "12" + BC + "15/3/2024")]
    yield "PAR-01", "phong-noi-vu", "2023", [
        row("2023-12-13", C, 100, "2023-12-12", "212/KH-UBND ngày 12/12/2023 của UBND huyện",
            value="96")]
    yield "PAR-31", "phong-noi-vu", "2025", [
        row("2025-05-20", I, 60),
        row("2025-06-24", W, 100, None, "88/KH-UBND ngày 23/6/2025 của UBND huyện")]
    yield "PAR-22", "van-phong", "once", [
        row("2023-10-20", C, 100, "2023-09-20",
            "1790/QĐ-UBND ngày 29/9/2023 của UBND huyện")]
    yield "PAPI-07", "xa-hai-chanh", Q2, [row("2024-04-10", I, 40)]
    yield "PAPI-07", "xa-hai-truong", Q2, [
        row("2024-06-20", C, 100, "2024-06-20", "77/QĐ-UBND ngày 20/6/2024"),
        row("2024-06-24", C, 100, "2024-06-20", "77/QĐ-UBND ngày 20/6/2024", period="2024",
            note="Ghi nhầm kỳ cả năm")]
    yield "PAPI-07", "xa-hai-an", Q2, [row("2024-06-18", C, 100, "2024-06-17")]
    yield "PAPI-07", "xa-hai-duong", Q2, [
        row("2024-06-18", C, 100, "2024-06-17"),
        row("2024-06-28", C, 100, "2024-06-17", "83/QĐ-UBND ngày 17/6/2024")]
    yield "SIPAS-17", "cong-an-huyen", Q2, [
        row("2024-06-17", I, "", None, "402/BC-CAH ngày 14/6/2024")]
    yield "PAPI-26", "cong-an-huyen", Q2, [
        row("2024-06-20", I, "", None, "409/BC-CAH ngày 19/6/2024", value="87")]
    yield "PAPI-31#m1", "phong-van-hoa-thong-tin", "once", [
        row("2024-02-20", I, 70),
        row("2024-04-05", C, 100, "2024-04-05", "24/BC-VHTT ngày 05/4/2024")]
    yield "PAPI-31#m2", "phong-van-hoa-thong-tin", Q2, [
        row("2024-06-25", C, 100, "2024-06-25", "51/BC-VHTT ngày 25/6/2024")]
    yield "PAPI-31", "phong-van-hoa-thong-tin", "2024-Q3", [
        row("2024-09-26", C, 100, "2024-09-26", "79/BC-VHTT ngày 26/9/2024", period="",
            note="Dòng không ghi mốc")]
    yield "PAPI-09", "phong-tai-nguyen-moi-truong", "2024", [
        row("2024-03-28", C, 100, "2024-03-27", "611/QĐ-UBND ngày 27/3/2024 của UBND huyện"),
        row("2024-04-12", C, 100, "2024-03-27",
            "611/QĐ-UBND ngày 27/3/2024 của UBND huyện; 15/TB-TNMT ngày 10/4/2024")]
    for unit in ("phong-tai-nguyen-moi-truong", "phong-kinh-te-ha-tang",
                 "phong-tai-chinh-ke-hoach"):
        yield "SIPAS-16", unit, "once", [
            row("2024-06-28", I, 45),
            row("2024-12-20", C, 100, "2024-12-18", "30/QĐ-UBND ngày 18/12/2024 của UBND huyện",
                value="22")]
    yield "PAPI-24", "phong-kinh-te-ha-tang", "once", [
        row("2024-03-29", I, 20), row("2024-09-27", I, 45),
        row("2025-04-18", S, 50, note="Chờ bố trí vốn")]
    yield "PAPI-25", "phong-nong-nghiep", "once", [
        row("2024-06-27", I, 35),
        row("2025-05-15", S, 50, document="71/TB-UBND ngày 12/5/2025 của UBND huyện",
            note="Tạm dừng theo thông báo")]
    yield "PAPI-32", "phong-van-hoa-thong-tin", "once", [
        row("2024-10-10", I, 15), row("2025-06-20", I, 20)]
    yield "PAPI-28", "xa-hai-lam", "once", [
        row("2024-03-29", I, 40), row("2024-07-01", I, 30),
        row("2024-12-18", C, 100, "2024-12-16", "131" + BC + "16/12/2024", value="86")]
    yield "PAPI-04", "xa-hai-lam", "2024", [
        row("2024-12-19", C, 80, "2024-12-18", "203/Q\u00d0-UBND ngày 18/12/2024", value="100",
            note="Ð của bàn phím khác, không phải Đ")]
    yield "PAPI-23", "phong-giao-duc", "2024", [
        row("2024-09-25", W, 100, None, "58/BC-GDĐT ngày 25/9/2024", value="86"),
        row("2024-10-04", C, 100, "2024-09-25", "58/BC-GDĐT ngày 25/9/2024", value="86")]
    yield "PAR-44", "phong-noi-vu", "2024", [
        row("2024-11-04", I, 50),
        row("2024-12-23", C, 100, "2024-12-20", "401/BC-UBND ngày 20/12/2024 của UBND huyện")]
    yield "PAPI-08", "phong-tai-chinh-ke-hoach", "2024", [
        row("2024-10-30", C, 100, "2024-10-29", "142/BC-TCKH ngày 29/10/2024", value="4")]
    yield "PAPI-27", "phong-tai-nguyen-moi-truong", "once", [
        row("2024-07-02", I, 50),
        row("2024-12-18", X, 60, document="93/TB-UBND ngày 16/12/2024 của UBND huyện",
            note="Chuyển sang kế hoạch kiểm tra của tỉnh")]
    # Units that merge on 1/1/2025.
    yield "SIPAS-20", "xa-hai-ba", "2024-Q4", [
        row("2024-12-16", C, 100, "2024-12-16", "118" + BC + "16/12/2024")]
    yield "SIPAS-20", "xa-hai-que", "2024-Q4", []
    yield "SIPAS-20", "xa-hai-ba", "2025-Q1", [row("2024-12-28", I, 30)]
    yield "SIPAS-20", "xa-hai-binh", "2025-Q1", [
        row("2025-03-17", C, 100, "2025-03-17", "21" + BC + "17/3/2025")]
    yield "PAR-15", "xa-hai-ba", "2025-Q1", [
        row("2024-12-30", I, "", None, "398/BC-VP ngày 27/12/2024 của VP HĐND&UBND huyện",
            value="100")]
    yield "PAR-15", "xa-hai-binh", "2025-Q1", []
    # Communes that began on 1/7/2025, on what they took over.
    yield "SIPAS-20", "xa-hai-quy", "2025-Q2", []
    yield "SIPAS-20", "xa-vinh-dinh-2025", "2025-Q2", [
        row("2025-07-03", I, 60, note="Tiếp nhận từ xã Hải Quy")]
    yield "PAPI-07", "xa-hai-phong", "2025-Q2", [row("2025-05-16", I, 40)]
    yield "PAPI-07", "xa-nam-hai-lang-2025", "2025-Q2", [
        row("2025-07-04", C, 100, "2025-07-04", "02/QĐ-UBND ngày 04/7/2025")]
    yield "PAR-17", "xa-hai-khe", "2025-05", []
    # Continuous, and met by nobody: no record, and a record that says "not begun".
    yield "PAPI-02", "xa-hai-lam", Q2, []
    yield "PAPI-02", "xa-hai-phu", Q2, [row("2024-06-14", N, 0)]


def all_cases(communes):
    """Rows by (task with part, unit, period)."""
    cases = {("SIPAS-20", unit, Q2): rows for unit, rows in report_of_second_quarter()}
    cases |= {(task, unit, period): rows for task, unit, period, rows in others()}
    for unit in communes:
        # One row of the district stands for all of them: see GROUP_ROWS.
        cases["PAPI-21", unit, "once"] = []
        # Sixteen offices number their own documents: the same number is sixteen documents.
        cases.setdefault(("PAPI-02", unit, Q2), [
            row("2024-06-17", I, "", None, "12" + BC + "05/6/2024")])
    return cases


def placed(task, unit, period, one):
    one.task, one.unit = task, unit
    one.period = period if one.period is None else one.period
    return one


def summary():
    """Rows of the district that name their unit; most of them are rejected, on purpose."""
    done = dict(status=C, percent=100)
    yield placed("PAPI-07", "UBND các xã, thị trấn", Q2, Row(
        d("2024-06-28"), **done, completed=d("2024-06-27"), note="Một dòng cho cả 16 xã"))
    yield placed("PAR-01", "UBND xã Hải An", "2024", Row(
        d("2024-12-10"), **done, completed=d("2024-12-09"), note="Đơn vị phối hợp báo cáo"))
    yield placed("PAR-99", "Phòng Nội vụ", "2024", Row(
        d("2024-12-10"), **done, completed=d("2024-12-09"), note="Nhiệm vụ không có"))
    yield placed("PAPI-07", "UBND xã Hải Tân", "2024-Q3", Row(
        d("2024-09-27"), **done, completed=d("2024-09-26"), note="Xã đã sáp nhập năm 2020"))
    yield placed("SIPAS-20", "Phòng Lao động – Thương binh và Xã hội", "2023-Q4", Row(
        d("2023-12-19"), **done, completed=d("2023-12-15"),
        evidence="120/BC-LĐTBXH ngày 15/12/2023", note="Tên đơn vị dùng dấu gạch dài"))


def group_rows():
    yield placed("PAPI-21", "UBND các xã, thị trấn", "once", Row(
        d("2023-12-22"), C, 100, d("2023-12-20"), note="Văn phòng báo cáo chung"))


def additions():
    """Rows that state neither period nor day: dondoc.yaml says both of the file."""
    for unit, number in (("phong-lao-dong", 66), ("phong-tai-nguyen-moi-truong", 71)):
        code = {"phong-lao-dong": "LĐTBXH", "phong-tai-nguyen-moi-truong": "TNMT"}[unit]
        one = Row(None, C, 100, d("2024-06-14"), evidence=f"{number}/BC-{code} ngày 14/6/2024")
        yield placed("SIPAS-20", unit, "", one)


ADDITION_UNITS = ("phong-lao-dong", "phong-tai-nguyen-moi-truong")

APPRAISALS = [
    ("SIPAS-20", "phong-tai-chinh-ke-hoach", Q2, "2024-06-25", "trả lại", "thiếu phụ lục"),
    ("SIPAS-20", "phong-noi-vu", Q2, "2024-06-25", "đạt", ""),
    ("SIPAS-20", "phong-tu-phap", Q2, "2024-06-28", "đạt", ""),
    ("PAR-44", "phong-noi-vu", "2024", "2025-01-10", "returned", "thiếu số liệu mức độ hài lòng"),
    ("PAPI-08", "phong-tai-chinh-ke-hoach", "2024", "2024-11-15", "accepted", ""),
]

CHAIR = "Chủ tịch UBND huyện"
EXTENSIONS = [
    # task, unit, period, to, requested, granted, approvedBy, document, reason
    ("SIPAS-20", "xa-hai-an", Q2, "2024-06-28", "2024-06-10", "2024-06-14", CHAIR,
     "70/UBND-NV ngày 14/6/2024", "Công chức một cửa đi tập huấn"),
    ("SIPAS-20", "xa-hai-ba", Q2, "2024-06-28", "2024-06-14", "2024-06-21", CHAIR,
     "72/UBND-NV ngày 21/6/2024", "Thiết bị đánh giá bị hỏng"),
    ("SIPAS-20", "xa-hai-chanh", Q2, "2024-06-28", "2024-06-20", "2024-06-21", CHAIR,
     "73/UBND-NV ngày 21/6/2024", "Xin gia hạn sau ngày đến hạn"),
    ("SIPAS-20", "xa-hai-khe", Q2, "2024-06-28", "2024-06-10", "2024-06-14", CHAIR, "",
     "Đồng ý qua điện thoại"),
    ("SIPAS-20", "xa-hai-que", Q2, "2024-06-28", "2024-06-11", "2024-06-14", CHAIR,
     "71/UBND-NV ngày 14/6/2024", "Chờ kết quả lấy phiếu"),
    ("SIPAS-20", "xa-hai-que", Q2, "2024-07-12", "2024-06-25", "2024-06-27", CHAIR,
     "75/UBND-NV ngày 27/6/2024", "Gia hạn lần thứ hai"),
    ("PAR-26", "van-phong", "once", "2024-09-30", "2024-06-14", "2024-06-24", CHAIR,
     "640/UBND-NV ngày 24/6/2024", "Chờ quy định phân cấp của tỉnh"),
    ("PAPI-30", "phong-tai-nguyen-moi-truong", "2024-Q4", "2025-01-15", "2024-12-20",
     "2024-12-26", CHAIR, "1288/UBND-NV ngày 26/12/2024", "Mưa lũ, chưa lấy đủ mẫu"),
]
