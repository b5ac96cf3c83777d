"""A change can be told, taken back and done again."""

from __future__ import annotations

from dataclasses import replace

from mentorkit.domain.changes import Cause, Change, Edit
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.people import Person, Role
from tests.builders import a_person, a_role

ADA = a_person()
AUGUSTA = replace(ADA, shown="Augusta")
ROLE = a_role(ADA)
ADDED = Edit(Person, ADA.id, None, ADA)
RENAMED = Edit(Person, ADA.id, ADA, AUGUSTA)
REMOVED = Edit(Role, ROLE.id, ROLE, None)
CHANGE = Change("id", "2026-03-18T12:00:00+00:00", "change_person", (ADDED, RENAMED, REMOVED))


def test_an_edit_tells_the_record_as_it_is_or_was() -> None:
    assert [edit.record for edit in CHANGE.edits] == [ADA, AUGUSTA, ROLE]


def test_a_change_is_taken_back_last_edit_first() -> None:
    back = CHANGE.reversed()
    assert back.edits == (
        Edit(Role, ROLE.id, None, ROLE),
        Edit(Person, ADA.id, AUGUSTA, ADA),
        Edit(Person, ADA.id, ADA, None),
    )
    assert back.reversed() == CHANGE


def test_a_change_knows_which_kinds_it_touches() -> None:
    assert CHANGE.touches(Person)
    assert CHANGE.touches(Role)
    assert not CHANGE.touches(Interaction)
    assert CHANGE.cause is Cause.DONE
