"""Names of lunar years in the cycle of sixty: Canh Tý is 2020."""

STEMS = ("canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ")  # can of years ending in 0, 1 … 9
BRANCHES = ("thân", "dậu", "tuất", "hợi", "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi")  # chi of 0, 1 … mod 12
SPELT = {"quí": "quý", "kỉ": "kỷ", "tị": "tỵ", "tí": "tý", "mẹo": "mão"}
CYCLE = 60  # years after which a name comes back


def lunar_year(stem: str, branch: str, *, before: int) -> int | None:
    """The last year of this name before a year; None where no year has it (can and chi of unlike parity).

    `stem` and `branch` are in lower case, tone marks as in Decree 30/2020.
    """
    wanted = (SPELT.get(stem, stem), SPELT.get(branch, branch))
    years = range(before - 1, before - 1 - CYCLE, -1)
    return next((year for year in years if (STEMS[year % 10], BRANCHES[year % 12]) == wanted), None)


def lunar_name(year: int) -> str:
    """The name of a year: "Canh Tý" for 2020."""
    return f"{STEMS[year % 10].capitalize()} {BRANCHES[year % 12].capitalize()}"
