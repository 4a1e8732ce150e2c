"""Nothing that another record points to can be deleted."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db.models import Model
from django.db.models.deletion import PROTECT, ProtectedError
from tests import factories as make

from vinhdanh.records.models import DocumentUse, PartyAlias

OWN = {"records"}


def _alias() -> PartyAlias:
    return PartyAlias.objects.create(party=make.party(), name="BV Vân Phong", folded="bv van phong")


POINTED: dict[str, Callable[[], Model]] = {
    "a body by its document": lambda: make.document().issuer,
    "a body by its other name": lambda: _alias().party,
    "a person by the account": lambda: make.user("An").person or make.party(),
    "a body by its part": lambda: make.party(parent=make.party()).parent or make.party(),
    "a register by its entry": lambda: make.entry().register,
    "an entry by its event": lambda: make.event().entry,
    "a document by its use": lambda: (
        DocumentUse.objects.create(document=make.document(), use="guidance", period="2024").document
    ),
    "a measure by its value": lambda: make.observation().measure,
    "an old value by the new one": lambda: (
        make.observation(period="2023", supersedes=make.observation(), reason="chép nhầm").supersedes or make.party()
    ),
    "a form by an award": lambda: make.award().form,
    "the owner of a promise": lambda: make.commitment().owner,
    "the owner of a report": lambda: make.report().owner,
}


@pytest.mark.django_db
@pytest.mark.parametrize("pointed", POINTED.values(), ids=POINTED)
def test_it_cannot_be_deleted(pointed: Callable[[], Model]) -> None:
    record = pointed()
    with pytest.raises(ProtectedError):
        record.delete()
    assert type(record)._default_manager.filter(pk=record.pk).exists()


def test_every_pointer_between_records_protects_what_it_points_to() -> None:
    loose = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("records").get_models()
        for field in model._meta.concrete_fields
        if field.remote_field and field.remote_field.on_delete is not PROTECT
    ]
    assert loose == []
