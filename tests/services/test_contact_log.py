"""Tests of what follows from a contact, whoever logs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.messages import Message, MessageState
from mentorkit.domain.people import Person, Stage
from mentorkit.domain.thanks import THANK_WITHIN, OwedThanks
from mentorkit.services import contact_log
from tests.builders import TODAY, a_message, a_person, an_interaction

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def test_a_talk_moves_the_stage_answers_what_waits_and_is_to_be_thanked_for(services: Services) -> None:
    ada = a_person(stage=Stage.APPROACHED)
    waiting = a_message(ada, state=MessageState.SENT, sent=TODAY, follow_up=TODAY)
    talk = an_interaction(ada, how=InteractionKind.CALL)
    with services.store.transaction("talk") as tx:
        tx.add(ada)
        tx.add(waiting)
        contact_log.log(tx, services.store, services.clock, ada, talk)
    assert services.store.all(Interaction) == (talk,)
    assert services.store.get(Person, ada.id).stage is Stage.IN_CONVERSATION
    assert services.store.get(Message, waiting.id).state is MessageState.REPLIED
    (owed,) = services.store.all(OwedThanks)
    assert (owed.interaction_id, owed.due) == (talk.id, TODAY + THANK_WITHIN)


def test_a_note_changes_nothing_else(services: Services) -> None:
    ada = a_person(stage=Stage.APPROACHED)
    with services.store.transaction("note") as tx:
        tx.add(ada)
        contact_log.log(
            tx, services.store, services.clock, ada, an_interaction(ada, how=InteractionKind.NOTE)
        )
    assert services.store.all(Person) == (ada,)
    assert services.store.all(OwedThanks) == ()
