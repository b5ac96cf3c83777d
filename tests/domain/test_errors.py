"""Refusals carry a field and a reason, never a sentence and never what was typed."""

from mentorkit.domain.errors import Invalid, NotFound, NotSaved, Unsaved, Why


def test_a_refusal_names_the_field_and_the_reason() -> None:
    refused = Invalid("day", Why.NOT_A_DATE)
    assert (refused.field, refused.why, str(refused)) == ("day", Why.NOT_A_DATE, "day: not_a_date")


def test_a_missing_record_names_its_kind() -> None:
    assert NotFound("person").kind == "person"


def test_an_unsaved_change_names_the_reason() -> None:
    assert NotSaved(Unsaved.DISK_FULL).why is Unsaved.DISK_FULL
