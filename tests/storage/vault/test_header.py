"""The header's bytes: what is written reads back, and every altered byte is noticed."""

from __future__ import annotations

import contextlib
import os
import struct
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.storage.vault import header, wrapping
from mentorkit.storage.vault.header import (
    Header,
    HeaderDamaged,
    HeaderNewer,
    OldKey,
    Previous,
    Slot,
    SlotKind,
)

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = bytes(range(32))


def a_header(**values: Any) -> Header:
    slot = Slot(
        "a1", SlotKind.PASSPHRASE, 1, {"salt": "00" * 16, "m": 8192, "t": 1, "p": 1}, b"c" * 16, b"x" * 48
    )
    first = Header(
        vault_id="ab" * 16,
        gen=1,
        epoch=1,
        schema=1,
        min_schema_reader=1,
        app="test",
        created="2026-11-22",
        db="vault-1.db",
        db_salt=b"s" * 16,
        slots=(slot,),
    )
    return replace(first, **values)


headers = st.builds(
    a_header,
    gen=st.integers(0, 1 << 40),
    epoch=st.integers(0, 1 << 40),
    app=st.text(max_size=20),
    db=st.integers(0, 10**9 - 1).map("vault-{}.db".format),
    db_salt=st.binary(min_size=16, max_size=16),
    previous=st.none() | st.builds(Previous, st.just("vault-7.db"), st.integers(0, 9)),
    old_keys=st.lists(
        st.builds(
            OldKey,
            st.integers(0, 9),
            st.binary(min_size=16, max_size=16),
            st.binary(min_size=12, max_size=12),
            st.binary(min_size=48, max_size=48),
        ),
        max_size=5,
    ).map(tuple),
)


@given(headers, st.binary(min_size=32, max_size=32))
def test_what_is_written_reads_back(made: Header, key: bytes) -> None:
    data = header.encode(made, key)
    assert len(data) == 8192
    assert header.decode(data) == made
    assert header.is_authentic(data, key)


def test_the_layout_is_that_of_format_one() -> None:
    data = header.encode(a_header(), KEY)
    magic, version, reader, length = struct.unpack("<8sHHI", data[:16])
    assert (magic, version, reader) == (b"MKVAULT\n", 1, 1)
    assert data[80 : 80 + length].startswith(b'{"app":"test","created":"2026-11-22","db":"vault-1.db",')
    assert data[80 + length :] == bytes(8192 - 80 - length)
    assert wrapping.digest(data[:16] + data[48:]) == data[16:48]


def test_every_bit_of_a_header_counts() -> None:
    """Both copies hold the same bytes, so that one stands for the other."""
    data = bytearray(header.encode(a_header(), KEY))
    unnoticed = []
    for at in range(8 * len(data)):
        data[at // 8] ^= 1 << at % 8
        with contextlib.suppress(HeaderDamaged):
            unnoticed.append((at, header.decode(bytes(data))))
        data[at // 8] ^= 1 << at % 8
    assert unnoticed == []


@pytest.mark.parametrize("length", [0, 1, 79, 80, 8191, 8193])
def test_a_header_of_another_length_is_damaged(length: int) -> None:
    data = header.encode(a_header(), KEY) + b"\0"
    with pytest.raises(HeaderDamaged):
        header.decode(data[:length])


@given(st.binary(max_size=9000))
def test_no_bytes_raise_anything_but_the_two_outcomes(data: bytes) -> None:
    with pytest.raises((HeaderDamaged, HeaderNewer)):
        header.decode(resealed(b"MKVAULT\n" + data))


def resealed(data: bytes) -> bytes:
    """Return 8,192 bytes with a right checksum over whatever is in them."""
    data = data[:8192].ljust(8192, b"\0")
    return data[:16] + wrapping.digest(data[:16] + data[48:]) + data[48:]


@pytest.mark.parametrize(
    "change",
    [
        lambda v: v.pop("gen"),
        lambda v: v.update(extra=1),
        lambda v: v.update(gen=-1),
        lambda v: v.update(gen=True),
        lambda v: v.update(gen=1 << 60),
        lambda v: v.update(gen="1"),
        lambda v: v.update(app=1),
        lambda v: v.update(db="../evil.db"),
        lambda v: v.update(db="vault-1.db\n"),
        lambda v: v.update(db_salt="00"),
        lambda v: v.update(db_salt="zz" * 16),
        lambda v: v.update(slots=[{}]),
        lambda v: v.update(slots={"id": 1}),
        lambda v: v["slots"][0].update(type="tattoo"),
        lambda v: v["slots"][0].update(id="a/b"),
        lambda v: v.update(prev={"db": "vault-1.db"}),
        lambda v: v.update(old_keys=[{"epoch": 1}]),
    ],
)
def test_a_header_with_strange_values_is_damaged(change: Callable[[dict[str, Any]], object]) -> None:
    values = header._to_json(a_header())
    change(values)
    body = wrapping.canonical(values)
    start = struct.pack("<8sHHI", b"MKVAULT\n", 1, 1, len(body))
    with pytest.raises(HeaderDamaged):
        header.decode(resealed(start + bytes(64) + body))


def test_a_header_whose_padding_says_something_is_damaged() -> None:
    data = header.encode(a_header(), KEY)
    with pytest.raises(HeaderDamaged):
        header.decode(resealed(data[:-1] + b"x"))


def test_a_header_for_newer_readers_is_told_apart_from_a_damaged_one() -> None:
    data = header.encode(a_header(), KEY)
    with pytest.raises(HeaderNewer):
        header.decode(resealed(data[:10] + b"\2\0" + data[12:]))


def test_a_header_forged_without_the_key_is_not_authentic() -> None:
    data = header.encode(a_header(), os.urandom(32))
    assert not header.is_authentic(data, KEY)
    assert not header.is_authentic(data[:-1], KEY)


def test_a_header_that_does_not_fit_is_never_written() -> None:
    with pytest.raises(ValueError, match="no room"):
        header.encode(a_header(app="x" * 8192), KEY)


def test_a_slot_takes_the_place_of_its_kind() -> None:
    other = Slot("b2", SlotKind.RECOVERY, 1, {})
    newer = Slot("c3", SlotKind.PASSPHRASE, 2, {})
    changed = a_header().with_slot(other).with_slot(newer)
    assert [slot.id for slot in changed.slots] == ["b2", "c3"]
    assert changed.slot(SlotKind.KEYRING) is None
