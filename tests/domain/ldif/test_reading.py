from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.cards import CardField, CardRole, Note, NoteKind, OddityKind, SkippedRow, SkipReason
from mentorkit.domain.ldif.reading import read_ldif
from tests.domain.card_files import card_file
from tests.domain.mutations import mutated

if TYPE_CHECKING:
    from collections.abc import Callable

FILE = card_file("thunderbird.ldif")


def test_an_address_book() -> None:
    read = read_ldif(FILE)
    ada, zoe = read.cards
    assert (ada.shown, ada.given, ada.family, ada.line) == ("Ada Byron", "Ada", "Byron", 1)
    assert [(one.value, one.label) for one in ada.channels] == [
        ("ada@engine.example", ""),
        ("ada@home.example", ""),
        ("+44 20 7946 0100", "work"),
        ("+44 7700 900000", "cell"),
    ]
    assert ada.roles == (CardRole("Analyst", "Engine Works"),)
    assert ada.notes == "first line\nzweite Zeile äö"
    assert (zoe.shown, zoe.tags, ada.tags) == ("Zoë Æble", ("Choir",), ("Choir",))
    assert zoe.fields == (CardField("address (work)", "Mill Rd 1\nLS1 Leeds"),)
    assert read.skipped == (SkippedRow(SkipReason.GROUP, 44, shown="Choir"),)


def test_what_nobody_understands_is_kept_under_its_own_name() -> None:
    (ada, *_others) = read_ldif(FILE).cards
    assert CardField("mozillaCustom1", "likes tea") in ada.fields
    assert CardField("birthday", "1815-12-10") in ada.fields


def test_a_picture_comes_along_and_an_address_is_never_followed() -> None:
    read = read_ldif(FILE)
    photo = read.cards[0].photo
    assert photo is not None
    assert photo.media_type == "image/png"
    assert CardField("labeledURI", "file:///etc/passwd") in read.cards[0].fields
    assert read.notes == (Note(NoteKind.ADDRESSES_NOT_FOLLOWED, 1),)


def test_a_line_that_is_no_attribute_is_kept_and_told() -> None:
    (card,) = read_ldif(b"dn: cn=A\ncn: A\n=odd\n").cards
    assert (card.kept, card.oddities[0].kind) == (("=odd",), OddityKind.BAD_LINE)


def test_what_names_nobody_is_left_out() -> None:
    read = read_ldif(b"version: 1\n\ndn: ou=x\nobjectclass: top\n\ndn: cn=B\ncn: B\0\nphoto:: !!!\n")
    assert [card.shown for card in read.cards] == ["B"]
    assert read.skipped == (SkippedRow(SkipReason.EMPTY, 3),)
    assert read.notes == (Note(NoteKind.ZEROS_REMOVED, 1),)


def test_old_code_pages_are_read_line_by_line() -> None:
    read = read_ldif("dn: cn=x\ncn: Zoë\n".encode("cp1252"))
    assert (read.cards[0].shown, read.notes[0].kind) == ("Zoë", NoteKind.ENCODING)


def test_letters_nobody_can_read_are_told() -> None:
    (card,) = read_ldif("dn: cn=x\ncn: Zo\ufffd\n".encode()).cards
    assert card.oddities[0].kind is OddityKind.UNREADABLE_LETTERS


def test_a_picture_too_large_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mentorkit.domain.ldif.reading.LARGEST_PHOTO", 10)
    (ada, _zoe) = read_ldif(FILE).cards
    assert (ada.photo, ada.oddities[0].kind) == (None, OddityKind.PHOTO_TOO_LARGE)


def test_nothing_is_nobody() -> None:
    assert read_ldif(b"").notes == (Note(NoteKind.NO_CARDS),)


@pytest.mark.parametrize("seed", range(4))
def test_no_damage_breaks_the_reader(seed: int, count: Callable[[int, int], int]) -> None:
    for content in mutated([FILE], Random(seed), count(100, 50_000)):
        assert all(card.shown.strip() for card in read_ldif(content).cards), content
