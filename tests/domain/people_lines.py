"""A row of a list of people for tests: a mentor met yesterday unless told otherwise."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from mentorkit.domain.due import Due, Reason
from mentorkit.domain.interactions import Clocks, InteractionKind
from mentorkit.domain.lines import PersonLine
from mentorkit.domain.people import PersonId, Stage
from mentorkit.domain.records import RecordId
from tests.builders import TODAY

ADA = PersonId(RecordId("ada"))
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def a_line(**fields: Any) -> PersonLine:
    given: dict[str, Any] = {
        "row": 1,
        "id": ADA,
        "shown": "Ada",
        "stage": Stage.MENTOR,
        "title": "",
        "organisation": "",
        "place": "",
        "photo": None,
        "pinned": False,
        "rhythm_days": 30,
        "resting_until": None,
        "clocks": Clocks(contact=YESTERDAY),
        "counts": {InteractionKind.MET: 1},
        "dues": (),
        "commitment": "",
        "marks": (),
    }
    return PersonLine(**{**given, **fields})


def due(reason: Reason, days: int = 0) -> Due:
    """Return something due to or from Ada in so many days."""
    return Due(ADA, TODAY + timedelta(days=days), reason, reason.value)
