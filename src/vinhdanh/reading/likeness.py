"""Whether two subjects of documents speak of the same: by the syllables that tell something."""

SAME_SUBJECT = 0.5  # share of the telling syllables of the shorter subject
# syllables that most subjects share and that tell nothing of what a document is about
_FORMULA = """
ve viec ban hanh phe duyet quyet dinh ke hoach cong van thong bao cao huong dan trien khai thuc hien to chuc mot so
cac nhung cua cho va tai trong tren dia tinh huyen xa thanh pho nam ubnd don vi ong ba
"""
FORMULA = frozenset(_FORMULA.split())


def telling(folded: str) -> list[str]:
    """The telling syllables of a folded subject, in order."""
    syllables = "".join(c if c.isalnum() else " " for c in folded).split()
    return [syllable for syllable in syllables if syllable not in FORMULA]


def counts(syllables: set[str]) -> frozenset[str]:
    """Those that number something: “quý I” and “quý II”, “đợt 1” and “đợt 2” are two documents."""
    return frozenset(s for s in syllables if s.isdigit() or not set(s) - set("ivx"))


def speaks_of_the_same(folded: str, other_folded: str, *, whole: bool) -> bool:
    """Whether two folded subjects share enough; with `whole`, every telling syllable of the shorter one."""
    words, others = set(telling(folded)), set(telling(other_folded))
    one, other = counts(words), counts(others)
    if one and other and one != other:
        return False
    shared, shorter = len(words & others), min(len(words), len(others))
    return 0 < shared == shorter if whole else shared > 0 and shared >= SAME_SUBJECT * shorter
