"""`vinhdanh bench`: on a record of its own, with copies in years that no report looks at."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests import factories as make

from vinhdanh.casework.figures import Figures
from vinhdanh.commands.benchmarks import report, screen
from vinhdanh.commands.benchmarks.multiply import multiply
from vinhdanh.commands.tests.conftest import Command
from vinhdanh.records.models import Commitment, Document, Entry, EntryEvent, Observation
from vinhdanh.text.periods import period


@pytest.fixture
def _environment() -> Iterator[None]:
    """The command points the program to a folder of its own; the test points it back."""
    kept = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(kept)


@pytest.mark.usefixtures("_environment")
@pytest.mark.parametrize("as_json", [False, True])
def test_it_measures_on_a_record_of_its_own(command: Command, monkeypatch: pytest.MonkeyPatch, as_json: bool) -> None:
    homes: list[Path] = []

    def measure() -> dict[str, float]:
        homes.append(Path(os.environ["VINHDANH_HOME"]))
        assert homes[0].is_dir()
        assert "DATABASE_URL" not in os.environ
        return {"json_s": 0.25}

    monkeypatch.setenv("DATABASE_URL", "postgres://may/ho_so")
    monkeypatch.setattr(report, "measure", measure)
    told = command("bench", "report", *(["--json"] if as_json else []))
    assert told.code == 0
    assert told.json == {"json_s": 0.25} if as_json else told.out.split() == ["json_s", "0.25"]
    assert not homes[0].exists()


@pytest.mark.usefixtures("_environment")
def test_the_number_of_people_is_handed_on(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "measure", lambda people=7: {"people": people})
    assert command("bench", "screen", "--people", "12", "--json").json == {"people": 12}
    assert command("bench", "screen", "--json").json == {"people": 7}


@pytest.mark.parametrize(("what", "people"), [("check", "12"), ("screen", "0")])
def test_a_number_of_people_that_makes_no_sense_is_one_sentence(command: Command, what: str, people: str) -> None:
    told = command("bench", what, "--people", people)
    assert told.code == 2
    assert "--people" in told.err
    assert told.err.count("\n") == 1


@pytest.mark.django_db
def test_a_record_is_multiplied_into_other_years() -> None:
    owner = make.party()
    make.event(entry=make.entry())
    make.document("15/QĐ")
    make.commitment(owner=owner)
    make.award(proposer=owner)
    value = make.observation(owner=owner, current=False)
    make.observation(owner=owner, measure=value.measure, supersedes=value, reason="chép nhầm")
    before, after = multiply(3)
    assert after == 3 * before
    kinds = (Entry, EntryEvent, Document, Commitment)
    assert [kind.objects.count() for kind in kinds] == [3, 3, 3, 3]
    assert set(Observation.objects.values_list("period", flat=True)) == {"2024", "2021", "2018"}
    assert Figures(owner, period("2024")).of(value.measure.code) is not None
    assert Entry.objects.filter(happened_from__year=2024).count() == 1


@pytest.mark.django_db
def test_multiplying_by_one_changes_nothing() -> None:
    make.entry()
    assert multiply(1) == (1, 1)
