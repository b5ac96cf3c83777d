"""Every searched field of every kind is found, and the index is always what building it anew would give."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, get_type_hints

import pytest

from mentorkit.domain.kinds import ENTRIES, KINDS
from mentorkit.domain.people import Person
from mentorkit.domain.records import Record, fields_of
from mentorkit.domain.searching import parse
from mentorkit.storage import index, transactions
from mentorkit.storage.editions import DETAILS, SEARCHED
from mentorkit.storage.finding import Finder
from mentorkit.storage.index import KIND_BITS, entry_at, entry_row
from tests.builders import TODAY, a_commitment, a_goal, a_meeting, a_person, an_id, an_interaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mentorkit.storage.store import Store

OWNERS: dict[str, Callable[[], Record]] = {
    "": a_person,
    "person_id": a_person,
    "goal_id": a_goal,
    "meeting_id": a_meeting,
}
SEARCHED_FIELDS = [(kind, name) for kind, names in SEARCHED.items() for name in names]


def sample(kind: type[Record], owner: str, **given: Any) -> Record:
    """Return a record of any kind with what it must have, of `owner`."""
    hints = get_type_hints(kind)
    wanted = {f.name: hints[f.name] for f in fields_of(kind) if f.default is dataclasses.MISSING}
    values = dict(_values(wanted)) | {"id": an_id(), kind.owner: owner} | given
    values.pop("", None)
    return kind(**values)


def _values(wanted: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, hint in wanted.items():
        if hint is date:
            yield name, TODAY
        elif hint is datetime:
            yield name, datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)
        elif isinstance(hint, type) and issubclass(hint, Enum):
            yield name, next(iter(hint))
        else:
            yield name, "x"


@pytest.mark.parametrize(("kind", "name"), SEARCHED_FIELDS)
def test_a_searched_field_is_found_with_its_entry_or_its_person(
    store: Store, kind: type[Record], name: str
) -> None:
    """A new kind joins by declaring its fields; what is found on its own is named in ENTRIES too."""
    owner = OWNERS[kind.owner]()
    is_list = "tuple" in str(get_type_hints(kind)[name])
    found = sample(kind, owner.id, **{name: ("Çedille word",) if is_list else "Çedille word"})
    with store.transaction("add") as tx:
        if kind.owner:
            tx.add(owner)
        tx.add(found)
    finder, query = Finder(store.connection), parse('"cedille word"')
    entries, _after = finder.entries(query, TODAY, 0, 5)
    people = finder.people(query, TODAY, 5)
    assert ([hit.record for hit in finder.hits(query, TODAY, entries)], len(people)) == (
        ([found], 0) if kind in ENTRIES else ([], 1)
    )


def test_every_kind_with_searched_fields_is_a_person_an_entry_or_belongs_to_a_person() -> None:
    assert set(SEARCHED) == {Person, *DETAILS, *ENTRIES}
    assert all(kind.owner == "person_id" for kind in DETAILS)
    assert set(ENTRIES) <= set(KINDS)
    assert len(ENTRIES) < 1 << KIND_BITS


def test_a_place_says_kind_day_and_number_and_later_days_are_higher() -> None:
    row = (TODAY.toordinal() << 32) + 7
    contact = entry_row(type(an_interaction()), row, "")
    assert entry_at(contact) == (ENTRIES[0], TODAY.toordinal(), 7)
    made = entry_row(type(a_commitment()), 3, "0195a8b0-0000-7000-8000-000000000000")
    assert entry_at(made) == (ENTRIES[1], date(2025, 3, 18).toordinal(), 3)
    assert made > contact > entry_row(type(an_interaction()), row + 1, "")
    assert entry_at(entry_row(ENTRIES[1], 1, "f" * 36))[1] == date.max.toordinal()


def test_a_forgotten_person_leaves_no_word_in_the_index(store: Store) -> None:
    ada = a_person("Adalbert", notes="zyzzyva")
    with store.transaction("add") as tx:
        tx.add(ada)
        tx.add(a_person("Bo"))
        tx.add(an_interaction(ada, said="quokka"))
    store.forget(ada)
    kept = [
        bytes(block)
        for table in ("person_index", "entry_index")
        for (block,) in store.connection.execute(f"SELECT block FROM {table}_data")
    ]
    for word in (b"adalbert", b"zyzzyva", b"quokka"):
        assert not any(word[2:] in block for block in kept)


def pieces(store: Store, table: str) -> int:
    """Return how many pieces a table of the index lies in."""
    found = store.connection.execute(f"SELECT count(DISTINCT segid) FROM {table}_idx").fetchone()
    return int(found[0])


def test_much_at_once_is_merged_in_turns_and_found_meanwhile(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transactions, "MUCH", 300)
    monkeypatch.setattr(index, "MERGED_AT_ONCE", 1)
    people = [a_person(f"Ada{number} Brandt{number}") for number in range(300)]
    with store.transaction("fill") as tx:
        tx.add_many(people)
        tx.add_many([an_interaction(one, said=f"word{number}th") for number, one in enumerate(people)])
    with store.transaction("open") as tx:
        assert not store.index.merge()
    assert pieces(store, "person_index") == pieces(store, "entry_index") == index.LEAST_PIECES
    turns = 0
    while store.index.merge():
        turns += 1
        assert len(Finder(store.connection).entries(parse("word7th"), TODAY, 0, 5)[0]) == 1
    assert turns > 2
    assert pieces(store, "person_index") == pieces(store, "entry_index") == 1
    assert not Finder(store.connection).people(parse("piece"), TODAY, 5)


def test_a_disk_without_room_lets_merging_wait(store: Store) -> None:
    with store.transaction("fill") as tx:
        tx.add_many([a_person(f"Ada {number}") for number in range(3)])
    store.index.end_bulk()
    store.connection.execute("PRAGMA query_only = ON")
    assert not store.index.merge()
    store.connection.execute("PRAGMA query_only = OFF")
    assert store.index.merge()
