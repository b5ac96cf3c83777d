"""Merging people who are one: nothing either of them knew is lost, and it is one undo."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.kinds import NAMING_PEOPLE
from mentorkit.domain.people import Channel, CustomField, Person, PersonId, Role
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.records import Record
    from mentorkit.services.joining import Joining
    from mentorkit.storage.store import Store
    from mentorkit.storage.transactions import Transaction

JOINED = ("notes", "admire", "kept")
"""Texts of which both are kept, one below the other."""
UNITED = ("tags", "expertise")
JOINED_KINDS = (Role, Channel, CustomField)
"""What a card holds of a person, decided part by part."""

DECIDED = frozenset({"shown", "place", "met_day", "notes", "tags", "expertise", "kept"})
"""Fields of a person that were decided part by part; of the others blanks are filled."""


class MergingService:
    """Merges people."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def merge(self, ids: Sequence[PersonId]) -> PersonId:
        """Merge all into the first and return its id. Raises Invalid for fewer than two, or for *Me*.

        The first one's values win; blanks are filled from the others; notes, tags, expertise,
        roles, channels, evidence, interactions and promises of all are kept.
        """
        people = [self._store.get(Person, person_id) for person_id in dict.fromkeys(ids)]
        if len(people) < 2 or any(person.is_me for person in people):
            raise Invalid("id", Why.ITSELF)
        kept, *others = people
        with self._store.transaction(Action.MERGE_PEOPLE) as tx:
            for other in others:
                kept = _united(kept, other)
                self._move(tx, other, kept.id)
                tx.remove(other)
            tx.update(kept)
        return kept.id

    def merge_joined(self, kept_id: PersonId, other_id: PersonId, joining: Joining) -> None:
        """Merge two of whom it was decided part by part what is kept of what a card can hold.

        `joining` says what the one kept gains of that; everything else is kept as `merge` keeps it.
        Raises NotFound.
        """
        other = self._store.get(Person, other_id)
        with self._store.transaction(Action.MERGE_PEOPLE) as tx:
            for record in joining.removed:
                tx.remove(record)
            for record in joining.added:
                tx.add(record)
            for record in joining.updated:
                tx.update(record)
            kept = _united(self._store.get(Person, kept_id), other, without=DECIDED)
            self._move(tx, other, kept_id, without=JOINED_KINDS)
            tx.remove(other)
            tx.update(kept)

    def _move(
        self, tx: Transaction, other: Person, kept_id: PersonId, without: tuple[type[Record], ...] = ()
    ) -> None:
        """Give what names the other to the one kept; a channel known already goes with the other.

        What would then name the one kept twice, or the one kept itself, lets go of it.
        """
        channels = self._store.find(Channel, person_id=kept_id)
        known = {_value(channel) for channel in channels}
        preferred = {channel.way for channel in channels if channel.preferred}
        fields = [(kind, name) for kind, names in NAMING_PEOPLE.items() for name in names]
        for kind, name in fields:
            if kind in without:
                continue
            for item in self._store.find(kind, **{name: other.id}):
                moved = _renamed(item, name, kept_id)
                if isinstance(moved, Channel) and _value(moved) in known:
                    continue
                if isinstance(moved, Channel):
                    moved = replace(moved, preferred=moved.preferred and moved.way not in preferred)
                tx.update(moved)


def _renamed(item: Record, name: str, kept_id: PersonId) -> Record:
    """Return the record with the one kept in a field; nobody is pointed at by what is theirs."""
    values: dict[str, Any] = {name: kept_id}
    owner = item.id if isinstance(item, Person) else values.get(item.owner, getattr(item, item.owner, None))
    for field in item.points:
        if owner == kept_id == values.get(field, getattr(item, field)):
            values[field] = None
    return replace(item, **values)


def _value(channel: Channel) -> tuple[str, str]:
    return channel.way.value, channel.value.strip().casefold()


def _united(kept: Person, other: Person, without: frozenset[str] = frozenset()) -> Person:
    """Return the first person with its blanks filled from the other, but for the fields left out."""
    values: dict[str, Any] = {}
    for field in fields(Person):
        mine, theirs = getattr(kept, field.name), getattr(other, field.name)
        if field.name in without:
            continue
        if field.name in UNITED:
            values[field.name] = tuple(dict.fromkeys((*mine, *theirs)))
        elif field.name in JOINED and theirs and theirs not in mine:
            values[field.name] = f"{mine}\n\n{theirs}".strip()
        elif mine in ("", None):
            values[field.name] = theirs
    if values.get("met_through_id") == kept.id or kept.met_through_id == other.id:
        values["met_through_id"] = None
    values["pinned"] = kept.pinned or other.pinned
    return replace(kept, **values)
