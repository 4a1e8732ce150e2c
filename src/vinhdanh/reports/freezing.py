"""What was issued stays as it was issued: the document and its evidence as JSON, and back again."""

from dataclasses import asdict
from importlib.metadata import version
from typing import Any

from vinhdanh.reports.as_json import as_json
from vinhdanh.reports.pieces import Composed
from vinhdanh.reports.rendering import to_document
from vinhdanh.writing import pieces as writing

KINDS: dict[str, type[Any]] = {
    kind.__name__: kind for kind in (writing.Heading, writing.Paragraph, writing.Table, writing.Chart, writing.Break)
}


def freeze(composed: Composed) -> dict[str, Any]:
    """The snapshot kept with an issued report: what it said, on what ground, and which program wrote it."""
    document = to_document(composed)
    return {
        "program": version("vinhdanh"),
        "report": as_json(composed),
        "kept": [{"message": row.message, "reason": row.reason} for row in composed.gate.red],
        "document": asdict(document)
        | {
            "body": [_frozen(piece) for piece in document.body],
            "appendices": [asdict(a) | {"body": [_frozen(piece) for piece in a.body]} for a in document.appendices],
        },
    }


def thaw(snapshot: dict[str, Any]) -> writing.Document:
    """The document as it was issued."""
    kept = snapshot["document"]
    return writing.Document(
        header=writing.Header(**kept["header"] | {"date": writing.DocumentDate(**kept["header"]["date"])}),
        basis=tuple(kept["basis"]),
        addressees=tuple(kept["addressees"]),
        body=tuple(_thawed(piece) for piece in kept["body"]),
        signature=writing.Signature(tuple(kept["signature"]["authority"]), kept["signature"]["name"]),
        recipients=writing.Recipients(
            tuple(kept["recipients"]["lines"]), kept["recipients"]["filing"], tuple(kept["recipients"]["electronic"])
        ),
        title=kept["title"],
        author=kept["author"],
        keywords=tuple(kept["keywords"]),
        appendices=tuple(
            writing.Appendix(**a | {"body": tuple(_thawed(piece) for piece in a["body"])}) for a in kept["appendices"]
        ),
    )


def _frozen(piece: writing.Piece) -> dict[str, Any]:
    fields = asdict(piece)
    if isinstance(piece, writing.Table):
        fields["total_rows"] = sorted(piece.total_rows)
    return fields | {"piece": type(piece).__name__}


def _thawed(kept: dict[str, Any]) -> writing.Piece:
    fields = {name: value for name, value in kept.items() if name != "piece"}
    match kept["piece"]:
        case "Heading":
            fields["level"] = writing.Level(fields["level"])
        case "Paragraph":
            fields["runs"] = tuple(writing.Run(**run) for run in fields["runs"])
        case "Table":
            fields["columns"] = tuple(writing.Column(**column) for column in fields["columns"])
            fields["rows"] = tuple(tuple(row) for row in fields["rows"])
            fields["total_rows"] = frozenset(fields["total_rows"])
    piece: writing.Piece = KINDS[kept["piece"]](**fields)
    return piece
