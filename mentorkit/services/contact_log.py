"""What follows from a contact that is logged, whoever logs it: a stage, answers, and thanks owed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import stage_after
from mentorkit.domain.messages import Message, answered
from mentorkit.domain.thanks import OwedThanks, OwedThanksId, thanks_day

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.interactions import Interaction
    from mentorkit.domain.people import Person
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
