"""How surely a citation is known on a day: less so where an amendment, or a transitional rule, was not read."""

from vinhdanh.law.citing import Cite
from vinhdanh.law.epochs import Epoch, frame
from vinhdanh.law.keys import Confidence, weakest

MARKS = {
    Confidence.TEXT: "đã đọc nguyên văn",
    Confidence.SECONDARY: "nguồn thứ cấp",
    Confidence.MEMORY: "chưa đối chiếu",
}


def cite_in(cite: Cite, epoch: Epoch) -> Cite:
    """Return `cite` with the confidence it has in the epoch."""
    amending = [
        one.confidence for one in frame().instruments if one.key in epoch.stack and cite.instrument in one.amends
    ]
    doubted = [Confidence.SECONDARY] if epoch.doubt else []
    return cite.model_copy(update={"confidence": weakest(cite.confidence, *amending, *doubted)})
