"""What a document is about: the words after "về việc", in quotes, or the clause "phê duyệt …", up to their end."""

import re

from vinhdanh.reading.passages import Text

_VERBS = (
    "phê duyệt|sửa đổi|bổ sung|ban hành(?! kèm)|quy định|công bố|thành lập|giao|hướng dẫn|triển khai"
    "|thực hiện|tổ chức"
    "|phát động|tuyên truyền|xây dựng|kiện toàn|điều chỉnh|cho phép|công nhận|khen thưởng|tặng|phân công|phân bổ"
    "|tăng cường|đẩy mạnh|kiểm tra|thanh tra|đề nghị|yêu cầu|chỉ đạo|tiếp tục|nâng cao|phát triển|thúc đẩy"
    "|phòng,? chống"
    "|đào tạo|hỗ trợ|quản lý|bãi bỏ|thay thế|chấn chỉnh|báo cáo|tổng kết|sơ kết|đăng ký|kiểm soát|rà soát|thu hồi"
    "|bổ nhiệm|ứng phó|khắc phục|xét|đánh giá|cải cách|chuyển đổi|huy động|bảo đảm|đảm bảo|quán triệt|nâng"
    "|gửi|xử lý|thẩm định"
)
_OPENING = re.compile(
    rf"\s?(?:\([^()\n]{{0,80}}\)\s?)?[,:)]?\s?(?P<mark>[(\"]\s?)?(?:(?:về việc|v/v:?|về)\s(?P<quote>\"\s?)?"
    rf"|(?={_VERBS}\s))"
)
_TYPES = (
    "Quyết định|Nghị quyết|Chỉ thị|Công văn|Kế hoạch|Thông tư|Nghị định|Hướng dẫn|Kết luận|Thông báo|Luật"
    "|Quy định|Báo cáo|Tờ trình|Quy chế|Chương trình|văn bản|công văn|kế hoạch|quyết định"
)
_STOP = re.compile(
    r"[;\n.)\"”,(](?:(?<=[;\n)\"”(])|(?<=\.)(?=\s|$|/)|(?<=,)(?= ))",
)
_AFTER_COMMA = re.compile(
    rf" (?:và )?(?:(?:{_TYPES})(?: [^\W\d_]+){{0,3}} (?:số )?\d|(?:trong đó|theo đó|đồng thời|đến nay|kết quả"
    rf"|qua đó|hiện nay|từ đó|nhờ đó|nay|cụ thể|đã|gắn với|năm \d{{4}},|trong năm|thời gian qua|ngay|số \d)(?!\w)"
    r"|(?:(?:[Tt]ập thể )?[Cc]án bộ|[Cc]hi bộ|[A-ZĐỦ])[^,;.\n]{1,60}? (?:đã|báo cáo|ban hành|xây dựng"
    r"|tham mưu|chỉ đạo|kính|tổ chức|triển khai|xin|phát động|luôn|quyết định|tiến hành|thực hiện)(?!\w))"
)
_AND_TYPE = re.compile(rf" (?:và|cùng) (?:các )?(?:{_TYPES})(?: [^\W\d_]+){{0,3}} (?:số )?\d")
_NEXT_TITLE = re.compile(
    r"(?:,| và| cùng|, và) (?:Quyết định|Nghị quyết|Chỉ thị|Công văn|Kế hoạch|Thông báo|Hướng dẫn|Kết luận"
    r"|Quy chế|Quy định"
    r"|Chương trình|Đề án|Công điện)(?= [^\W\d_])"
)
_FAR = 500


def subject_at(text: Text, start: int) -> tuple[str, int]:
    """Return the subject that begins at `start`, as printed, and where it ends; ("", start) if there is none."""
    opening = _OPENING.match(text.words, start, start + 120)
    if opening is None:
        return "", start
    quoted = bool(opening["quote"]) or (opening["mark"] or "").startswith('"')
    bracket = (opening["mark"] or "").startswith("(")
    first = opening.end()
    end = _end(text, first, quoted=quoted, bracket=bracket)
    subject = text.text[first:end].strip(' “”"-–,:')
    return (subject, end) if subject else ("", start)


def title_end(text: Text, start: int) -> int:
    """Return where the title of a document without symbol ends: before the next document, a clause, a full stop."""
    end = _end(text, start, quoted=False, bracket=False)
    more = _NEXT_TITLE.search(text.text, start, end)
    return more.start() if more else end


def _end(text: Text, first: int, *, quoted: bool, bracket: bool) -> int:
    written = text.text
    limit = min(len(written), first + _FAR)
    end, depth = limit, 0
    for stop in _STOP.finditer(written, first, limit):
        mark = stop.group()
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth -= 1
        at = stop.start()
        if (mark in ";\n." and not depth) or mark == "\n" or depth < 0 or (mark in '"”' and quoted):
            end = at
            break
        if mark == "," and not depth and not quoted and not bracket and _AFTER_COMMA.match(written, at + 1, limit):
            end = at
            break
    if not quoted and (more := _AND_TYPE.search(written, first, end)):
        end = more.start()
    return end
