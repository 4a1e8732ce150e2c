"""A story of a .docx (body, header, footnote, text box): its paragraphs and tables as lines, in order."""

from collections.abc import Iterable, Iterator
from itertools import count

from vinhdanh.reading.sources.spans import Row, Span, Spans
from vinhdanh.reading.sources.word import names
from vinhdanh.reading.sources.word.names import value, w, whole
from vinhdanh.reading.sources.word.numbering import Numbering
from vinhdanh.reading.sources.word.runs import Runs
from vinhdanh.reading.sources.word.styles import Styles, borders_of, place_of
from vinhdanh.reading.sources.xml import Element

_INSIDE = frozenset(map(w, ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")))
_PARAGRAPH, _TABLE, _ROW, _CELL = w("p"), w("tbl"), w("tr"), w("tc")
_MOST_SPAN = 64  # columns that one cell may cover
_FRAME_ROWS, _FRAME_COLUMNS = 3, 2  # a letterhead or a signature block is no larger


class Stories:
    """Reads the stories of one document in the order they are asked for; lists are counted through them."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._runs = Runs(styles)
        self._tables = count(1)

    @property
    def skipped_contents(self) -> bool:
        """Whether an automatic list of contents was left out."""
        return self._runs.fields.skipped_contents

    def rows(self, parent: Element) -> Iterator[Row]:
        """The lines of `parent`'s paragraphs and tables; text boxes follow the paragraph they hang on."""
        carried: Spans = ()
        for block in _blocks(parent):
            if block.tag == _TABLE:
                yield from self._table(block)
                continue
            words = carried + self._paragraph(block)
            if _mark_is_deleted(block):
                carried = words
                continue
            carried = ()
            yield from (Row((line,)) for line in _lines(words))
            yield from self._boxes()
        if carried:
            yield from (Row((line,)) for line in _lines(carried))

    def _boxes(self) -> Iterator[Row]:
        boxes, self._runs.boxes = self._runs.boxes, []
        for box in boxes:
            yield from self.rows(box)

    def _paragraph(self, paragraph: Element) -> Spans:
        properties = paragraph.find(w("pPr"))
        style = value(properties, "pStyle") or self._styles.paragraph_default
        printed = self._runs.fields.printed
        words = tuple(self._runs.spans(paragraph))
        if not printed and not words:
            return ()
        label = self._numbering.label(place_of(properties), style)
        return (Span(label), *words) if label else words

    def _table(self, table: Element) -> Iterator[Row]:
        rows = [list(_cells(row)) for row in _rows(table)]
        if self._is_frame(table, rows):
            for cell in (cell for row in rows for cell in row):
                yield from self.rows(cell)
            return
        number = next(self._tables)
        for row in rows:
            cells: list[Spans] = []
            for cell in row:
                properties = cell.find(w("tcPr"))
                cells.append(() if _goes_on(properties) else self._cell(cell))
                cells.extend(() for _covered in range(_span(properties) - 1))
            if cells:
                yield Row(tuple(cells), number)

    def _cell(self, cell: Element) -> Spans:
        """The words of a cell; its paragraphs, and the cells of tables inside it, follow each other with a space."""
        words: list[Span] = []
        for row in self.rows(cell):
            for inner in row.cells:
                if inner:
                    words.extend((Span(" "), *inner) if words else inner)
        return tuple(words)

    def _is_frame(self, table: Element, rows: list[list[Element]]) -> bool:
        """Whether the table only sets blocks of lines side by side, as in a letterhead: unruled, small, many lines."""
        if not 0 < len(rows) <= _FRAME_ROWS or max(map(len, rows)) > _FRAME_COLUMNS:
            return False
        properties = table.find(w("tblPr"))
        ruled = borders_of(properties)
        if ruled is None:
            ruled = self._styles.has_borders(value(properties, "tblStyle") or "")
        cells = [cell for row in rows for cell in row]
        if ruled or any(borders_of(cell.find(w("tcPr"))) for cell in cells):
            return False
        return any(sum(1 for _block in _blocks(cell)) > 1 or cell.find(f".//{w('br')}") is not None for cell in cells)


def _blocks(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables of `parent`, through whatever is wrapped around them."""
    for child in parent:
        if child.tag in {_PARAGRAPH, _TABLE}:
            yield child
        elif child.tag in _INSIDE:
            yield from _blocks(child)
        elif child.tag == names.ALTERNATIVES:
            choice = child.find(names.CHOICE)
            yield from _blocks(choice if choice is not None else child)


def _rows(table: Element) -> Iterator[Element]:
    for row in _through(table, _ROW):
        properties = row.find(w("trPr"))
        if properties is None or properties.find(w("del")) is None:
            yield row


def _cells(row: Element) -> Iterator[Element]:
    for cell in _through(row, _CELL):
        properties = cell.find(w("tcPr"))
        if properties is None or (properties.find(w("cellDel")) is None and value(properties, "hMerge") != "continue"):
            yield cell


def _through(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _INSIDE:
            yield from _through(child, tag)


def _goes_on(properties: Element | None) -> bool:
    """Whether the cell is covered by the one above it."""
    merged = value(properties, "vMerge")
    return merged is not None and merged != "restart"


def _span(properties: Element | None) -> int:
    return min(max(1, whole(value(properties, "gridSpan"), 1)), _MOST_SPAN)


def _mark_is_deleted(paragraph: Element) -> bool:
    """Whether the end of the paragraph was deleted, so that the next one goes on in it."""
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return mark is not None and (mark.find(w("del")) is not None or mark.find(w("moveFrom")) is not None)


def _lines(words: Iterable[Span]) -> Iterator[Spans]:
    """Part `words` at their line breaks; at least one line."""
    line: list[Span] = []
    for span in words:
        first, *more = span.text.split("\n")
        line.append(span._replace(text=first))
        for text in more:
            yield tuple(line)
            line = [span._replace(text=text)]
    yield tuple(line)
