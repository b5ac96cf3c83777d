"""What can be done with people: add, change, sort into stages, rest, merge, delete, find in lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import TALKS
from mentorkit.domain.people import (
    FOR_GOOD,
    Channel,
    ChannelId,
    ChannelKind,
    CustomField,
    Evidence,
    Person,
    PersonId,
    Role,
    Stage,
    checked_person,
    checked_role,
)
from mentorkit.domain.rhythm import actual_gap
from mentorkit.domain.steps import NextStep, next_step
from mentorkit.domain.thanks import Offer, checked_offer
from mentorkit.services.actions import Action
from mentorkit.storage.labels import labels_in_use

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Sequence

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.lines import PeopleFilter, PersonLine, Tab
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store

Detail = Role | Channel | Evidence | CustomField | Offer
"""What belongs to a person and is edited on the person's page."""

LIST_WEEKS, YEAR_WEEKS = 26, 50
MOST_PINNED = 7


@frozen
class PersonPage:
    """Everything a person's page shows but the timeline."""

    person: Person
    line: PersonLine
    """With the marks of a year."""
    next_step: NextStep
    roles: tuple[Role, ...]
    channels: tuple[Channel, ...]
    evidence: tuple[Evidence, ...]
    custom_fields: tuple[CustomField, ...]
    offers: tuple[Offer, ...]
    commitments: tuple[Commitment, ...]
    introduced_by: Person | None
    actual_gap: int | None
    """The median gap between talks within the year, in days."""


