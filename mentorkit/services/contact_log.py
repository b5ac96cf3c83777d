"""What follows from a contact that is logged, whoever logs it: a stage, answers, and thanks owed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import Interaction, stage_after
from mentorkit.domain.messages import Message, answered
from mentorkit.domain.people import Person
from mentorkit.domain.thanks import OwedThanks, OwedThanksId, thanks_day

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.advice import Advice
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.feedback import Feedback
    from mentorkit.storage.store import Store
    from mentorkit.storage.transactions import Transaction


def log(tx: Transaction, store: Store, clock: Clock, person: Person, contact: Interaction) -> None:
    """Keep a contact with what follows: the person's stage, waiting messages answered, a thank-you owed."""
    tx.add(contact)
    owe_thanks(tx, clock, contact, thanks_day(person, contact, clock.today()))
    tx.update(replace(person, stage=stage_after(person.stage, contact.how)))
    for message in store.find(Message, person_id=person.id):
        tx.update(answered(message, contact.how, contact.day))


def owe_thanks(tx: Transaction, clock: Clock, contact: Interaction, due: date | None) -> None:
    """Owe a thank-you for a contact until it is due; None where it asks for none."""
    if due is not None:
        owed = OwedThanksId(clock.new_id())
        tx.add(OwedThanks(id=owed, interaction_id=contact.id, person_id=contact.person_id, due=due))


def owe_for_words(tx: Transaction, store: Store, clock: Clock, given: Advice | Feedback) -> None:
    """Owe a thank-you where words to use came in a reply or a contact: talks are thanked for anyway."""
    message = store.get(Message, given.message_id) if given.message_id else None
    contact_id = message.answer_id if message is not None else given.interaction_id
    if contact_id is None or store.find(OwedThanks, interaction_id=contact_id):
        return
    contact = store.get(Interaction, contact_id)
    person = store.get(Person, contact.person_id)
    owe_thanks(tx, clock, contact, thanks_day(person, contact, clock.today(), helped=True))
