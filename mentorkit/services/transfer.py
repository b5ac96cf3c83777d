"""Importing people: a plan that anybody can look at, then one transaction that does it or nothing."""

from __future__ import annotations

from dataclasses import field
from math import inf
from time import perf_counter
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.imports import Import, ImportId
from mentorkit.domain.pairs import Apart, ApartId
from mentorkit.domain.people import Channel, CustomField, Person, Role
from mentorkit.domain.plans import (
    Answer,
    Decision,
    ImportCounts,
    ImportOptions,
    ImportPlan,
    Match,
    Part,
    PlannedRow,
    RoleNews,
    Side,
    Verdict,
)
from mentorkit.services.actions import Action
from mentorkit.services.comparing import candidate, present_role, verdict_on
from mentorkit.services.joining import Joining, new_records
from mentorkit.services.known import KnownPeople, KnownPerson
from mentorkit.services.newcomers import Newcomers
from mentorkit.storage.keeping import LARGEST_BLOB

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mentorkit.domain.cards import Card, CardPhoto, ReadFile
    from mentorkit.domain.changes import Change
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.plans import Candidate, Difference
    from mentorkit.domain.records import Record
    from mentorkit.storage.store import Store

MOST_CANDIDATES = 3
BACKED_UP_FROM = 50
"""An import of more rows than this makes a copy of the vault first."""

PEOPLE_A_STATEMENT = 10
"""New people written at a time: many enough for speed, few enough for half a slice of a turn."""


def _as_it_is(content: bytes) -> bytes:
    return content


@frozen
class ImportOrder:
    """What to import and how. Rows nobody decided about are kept apart from who they may be."""

    plan: ImportPlan
    known: KnownPeople
    decisions: Mapping[int, Decision] = field(default_factory=dict)
    options: ImportOptions = field(default_factory=ImportOptions)
    shrink: Callable[[bytes], bytes] = _as_it_is
    """Makes a photo smaller; the command line keeps it as it is."""
    files: int = 1
    """From how many files the rows come."""


