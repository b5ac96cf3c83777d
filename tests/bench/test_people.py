"""Synthetic people are as many as asked for, valid, and the same for the same seed."""

from __future__ import annotations

from collections import Counter
from itertools import chain, islice

import pytest

from mentorkit.domain.commitments import Commitment, checked_commitment
from mentorkit.domain.interactions import Interaction, checked_interaction
from mentorkit.domain.people import Person, Role, checked_person, checked_role
from tests.bench.people import CHUNK, LONGEST_LOG, STRESS, TYPICAL, Size, chunks
from tests.builders import TODAY


@pytest.mark.parametrize("size", [TYPICAL, Size(3, 10), Size(1, 5), Size(40, 0)])
def test_there_are_as_many_people_and_entries_as_asked_for(size: Size) -> None:
    records = list(chain.from_iterable(chunks(size, TODAY)))
    kinds = Counter(type(record) for record in records)
    assert (kinds[Person], kinds[Interaction]) == (size.people, size.entries)
    assert len({record.id for record in records}) == len(records)


def test_everything_is_valid_and_owners_come_first() -> None:
    known: set[str] = set()
    for record in chain.from_iterable(chunks(TYPICAL, TODAY)):
        known.add(record.id)
        match record:
            case Person():
                checked_person(record)
            case Role():
                checked_role(record)
            case Interaction():
                checked_interaction(record, TODAY)
            case Commitment():
                checked_commitment(record)
        assert not record.owner or getattr(record, record.owner) in known


def test_the_first_person_has_the_longest_log() -> None:
    records = chain.from_iterable(chunks(TYPICAL, TODAY))
    logs = Counter(record.person_id for record in records if isinstance(record, Interaction))
    assert logs.most_common(1)[0][1] == LONGEST_LOG


def test_the_same_seed_gives_the_same_people() -> None:
    assert list(chunks(Size(20, 60), TODAY)) == list(chunks(Size(20, 60), TODAY))
    assert list(chunks(Size(20, 60), TODAY)) != list(chunks(Size(20, 60), TODAY, seed=2))


def test_large_sizes_come_in_chunks_of_a_transaction() -> None:
    first, second = islice(chunks(STRESS, TODAY), 2)
    assert CHUNK <= len(first) < CHUNK + LONGEST_LOG + 4
    assert CHUNK <= len(second) < CHUNK + 20
