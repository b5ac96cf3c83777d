"""Tests of how small bulk additions are kept."""

from __future__ import annotations

from mentorkit.domain.people import Person, Role
from mentorkit.storage.additions import Additions, unpacked, without
from tests.builders import an_id

DIGESTS = ("00" * 8, "0123456789abcdef", "ff" * 8)


def test_what_is_packed_is_unpacked_kind_by_kind() -> None:
    made, ids = Additions(), [an_id() for _ in DIGESTS]
    for kind, record_id, digest in zip((Person, Role, Person), ids, DIGESTS, strict=True):
        made.add(kind, record_id, digest)
    found = {kind: list(unpacked(text)) for kind, text in made.packed()}
    assert found == {"person": [(ids[0], DIGESTS[0]), (ids[2], DIGESTS[2])], "role": [(ids[1], DIGESTS[1])]}
    assert ids[0] in made
    assert an_id() not in made


def test_a_record_takes_32_letters() -> None:
    made = Additions()
    for _ in range(100):
        made.add(Person, an_id(), DIGESTS[1])
    ((_kind, text),) = made.packed()
    assert len(text) == 3_200


def test_records_can_be_taken_out() -> None:
    made, ids = Additions(), [an_id() for _ in DIGESTS]
    for record_id, digest in zip(ids, DIGESTS, strict=True):
        made.add(Person, record_id, digest)
    ((_kind, text),) = made.packed()
    assert list(unpacked(without(text, ids[:2]))) == [(ids[2], DIGESTS[2])]
    assert without(text, ids) == ""
