"""Who issued a document: "của UBND tỉnh Bắc Giang", joint "của A và B", or the body that "đã ban hành" it."""

import re

from vinhdanh.reading.citations.either import either
from vinhdanh.reading.passages import Text

_HEADS = (
    r"Ủy ban|Uỷ ban|UBND|HĐND|UBMTTQ|UB|MTTQ|Hội|HĐTĐ|HĐ|Chủ tịch|Phó Chủ tịch|Thủ tướng|Phó Thủ tướng"
    r"|Chính phủ|Quốc hội"
    r"|Bộ|BCH|BTV|BCĐ|BCS|Ban|Tỉnh|Thành|Huyện|Quận|Thị|Trưởng|Đảng|Chi|Trung ương|Trung tâm|TW|TTg|Sở|Phòng"
    r"|Trường|Học viện"
    r"|Đại học|ĐH|Viện|Bệnh viện|BV|Trạm|Cục|Tổng|Vụ|Văn phòng|VP|Thanh tra|Kho bạc|KBNN|Ngân hàng|NHNN"
    r"|Bảo hiểm|BHXH|Công an|Quân"
    r"|Tòa án|Toà án|Tập đoàn|Công ty|Công đoàn|CĐ|Liên|LĐLĐ|Đoàn|Mặt trận|Khối|Cụm|Giám đốc|Hiệu trưởng|Cơ quan"
    r"|Đài|Báo|Hợp tác xã|HTX|Nhà|Thường|Thủ trưởng|Bí thư|Quỹ|Tiểu ban|Xã(?! hội)|Phường|Thị xã|Thành phố|Viễn thông"
    r"|Điện lực|Chánh"
)
_HEAD = re.compile(rf"(?<!\w)(?:{_HEADS})(?!\w)")
_OF = re.compile(r"\s*[,()]?\s?của\s")
_PLACES = (
    "tỉnh",
    "thành phố",
    "huyện",
    "quận",
    "thị xã",
    "xã",
    "phường",
    "thị trấn",
    "ngành",
    "cấp trên",
    "trung ương",
    "cơ quan",
    "đơn vị",
    "trường",
    "công ty",
    "tập đoàn",
    "bộ",
    "sở",
    "liên ",
    "hội đồng",
    "ủy ban",
    "ban ",
    "thường trực",
    "đảng ủy",
    "đoàn ",
    "công đoàn",
    "chính phủ",
)
_VERBS = either(
    "về|v/v|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|bổ sung|công bố|triển khai|thực hiện|tổ chức|thành lập"
    "|giao (?!thông)|cho|để|nhằm|trong|tại|trên|là|đã|được|với|có|theo|đến|từ|ngày|năm|tháng|ký|gồm|nêu|yêu cầu"
    "|phát động|kèm|gắn|tuyên truyền|kiện toàn|điều chỉnh|công nhận|tặng|phân công|phân bổ|tăng cường|đẩy mạnh"
    "|kiểm tra|đề nghị|chỉ đạo|tiếp tục|nâng cao|chấn chỉnh|số|thì|mà|do|phải|còn|chưa|không|như|vào|ra|cùng|qua|khi"
    "|sẽ|bằng|nên|ở|và các|và những|và đã|và đang|và tổ chức|và triển khai|và thực hiện|và kế hoạch|và quyết định"
    "|và nghị quyết|và chỉ thị|và công văn|và văn bản|và hướng dẫn"
    "|Quyết định|Nghị quyết|Chỉ thị|Công văn|Kế hoạch|Thông tư|Nghị định|Hướng dẫn|Kết luận|Thông báo|Luật"
    "|Về việc|Quy định|Phê duyệt|Ban hành|Sửa đổi|Công bố"
    "|và Quyết định|và Nghị quyết|và Chỉ thị|và Công văn|và Kế hoạch|và Thông tư|và Nghị định|và Hướng dẫn|và Luật"
    "|và Kết luận|và Thông báo"
)
_STOP = re.compile(
    r"[;:()\[\]\"“”|\n,]|\.(?<!TP\.)(?<!Tp\.)(?<!TX\.)(?<! T\.)(?=\s|$|/)"
    rf"| (?:{_VERBS}(?!\w)(?<!Ban tổ chức)(?<!Ban chỉ đạo)(?<!Ban kiểm tra)"
    r"(?<!ban kiểm tra)(?<!Tổ chỉ đạo)|[-–]\s(?=[A-ZĐ]))"
)
_IN_NAME = re.compile(
    r", (?:(?:[Kk]hen thưởng|[Tt]hể thao|[Cc]hăm sóc|[Gg]iáo dục)(?!\w)"
    r"|(?!(?:Sở|Bộ|UBND|HĐND|Ban|Tỉnh ủy|Chủ tịch)(?!\w))[A-ZĐ][\w ]{2,18} và (?=[A-ZĐ]))|\s[-–]\s(?:Khen"
    r"|[A-ZĐ]\w+ binh|[A-ZĐ][\w ]{2,12} và [A-ZĐ])"
)
_JOINT = re.compile(rf"(?:\s?,\s|\s(?:và|[-–])\s)(?=(?:{_HEADS})(?!\w))")
_ACTING = re.compile(
    r" (?:đã|báo cáo|ban hành|tổ chức|xây dựng|triển khai|chỉ đạo|tham mưu|phối hợp|trình|có|được|phát động|tiếp tục"
    r"|thực hiện|luôn|chủ động)(?!\w)"
)
_CLOSED = re.compile(r"[,;.:(\n]| về ")
_FAR = 160
_ISSUING = re.compile(
    r" (?:(?:đã|vừa|kịp thời|chủ động|cũng|mới|tiếp tục|phối hợp) )*(?:ký |thống nhất |thông qua |ra )?"
    r"(?:ban hành|phê duyệt|có|ra|gửi|ký|thông qua)(?: (?:các|một số|nhiều|bộ))?(?: văn bản)?(?: (?:như|gồm"
    r"|sau|chỉ đạo))*:? ?$"
)
_BEFORE = (
    "ban hành", "phê duyệt", "có", "ra", "gửi", "ký", "thông qua", "các", "một số", "nhiều", "bộ", "văn bản", "như",
    "gồm",    "sau", "chỉ đạo",
)  # fmt: skip
_VERB = 12
_CLAUSE = re.compile(r"[,;:.\n(“\"]|trình |tham mưu (?:cho |với )?|đề nghị |báo cáo |để |giúp |cho ")
_DONE = re.compile(r"(?: (?:đã|vừa|kịp thời|chủ động|cũng|mới|tiếp tục|và|phối hợp|xây dựng|nghiên cứu|rà soát))+$")


