"""The encodings that Vietnamese fonts used before Unicode, letter by letter.

Sources: TCVN 5712:1993 part VN3 (the fonts of the ABC set, ".Vn…"); the VNI-Windows table (fonts "VNI-…"), in which a
letter with a tone is its base followed by a mark; the VPS table (fonts "VPS …"). Codes are bytes in hexadecimal, in the
order of `LETTERS`.
"""


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LETTERS = "".join(
    _listed("áàảãạ âấầẩẫậ ăắằẳẵặ éèẻẽẹ êếềểễệ íìỉĩị óòỏõọ ôốồổỗộ ơớờởỡợ úùủũụ ưứừửữự ýỳỷỹỵ đ"),
)

# One byte a letter. TCVN3 has capitals only of ă â ê ô ơ ư đ; the others are printed by a font of capitals (".Vn…H").
TCVN3 = _listed(
    "B8 B5 B6 B7 B9  A9 CA C7 C8 C9 CB  A8 BE BB BC BD C6  D0 CC CE CF D1  AA D5 D2 D3 D4 D6  DD D7 D8 DC DE  "
    "E3 DF E1 E2 E4  AB E8 E5 E6 E7 E9  AC ED EA EB EC EE  F3 EF F1 F2 F4  AD F8 F5 F6 F7 F9  FD FA FB FC FE  AE"
)
TCVN3_CAPITALS = {"Ă": "A1", "Â": "A2", "Ê": "A3", "Ô": "A4", "Ơ": "A5", "Ư": "A6", "Đ": "A7"}

VPS = _listed(
    "E1 E0 E4 E3 E5  E2 C3 C0 C4 C5 C6  E6 A1 A2 A3 A4 A5  E9 E8 C8 EB CB  EA 89 8A 8B CD 8C  ED EC CC EF CE  "
    "F3 F2 D5 F5 86  F4 D3 D2 B0 87 B6  D6 A7 A9 AA AB AE  FA F9 FB DB F8  DC D9 D8 BA BB BF  9A FF 9B CF 9C  C7"
)
VPS_CAPITALS = _listed(
    "C1 80 81 82 02  C2 83 84 85 1C 03  88 8D 8E 8F F0 04  C9 D7 DE FE 05  CA 90 93 94 95 06  B4 B5 B7 B8 10  "
    "B9 BC BD BE 11  D4 96 97 98 99 12  F7 9D 9E 9F A6 13  DA A8 D1 AC 14  D0 AD AF B1 1D 15  DD B2 FD B3 19  F1"
)

# Capitals are the same with base and mark each 20 (hexadecimal) lower.
VNI = _listed(
    "61F9 61F8 61FB 61F5 61EF  61E2 61E1 61E0 61E5 61E3 61E4  61EA 61E9 61E8 61FA 61FC 61EB  65F9 65F8 65FB 65F5 65EF  "
    "65E2 65E1 65E0 65E5 65E3 65E4  ED EC E6 F3 F2  6FF9 6FF8 6FFB 6FF5 6FEF  6FE2 6FE1 6FE0 6FE5 6FE3 6FE4  "
    "F4 F4F9 F4F8 F4FB F4F5 F4EF  75F9 75F8 75FB 75F5 75EF  F6 F6F9 F6F8 F6FB F6F5 F6EF  79F9 79F8 79FB 79F5 EE  F1"
)
