"""Undoing an import after other work: one step of its own, which keeps whoever was edited since."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain, islice
from math import inf
from time import perf_counter
from typing import TYPE_CHECKING

from mentorkit.domain.imports import Import
from mentorkit.domain.kinds import NAMING_PEOPLE
from mentorkit.domain.people import Person, PersonId
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mentorkit.domain.records import Record
    from mentorkit.storage.history import KeptChange
    from mentorkit.storage.store import Store

AT_ONCE = 5
"""People removed, or other things looked at, between two looks at the clock."""

READ_AT_ONCE = 50
"""People of whom is read, kind by kind, what names them."""


NAMING = tuple((kind, name) for kind, names in NAMING_PEOPLE.items() for name in names)
"""Every field that names a person, and of which kind."""


class TakingBack:
    """One import being undone: one transaction, worked off in slices, all or nothing.

    A person the import added goes with all it brought, unless anything about them was edited, added or
    points at them now. Of people who were there before, each record goes back to what it was unless it
    was edited since.
    """

    def __init__(self, store: Store, entry: Import) -> None:
        kept = store.change_adding(entry.id)
        self._store, self._entry = store, entry
        self._left: dict[str, str] = {}
        """How the import left each record: its digest by its id."""
        self._before: dict[str, Record] = {}
        self._removed: list[Record] = []
        self._people: list[PersonId] = []
        self._others: list[tuple[type[Record], str]] = []
        self._look_at(kept)
        self.total = len(self._people) + len(self._others) + len(self._before) + len(self._removed)
        self.done = self.taken = 0
        self.kept: list[PersonId] = []
        """Whom the import added or changed and who stays as they are now."""
        self._transaction = store.begin()
        self._work = self._steps()

    def step(self, milliseconds: float = 10) -> bool:
        """Work for about so long; returns True when all is undone and kept. Errors leave nothing of it."""
        until = perf_counter() + milliseconds / 1000
        try:
            for done in self._work:
                self.done += done
                if perf_counter() >= until:
                    return False
            self._transaction.update(replace(self._entry, is_undone=True))
        except BaseException:
            self._store.abandon()
            raise
        self._store.commit(Action.UNDO_IMPORT)
        return True

    def run(self) -> None:
        """Work to the end at once."""
        self.step(inf)

    def cancel(self) -> None:
        """Leave everything as it was."""
        self._store.abandon()

    def _look_at(self, kept: KeptChange) -> None:
        """Sort what the import did: people added, other things added, changed, removed."""
        for kind, record_id, digest in kept.additions():
            self._note_added(kind, record_id)
            self._left[record_id] = digest
        for edit in kept.edits:
            if edit.kind is Import:
                continue
            if edit.before is not None and edit.after is None:
                self._removed.append(edit.before)
                continue
            if edit.before is not None:
                self._before.setdefault(edit.id, edit.before)
            else:
                self._note_added(edit.kind, edit.id)
            self._left[edit.id] = edit.digest

    def _note_added(self, kind: type[Record], record_id: str) -> None:
        if kind is Person:
            self._people.append(PersonId(record_id))  # type: ignore[arg-type]  # the id of a person
        else:
            self._others.append((kind, record_id))

    def _steps(self) -> Iterator[int]:
        people = iter(self._people)
        while chunk := tuple(islice(people, READ_AT_ONCE)):
            yield from self._take_back_people(chunk)
            yield len(chunk)
        for kind, ids in self._of_others():
            self._take_back_details(kind, ids)
            yield len(ids)
        for record in self._before.values():
            self._put_back(record)
            yield 1
        for record in self._removed:
            self._bring_back(record)
            yield 1

    def _take_back_people(self, ids: tuple[PersonId, ...]) -> Iterator[int]:
        """Remove those who are as the import left them; yields wherever the clock may be looked at."""
        owned: dict[str, list[Record]] = defaultdict(list)
        touched: set[str] = set()
        for kind, name in NAMING:
            for item in self._store.find(kind, **{name: ids}):
                person_id = getattr(item, name)
                if name == kind.owner:
                    owned[person_id].append(item)
                if not self._is_as_left(item):
                    touched.add(person_id)
            yield 0
        gone: list[Person] = []
        for person in self._store.find(Person, id=ids):
            stays = person.id in touched or not self._is_as_left(person)
            self.kept.append(person.id) if stays else gone.append(person)
        self.taken += len(gone)
        for start in range(0, len(gone), AT_ONCE):
            some = gone[start : start + AT_ONCE]
            self._transaction.remove_known(chain(some, *(owned[person.id] for person in some)))
            yield 0
            self._transaction.settle()
            yield 0

    def _is_as_left(self, record: Record) -> bool:
        return self._left.get(record.id) == self._store.digest(record)

    def _of_others(self) -> Iterator[tuple[type[Record], tuple[str, ...]]]:
        """Yield what else was added, kind by kind, some at a time."""
        by_kind: dict[type[Record], list[str]] = defaultdict(list)
        for kind, record_id in self._others:
            by_kind[kind].append(record_id)
        for kind, ids in by_kind.items():
            for start in range(0, len(ids), AT_ONCE):
                yield kind, tuple(ids[start : start + AT_ONCE])

    def _take_back_details(self, kind: type[Record], ids: Sequence[str]) -> None:
        """Remove what was given to people who were there before; those added keep theirs."""
        added = set(self._people)
        for item in self._store.find(kind, id=tuple(ids)):
            owner = getattr(item, kind.owner)
            if owner in added:
                continue
            if self._is_as_left(item):
                self._transaction.remove(item)
            else:
                self._keep([owner])

    def _put_back(self, before: Record) -> None:
        kind = type(before)
        if not self._store.has(kind, before.id):
            return
        now = self._store.get(kind, before.id)
        if self._is_as_left(now):
            self._transaction.update(before)
        else:
            self._keep([now.id if isinstance(now, Person) else getattr(now, kind.owner)])

    def _bring_back(self, record: Record) -> None:
        if not self._store.has(type(record), record.id) and self._store.has(
            Person, getattr(record, record.owner)
        ):
            self._transaction.add(record)

    def _keep(self, ids: Iterable[PersonId]) -> None:
        self.kept += [person_id for person_id in ids if person_id not in self.kept]
