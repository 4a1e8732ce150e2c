"""Which words are spelled as a Vietnamese syllable: how text in a wrong encoding is told from text in the right one."""

import re
import unicodedata
from functools import lru_cache

_TONES = {"\u0301": "sắc", "\u0300": "huyền", "\u0309": "hỏi", "\u0303": "ngã", "\u0323": "nặng"}
_ONSETS = "b|c|ch|d|đ|g|gh|h|k|kh|l|m|n|ng|ngh|nh|p|ph|r|s|t|th|tr|v|x"
_RIMES = (
    "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây|e|ec|em|en|eng|eo|ep|et"
    "|ê|êch|êm|ên|êng|ênh|êp|êt|êu|i|ia|ich|iêc|iêm|iên|iêng|iêp|iêt|iêu|im|in|inh|ip|it|iu"
    "|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oăc|oăm|oăn|oăng|oăt|oc|oe|oen|oeo|oet|oi|om|on|ong|oong|op|ot"
    "|ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt|u|ua|uân|uât|uây|uc|uê|uêch|uênh|ui|um|un|ung|uôc|uôi|uôm|uôn|uông|uôt"
    "|uơ|up|ut|uy|uya|uych|uyên|uyêt|uynh|uyp|uyt|uyu|ư|ưa|ưc|ưi|ưm|ưn|ưng|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu|ưt|ưu"
    "|y|yêm|yên|yêng|yêt|yêu"
)
_AFTER_QU = (
    "a|ac|ach|ai|ang|anh|an|ao|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|ân|ât|âng|ây|e|en|eo|et|ê|ên|êt|i|it|y|ych|yên|yêt|ynh|yt|ơ"
    "|ôc|ơi"
)
_AFTER_GI = "ê|êng|êt|êm"
_STOPPED = re.compile(r"(?:c|ch|p|t)$")
_SYLLABLE = re.compile(rf"(?:(?:{_ONSETS})?(?:{_RIMES})|qu(?:{_AFTER_QU})|gi(?:{_RIMES}|{_AFTER_GI})?)$")


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether `word` (one case or capitalised, any form of Unicode) could be one syllable of Vietnamese.

    Spelling is asked, not meaning: onset, rime, one tone at most, and before c, ch, p, t only sắc and nặng.
    """
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in parts if c in _TONES]
    bare = unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONES))
    if len(tones) > 1 or not _SYLLABLE.match(bare):
        return False
    return not _STOPPED.search(bare) or not tones or _TONES[tones[0]] in {"sắc", "nặng"}
