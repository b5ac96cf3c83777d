from __future__ import annotations

import pytest

from mentorkit.domain.cards import CardField, CardRole, Note, NoteKind, OddityKind, SkippedRow, SkipReason
from mentorkit.domain.days import Day
from mentorkit.domain.people import LONGEST_NAME, ChannelKind
from mentorkit.domain.sheets.opening import open_sheet
from tests.domain.card_files import card_file
from tests.domain.sheets.whole import read_csv

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def kinds(row: str) -> list[OddityKind]:
    (card,) = read_csv((HEADER + row).encode()).cards
    return [oddity.kind for oddity in card.oddities]


def test_an_export_of_2024() -> None:
    read = read_csv(card_file("linkedin_2024.csv"))
    ngozi, jurgen, zofia, wang = read.cards
    assert (ngozi.shown, ngozi.met_day, ngozi.line) == ("Ngozi Okafor", Day(2024, 3, 12), 5)
    assert [(channel.way, channel.value) for channel in jurgen.channels] == [
        (ChannelKind.PROFILE, "https://www.linkedin.com/in/jmueller-example"),
        (ChannelKind.EMAIL, "juergen.mueller@alpstein.example"),
    ]
    assert jurgen.roles == (CardRole('Leiter "Einkauf"', "Käserei Alpstein, AG"),)
    assert (zofia.family, zofia.roles[0].title) == ("Wiśniewska, PhD", "Product lead and mentor")
    assert (wang.shown, wang.roles) == ("王 小明", ())
    assert read.skipped == (
        SkippedRow(SkipReason.NAMELESS, 7),
        SkippedRow(SkipReason.REPEATED, 10, shown="Ngozi Okafor"),
        SkippedRow(SkipReason.EMPTY, 12),
    )
    assert read.notes == (Note(NoteKind.LINES_ABOVE_HEADER, 2),)
    assert (read.count, read.odd_count) == (7, 0)


def test_an_export_of_2022_with_quoted_notes_and_short_years() -> None:
    assert [card.met_day for card in read_csv(card_file("linkedin_2022.csv")).cards] == [
        Day(2022, 2, 7),
        Day(2019, 9, 28),
    ]


def test_an_export_of_2019_without_addresses_of_pages() -> None:
    read = read_csv(card_file("linkedin_2019.csv"))
    assert [card.met_day for card in read.cards] == [Day(2018, 9, 14), Day(2017, 4, 2), Day(2017, 4, 3)]
    assert read.notes == (Note(NoteKind.DATE_ORDER, 1, "month first"),)
    assert [card.shown for card in read.cards[1:]] == ["Maria García"] * 2


def test_another_language_delimiter_and_code_page() -> None:
    read = read_csv(card_file("linkedin_german.csv"))
    assert [(card.shown, card.met_day) for card in read.cards] == [
        ("Jörg Weiß", Day(2021, 3, 3)),
        ("Käthe Groß", Day(2020, 12, 14)),
    ]
    assert read.notes == (Note(NoteKind.ENCODING, 1, "cp1252"), Note(NoteKind.DELIMITER, 1, ";"))


def test_utf_16() -> None:
    assert read_csv(card_file("linkedin_utf16.csv")).cards[0].roles == (CardRole("מנהלת", "גשר"),)


def test_one_bad_row_costs_no_other() -> None:
    read = read_csv(card_file("linkedin_broken.csv"))
    assert [(card.shown, card.line, [odd.kind for odd in card.oddities]) for card in read.cards] == [
        ("Ada Nowak", 5, [OddityKind.UNCLOSED_QUOTE]),
        ("Ben Ode", 6, []),
        ("Cem Pek", 7, []),
        ("Dee Qi", 8, [OddityKind.CELL_COUNT]),
        ("Eli Roy", 9, [OddityKind.CELL_COUNT]),
        ("Fay Sun", 10, [OddityKind.ODD_DATE]),
        ("lonely@mail.example", 11, [OddityKind.NAMED_AFTER_CHANNEL]),
    ]
    assert read.cards[3].roles == (CardRole("Inc, Dev", "Acme"),)
    assert read.cards[5].fields == (CardField("connected on", "some day"),)


def test_a_day_that_cannot_be_told_keeps_its_year_and_its_words() -> None:
    (card,) = read_csv((HEADER + "Ada,Byron,,,,,03/04/2020").encode()).cards
    assert (card.met_day, card.fields) == (Day(2020), (CardField("connected on", "03/04/2020"),))


def test_columns_nobody_knows_become_fields() -> None:
    (card,) = read_csv(b"First Name,Last Name,Company,Position,Shoe,\nAda,Byron,Works,Lead,38,x\n").cards
    assert card.fields == (CardField("more cells", "x"), CardField("Shoe", "38"))
    assert card.met_day is None


def test_the_surplus_goes_to_the_last_column_when_no_title_takes_it() -> None:
    data = b"First Name,Last Name,Email Address,URL\nAda,Byron,a@b.example,u,v,w\n"
    (card,) = read_csv(data).cards
    assert [channel.value for channel in card.channels] == ["a@b.example", "u, v, w"]


def test_an_unclosed_quote_in_a_list_without_days_still_ends() -> None:
    data = b'First Name,Last Name,Email Address,URL\nAda,"Byron,a@b.example,u\nBo,Ek,b@b.example,v\n'
    assert [card.shown for card in read_csv(data).cards] == ["Ada Byron", "Bo Ek"]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("Ada,Byron,,ada at mail,,,", OddityKind.NOT_AN_ADDRESS),
        ("A\ufffda,Byron,,,,,", OddityKind.UNREADABLE_LETTERS),
        ("x" * (LONGEST_NAME + 1) + ",,,,,,", OddityKind.NAME_TOO_LONG),
    ],
)
def test_what_needs_a_look_is_told(row: str, kind: OddityKind) -> None:
    assert kinds(row) == [kind]


def test_a_name_too_long_to_keep_is_kept_whole_elsewhere() -> None:
    name = "x" * (LONGEST_NAME + 1)
    (card,) = read_csv(f"{HEADER}{name},,,,,,".encode()).cards
    assert (len(card.shown), card.fields) == (LONGEST_NAME, (CardField("other name", name),))


def test_empty_cells_beyond_the_header_are_nothing() -> None:
    assert kinds("Ada,Byron,,,,,,,,") == []


@pytest.mark.parametrize("data", [b"", b"\0\0", b"one line\nand another", b"BEGIN:VCARD"])
def test_what_is_no_table_is_none(data: bytes) -> None:
    assert open_sheet(data) is None


def test_zeros_are_taken_out_and_told() -> None:
    read = read_csv((HEADER + "A\0da,Byron,,,,,").encode())
    assert read.cards[0].shown == "Ada Byron"
    assert read.notes == (Note(NoteKind.ZEROS_REMOVED, 1),)


MANY = 3000
BOMBS = {
    "unclosed": b'a,"b,u,,c,p,1 Jan 2020\n' * MANY,
    "only quotes": b'"' * MANY,
    "far quotes": (b'"\n' + b"x\n" * 58) * 60,
    "commas": b"," * 200_000,
    "blank lines": b"\n" * MANY,
    "digits": b"a,b,,,,," + b"1 " * MANY,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_what_was_made_to_break_a_reader_costs_nobody(bomb: str) -> None:
    read = read_csv(
        HEADER.encode() + b"Ada,Byron,,,,,1 Jan 2020\n" + BOMBS[bomb] + b"\nBo,Ek,,,,,2 Jan 2020\n"
    )
    assert (read.cards[0].shown, read.cards[-1].shown) == ("Ada Byron", "Bo Ek")
