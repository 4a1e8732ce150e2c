"""`vinhdanh bench screen` on a small population: every contender reaches our verdicts."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from vinhdanh.casework.screening.population import Population
from vinhdanh.commands.benchmarks import screen
from vinhdanh.commands.benchmarks.screen.contenders import Contenders
from vinhdanh.commands.benchmarks.screen.naive import judge_one_by_one, judged
from vinhdanh.commands.benchmarks.screen.ours import screen as screen_ours
from vinhdanh.commands.benchmarks.screen.people import gathered, sample
from vinhdanh.commands.benchmarks.screen.population import LAST, ON, YEARS, make_population
from vinhdanh.commands.benchmarks.screen.tree import tree_of
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.screening.titles import screened

PEOPLE = 200
EXTRAS = {"openfisca_s": "openfisca_core", "zen_engine_s": "zen", "rule_engine_s": "rule_engine"}


@pytest.fixture(scope="module")
def population(tmp_path_factory: pytest.TempPathFactory) -> Population:
    return make_population(PEOPLE, tmp_path_factory.mktemp("screen"), 1)


@pytest.fixture(scope="module")
def out(population: Population) -> Path:
    path = population.years.parent / "out.parquet"
    screen_ours(population, 1, path)
    return path


def test_everything_is_measured_and_agrees(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "ROUNDS", 1)
    told = screen.measure(PEOPLE)
    assert told["people"] == PEOPLE
    assert told["agree"] is True
    always = {"ours_s", "build_s", "ours_warm_s", "write_s", "limit_s", "naive_python_s", "peak_mb"}
    for name in always | {name for name, module in EXTRAS.items() if find_spec(module)}:
        assert told[name] > 0, name
    assert told["ours_s"] >= told["build_s"]
    assert told["ours_to_limit"] == pytest.approx(told["ours_s"] / told["limit_s"], rel=0.01)


def test_what_is_not_installed_is_told_and_left_out(
    population: Population, out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(_self: Contenders, *_people: int) -> float:
        raise ModuleNotFoundError(name="zen")

    for name in ("openfisca", "zen", "rule_engine"):
        monkeypatch.setattr(Contenders, name, missing)
    told = screen._others(population, out, PEOPLE)
    assert [told[name] for name in EXTRAS] == [None, None, None]
    assert told["agree"] is True
    assert capsys.readouterr().err.count("Chưa cài zen") == 3


def test_a_contender_with_another_verdict_does_not_agree(population: Population, out: Path) -> None:
    others = Contenders(population, out, PEOPLE)
    others.naive(PEOPLE)
    assert others.agree
    told = judge_one_by_one(others._tree, sample(population, PEOPLE))
    person = next(iter(told.codes))
    told.codes[person]["LDTT"] = (told.codes[person]["LDTT"] + 1) % 2
    others._scaled(told)
    assert not others.agree


def test_the_sample_is_spread_over_the_file(population: Population) -> None:
    rows = sample(population, 20)
    people = sorted({row[0] for row in rows.years})
    assert len(people) == 20
    assert len(rows.years) == 20 * YEARS
    assert people[-1] > people[0] + PEOPLE
    assert {row[0] for row in rows.events} <= set(people)


def test_the_made_people_differ_in_what_they_can_be_proposed_for(population: Population) -> None:
    tree = tree_of(screened(rules(), ON, LAST))
    told = [judged(tree, person) for _number, person in gathered(tree.screened, sample(population, PEOPLE))]
    assert {codes["LDTT"] for codes in told} >= {0, 3}
    assert {codes["BK_BO_TINH"] for codes in told} >= {0, 3}
