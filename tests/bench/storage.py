"""Goals 13 and 14: what Today reads, and what saving a note costs."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Person
from tests.bench.people import TYPICAL
from tests.bench.rounds import Measure, paired, timed
from tests.bench.vaults import KEY, connected, filled

if TYPE_CHECKING:
    from pathlib import Path

SECTIONS = 5
"""Reads that make Today: the tasks, the mentors, coming up, waiting, and whether anybody is there."""

SAVES = 20
"""Saves a round; one alone is at the mercy of the disk."""


def today(folder: Path) -> list[Measure]:
    """Goal 13: all reads of Today against one cold point read times the number of its sections."""
    services = filled(folder / "today.db", TYPICAL)
    person = services.store.all(Person)[0]
    run = services.queries.connection.execute

    def ours() -> float:
        run("PRAGMA shrink_memory")
        return timed(services.today.today)

    def floor() -> float:
        run("PRAGMA shrink_memory")
        return SECTIONS * timed(lambda: run("SELECT * FROM person WHERE id = ?", (person.id,)).fetchall())

    measure = paired("Today, all its reads, right after open", 1e9, ours, floor)
    return [replace(measure, goal=5.0, ratio=measure.ours, unit="ms     ")]


def save(folder: Path) -> list[Measure]:
    """Goal 14: a note through the gate against a plain insert, update and index in one transaction."""
    services = filled(folder / "save.db", TYPICAL)
    person = services.store.all(Person)[5]
    entries = [entry for _row, entry in services.interactions.timeline(person.id, limit=1)]
    numbers = count()
    plain, bare = _bare(folder / "plain.db", key=None), _bare(folder / "bare.db", key=KEY)

    def ours() -> float:
        entry = replace(entries[0], said=f"What was said, number {next(numbers)}", how=InteractionKind.MET)
        return timed(lambda: services.interactions.change(entry))

    def many(function: object) -> float:
        return sum(function() for _ in range(SAVES)) / SAVES  # type: ignore[operator]

    return [
        paired("save a note, against plain SQLite", 3.0, lambda: many(ours), lambda: many(plain)),
        paired("save a note, against the bare encrypted commit", 1.5, lambda: many(ours), lambda: many(bare)),
    ]


def _bare(path: Path, key: str | None) -> object:
    """Return the measure of what saving cannot do without: entry, due date and index in one commit."""
    connection = connected(path, key)
    run = connection.execute
    run("CREATE TABLE entry (id INTEGER PRIMARY KEY, person INTEGER, said TEXT)")
    run("CREATE TABLE person (id INTEGER PRIMARY KEY, due TEXT)")
    run("CREATE VIRTUAL TABLE words USING fts5(said)")
    run("INSERT INTO person VALUES (1, '')")
    numbers = count(1)

    def save() -> float:
        number = next(numbers)

        def work() -> None:
            run("BEGIN IMMEDIATE")
            run("INSERT INTO entry VALUES (?, 1, ?)", (number, f"What was said, number {number}"))
            run("UPDATE person SET due = ? WHERE id = 1", (str(number),))
            run("INSERT INTO words (rowid, said) VALUES (?, ?)", (number, f"What was said, number {number}"))
            run("COMMIT")

        return timed(work)

    return save
