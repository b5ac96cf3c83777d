"""Whole files: what real programs export, what is broken in them, and what was made to break us."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.cards import (
    LARGEST_PHOTO,
    Card,
    CardChannel,
    CardField,
    CardRole,
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


def test_an_iphone_export() -> None:
    read = read_vcards(card_file("ios.vcf"))
    ngozi, clinic, xiaoming = read.cards
    assert (ngozi.shown, ngozi.given, ngozi.family) == ("Dr. Ngozi Adaeze Okafor", "Ngozi", "Okafor")
    assert (ngozi.pronunciation, ngozi.place) == ("n-GOH-zee oh-KAH-for", "Lagos, Nigeria")
    assert ngozi.roles == (CardRole("Head of Research", "Harbour Analytics"),)
    assert ngozi.channels == (
        CardChannel(EMAIL, "ngozi.okafor@harbour.example", "work", preferred=True),
        CardChannel(EMAIL, "zee@home.example", "Newsletters"),
        CardChannel(PHONE, "+234 802 555 0147", "cell", preferred=True),
        CardChannel(PHONE, "+44 7700 900147", "iphone, cell"),
        CardChannel(PROFILE, "https://www.linkedin.com/in/ngozi-okafor-example", "LinkedIn"),
        CardChannel(PROFILE, "https://twitter.com/ngozio", "twitter"),
        CardChannel(PROFILE, "zee99", "gamecenter"),
        CardChannel(OTHER, "xmpp:zee@chat.example", "jabber, home", preferred=True),
    )
    assert ngozi.fields == (
        CardField("middle name", "Adaeze"),
        CardField("name prefix", "Dr."),
        CardField("department", "Research"),
        CardField("nickname", "Zee"),
        CardField("birthday", "--04-15"),
        CardField("anniversary", "2012-05-05"),
        CardField("address (work)", "12 Marina Road, Floor 3\n101241 Lagos\nLA\nNigeria"),
        CardField("website (homepage)", "https://okafor.example"),
        CardField("related (brother)", "Chidi Okafor"),
    )
    assert ngozi.notes == "Met at the data summit, asked good questions.\nLikes: tea; long walks."
    assert ngozi.photo
    assert ngozi.photo.media_type == "image/png"
    assert ngozi.uid == "6E0C4A2B-1111-4222-8333-944445555666"
    assert ngozi.kept == ("item2.X-ABADR:ng", "X-IMAGETYPE:PHOTO")
    assert (clinic.shown, clinic.kept) == ("Lakeside Clinic", ("X-ABShowAs:COMPANY",))
    assert (xiaoming.shown, xiaoming.pronunciation) == ("王小明", "Xiǎomíng Wáng")
    assert not read.notes


def test_a_google_export() -> None:
    zofia, unnamed, madonna = read_vcards(card_file("google.vcf")).cards
    assert zofia.roles == (CardRole("Kierowniczka produktu", "Fabryka Danych"),)
    assert zofia.tags == ("Product", "Conference 2024")
    assert CardField("website (BLOG)", "https://zofia.example/") in zofia.fields
    assert CardField("date (Started together)", "2019-06-01") in zofia.fields
    assert (unnamed.shown, kinds(unnamed)) == ("no.name@list.example", [OddityKind.NAMED_AFTER_CHANNEL])
    assert (madonna.shown, madonna.given, madonna.family) == ("Madonna", "Madonna", "")


def test_an_outlook_export_in_a_windows_code_page() -> None:
    read = read_vcards(card_file("outlook.vcf"))
    (card,) = read.cards
    assert (card.shown, card.place) == ("Jürgen Müller", "Zürich, Schweiz")
    assert card.roles == (CardRole("Leiter Einkauf", "Käserei Alpstein AG"),)
    assert card.notes == (
        "Herzliche Grüße aus Zürich. Hat drei Fragen beantwortet und nach dem Buch gefragt;"
        " nochmals melden im März.\nZweite Zeile."
    )
    assert values(card, PHONE) == ["+41 44 555 01 02", "+41 79 555 01 03", "+41 44 555 01 04"]
    assert CardField("address (work)", "Bahnhofstrasse 1\n2. Stock\n8001 Zürich\nSchweiz") in card.fields
    assert card.photo
    assert card.photo.media_type == "image/jpeg"
    assert read.notes == (Note(NoteKind.ENCODING, 1, "mixed"),)


def test_a_nextcloud_export_with_a_group() -> None:
    read = read_vcards(card_file("nextcloud.vcf"))
    eleni, noor = read.cards[0], read.cards[1:]
    assert not noor
    assert (eleni.shown, eleni.pronouns, eleni.language) == ("Ελένη Παπαδοπούλου", "she/her", "el")
    assert eleni.tags == ("Έρευνα", "Friends", "Book club")
    assert [channel.value for channel in eleni.channels if channel.preferred] == [
        "eleni.p@spiti.example",
        "+30-69-5555-0101;ext=12",
    ]
    assert CardField("other name", "Eleni Papadopoulou") in eleni.fields
    assert CardField("birthday", "--03-11") in eleni.fields
    assert CardField("gender", "F; she") in eleni.fields
    assert CardField("language", "en") in eleni.fields
    assert 'X-CUSTOM-FIELD;X-PARAM="a:b;c":kept whole' in eleni.kept
    assert read.skipped == (SkippedRow(SkipReason.GROUP, 32),)


def test_a_thunderbird_export() -> None:
    (card,) = read_vcards(card_file("thunderbird.vcf")).cards
    assert (card.shown, card.time_zone) == ("رانيا حدّاد", "Asia/Beirut")
    assert card.channels[0] == CardChannel(EMAIL, "rania.haddad@jisr.example", preferred=True)
    assert card.kept == ("X-CUSTOM1;VALUE=TEXT:Prefers mornings",)


def test_a_kaddressbook_export() -> None:
    (card,) = read_vcards(card_file("kaddressbook.vcf")).cards
    assert card.channels[0].preferred
    assert CardField("birthday", "1979-11-02") in card.fields
    assert CardField("related (spouse)", "Lars") in card.fields
    assert "GEO:59.9;10.75" in card.kept


def test_an_android_export_in_quoted_printable() -> None:
    olena, taxi = read_vcards(card_file("android.vcf")).cards
    assert (olena.shown, olena.roles) == ("Олена Шевченко", (CardRole("", "Світлиця"),))
    assert olena.notes.endswith("запропонувала зустрітися ще раз восени")
    assert olena.photo
    assert values(taxi, PHONE) == ["*111#"]


def test_a_phone_that_breaks_base64_without_a_mark() -> None:
    (card,) = read_vcards(card_file("nokia.vcf")).cards
    assert card.shown == "Aino Mäkinen"
    assert card.photo
    assert not card.oddities


def test_a_japanese_phone() -> None:
    (card,) = read_vcards(card_file("japanese_phone.vcf")).cards
    assert (card.shown, card.pronunciation) == ("田中 花子", "タナカ ハナコ")
    assert (card.notes, card.roles) == ("能力開発の相談", (CardRole("", "表計算ソフト社"),))


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
