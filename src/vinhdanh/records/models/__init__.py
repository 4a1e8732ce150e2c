"""The ten stored concepts, one noun a file (docs/architecture.md), and the plumbing around them."""

from vinhdanh.records.models.awards import AwardCase, AwardForm, RecipientKind
from vinhdanh.records.models.commitments import Commitment, Evidence
from vinhdanh.records.models.documents import Document, DocumentLink, DocumentUse
from vinhdanh.records.models.imports import ImportBatch
from vinhdanh.records.models.log import LogLine
from vinhdanh.records.models.measures import Measure, Observation
from vinhdanh.records.models.movements import Movement, Participation
from vinhdanh.records.models.parties import Party, PartyAlias, Privacy, Role
from vinhdanh.records.models.registers import Entry, EntryEvent, EntryVersion, RegisterType
from vinhdanh.records.models.reports import Dispatch, KeptReason, Report, ReportText
from vinhdanh.records.models.users import User

__all__ = [
    "AwardCase",
    "AwardForm",
    "Commitment",
    "Dispatch",
    "Document",
    "DocumentLink",
    "DocumentUse",
    "Entry",
    "EntryEvent",
    "EntryVersion",
    "Evidence",
    "ImportBatch",
    "KeptReason",
    "LogLine",
    "Measure",
    "Movement",
    "Observation",
    "Participation",
    "Party",
    "PartyAlias",
    "Privacy",
    "RecipientKind",
    "RegisterType",
    "Report",
    "ReportText",
    "Role",
    "User",
]
