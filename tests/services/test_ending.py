"""Mentoring ends well: a past mentor, a rhythm that stays, a letter, and one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.fit_checks import FitOutcome
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import Message, MessageKind
from mentorkit.domain.people import Stage
from tests.builders import me

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def test_the_end_is_one_step_with_its_letter(services: Services) -> None:
    with services.store.transaction("add") as tx:
        tx.add(me())
    ada = services.people.add("Ada Lovelace")
    services.people.set_stage([ada.id], Stage.MENTOR, "She taught me.")
    letter = services.ending.end(ada.id, 182, writes=True)
    assert letter is not None
    ended = services.people.get(ada.id)
    assert (ended.stage, ended.rhythm_days) == (Stage.PAST_MENTOR, 182)
    kept = services.messages.get(letter.id)
    assert (kept.what, kept.subject) == (MessageKind.CLOSE, "Our last talk")
    assert kept.body.startswith("Dear Ada,")
    services.history.undo()
    assert services.people.get(ada.id).stage is Stage.MENTOR
    assert services.store.all(Message) == ()


def test_without_a_letter_nothing_is_written(services: Services) -> None:
    ada = services.people.add("Ada")
    services.people.set_rhythm([ada.id], 30)
    assert services.ending.end(ada.id, None, writes=False) is None
    assert services.people.get(ada.id).rhythm_days is None
    assert services.store.all(Message) == ()


def test_a_fit_check_is_a_note_and_what_it_leads_to(services: Services) -> None:
    with services.store.transaction("add") as tx:
        tx.add(me())
    ada = services.people.add("Ada Lovelace", stage=Stage.IN_CONVERSATION)
    check = services.ending.check_fit
    assert check(ada.id, "Fit check", "Yes.", FitOutcome.GO_ON) is None
    ((_row, note),) = services.interactions.timeline(ada.id, (InteractionKind.NOTE,), None, 9)
    assert (note.title, note.said) == ("Fit check", "Yes.")
    assert services.people.get(ada.id).stage is Stage.IN_CONVERSATION
    assert services.people.lines_of([ada.id])[0].clocks.contact is None
    assert check(ada.id, "Fit check", "", FitOutcome.KEEP) is None
    assert services.people.get(ada.id).stage is Stage.KEPT
    letter = check(ada.id, "Fit check", "", FitOutcome.END)
    assert letter is not None
    assert letter.subject == "Thanks for our talks"
    services.history.undo()
    assert services.store.all(Message) == ()