class PeopleService:
    """People, one method an intention."""

    def __init__(self, store: Store, queries: Queries, clock: Clock) -> None:
        self._store = store
        self._queries = queries
        self._clock = clock

    # Reading

    def get(self, person_id: PersonId) -> Person:
        """Return a person, or raise NotFound."""
        return self._store.get(Person, person_id)

    def me(self) -> Person:
        """Return *Me*, who exists from the first run."""
        return self._store.find(Person, is_me=True)[0]

    def page(self, person_id: PersonId) -> PersonPage:
        """Return everything the person's page shows but the timeline. Raises NotFound."""
        person = self._store.get(Person, person_id)
        today = self._clock.today()
        line = self.lines(self._queries.rows_of([person_id]), YEAR_WEEKS)[0]
        through = person.met_through_id
        talks = (mark.day for mark in line.marks if mark.how in TALKS)
        return PersonPage(
            person=person,
            line=line,
            next_step=next_step(line, today),
            roles=self._store.find(Role, person_id=person_id),
            channels=self._store.find(Channel, person_id=person_id),
            evidence=self._store.find(Evidence, person_id=person_id),
            custom_fields=self._store.find(CustomField, person_id=person_id),
            offers=self._store.find(Offer, person_id=person_id, given=None),
            commitments=self._store.find(Commitment, person_id=person_id),
            introduced_by=self._store.get(Person, through) if through else None,
            actual_gap=actual_gap(talks),
        )

    def rows(self, chosen: PeopleFilter) -> tuple[array[int], array[int]]:
        """Return the rows of the people a list shows and each one's rank of stage (see Queries.people)."""
        return self._queries.people(chosen, self._clock.today())

    def lines(self, rows: Sequence[int], weeks: int = LIST_WEEKS) -> tuple[PersonLine, ...]:
        """Return these rows' people with the marks of the last `weeks` weeks."""
        return self._queries.lines(rows, self._clock.today() - timedelta(weeks=weeks))

    def lines_of(self, ids: Iterable[PersonId]) -> tuple[PersonLine, ...]:
        """Return the rows of these people, without those that are gone."""
        return self.lines(self._queries.rows_of(ids))

    def rows_of(self, ids: Iterable[PersonId]) -> array[int]:
        """Return the rows of these people, in their order, without those that are gone."""
        return self._queries.rows_of(ids)

    def ids_of(self, rows: Sequence[int]) -> tuple[PersonId, ...]:
        """Return the people of these rows, in their order, without those that are gone."""
        return self._queries.ids_of(rows)

    def next_step(self, line: PersonLine) -> NextStep:
        """Return what to do next about the person of a line."""
        return next_step(line, self._clock.today())

    def counts(self) -> dict[Tab, int]:
        """Return how many people each tab shows."""
        return self._queries.counts(self._clock.today())

    def pinned(self) -> tuple[PersonLine, ...]:
        """Return the people pinned to the sidebar."""
        return self.lines(self._queries.pinned())

    def expertise_in_use(self) -> tuple[str, ...]:
        """Return every expertise in use, the most used first."""
        return labels_in_use(self._queries.connection, "expertise")

    def tags_in_use(self) -> tuple[str, ...]:
        """Return every tag in use, the most used first."""
        return labels_in_use(self._queries.connection, "tags")

    # Changing one person

    def add(self, shown: str, *, stage: Stage | None = Stage.TO_APPROACH, email: str = "") -> Person:
        """Add somebody by name; an e-mail address becomes the preferred channel."""
        person = Person(id=PersonId(self._clock.new_id()), shown=" ".join(shown.split()), stage=stage)
        checked_person(person)
        with self._store.transaction(Action.ADD_PERSON) as tx:
            tx.add(person)
            if email:
                tx.add(
                    Channel(
                        id=ChannelId(self._clock.new_id()),
                        person_id=person.id,
                        way=ChannelKind.EMAIL,
                        value=email,
                        preferred=True,
                    )
                )
        return person

    def change(self, person: Person) -> None:
        """Keep a person's new values."""
        with self._store.transaction(Action.CHANGE_PERSON) as tx:
            tx.update(checked_person(person))

    def keep_photo(self, person_id: PersonId, content: bytes) -> None:
        """Keep a photo of a person. `content` is an encoded picture of at most 10 MB."""
        person = self._store.get(Person, person_id)
        with self._store.transaction(Action.CHANGE_PERSON) as tx:
            tx.update(replace(person, photo=self._store.blobs.keep(content)))

    def remove_photo(self, person_id: PersonId) -> None:
        """Take a person's photo off."""
        with self._store.transaction(Action.CHANGE_PERSON) as tx:
            tx.update(replace(self.get(person_id), photo=None))

    def photo(self, digest: str) -> bytes | None:
        """Return the bytes of a photo, or None when they are gone."""
        return self._store.blobs.get(digest)

    def add_detail(self, detail: Detail) -> None:
        """Keep a new role, channel, piece of evidence or custom field."""
        with self._store.transaction(Action.ADD_DETAIL) as tx:
            tx.add(_checked(detail))
            for other in self._less_preferred(detail):
                tx.update(other)

    def change_detail(self, detail: Detail) -> None:
        """Keep a detail's new values."""
        with self._store.transaction(Action.CHANGE_DETAIL) as tx:
            tx.update(_checked(detail))
            for other in self._less_preferred(detail):
                tx.update(other)

    def remove_detail(self, detail: Detail) -> None:
        """Remove a detail."""
        with self._store.transaction(Action.REMOVE_DETAIL) as tx:
            tx.remove(detail)

    def _less_preferred(self, detail: Detail) -> list[Channel]:
        """Return the channels that lose their preference to this one: one of each kind has it."""
        if not isinstance(detail, Channel) or not detail.preferred:
            return []
        others = self._store.find(Channel, person_id=detail.person_id, way=detail.way.value, preferred=True)
        return [replace(other, preferred=False) for other in others if other.id != detail.id]

    # Changing several people, each call one undo

    def set_stage(self, ids: Iterable[PersonId], stage: Stage | None, because: str = "") -> None:
        """Put people into a stage, awake.

        Mentor needs a contact logged both ways, or a reason; else Invalid ("stage", NEEDS_CONTACT).
        """
        people = self._people(ids)
        if stage is Stage.MENTOR and not because.strip():
            self._require_contact(people)
        with self._store.transaction(Action.SET_STAGE) as tx:
            for person in people:
                changed = replace(person, stage=stage, resting_until=None, ask_again=None)
                if because.strip():
                    changed = replace(changed, mentor_because=because.strip())
                tx.update(changed)

    def _require_contact(self, people: Sequence[Person]) -> None:
        lines = self._queries.lines(self._queries.rows_of(p.id for p in people), self._clock.today())
        known = {person.id for person in people if person.stage is Stage.MENTOR or person.mentor_because}
        if any(line.clocks.contact is None and line.id not in known for line in lines):
            raise Invalid("stage", Why.NEEDS_CONTACT)

    def set_rhythm(self, ids: Iterable[PersonId], days: int | None) -> None:
        """Wish for contact every so many days; None for no rhythm."""
        with self._store.transaction(Action.SET_RHYTHM) as tx:
            for person in self._people(ids):
                tx.update(checked_person(replace(person, rhythm_days=days)))

    def rest(self, ids: Iterable[PersonId], until: date | None = None) -> None:
        """Let people rest until a day, or for good."""
        if until is not None and until <= self._clock.today():
            raise Invalid("resting_until", Why.ENDS_BEFORE_START)
        with self._store.transaction(Action.REST) as tx:
            for person in self._people(ids):
                tx.update(replace(person, resting_until=until or FOR_GOOD))

    def wake(self, ids: Iterable[PersonId]) -> None:
        """End people's rest now; they return to the stage they had."""
        with self._store.transaction(Action.WAKE) as tx:
            for person in self._people(ids):
                tx.update(replace(person, resting_until=None))

    def pin(self, person_id: PersonId) -> None:
        """Pin somebody to the sidebar; Invalid ("pinned", TOO_MANY) beyond seven."""
        if len(self._store.find(Person, pinned=True)) >= MOST_PINNED:
            raise Invalid("pinned", Why.TOO_MANY)
        with self._store.transaction(Action.PIN) as tx:
            tx.update(replace(self.get(person_id), pinned=True))

    def unpin(self, person_id: PersonId) -> None:
        """Take somebody off the sidebar."""
        with self._store.transaction(Action.UNPIN) as tx:
            tx.update(replace(self.get(person_id), pinned=False))

    def tag(self, ids: Iterable[PersonId], tag: str) -> None:
        """Give people a tag; who has it already keeps it once."""
        word = " ".join(tag.split())
        if not word:
            raise Invalid("tags", Why.EMPTY)
        with self._store.transaction(Action.TAG) as tx:
            for person in self._people(ids):
                tx.update(replace(person, tags=tuple(dict.fromkeys((*person.tags, word)))))

    def delete(self, ids: Iterable[PersonId]) -> None:
        """Delete people with all that belongs to them; for 30 days in *Recently deleted*."""
        with self._store.transaction(Action.DELETE_PEOPLE) as tx:
            for person in self._people(ids):
                tx.remove(person)

    def forget(self, person_id: PersonId) -> None:
        """Remove somebody completely, from kept changes and the index too. Cannot be undone."""
        self._store.forget(self.get(person_id))

    def _people(self, ids: Iterable[PersonId]) -> list[Person]:
        return [self._store.get(Person, person_id) for person_id in ids]


def _checked(detail: Detail) -> Detail:
    """Return the detail, or raise Invalid naming the field that cannot be kept."""
    if isinstance(detail, Role):
        return checked_role(detail)
    if isinstance(detail, Offer):
        return checked_offer(detail)
    field = {Channel: "value", Evidence: "title", CustomField: "name"}[type(detail)]
    if not getattr(detail, field).strip():
        raise Invalid(field, Why.EMPTY)
    return detail
