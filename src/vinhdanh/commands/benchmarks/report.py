"""Compose the 2020 report to .json, .docx and .pdf: on the demo record, then with 100 times the records."""

import json
import statistics
import time
from collections.abc import Callable
from typing import Any

RUNS = 20
TIMES = 100
PERIOD = "2020"


def measure() -> dict[str, Any]:
    """Median seconds of 20 runs of each, and the ratio between the two sizes of record."""
    from vinhdanh.commands import demo  # noqa: PLC0415 - needs the environment of the benchmark
    from vinhdanh.commands.opening import open_record  # noqa: PLC0415

    open_record(create=True)
    demo.load()
    from vinhdanh.commands.benchmarks.multiply import multiply  # noqa: PLC0415 - needs the settings loaded

    once = _all()
    records, many = multiply(TIMES)
    more = _all()
    result: dict[str, Any] = {"period": PERIOD, "runs": RUNS, "records": records, "records_many": many}
    for name in once:
        result[f"{name}_s"] = round(once[name], 4)
        result[f"{name}_many_s"] = round(more[name], 4)
        result[f"{name}_ratio"] = round(more[name] / once[name], 2)
    return result


def _all() -> dict[str, float]:
    from vinhdanh.reports.as_json import as_json  # noqa: PLC0415 - needs the settings loaded
    from vinhdanh.reports.composing import compose  # noqa: PLC0415
    from vinhdanh.reports.rendering import to_document  # noqa: PLC0415
    from vinhdanh.writing.docx import to_docx  # noqa: PLC0415
    from vinhdanh.writing.pdf import to_pdf  # noqa: PLC0415

    return {
        "json": _median(lambda: json.dumps(as_json(compose(PERIOD)), ensure_ascii=False)),
        "docx": _median(lambda: to_docx(to_document(compose(PERIOD)))),
        "pdf": _median(lambda: to_pdf(to_document(compose(PERIOD)))),
    }


def _median(work: Callable[[], object]) -> float:
    work()  # load modules, fonts and templates once, as a running site has
    taken = []
    for _run in range(RUNS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)
