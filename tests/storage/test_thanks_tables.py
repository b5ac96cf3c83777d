"""Tests of the tables of thanks, offers and updates: what settled or told something may be deleted later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.thanks import OwedThanks
from mentorkit.domain.updates import Told
from tests.builders import TODAY, a_message, a_person, a_told, an_interaction, an_owed_thanks

if TYPE_CHECKING:
    from mentorkit.storage.store import Store


def test_what_a_deleted_message_settled_and_told_stays_so(store: Store) -> None:
    ada = a_person("Ada")
    contact, message = an_interaction(ada), a_message(ada)
    owed = an_owed_thanks(contact, settled=TODAY, message_id=message.id)
    told = a_told(ada, message_id=message.id)
    with store.transaction("add") as tx:
        for record in (ada, contact, message, owed, told):
            tx.add(record)
    with store.transaction("delete") as tx:
        tx.remove(message)
    assert [(kept.settled, kept.message_id) for kept in store.all(OwedThanks)] == [(TODAY, None)]
    assert [(kept.day, kept.message_id) for kept in store.all(Told)] == [(TODAY, None)]
    store.undo()
    assert (store.all(OwedThanks), store.all(Told)) == ((owed,), (told,))