class TransferService:
    """Plans and runs imports."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def known(self, region: str = "") -> KnownPeople:
        """Read everybody kept, for `plan`; on the main thread."""
        return KnownPeople.read(self._store, region)

    def known_in_turns(self) -> tuple[KnownPeople, Iterator[None]]:
        """Return nobody yet, and what takes everybody in, a few milliseconds at a time; on the main thread."""
        known = KnownPeople(())
        return known, known.taken_in(self._store)

    def start(self, order: ImportOrder) -> ImportRun:
        """Begin an import; drive it with `step` to its end, or `cancel` it. Raises Busy."""
        return ImportRun(self._store, self._clock, order)


def plan_import(read: ReadFile, known: KnownPeople) -> ImportPlan:
    """Compare every card with everybody kept. Touches no vault, so it can run beside the window."""
    newcomers = Newcomers(known)
    rows = tuple(_planned(number, card, known, newcomers) for number, card in enumerate(read.cards))
    return ImportPlan(read.format, rows, read.skipped, read.notes)


def _planned(number: int, card: Card, known: KnownPeople, newcomers: Newcomers) -> PlannedRow:
    """Return the row of a card: SAME if any candidate says all of it, else what the surest says.

    Who is like nobody kept may be somebody new of an earlier row.

    Spellings are compared only where nothing else tells who it is: that is the slow part.
    """
    found = []
    for person, match in known.matches(card):
        one = candidate(card, person, match, known)
        verdict = verdict_on(one)
        if verdict is Verdict.SAME:
            return PlannedRow(card, verdict, (one,))
        found.append((verdict, one))
    for verdict, one in found:
        if verdict is Verdict.CHANGED:
            return PlannedRow(card, verdict, (one,))
    likely = [one for _verdict, one in found]
    seen = {one.person_id for one in likely}
    likely += [
        candidate(card, person, Match.CLOSE_NAME_AND_ORGANISATION, known)
        for person in known.close(card)
        if person.person.id not in seen
    ]
    if not likely:
        twice = newcomers.look_alike(card)
        if twice is None:
            newcomers.add(number, card)
            return PlannedRow(card, Verdict.NEW)
        likely = [twice]
    return PlannedRow(card, Verdict.MAYBE, tuple(likely[:MOST_CANDIDATES]))


class ImportRun:
    """One import under way: one transaction, worked off in slices, all or nothing."""

    def __init__(self, store: Store, clock: Clock, order: ImportOrder) -> None:
        self._store, self._clock, self._order, self._plan = store, clock, order, order.plan
        self._transaction = store.begin()
        self._waiting: dict[type[Record], list[Record]] = {}
        self._new_people: dict[int, PersonId] = {}
        """Who was made of a row, for later rows that may be the same person."""
        self._added = self._merged = self._same = self._left = self._look = 0
        self.done = 0
        self.change: Change | None = None
        """What the vault was told, once finished; None while under way, or when nothing was new."""
        self.entry: Import | None = None
        """How the import is remembered, once finished; it undoes it."""
        self.news: list[RoleNews] = []
        """Who of those known has a new role."""

    @property
    def total(self) -> int:
        """How many rows there are to work off."""
        return len(self._plan.rows)

    @property
    def counts(self) -> ImportCounts:
        """What was done so far; at the end it adds up to the rows of the file."""
        left = self._left + len(self._plan.skipped)
        return ImportCounts(self._added, self._merged, self._same, left, self._look)

    def step(self, milliseconds: float = 10) -> bool:
        """Work for about so long; returns True when all is done and kept. Errors leave nothing of it."""
        until = perf_counter() + milliseconds / 1000
        try:
            while self.done < self.total:
                self._import_row(self.done)
                self.done += 1
                if perf_counter() >= until and self.done < self.total:
                    return False
            self._write()
            self._remember()
        except BaseException:
            self._store.abandon()
            raise
        self.change = self._store.commit(Action.IMPORT_PEOPLE)
        return True

    def run(self) -> ImportCounts:
        """Work to the end at once."""
        self.step(inf)
        return self.counts

    def cancel(self) -> None:
        """Leave everything as it was."""
        self._store.abandon()

    def _import_row(self, number: int) -> None:
        row = self._plan.rows[number]
        decision = self._order.decisions.get(number)
        if decision is not None and decision.answer is Answer.SKIP:
            self._left += 1
        elif row.verdict is Verdict.SAME:
            self._same += 1
        elif row.verdict is Verdict.CHANGED or (decision and decision.answer is Answer.MERGE):
            self._join(row, decision)
        else:
            self._add(self._new(number, decision))
            self._added += 1
            self._look += bool(row.card.oddities)

    def _new(self, number: int, decision: Decision | None) -> Iterator[Record]:
        """Yield somebody new, and that they are not who they look like if the user said so."""
        row, new_id = self._plan.rows[number], self._clock.new_id
        made = new_records(row.card, self._order.options, new_id, self._keep_photo)
        person = next(made)
        self._new_people[number] = person.id
        yield person
        yield from made
        if decision is not None and row.candidates:
            other = self._person_of(row.candidates[0])
            yield Apart(id=ApartId(new_id()), person_id=person.id, other_id=other)

    def _person_of(self, one: Candidate) -> PersonId:
        """Return the person a candidate is, made a moment ago where it is somebody new."""
        return one.person_id if one.row is None else self._new_people[one.row]

    def _add(self, records: Iterable[Record]) -> None:
        for record in records:
            self._waiting.setdefault(type(record), []).append(record)
        if len(self._waiting.get(Person, ())) >= PEOPLE_A_STATEMENT:
            self._write()

    def _write(self) -> None:
        """Write what waits, people before what belongs to them, and what follows from it."""
        for kind in sorted(self._waiting, key=lambda kind: kind is not Person):
            self._transaction.add_many(self._waiting[kind])
        self._waiting.clear()
        self._transaction.settle()

    def _remember(self) -> None:
        """Keep that this import was, unless nothing was new."""
        if self._transaction.edits:
            made = ImportId(self._clock.new_id())
            at, counts = self._clock.now().isoformat(), self.counts
            self.entry = Import(
                id=made, at=at, files=self._order.files, added=counts.added, merged=counts.merged
            )
            self._transaction.add(self.entry)

    def _join(self, row: PlannedRow, decision: Decision | None) -> None:
        """Give somebody kept what the card brings; a second row for the same person sees the first."""
        wanted = decision.person_id if decision and decision.person_id else row.candidates[0].person_id
        chosen = next(one for one in row.candidates if one.person_id == wanted)
        if chosen.row is not None:
            self._write()
        known = self._known_now(self._person_of(chosen))
        sides = decision.sides if decision else {}
        parts = {
            one.part: (one, sides.get(one.part, one.suggested))
            for one in candidate(row.card, known, chosen.match, self._order.known).differences
        }
        joining = Joining(row.card, known, parts, self._order.known, self._clock)
        joining.work_out(self._keep_photo)
        before = len(self._transaction.edits)
        for record in joining.removed:
            self._transaction.remove(record)
        for record in joining.added:
            self._transaction.add(record)
        for record in joining.updated:
            self._transaction.update(record)
        if chosen.row is not None:
            self._left += 1
            return
        if len(self._transaction.edits) == before:
            self._same += 1
            return
        self._merged += 1
        self._tell_news(chosen, parts, row.card)
        self._look += bool(row.card.oddities)

    def _tell_news(
        self, chosen: Candidate, parts: Mapping[Part, tuple[Difference, Side]], card: Card
    ) -> None:
        """Remember a new role unless the user chose to keep the one known."""
        role = present_role(card)
        takes = any(
            part in parts and parts[part][1] is Side.THEIRS for part in (Part.ORGANISATION, Part.TITLE)
        )
        if role is not None and chosen.has_new_role and takes:
            self.news.append(RoleNews(chosen.person_id, chosen.shown, role.title, role.organisation))

    def _known_now(self, person_id: str) -> KnownPerson:
        find = self._store.find
        return KnownPerson(
            self._store.get(Person, person_id),
            find(Role, person_id=person_id),
            find(Channel, person_id=person_id),
            find(CustomField, person_id=person_id),
        )

    def _keep_photo(self, photo: CardPhoto) -> str | None:
        content = self._order.shrink(photo.content)
        return self._store.blobs.keep(content) if len(content) <= LARGEST_BLOB else None
