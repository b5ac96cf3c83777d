"""Tests of taking back across the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def test_steps_are_named_by_their_intention(services: Services) -> None:
    assert services.history.undo_action is None
    assert services.history.redo_action is None
    services.people.add("Ada")
    assert services.history.undo_action is Action.ADD_PERSON
    services.history.undo()
    assert services.history.redo_action is Action.ADD_PERSON
    services.history.redo()
    assert services.history.undo_action is Action.ADD_PERSON


def test_deleted_people_can_be_restored_by_their_deletion(services: Services) -> None:
    person = services.people.add("Ada")
    services.people.delete([person.id])
    (deleted,) = services.history.deleted()
    assert deleted.action == Action.DELETE_PEOPLE
    services.history.restore(deleted.change_id)
    assert services.people.get(person.id) == person
