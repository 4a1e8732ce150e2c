"""The words of one paragraph: runs in order, insertions kept, deletions left out, fields by their result."""

from collections.abc import Iterator

from vinhdanh.reading.sources.spans import Span
from vinhdanh.reading.sources.word import names
from vinhdanh.reading.sources.word.fields import Fields, is_contents
from vinhdanh.reading.sources.word.names import value, w
from vinhdanh.reading.sources.word.styles import Look, Styles, look_of
from vinhdanh.reading.sources.word.symbols import symbol
from vinhdanh.reading.sources.xml import Element

_INSIDE = frozenset(
    map(
        w,
        ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "ruby", "rubyBase"),
    )
)
_FIXED = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
_DRAWN = frozenset({w("drawing"), w("pict"), w("object")})
_RUN, _FIELD, _TEXT, _SYMBOL = w("r"), w("fldSimple"), w("t"), w("sym")
_FIELD_MARK, _INSTRUCTION = w("fldChar"), w("instrText")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Runs:
    """Reads the runs of paragraphs; `boxes` gathers the text boxes met, for the caller to take out."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self.fields = Fields()
        self.boxes: list[Element] = []

    def spans(self, paragraph: Element) -> Iterator[Span]:
        """The words of `paragraph`, a line break as "\\n"."""
        style = value(paragraph.find(w("pPr")), "pStyle") or self._styles.paragraph_default
        base = self._styles.look(style).over(self._styles.defaults)
        yield from self._inside(paragraph, base)

    def _inside(self, parent: Element, base: Look) -> Iterator[Span]:
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                yield from self._run(child, base)
            elif tag in _INSIDE:
                yield from self._inside(child, base)
            elif tag == _FIELD:
                if is_contents(child.get(w("instr"), "")):
                    self.fields.skipped_contents = True
                else:
                    yield from self._inside(child, base)
            elif tag == names.ALTERNATIVES:
                yield from self._inside(_chosen(child), base)
            elif tag in names.MATH:
                yield Span("".join(each.text or "" for each in child.iter(names.MATH_TEXT)))

    def _run(self, run: Element, base: Look) -> Iterator[Span]:
        properties = run.find(w("rPr"))
        look = base
        raised = False
        if properties is not None:
            style = value(properties, "rStyle")
            look = look_of(properties).over(self._styles.look(style) if style else Look()).over(base)
            raised = value(properties, "vertAlign") == "superscript"
        font, upper = look.font or "", bool(look.caps)
        for text in self._texts(run, font):
            if text and self.fields.printed and not look.hidden:
                yield Span(text.translate(_RAISED) if raised else text, font, upper)

    def _texts(self, run: Element, font: str) -> Iterator[str]:
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                yield child.text or ""
            elif tag in _FIXED:
                yield _FIXED[tag]
            elif tag == _SYMBOL:
                yield _symbol(child, font)
            elif tag == _FIELD_MARK:
                self.fields.mark(child.get(w("fldCharType")))
            elif tag == _INSTRUCTION:
                self.fields.instruct(child.text or "")
            elif tag in _DRAWN:
                self._keep_boxes(child)
            elif tag == names.ALTERNATIVES:
                yield from self._texts(_chosen(child), font)

    def _keep_boxes(self, drawn: Element) -> None:
        """Take the boxes of a drawing, each once: a box inside a box is read with the outer one."""
        for box in drawn.iter(w("txbxContent")):
            if next(box.iterancestors(w("txbxContent")), None) is None and not _is_fallback(box, drawn):
                self.boxes.append(box)


def _chosen(alternatives: Element) -> Element:
    """Of the ways to draw the same thing, the first that is given."""
    choice = alternatives.find(names.CHOICE)
    fallback = alternatives.find(names.FALLBACK)
    return choice if choice is not None else fallback if fallback is not None else alternatives


def _is_fallback(box: Element, drawn: Element) -> bool:
    """Whether `box` is the second way to draw a thing inside the drawing, such as one shape of a group."""
    for parent in box.iterancestors():
        if parent is drawn:
            return False
        if parent.tag == names.FALLBACK:
            siblings = parent.getparent()
            return siblings is not None and siblings.find(names.CHOICE) is not None
    return False


def _symbol(element: Element, font: str) -> str:
    code = element.get(w("char"), "")
    try:
        place = int(code, 16)
    except ValueError:
        return ""
    return (
        symbol(chr(place), element.get(w("font"), font)) if 0x20 <= place < 0xD800 or 0xE000 <= place <= 0xFFFD else ""
    )
