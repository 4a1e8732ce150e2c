"""Screen a made population: ours, the limit of the machine, and the same rules in what others would use."""

import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

THREADS = 2
ROUNDS = 3
SAMPLE, ENGINE_SAMPLE = 5_000, 2_000  # people judged one by one


def measure(people: int = 2_000_000) -> dict[str, Any]:
    """Seconds of wall time for `people` people x 10 years, on 2 threads where there are threads.

    The limits and ours take turns, each in a process of its own, and the best of 3 runs counts. `limit_s` groups both
    files by person for the smallest year and day; `limit_count_s` only counts everybody's rows. `ours_s` goes from
    files to the outcomes of everybody in memory, of which `build_s` from files to checked words; `ours_warm_s` judges
    the words once more; `write_s` writes the file; `peak_mb` is the most memory. `duckdb_s` is one run by queries.
    OpenFisca-Core reads the same files and judges everybody once; naive Python and the rule engines judge samples, and
    their seconds are scaled to all. What is not installed is null, and said on standard error. `agree`: the verdicts of
    everybody in OpenFisca and of the samples are ours.
    """
    from vinhdanh.commands.benchmarks.screen.population import make_population  # noqa: PLC0415 - only this needs DuckDB

    with tempfile.TemporaryDirectory(prefix="vinhdanh-screen-") as folder:
        population = make_population(people, Path(folder), THREADS)
        out = Path(folder) / "out.parquet"
        told = {"people": people} | _ours(population, out)
        told |= _others(population, out, people)
    return told | _ratios(told)


def _ours(population: Any, out: Path) -> dict[str, Any]:
    """Ours and the limit in turn."""
    from vinhdanh.commands.benchmarks.screen.limit import group_rows  # noqa: PLC0415
    from vinhdanh.commands.benchmarks.screen.ours import screen, screen_by_queries  # noqa: PLC0415

    limits, runs = [], []
    for number in range(ROUNDS):
        limits.append(_apart(group_rows, population, THREADS))
        runs.append(_apart(screen, population, THREADS, out if number == ROUNDS - 1 else None))
    queries = _apart(screen_by_queries, population, THREADS)
    best = min(runs, key=lambda run: run.build + run.judge)
    return {
        "ours_s": round(best.build + best.judge, 4),
        "build_s": round(best.build, 4),
        "ours_warm_s": round(min(run.warm for run in runs), 4),
        "write_s": round(runs[-1].write, 4),
        "peak_mb": round(max(run.peak for run in runs), 1),
        "limit_s": round(min(one.smallest for one in limits), 4),
        "limit_count_s": round(min(one.counted for one in limits), 4),
        "duckdb_s": round(queries.build + queries.judge, 4),
    }


def _apart(work: Callable[..., Any], *given: Any) -> Any:
    """What `work` returns in a new process, which holds nothing of this one."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def _others(population: Any, out: Path, people: int) -> dict[str, Any]:
    """Everybody else, and whether they agree with ours."""
    from vinhdanh.casework.screening.population import Population  # noqa: PLC0415
    from vinhdanh.commands.benchmarks.screen.contenders import Contenders  # noqa: PLC0415

    assert isinstance(population, Population)
    others = Contenders(population, out, people)
    told: dict[str, Any] = {"naive_python_s": others.naive(SAMPLE)}
    parts: dict[str, Callable[[], float]] = {
        "openfisca_s": others.openfisca,
        "zen_engine_s": lambda: others.zen(ENGINE_SAMPLE),
        "rule_engine_s": lambda: others.rule_engine(ENGINE_SAMPLE),
    }
    for name, part in parts.items():
        try:
            told[name] = part()
        except ModuleNotFoundError as error:
            told[name] = None
            sys.stderr.write(f"Chưa cài {error.name}, bỏ qua {name}: hãy cài phần bench của gói.\n")
    return told | {"agree": others.agree}


def _ratios(told: dict[str, Any]) -> dict[str, Any]:
    """How many times one is the other; null where one was not measured."""
    pairs = {
        "ours_to_limit": ("ours_s", "limit_s"),
        "ours_to_limit_count": ("ours_s", "limit_count_s"),
        "warm_to_build": ("ours_warm_s", "build_s"),
        "openfisca_to_ours": ("openfisca_s", "ours_s"),
        "naive_python_to_ours": ("naive_python_s", "ours_s"),
        "zen_engine_to_ours": ("zen_engine_s", "ours_s"),
        "rule_engine_to_ours": ("rule_engine_s", "ours_s"),
    }
    return {
        name: None if told[one] is None else round(told[one] / told[other], 3) for name, (one, other) in pairs.items()
    }
