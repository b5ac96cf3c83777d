"""Logging contacts: the only thing that moves a clock, and the promises made on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from mentorkit.domain.commitments import (
    Commitment,
    CommitmentId,
    Whose,
    checked_commitment,
    next_promise,
)
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import (
    Interaction,
    InteractionId,
    InteractionKind,
    checked_interaction,
    clocks_of,
)
from mentorkit.domain.people import Person, PersonId, checked_person
from mentorkit.services import contact_log
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mentorkit.domain.clock import Clock
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store


@frozen
class Contact:
    """What *Log a contact* asks for. Unknown people are given by name and become people."""

    day: date
    how: InteractionKind
    people: tuple[PersonId, ...] = ()
    new_people: tuple[str, ...] = ()
    said: str = ""
    title: str = ""
    minutes: int | None = None
    next_step: str = ""
    next_day: date | None = None


class InteractionService:
    """Interactions and the timeline."""

    def __init__(self, store: Store, queries: Queries, clock: Clock) -> None:
        self._store = store
        self._queries = queries
        self._clock = clock

    def log(self, contact: Contact) -> tuple[PersonId, ...]:
        """Log one contact with one or more people as one step of undo; returns who they are.

        Stages follow from what happened (To approach → Approached → In conversation), messages that
        waited are answered by a talk or a message of theirs; a next step becomes a promise of mine to each. Raises Invalid: nobody, or a day still to come.
        """
        if not contact.people and not any(name.strip() for name in contact.new_people):
            raise Invalid("people", Why.EMPTY)
        with self._store.transaction(Action.LOG_CONTACT) as tx:
            people = [self._store.get(Person, person_id) for person_id in contact.people]
            for name in contact.new_people:
                person = Person(id=PersonId(self._clock.new_id()), shown=" ".join(name.split()))
                tx.add(checked_person(person))
                people.append(person)
            for person in people:
                contact_log.log(tx, self._store, self._clock, person, self._interaction(contact, person.id))
                if contact.next_step.strip():
                    tx.add(self._promise(person.id, contact.next_step, contact.next_day))
        return tuple(person.id for person in people)

    def change(self, interaction: Interaction) -> None:
        """Keep a logged contact's new values."""
        with self._store.transaction(Action.CHANGE_CONTACT) as tx:
            tx.update(checked_interaction(interaction, self._clock.today()))

    def remove(self, interaction: Interaction) -> None:
        """Remove a logged contact."""
        with self._store.transaction(Action.REMOVE_CONTACT) as tx:
            tx.remove(interaction)

    def timeline(
        self,
        person_id: PersonId,
        kinds: Iterable[InteractionKind] = tuple(InteractionKind),
        before: int | None = None,
        limit: int = 50,
    ) -> list[tuple[int, Interaction]]:
        """Return up to `limit` interactions with their rows, newest first, below row `before`."""
        return self._queries.timeline(person_id, kinds, before, limit)

    def contact_after(self, person_id: PersonId, day: date, how: InteractionKind) -> date | None:
        """Return when the last contact will have been once something is logged on a day."""
        marks = self._queries.marks(person_id, date.min)
        log = [(mark.day, mark.how) for mark in marks]
        later = sum(mark.day > day for mark in marks)
        log.insert(len(log) - later, (day, how))
        return clocks_of(log).contact

    # Promises

    def promise(
        self, person_id: PersonId, text: str, due: date | None, whose: Whose = Whose.MINE
    ) -> Commitment:
        """Keep a promise, mine or theirs."""
        promise = self._promise(person_id, text, due, whose)
        with self._store.transaction(Action.ADD_COMMITMENT) as tx:
            tx.add(promise)
        return promise

    def change_promise(self, commitment: Commitment) -> None:
        """Keep a promise's new words or date."""
        with self._store.transaction(Action.CHANGE_COMMITMENT) as tx:
            tx.update(checked_commitment(commitment))

    def postpone_promise(self, commitment_id: CommitmentId, day: date) -> None:
        """Move a promise to a later day."""
        commitment = self._store.get(Commitment, commitment_id)
        with self._store.transaction(Action.CHANGE_COMMITMENT) as tx:
            tx.update(replace(commitment, due=day))

    def keep_promise(self, commitment_id: CommitmentId) -> None:
        """Mark a promise as kept today."""
        commitment = self._store.get(Commitment, commitment_id)
        with self._store.transaction(Action.KEEP_COMMITMENT) as tx:
            tx.update(replace(commitment, done=self._clock.today()))

    def remove_promise(self, commitment: Commitment) -> None:
        """Remove a promise."""
        with self._store.transaction(Action.REMOVE_COMMITMENT) as tx:
            tx.remove(commitment)

    def open_promises(self, people: Sequence[PersonId]) -> tuple[Commitment, ...]:
        """Return the open promises of both sides with these people, the earliest due first."""
        found = [
            promise
            for person_id in people
            for promise in self._store.find(Commitment, person_id=person_id, done=None)
        ]
        return tuple(sorted(found, key=lambda promise: promise.due or date.max))

    def next_promise(self, person_id: PersonId) -> Commitment | None:
        """Return the earliest open promise of mine to somebody; undated ones come last."""
        return next_promise(self._store.find(Commitment, person_id=person_id, done=None))

    def _interaction(self, contact: Contact, person_id: PersonId) -> Interaction:
        interaction = Interaction(
            id=InteractionId(self._clock.new_id()),
            person_id=person_id,
            day=contact.day,
            how=contact.how,
            title=contact.title.strip(),
            said=contact.said.strip(),
            minutes=contact.minutes,
        )
        return checked_interaction(interaction, self._clock.today())

    def _promise(
        self, person_id: PersonId, text: str, due: date | None, whose: Whose = Whose.MINE
    ) -> Commitment:
        return checked_commitment(
            Commitment(
                id=CommitmentId(self._clock.new_id()),
                person_id=person_id,
                whose=whose,
                text=text.strip(),
                due=due,
            )
        )
