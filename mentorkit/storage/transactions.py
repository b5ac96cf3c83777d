"""The open transaction: the only thing records can be added to, updated in and removed from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from mentorkit.domain.changes import Edit
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.kinds import BY_NAME, ENTRIES, KINDS
from mentorkit.domain.people import Person
from mentorkit.domain.records import owners_of
from mentorkit.storage.additions import Additions
from mentorkit.storage.codec import digest_of
from mentorkit.storage.editions import DETAILS
from mentorkit.storage.history import written
from mentorkit.storage.index import by_kind, entry_row

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from mentorkit.domain.records import Record
    from mentorkit.storage.index import Index
    from mentorkit.storage.rows import Rows
    from mentorkit.storage.standings import Standings

POINTING: dict[str, list[tuple[type[Record], str]]] = {
    target.kind: [(kind, name) for kind in KINDS for name, at in kind.points.items() if at == target.kind]
    for target in KINDS
}
"""What may point at each kind: the kinds that do, with their field."""


_ENTRY_KINDS = frozenset(ENTRIES)
_DESCRIBING = frozenset((Person, *DETAILS))
"""Kinds found with their person: a change of one may change the headline and the person's row of the index."""

MUCH = 1_000
"""Records added in bulk from which on the index is readied for being merged."""


class Transaction:
    """Collects edits while it writes them. Made by the store, never by hand."""

    def __init__(self, rows: dict[type[Record], Rows], standings: Standings, index: Index) -> None:
        self._rows = rows
        self._standings = standings
        self._index = index
        self.edits: list[Edit] = []
        self.bulk = Additions()
        """What was added by `add_many`: a kept change holds only ids and digests of it."""
        self.written: list[str] = []
        """What was settled, as a kept change holds it: writing much of it at the end would take long."""
        self._settled = 0
        self._stale: list[int] = []
        """Rows of the index whose entries were changed or removed since."""

    def add(self, record: Record) -> None:
        """Keep a new record."""
        self._rows[type(record)].insert(record)
        self.edits.append(Edit(type(record), record.id, None, record))

    def add_many(self, records: Iterable[Record]) -> None:
        """Keep many new records of one kind in one statement; owners must be kept already."""
        new = list(records)
        if not new:
            return
        kind = type(new[0])
        written = self._rows[kind].insert_many(new)
        self.edits += [Edit(kind, record.id, None, record) for record in new]
        for record, row in zip(new, written, strict=True):
            self.bulk.add(kind, record.id, digest_of(row))

    def settle(self) -> None:
        """Work out now what follows from all that was written so far: a long import commits faster."""
        newcomers = _newcomers(self._unsettled())
        self._standings.begin(newcomers)
        self._standings.work_out(*self._affected(newcomers))
        entries = ((edit.kind, edit.id) for edit in self._unsettled() if edit.kind in _ENTRY_KINDS)
        self._index.write_entries(self._stale, by_kind(entries))
        self._stale.clear()
        self.written += [written(edit) for edit in self._unsettled() if not self._is_packed(edit)]
        self._settled = len(self.edits)

    def finish(self) -> None:
        """Work out the rest before the commit, and ready the index for being merged after much at once."""
        self.settle()
        if len(self.bulk) >= MUCH:
            self._index.end_bulk()

    def update(self, record: Record) -> None:
        """Keep a record's new values; nothing happens when they equal the old. Raises NotFound."""
        before = self._rows[type(record)].get(record.id)
        if before != record:
            self._rewrite(record)
            self.edits.append(Edit(type(record), record.id, before, record))

    def remove(self, record: Record) -> None:
        """Remove a record and, before it, all it owns; whatever else points at it lets go of it.

        What it owned the last of goes too: a meeting with the last person who took part.
        """
        for owned in self._owned(record):
            self.remove(owned)
            self._remove_emptied(record, owned)
        for pointing in self._pointing_at(record):
            self.update(pointing)
        before = self._rows[type(record)].get(record.id)
        self._drop(record)
        self.edits.append(Edit(type(record), record.id, before, None))

    def remove_known(self, records: Iterable[Record]) -> None:
        """Remove some records as they are kept, each kind in one statement; nothing else may name them."""
        by_kind: dict[type[Record], list[Record]] = defaultdict(list)
        for record in records:
            by_kind[type(record)].append(record)
        for kind in filter(by_kind.__contains__, reversed(KINDS)):
            self._drop_many(kind, [record.id for record in by_kind[kind]])
            self.edits += [Edit(kind, record.id, record, None) for record in by_kind[kind]]

    def replay(self, edits: Iterable[Edit]) -> None:
        """Apply edits as they stand: how undo, redo and restore write. Raises NotFound."""
        for edit in edits:
            if edit.after is None:
                self._drop(edit.record)
            elif edit.before is None:
                self._rows[edit.kind].insert(edit.after)
            else:
                self._rewrite(edit.after)
            self.edits.append(edit)

    def _affected(self, newcomers: Collection[str]) -> tuple[list[str], set[str]]:
        """Return the people whose standing may differ now, and those of them known by other words.

        Newcomers are left out, and those settled already unless something was written about them since.
        """
        clocked: dict[str, None] = {}
        named: set[str] = set()
        for edit in self._unsettled():
            if _moves_no_clock(edit):
                continue
            for side in (edit.before, edit.after):
                person_id = _person_of(side)
                if person_id is None or person_id in newcomers:
                    continue
                clocked[person_id] = None
                if edit.kind in _DESCRIBING:
                    named.add(person_id)
        has = self._rows[Person].has
        return [i for i in clocked if i in self.bulk or has(i)], named

    def _remove_emptied(self, owner: Record, owned: Record) -> None:
        """Remove the other owner of what is gone if that was the last it had of it."""
        name = type(owned).lasting
        if not name or name == f"{owner.kind}_id":
            return
        kind, other = BY_NAME[name.removesuffix("_id")], getattr(owned, name)
        if not any(self._rows[type(owned)].find(**{name: other})):
            self.remove(self._rows[kind].get(other))

    def _drop(self, record: Record) -> None:
        if isinstance(record, Person):
            self._standings.forget({record.id: self._rows[Person].row_of(record.id)})
        self._leave_index(record)
        self._rows[type(record)].delete(record.id)

    def _drop_many(self, kind: type[Record], ids: Sequence[str]) -> None:
        rows = self._rows[kind]
        if kind is Person:
            self._standings.forget(rows.rows_of(ids))
        elif kind in _ENTRY_KINDS:
            self._stale += [entry_row(kind, row, record_id) for record_id, row in rows.rows_of(ids).items()]
        rows.delete_many(ids)

    def _rewrite(self, record: Record) -> None:
        self._leave_index(record)
        self._rows[type(record)].update(record)

    def _leave_index(self, record: Record) -> None:
        """Remember which row of the index is about to be wrong. Raises NotFound."""
        row = self._rows[type(record)].row_of(record.id)
        if type(record) in _ENTRY_KINDS:
            self._stale.append(entry_row(type(record), row, record.id))

    def _is_packed(self, edit: Edit) -> bool:
        """Whether a kept change holds no more of an edit than the digest in `bulk`."""
        return edit.before is None and edit.id in self.bulk

    def _unsettled(self) -> Iterator[Edit]:
        return islice(self.edits, self._settled, None)

    def _owned(self, record: Record) -> Iterator[Record]:
        """Yield what belongs to a record, whatever points at others before those it points at."""
        for kind in reversed(KINDS):
            name = f"{record.kind}_id"
            if name in owners_of(kind):
                yield from reversed(list(self._rows[kind].find(**{name: record.id})))

    def _pointing_at(self, record: Record) -> Iterator[Record]:
        for kind, name in POINTING[record.kind]:
            for pointing in list(self._rows[kind].find(**{name: record.id})):
                nothing: dict[str, Any] = {name: None}
                yield replace(pointing, **nothing)


def _newcomers(edits: Iterable[Edit]) -> dict[str, list[Record]]:
    """Return who has come and was not touched since by their ids: each person, then all that belongs to them."""
    found: dict[str, list[Record]] = {}
    for edit in edits:
        if edit.before is not None or edit.after is None:
            for side in (edit.before, edit.after):
                found.pop(_person_of(side) or "", None)
        elif edit.kind is Person:
            found[edit.id] = [edit.after]
        elif (theirs := found.get(_person_of(edit.after) or "")) is not None:
            theirs.append(edit.after)
    return found


def _moves_no_clock(edit: Edit) -> bool:
    """Whether only the words of a contact changed, as they do while a note is written."""
    before, after = edit.before, edit.after
    return (
        isinstance(before, Interaction)
        and isinstance(after, Interaction)
        and (before.person_id, before.day, before.how) == (after.person_id, after.day, after.how)
    )


def _person_of(record: Record | None) -> str | None:
    if record is None:
        return None
    if isinstance(record, Person):
        return record.id
    person_id: str | None = getattr(record, "person_id", None)
    return person_id
