"""Reading everything kept, whole records at a time, for lists outside the window and for checks by script."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.due import Reason
from mentorkit.domain.feedback import Feedback
from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.messages import Message
from mentorkit.domain.people import (
    Channel,
    CustomField,
    Evidence,
    Person,
    Role,
    Stage,
    current_role,
    shown_stage,
)
from mentorkit.domain.tasks import Worth, worth_doing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.records import Record
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store
    from mentorkit.storage.today_queries import TodayQueries

AT_ONCE = 500
"""People read together: enough to be fast, few enough for vaults of any size."""

LISTS: dict[str, type[Record]] = {
    "roles": Role,
    "channels": Channel,
    "evidence": Evidence,
    "custom_fields": CustomField,
    "interactions": Interaction,
    "commitments": Commitment,
    "messages": Message,
}
"""What a person has, by the names lists give it."""


@frozen
class Household:
    """A person with everything that belongs to them."""

    person: Person
    stage: Stage | None
    """As people see it today: Resting while it lasts."""
    last_contact: date | None
    roles: tuple[Role, ...]
    channels: tuple[Channel, ...]
    evidence: tuple[Evidence, ...]
    custom_fields: tuple[CustomField, ...]
    interactions: tuple[Interaction, ...]
    """Oldest first."""
    commitments: tuple[Commitment, ...]
    messages: tuple[Message, ...]

    @property
    def role(self) -> Role | None:
        """The role shown beside the name."""
        return current_role(self.roles)


@frozen
class DueLine:
    """What is worth doing about one person: why, how late, and the promise it comes from, if any."""

    worth: Worth
    person: Person
    days_late: int
    """Whole days past the day; negative while it is to come."""
    commitment: Commitment | None


class ListingService:
    """Reads whole vaults, some people at a time, so that their size does not matter."""

    def __init__(self, store: Store, queries: Queries, dues: TodayQueries, clock: Clock) -> None:
        self._store = store
        self._queries = queries
        self._dues = dues
        self._clock = clock

    def people(self) -> Iterator[Household]:
        """Yield everybody, *Me* too, in the order in which they were added."""
        people = self._store.all(Person)
        for start in range(0, len(people), AT_ONCE):
            yield from self._households(people[start : start + AT_ONCE])

    def _households(self, people: Sequence[Person]) -> Iterator[Household]:
        today = self._clock.today()
        ids = tuple(person.id for person in people)
        lines = self._queries.lines(self._queries.rows_of(ids), today)
        owned = {name: self._owned(kind, ids) for name, kind in LISTS.items()}
        for person, line in zip(people, lines, strict=True):
            lists: dict[str, Any] = {name: tuple(found[person.id]) for name, found in owned.items()}
            yield Household(person, shown_stage(person, today), line.clocks.contact, **lists)

    def _owned(self, kind: type[Record], ids: tuple[str, ...]) -> dict[str, list[Record]]:
        """Return what these people own of a kind by their ids."""
        found: dict[str, list[Record]] = defaultdict(list)
        for record in self._store.find(kind, **{kind.owner: ids}):
            found[getattr(record, kind.owner)].append(record)
        return found

    def interactions(self) -> Iterator[tuple[Person, Interaction]]:
        """Yield every logged contact with whom it was, oldest first."""
        names = {person.id: person for person in self._store.all(Person)}
        for interaction in self._store.all(Interaction):
            yield names[interaction.person_id], interaction

    def commitments(self) -> Iterator[tuple[Person, Commitment]]:
        """Yield every promise with whom it was given to or by, in the order in which they were noted."""
        names = {person.id: person for person in self._store.all(Person)}
        for commitment in self._store.all(Commitment):
            yield names[commitment.person_id], commitment

    def feedback(self) -> Iterator[tuple[str, Feedback]]:
        """Yield all feedback with the name of who gave it, in the order in which it was noted."""
        names = {person.id: person.shown for person in self._store.all(Person)}
        for feedback in self._store.all(Feedback):
            person_id = feedback.person_id
            yield feedback.giver if person_id is None else names[person_id], feedback

    def due(self, days: int = 0) -> tuple[DueLine, ...]:
        """Return what is worth doing until `days` days from today, a line a person, as Today shows it."""
        today = self._clock.today()
        until = today + timedelta(days=min(days, (date.max - today).days))
        now = self._clock.now()
        return tuple(self._line(worth, today) for worth in worth_doing(self._dues.dues(until, today, now)))

    def _line(self, worth: Worth, today: date) -> DueLine:
        due = worth.dues[0]
        promised = due.reason is Reason.COMMITMENT
        return DueLine(
            worth=worth,
            person=self._store.get(Person, due.person_id),
            days_late=(today - due.day).days,
            commitment=self._store.get(Commitment, due.source) if promised else None,
        )
