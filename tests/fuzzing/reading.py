"""Feed damaged reports and files to the readers: python -m tests.fuzzing.reading --seconds 600 [--coverage].

Without --coverage, made reports are spliced and damaged as people and scanners damage them; with it, atheris (from
PyPI) drives bytes into the file readers, guided by the code they reach. Nothing but Unreadable may come out, every
place must lie in the text, and one document may not take longer than a few seconds. The first failure stops the run
and leaves the input in the current folder.
"""

import argparse
import random
import sys
import time
from pathlib import Path

from vinhdanh.reading.as_html import as_html
from vinhdanh.reading.as_json import as_json
from vinhdanh.reading.findings.run import examine
from vinhdanh.reading.reading import read
from vinhdanh.reading.source import Source, Unreadable
from vinhdanh.reading.sources import read_bytes

SAMPLES = Path(__file__).parents[2] / "src" / "vinhdanh" / "reading" / "tests"
SLOW = 20.0  # seconds; a machine shared with others is slow, a runaway pattern is slower
ODD = "\u200b\u00a0\u0301\u0323ỳ²½∞٣४\x00\x1b\ud7ff\ufffd()[]|.,;:/-–%“”'\"\n\t0123456789 IVXivx"
WORDS = (
    "trong đó",
    "gồm:",
    "số 12/QĐ-UBND ngày",
    "31/02/2020",
    "tăng",
    "so với cùng kỳ",
    "100%",
    "/",
    "năm 2019",
    "| 1 | 2 |",
)


def damaged(text: str, other: str, chance: random.Random) -> str:
    """One report with pieces cut, doubled, swapped, mistyped and taken from another."""
    for _step in range(chance.randint(1, 25)):
        at = chance.randrange(len(text) + 1)
        to = min(len(text), at + chance.choice((1, 1, 3, 30, 400)))
        match chance.randrange(7):
            case 0:
                text = text[:at] + text[to:]
            case 1:
                text = text[:to] + text[at:to] * chance.randint(1, 4) + text[to:]
            case 2:
                cut = chance.randrange(len(other) + 1)
                text = text[:at] + other[cut : cut + chance.choice((10, 200, 2000))] + text[at:]
            case 3:
                text = text[:at] + chance.choice(ODD) * chance.choice((1, 1, 2, 50)) + text[to:]
            case 4:
                text = text[:at] + f" {chance.choice(WORDS)} " + text[at:]
            case 5:
                text = text[:at] + text[at:to].upper() + text[to:]
            case _:
                text = text[:at] + str(chance.randrange(10 ** chance.randint(1, 15))) + text[to:]
    return text


def one_text(text: str, previous: str) -> None:
    """Read, judge and print one text; raises AssertionError where a place lies outside of it."""
    reading = read(Source("fuzz.txt", tuple(text.split("\n"))))
    findings, verified = examine(reading, read(Source("truoc.txt", tuple(previous.split("\n")))))
    size = len(reading.text.text)
    places = [place for told in (*findings, *verified) for place in told.finding.places]
    for kind in (reading.figures, reading.ratios, reading.citations, reading.awards, reading.outline):
        places += [(item.start, item.end) for item in kind]
    assert all(0 <= start < end <= size for start, end in places)
    as_json(reading, findings, verified)
    as_html(reading, findings, verified)


def one_file(data: bytes) -> None:
    """Read bytes as whatever they are; a refusal is an answer."""
    try:
        source = read_bytes("fuzz", data)
    except Unreadable:
        return
    examine(read(source))


def by_damage(seconds: float, seed: int) -> int:
    """Damage made reports until the time is over; returns how many were read."""
    chance = random.Random(seed)
    texts = [
        path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*/*.txt")) + sorted(SAMPLES.glob("*/*.md"))
    ]
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        text = damaged(chance.choice(texts), chance.choice(texts), chance)
        started = time.process_time()
        try:
            one_text(text, chance.choice(texts))
            assert time.process_time() - started < SLOW, "too slow"
        except BaseException:
            Path(f"fuzz-failure-{seed}-{count}.txt").write_text(text, encoding="utf-8", errors="surrogatepass")
            raise
        count += 1
    return count


def by_coverage(seconds: float) -> None:
    """Let atheris look for bytes that reach new code."""
    import atheris  # noqa: PLC0415 - only this mode needs it

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-max_total_time={int(seconds)}", "-timeout=60", "-rss_limit_mb=2048"], one_file)
    atheris.Fuzz()


def main() -> None:
    """Run for the time asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--coverage", action="store_true")
    given = parser.parse_args()
    if given.coverage:
        by_coverage(given.seconds)
    else:
        sys.stdout.write(f"{by_damage(given.seconds, given.seed)} texts read\n")


if __name__ == "__main__":
    main()
