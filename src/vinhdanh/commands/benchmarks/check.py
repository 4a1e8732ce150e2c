"""Read plain text: megabytes a second through extraction on one core, and the memory that one document takes."""

import re
import time
import tracemalloc
from collections.abc import Callable
from importlib.resources import files
from typing import Any

RUNS = 5
MEGABYTE = 10**6
SIZE = 1.0  # megabytes of one document, some 300 pages
LARGE = 4  # how many times larger the other is: time and memory should grow with it and no faster
_VALUE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+,\d+")
_DIGIT = re.compile(r"\d")
_SENTENCE = 60  # a line without figures that is longer is running text
_TIMES = 300  # how often the plain sentences are told for one round of reports
_DIGITS = str.maketrans("123456789", "234567891")


def measure() -> dict[str, Any]:
    """The best of 5 runs of each, in seconds of this process.

    The text is that of the made reports of the tests, with their plain sentences repeated until it holds as many
    figures, comparisons, citations and awards a kilobyte as the two printed reports do (3.4 and 3.9);
    `dense_mb_per_s` reads the made reports alone, which hold five times as many.
    """
    from vinhdanh.reading.findings.run import examine  # noqa: PLC0415 - only this benchmark needs the readers
    from vinhdanh.reading.reading import read  # noqa: PLC0415
    from vinhdanh.reading.source import Source  # noqa: PLC0415

    once, size = _document(SIZE, prose=True)
    large, large_size = _document(SIZE * LARGE, prose=True)
    dense, dense_size = _document(SIZE, prose=False)
    seconds = _best(lambda: read(Source("bench.txt", once)))
    large_seconds = _best(lambda: read(Source("bench.txt", large)))
    dense_seconds = _best(lambda: read(Source("bench.txt", dense)))
    reading = read(Source("bench.txt", once))
    items = sum(map(len, (reading.citations, reading.figures, reading.ratios, reading.awards)))
    judged = _best(lambda: examine(reading))
    return {
        "mb": round(size / MEGABYTE, 2),
        "items_per_kb": round(1000 * items / size, 2),
        "extract_s": round(seconds, 4),
        "extract_mb_per_s": round(size / MEGABYTE / seconds, 2),
        "large_mb": round(large_size / MEGABYTE, 2),
        "large_extract_mb_per_s": round(large_size / MEGABYTE / large_seconds, 2),
        "dense_mb_per_s": round(dense_size / MEGABYTE / dense_seconds, 2),
        "examine_s": round(judged, 4),
        "peak_mb": round(_peak(lambda: read(Source("bench.txt", once))) / MEGABYTE, 1),
        "large_peak_mb": round(_peak(lambda: read(Source("bench.txt", large))) / MEGABYTE, 1),
    }


def _document(megabytes: float, *, prose: bool) -> tuple[tuple[str, ...], int]:
    """The lines of made reports one after the other, each copy with other values, and their size in bytes of UTF-8."""
    folder = files("vinhdanh.reading") / "tests" / "samples"
    texts = sorted((one for one in folder.iterdir() if one.name.endswith(".txt")), key=lambda one: one.name)
    report = "\n".join(one.read_text(encoding="utf-8") for one in texts)
    plain = [line for line in report.split("\n") if len(line) > _SENTENCE and not _DIGIT.search(line)]
    told = "\n".join(plain * _TIMES) if prose else ""
    parts: list[str] = []
    size = 0
    while size < megabytes * MEGABYTE:
        parts += [report, told]
        size += len(report.encode()) + len(told.encode())
        report = _VALUE.sub(lambda match: match.group().translate(_DIGITS), report)
    return tuple("\n".join(parts).split("\n")), size


def _best(work: Callable[[], object]) -> float:
    taken = []
    for _run in range(RUNS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def _peak(work: Callable[[], object]) -> int:
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak
