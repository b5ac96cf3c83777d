"""Tests of how advice is kept: it stays when what it points at goes, and goes with its giver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.advice import Advice
from mentorkit.domain.agreements import Agreement
from tests.builders import a_goal, a_message, a_person, an_advice, an_agreement, an_interaction

if TYPE_CHECKING:
    from mentorkit.storage.store import Store


def test_advice_outlives_what_it_was_given_in_but_not_its_giver(store: Store) -> None:
    ada, goal = a_person("Ada"), a_goal()
    contact, message = an_interaction(ada), a_message(ada)
    advice = an_advice(ada, interaction_id=contact.id, message_id=message.id, goal_id=goal.id)
    agreement = an_agreement(ada, goals=(goal.id,))
    with store.transaction("add") as tx:
        for record in (ada, goal, contact, message, advice, agreement):
            tx.add(record)
    with store.transaction("remove") as tx:
        for record in (contact, message, goal):
            tx.remove(record)
    (kept,) = store.all(Advice)
    assert (kept.interaction_id, kept.message_id, kept.goal_id) == (None, None, None)
    with store.transaction("forget") as tx:
        tx.remove(ada)
    assert (store.all(Advice), store.all(Agreement)) == ((), ())
    for _ in range(2):
        store.undo()
    assert (store.all(Advice), store.all(Agreement)) == ((advice,), (agreement,))
