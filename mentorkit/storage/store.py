"""The gate: the one way to read and write records, with undo, redo and everybody told afterwards."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from sqlcipher3 import dbapi2

from mentorkit.domain.changes import Cause, Change
from mentorkit.domain.errors import Busy, NotFound
from mentorkit.domain.kinds import BY_NAME, KINDS
from mentorkit.domain.records import owners_of
from mentorkit.storage.codec import CODECS, digest_of
from mentorkit.storage.commits import commit
from mentorkit.storage.history import KEPT, Deleted, History, removed_by, written
from mentorkit.storage.index import Index
from mentorkit.storage.keeping import Blobs, Drafts, Settings
from mentorkit.storage.listeners import Listeners
from mentorkit.storage.refusals import REFUSED, Refusals
from mentorkit.storage.standings import Standings
from mentorkit.storage.transactions import Transaction
from mentorkit.storage.undo import UndoList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mentorkit.domain.changes import Edit
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.people import Person
    from mentorkit.domain.records import Record
    from mentorkit.storage.codec import Column
    from mentorkit.storage.history import KeptChange
    from mentorkit.storage.rows import Rows

Kind = TypeVar("Kind", bound="Record")


class Store:
    """One open vault. Every write is `with store.transaction(action) as tx`; reads return records."""

    def __init__(
        self,
        connection: dbapi2.Connection,
        clock: Clock,
        *,
        device: str = "",
        acknowledge: Callable[[], None] | None = None,
        refusals: Refusals | None = None,
    ) -> None:
        """Adopt an open connection.

        `acknowledge` proves after a commit that the file is still there; `refusals` does what a second try needs.
        """
        connection.isolation_level = None
        self.connection = connection
        self._clock = clock
        self._acknowledge = acknowledge
        self.index = Index(connection)
        self._standings = Standings(connection, self.index)
        self._history = History(connection, device)
        self._refusals = refusals or Refusals()
        self.drafts = Drafts(connection, clock, self._refusals)
        self.settings = Settings(connection)
        self.blobs = Blobs(connection, clock, self._refusals)
        self._open: Transaction | None = None
        self._steps = UndoList()
        self.listeners = Listeners()
        if self.index.stale:
            from mentorkit.storage.reindexing import reindex  # noqa: PLC0415  # hardly ever

            self._refusals.run_alone(partial(reindex, connection))

    @cached_property
    def _rows(self) -> dict[type[Record], Rows]:
        """Rows by kind, made at the first single record: the first window must not wait for peewee."""
        from mentorkit.storage.rows import Rows  # noqa: PLC0415  # see above

        return {kind: Rows(self.connection, kind) for kind in KINDS}

    # Reading

    def get(self, kind: type[Kind], record_id: str) -> Kind:
        """Return a record, or raise NotFound."""
        found = self._rows[kind].get(record_id)
        assert isinstance(found, kind), "rows of a kind hold records of that kind"
        return found

    def has(self, kind: type[Record], record_id: str) -> bool:
        """Whether a record is kept."""
        return self._rows[kind].has(record_id)

    def all(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Return every record of a kind, oldest row first."""
        return self.find(kind)

    def find(self, kind: type[Kind], **equals: Column | tuple[str, ...]) -> tuple[Kind, ...]:
        """Return the records whose columns equal all values given (any of a tuple), oldest row first."""
        return tuple(found for found in self._rows[kind].find(**equals) if isinstance(found, kind))

    def first(self, kind: type[Kind], **equals: Column) -> Kind:
        """Return the oldest record whose columns equal all values given, reading no more. Raises NotFound."""
        found = next(self._rows[kind].find(1, **equals), None)
        if not isinstance(found, kind):
            raise NotFound(kind.kind)
        return found

    def ids(self, kind: type[Record]) -> tuple[str, ...]:
        """Return the ids of every record of a kind, from their index: in the order in which they were made."""
        return tuple(one for (one,) in self.connection.execute(f'SELECT id FROM "{kind.kind}" ORDER BY id'))

    # Writing

    @contextmanager
    def transaction(self, action: str) -> Iterator[Transaction]:
        """Open the transaction of one intention; commit at the end, roll back on any exception."""
        transaction = self.begin()
        with self._rolled_back_on_error():
            yield transaction
        self.commit(action)

    @contextmanager
    def _rolled_back_on_error(self) -> Iterator[None]:
        """Leave nothing half done; what the database could not write is told as NotSaved."""
        try:
            yield
        except dbapi2.IntegrityError:
            self.abandon()
            raise
        except REFUSED as error:
            self.abandon()
            raise self._refusals.told(error) from None
        except BaseException:
            self.abandon()
            raise

    def begin(self) -> Transaction:
        """Open a transaction that may last over turns of the event loop; Busy when one is open.

        Whoever begins one ends it by `commit` or `abandon`.
        """
        if self._open is not None:
            raise Busy
        self._refusals.run_alone(lambda: self.connection.execute("BEGIN IMMEDIATE"))
        self._open = Transaction(self._rows, self._standings, self.index)
        return self._open

    def abandon(self) -> None:
        """Roll the open transaction back. Nobody hears of it. A closed connection has none."""
        self._open = None
        with suppress(dbapi2.ProgrammingError):
            self.connection.rollback()

    def commit(self, action: str) -> Change | None:
        """Commit the open transaction and tell; None when nothing changed. Raises NotSaved."""
        change = self._commit(action, Cause.DONE)
        if change is not None:
            self._steps.remember(change)
            self.listeners.tell(change)
        return change

    def _commit(self, action: str, cause: Cause) -> Change | None:
        transaction = self._open
        assert transaction is not None, "commit follows begin"
        if not transaction.edits:
            self.abandon()
            return None
        now = self._clock.now().isoformat()
        change = Change(self._clock.new_id(), now, action, tuple(transaction.edits), cause)
        kept = self._steps.merged(change) if cause is Cause.DONE else None
        with self._rolled_back_on_error():
            transaction.finish()
            edits = map(written, kept.edits) if kept else transaction.written
            self._history.keep(kept or change, transaction.bulk, edits)
            commit(self.connection, self._refusals)
        self._open = None
        if self._acknowledge is not None:
            self._acknowledge()
        return change

    # Undo

    @property
    def undo_action(self) -> str | None:
        """The action the next undo takes back, or None."""
        step = self._steps.next_undo
        return step.action if step else None

    @property
    def redo_action(self) -> str | None:
        """The action the next redo does again, or None."""
        step = self._steps.next_redo
        return step.action if step else None

    def undo(self) -> Change | None:
        """Take the last step back and return what that changed; None when there is nothing."""
        step = self._steps.next_undo
        if step is None:
            return None
        change = self._replay(step.reversed().edits, step.action, Cause.UNDONE)
        self._steps.stepped_back()
        self.listeners.tell(change)
        return change

    def redo(self) -> Change | None:
        """Do the step last undone again; None when there is nothing."""
        step = self._steps.next_redo
        if step is None:
            return None
        change = self._replay(step.edits, step.action, Cause.REDONE)
        self._steps.stepped_forward()
        self.listeners.tell(change)
        return change

    def _replay(self, edits: Iterable[Edit], action: str, cause: Cause) -> Change:
        transaction = self.begin()
        with self._rolled_back_on_error():
            transaction.replay(edits)
        change = self._commit(action, cause)
        assert change is not None, "a step has edits"
        return change

    # Deleted and forgotten

    def deleted(self) -> tuple[Deleted, ...]:
        """Return what was removed within 30 days and is still gone, newest first."""
        seen: set[str] = set()
        found = []
        for change in self._history.removing(self._clock.now() - KEPT):
            gone = [record for record in removed_by(change) if record.id not in seen]
            seen.update(record.id for record in gone)
            still = tuple(record for record in gone if not self.has(type(record), record.id))
            if still and change.cause is not Cause.UNDONE:
                found.append(Deleted(change.id, change.at, change.action, still))
        return tuple(found)

    def change_adding(self, record_id: str) -> KeptChange:
        """Return the newest kept change that added a record, not in bulk. Raises NotFound."""
        for change in self._history.mentioning(record_id):
            if any(edit.id == record_id and edit.before is None for edit in change.edits):
                return change
        raise NotFound("change")

    def digest(self, record: Record) -> str:
        """Return what a kept change knows a record by."""
        return digest_of(CODECS[type(record)].columns(record))

    def restore(self, change_id: str, action: str) -> Change | None:
        """Bring back everything a kept change removed that is still gone; None when nothing is."""
        kept = self._history.get(change_id, self._clock.now() - KEPT)
        transaction = self.begin()
        with self._rolled_back_on_error():
            for edit in reversed(kept.edits):
                if edit.after is None and edit.before is not None and self._has_room(edit.before):
                    transaction.add(self._let_go(edit.before))
        return self.commit(action)

    def _has_room(self, record: Record) -> bool:
        """Whether a removed record can come back: it is gone, and what it belongs to, if anything, is there."""
        if self.has(type(record), record.id):
            return False
        owners = ((name.removesuffix("_id"), getattr(record, name)) for name in owners_of(type(record)))
        return all(owner is None or self.has(BY_NAME[kind], owner) for kind, owner in owners)

    def _let_go(self, record: Record) -> Record:
        """Return the record without what it pointed at that is gone."""
        lost = {
            name: None
            for name, kind in record.points.items()
            if (at := getattr(record, name)) is not None and not self.has(BY_NAME[kind], at)
        }
        return replace(record, **lost) if lost else record

    def forget(self, person: Person) -> None:
        """Remove a person for good: records, kept changes, drafts, the words in the index. No undo."""
        with self.transaction("forget") as transaction:
            transaction.remove(person)
        gone = {edit.id for edit in transaction.edits if edit.after is None}
        self._steps.clear()
        with self._rolled_back_on_error():
            self.connection.execute("BEGIN IMMEDIATE")
            self._history.forget(frozenset(gone))
            for name in self.drafts.names():
                if person.id in name:
                    self.drafts.drop(name)
            self.index.optimize()
            self.connection.execute("COMMIT")

    def purge(self) -> None:
        """Drop changes older than 30 days and photos nothing mentions; once a session, when idle. NotSaved."""
        self._refusals.run_alone(lambda: self._history.purge(self._clock.now()))

    # Telling

    def listen(self, listener: Callable[[Change], None], *, first: bool = False) -> Callable[[], None]:
        """Call `listener` after every commit, `first` before all others; returns the call that ends it."""
        return self.listeners.add(listener, first=first)
