"""Every field of every record can be written as JSON and says what it said."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.cli.values import due_values, household_values, record_values
from mentorkit.domain.days import Day
from mentorkit.domain.due import Due, Reason
from mentorkit.domain.people import KnownAs, Stage
from mentorkit.domain.records import Record, fields_of
from mentorkit.domain.tasks import Worth
from mentorkit.services.listing import DueLine, Household
from tests import strategies
from tests.builders import TODAY, a_channel, a_commitment, a_person, a_role, an_interaction


@given(strategies.households())
def test_every_field_of_every_record_is_json_under_its_own_name(records: tuple[Record, ...]) -> None:
    for record in records:
        values = record_values(record)
        assert list(values) == [field.name for field in fields_of(type(record))]
        assert json.loads(json.dumps(values)) == values


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        ("met_day", Day(2024, 5), "2024-05"),
        ("met_day", None, None),
        ("resting_until", TODAY, "2026-03-18"),
        ("stage", Stage.MENTOR, "mentor"),
        ("known_as", KnownAs.TEACHER, "teacher"),
        ("tags", ("a", "b"), ["a", "b"]),
        ("pinned", True, True),
        ("rhythm_days", 30, 30),
        ("notes", "one\ntwo", "one\ntwo"),
    ],
)
def test_values_are_written_as_scripts_expect_them(name: str, value: Any, written: object) -> None:
    assert record_values(a_person(**{name: value}))[name] == written


def test_a_household_lists_what_belongs_to_somebody() -> None:
    ada = a_person("Ada")
    role, channel = a_role(ada), a_channel(ada)
    met, promise = an_interaction(ada), a_commitment(ada)
    household = Household(
        person=ada,
        stage=Stage.RESTING,
        last_contact=TODAY,
        roles=(role,),
        channels=(channel,),
        evidence=(),
        custom_fields=(),
        interactions=(met,),
        commitments=(promise,),
        messages=(),
    )
    values = household_values(household)
    assert (values["shown"], values["shown_stage"], values["last_contact"]) == (
        "Ada",
        "resting",
        "2026-03-18",
    )
    assert values["roles"] == [record_values(role)]
    assert values["channels"] == [record_values(channel)]
    assert (values["evidence"], values["custom_fields"]) == ([], [])
    assert values["interactions"] == [record_values(met)]
    assert values["commitments"] == [record_values(promise)]


@given(st.integers(-400, 400))
def test_what_is_due_says_for_whom_when_and_why(days: int) -> None:
    ada = a_person("Ada", rhythm_days=30)
    day = TODAY - timedelta(days=days)
    worth = Worth(ada.id, (Due(ada.id, day, Reason.RHYTHM, ada.id),))
    line = DueLine(person=ada, worth=worth, days_late=days, commitment=None)
    assert due_values(line) == {
        "person_id": ada.id,
        "shown": "Ada",
        "day": day.isoformat(),
        "days_late": days,
        "reason": "rhythm",
        "commitment_id": None,
        "text": None,
        "rhythm_days": 30,
        "reasons": [{"reason": "rhythm", "day": day.isoformat(), "source": ada.id}],
    }