def issuers_at(text: Text, start: int) -> tuple[tuple[str, ...], int]:
    """Return the issuers named by "của …" at `start`, as printed, and where the phrase ends; ((), start) if none."""
    of = _OF.match(text.words, start, start + 12)
    if of is None:
        return (), start
    end = phrase_end(text, of.end())
    named = split(text.text[of.end() : end])
    return (named, end) if named else ((), start)


def phrase_end(text: Text, start: int) -> int:
    """Return where the names of issuers that begin at `start` end."""
    written = text.text
    limit = min(len(written), start + _FAR)
    for stop in _STOP.finditer(written, start, limit):
        mark = stop.group()
        if mark == "," and _goes_on(written, stop.start(), limit):
            continue
        if mark.strip() in ("-", "–") and (
            _IN_NAME.match(written, stop.start(), limit) or _JOINT.match(written, stop.start(), limit)
        ):
            continue
        return start + len(written[start : stop.start()].rstrip())
    return limit if limit == len(written) else written.rfind(" ", start, limit)


def _goes_on(written: str, comma: int, limit: int) -> bool:
    """Whether the text after a comma is still the name of one body, or another body of the same phrase."""
    if _IN_NAME.match(written, comma, limit):
        return True
    other = _JOINT.match(written, comma, limit)
    if other is None:
        return False
    ahead = written[other.end() : min(limit, other.end() + 60)]
    verb = _ACTING.search(ahead)
    stop = _CLOSED.search(ahead)
    return verb is None or (stop is not None and stop.start() < verb.start())


def split(phrase: str) -> tuple[str, ...]:
    """Return the bodies that a phrase names: "Bộ Công Thương và Công đoàn …" are two, "Sở Nông nghiệp và …" one."""
    if " và " not in phrase and "," not in phrase and " - " not in phrase and " – " not in phrase:
        named: tuple[str, ...] = (phrase.strip(" ,."),)
    else:
        named = tuple(part.strip(" ,.") for part in _JOINT.split(phrase))
    if not named[0] or not (named[0][0].isupper() or named[0].lower().startswith(_PLACES)):
        return ()
    return tuple(name for name in named if name)


def issuer_before(text: Text, start: int, left: int) -> tuple[tuple[str, ...], int]:
    """Return the body that issues what begins at `start` ("UBND tỉnh đã ban hành …"), and where its name begins.

    Looks back no further than `left`. ((), start) where none is named.
    """
    if not text.words[max(left, start - _VERB) : start].rstrip(' :"').endswith(_BEFORE):
        return (), start
    verb = _ISSUING.search(text.words, max(left, start - 48), start)
    if verb is None:
        return (), start
    left = max(left, verb.start() - _FAR)
    clause = left
    for mark in _CLAUSE.finditer(text.words, left, verb.start()):
        clause = mark.end()
    head = _HEAD.search(text.text, clause, verb.start())
    if head is None:
        return (), start
    end = min(phrase_end(text, head.start()), verb.start())
    phrase = _DONE.sub("", text.text[head.start() : end])
    return split(phrase), head.start()
