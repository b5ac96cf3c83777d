"""Whole files: what real programs export, what is broken in them, and what was made to break us."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.cards import (
    LARGEST_PHOTO,
    Card,
    CardField,
    Note,
    NoteKind,
    OddityKind,
    SkippedRow,
    SkipReason,
)
from mentorkit.domain.people import LONGEST_NAME, ChannelKind
from mentorkit.domain.vcards.reading import read_vcards
from mentorkit.domain.vcards.writing import Version, write_vcards
from tests.domain.card_files import FOLDER, card_file

EMAIL, PHONE = ChannelKind.EMAIL, ChannelKind.PHONE
PROFILE, OTHER = ChannelKind.PROFILE, ChannelKind.OTHER
FILES = sorted(path.name for path in FOLDER.glob("*.vcf"))


def only_card(body: str | bytes, version: str = "3.0") -> Card:
    """Read one card with these lines in it."""
    lines = body.encode() if isinstance(body, str) else body
    (card,) = read_vcards(
        b"BEGIN:VCARD\nVERSION:" + version.encode() + b"\n" + lines + b"\nEND:VCARD\n"
    ).cards
    return card


def kinds(card: Card) -> list[OddityKind]:
    return [oddity.kind for oddity in card.oddities]


def values(card: Card, way: ChannelKind) -> list[str]:
    return [channel.value for channel in card.channels if channel.way is way]


@pytest.mark.parametrize(("name", "shown"), [("utf16.vcf", "נועה לוי"), ("utf16_unmarked.vcf", "김민준")])
def test_utf_16_with_and_without_a_mark(name: str, shown: str) -> None:
    assert [card.shown for card in read_vcards(card_file(name)).cards] == [shown]


def test_one_bad_card_costs_no_other() -> None:
    read = read_vcards(card_file("broken.vcf"))
    assert [(card.shown, card.line, kinds(card)) for card in read.cards] == [
        ("Whole Before", 2, []),
        ("No Version No End", 7, [OddityKind.NO_END]),
        ("Bad Lines", 10, [OddityKind.BAD_LINE, OddityKind.BAD_PHOTO]),
        ("No Begin", 19, [OddityKind.NO_BEGIN]),
        ("Whole After", 29, []),
    ]
    assert read.skipped == (SkippedRow(SkipReason.EMPTY, 22), SkippedRow(SkipReason.NAMELESS, 25))
    assert (read.count, read.odd_count) == (7, 3)
    assert read.notes == (Note(NoteKind.LINES_OUTSIDE_CARDS, 1),)


def test_a_card_inside_a_card_is_kept_whole() -> None:
    whole = read_vcards(card_file("broken.vcf")).cards[-1]
    assert values(whole, EMAIL) == ["after@ok.example"]
    assert whole.kept == (
        "AGENT:",
        "BEGIN:VCARD",
        "VERSION:2.1",
        "FN:Assistant",
        "TEL:+1 555 0130",
        "END:VCARD",
    )


def test_a_line_that_is_none_goes_on_with_the_note_before_it() -> None:
    card = read_vcards(card_file("broken.vcf")).cards[2]
    assert card.notes == "first line\nsecond line was never folded"
    assert card.kept == ("this line is no property", "PHOTO;ENCODING=b;TYPE=JPEG:!!!!")
    assert card.oddities[0].line == 13


@pytest.mark.parametrize("version", Version)
@pytest.mark.parametrize("name", FILES)
def test_every_file_survives_being_written_and_read_again(name: str, version: Version) -> None:
    cards = read_vcards(card_file(name)).cards
    again = read_vcards(write_vcards(cards, version))
    assert again.cards == cards
    assert not again.skipped


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n", b"\r\r\n"])
def test_every_kind_of_line_end(end: bytes) -> None:
    data = card_file("kaddressbook.vcf")
    assert read_vcards(data.replace(b"\r\n", end)).cards == read_vcards(data).cards


@pytest.mark.parametrize("data", [b"", b"\0", b"hello", b"\xff\xfe", b"PK\x03\x04", b"END:VCARD\n"])
def test_a_file_without_cards_says_so(data: bytes) -> None:
    read = read_vcards(data)
    assert read.count == 0
    assert NoteKind.NO_CARDS in [note.kind for note in read.notes]


def test_zeros_are_taken_out_and_told() -> None:
    read = read_vcards(
        b"BEGIN:VCARD\nFN:A\0da\nNOTE;ENCODING=QUOTED-PRINTABLE:x=00y\nEND:VCARD\n" + b"\n" * 90
    )
    assert (read.cards[0].shown, read.cards[0].notes) == ("Ada", "xy")
    assert read.notes == (Note(NoteKind.ZEROS_REMOVED, 1),)


def test_letters_that_cannot_be_read_need_a_look() -> None:
    data = (
        b"\xff\xfe"
        + "BEGIN:VCARD\nFN:Ad".encode("utf-16-le")
        + b"\x00\xd8"
        + "\nEND:VCARD\n".encode("utf-16-le")
    )
    assert kinds(read_vcards(data).cards[0]) == [OddityKind.UNREADABLE_LETTERS]


def test_a_letter_broken_by_a_fold_is_whole_again() -> None:
    assert only_card(b"FN:Z\xc3\n \xbcrich").shown == "Zürich"


def test_files_put_together_each_with_its_mark() -> None:
    one = b"\xef\xbb\xbfBEGIN:VCARD\nFN:Ada\nEND:VCARD\n"
    assert read_vcards(one + one.replace(b"Ada", b"Bo")).count == 2


def test_a_name_too_long_to_keep_is_kept_whole_elsewhere() -> None:
    name = "x" * (LONGEST_NAME + 1)
    card = only_card(f"FN:{name}")
    assert card.shown == name[:LONGEST_NAME]
    assert card.fields == (CardField("other name", name),)
    assert kinds(card) == [OddityKind.NAME_TOO_LONG]


def test_the_largest_photo_is_read_and_a_larger_one_is_told() -> None:
    content = b"\xff\xd8\xff" + bytes(LARGEST_PHOTO - 3)
    card = only_card(b"FN:A\nPHOTO;ENCODING=b:" + base64.b64encode(content))
    assert card.photo
    assert card.photo.content == content
    larger = only_card(b"FN:A\nPHOTO;ENCODING=b:" + base64.b64encode(content + b"x"))
    assert larger.photo is None
    assert kinds(larger) == [OddityKind.PHOTO_TOO_LARGE, OddityKind.TOO_MUCH_KEPT]


MANY = 3000
BOMBS = {
    "parameters": b"TEL" + b"".join(b";P%d=x" % n for n in range(20000)) + b":1",
    "quotes": b'TEL;X="' + b'"' * MANY + b":1",
    "backslashes": b"N:" + b"\\" * MANY + b";x",
    "nested cards": b"AGENT:\nBEGIN:VCARD\n" * MANY,
    "nested closed cards": b"AGENT:\nBEGIN:VCARD\n" * MANY + b"END:VCARD\n" * MANY,
    "no properties": b"bad\n" * MANY,
    "lines after a note": b"NOTE:x\n" + b"bad\n" * MANY,
    "soft breaks": b"NOTE;ENCODING=QUOTED-PRINTABLE:x=\n" + b"a=\n" * MANY,
    "folds": b"NOTE:x\n" + b" a\n" * MANY,
    "names": b"FN;PREF=1:b\n" * MANY,
    "roles": b"".join(b"g%d.ORG:o%d\ng%d.TITLE:t\n" % (n, n, n) for n in range(MANY)),
    "labels": b"".join(b"g%d.TEL:%d\ng%d.X-ABLabel:L\n" % (n, n, n) for n in range(MANY)),
    "character sets": b"".join(b"X-A;CHARSET=bogus%d:\xe4\n" % n for n in range(MANY)),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_what_was_made_to_break_a_reader_is_one_card(bomb: str) -> None:
    card = read_vcards(
        b"BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEMAIL:a@b.example\n" + BOMBS[bomb] + b"\nEND:VCARD\n"
    ).cards[0]
    assert "Ada" in (card.shown, *(field.value for field in card.fields))
    assert values(card, EMAIL) == ["a@b.example"]


@pytest.mark.parametrize(
    "line", [b"BEGIN:VCARD\n", b"END:VCARD\n", b"\r", b"\xef\xbb\xbf", b"BEGIN:VCARD\nEND:VCARD\n"]
)
def test_edges_without_end_are_nobody(line: bytes) -> None:
    assert not read_vcards(line * MANY).cards


@given(st.data())
def test_no_mutation_of_a_real_file_breaks_the_reader(data: st.DataObject) -> None:
    content = bytearray(card_file(data.draw(st.sampled_from(FILES))))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=8)):
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=6))
    read = read_vcards(bytes(content))
    assert all(card.shown.strip() and len(card.shown) <= LONGEST_NAME for card in read.cards)
    assert read_vcards(write_vcards(read.cards)).count == len(read.cards)
