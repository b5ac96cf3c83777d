"""CSV files in the style of the programs that write them, in several languages and code pages."""

from __future__ import annotations

import pytest

from mentorkit.domain.cards import (
    CardChannel,
    CardField,
    CardFormat,
    CardRole,
    NoteKind,
    OddityKind,
    SkippedRow,
    SkipReason,
)
from mentorkit.domain.people import ChannelKind
from tests.domain.card_files import card_file
from tests.domain.sheets.whole import read_csv


def test_google_contacts_of_today() -> None:
    read = read_csv(card_file("google_2024.csv"))
    assert (read.format, read.notes) == (CardFormat.GOOGLE, ())
    zofia, madonna, list_, company = read.cards
    assert (zofia.shown, zofia.given, zofia.family) == ("Zofia Anna Wiśniewska", "Zofia", "Wiśniewska")
    assert zofia.channels == (
        CardChannel(ChannelKind.EMAIL, "zofia@fabryka.example", "work", preferred=True),
        CardChannel(ChannelKind.EMAIL, "z.w@poczta.example", "home"),
        CardChannel(ChannelKind.EMAIL, "zw@poczta.example", "home"),
        CardChannel(ChannelKind.PHONE, "+48 600 100 200", "cell"),
        CardChannel(ChannelKind.PHONE, "+48 22 555 01 02", "work, fax"),
        CardChannel(ChannelKind.PROFILE, "https://github.com/zofia-example", "profile"),
    )
    assert zofia.roles == (CardRole("Kierowniczka", "Fabryka Danych"),)
    assert (zofia.tags, zofia.notes, zofia.place) == (
        ("Product", "Conference"),
        "Łódź\nsecond line",
        "Łódź, PL",
    )
    assert zofia.fields == (
        CardField("middle name", "Anna"),
        CardField("department", "Produkt"),
        CardField("birthday", "1988-02-29"),
        CardField("anniversary", "2010-06-01"),
        CardField("address (home)", "Piotrkowska 1\n90-001 Łódź\nPL"),
        CardField("related (manager)", "Ada Nowak"),
        CardField("Shoe size", "38"),
    )
    assert (madonna.shown, madonna.fields) == ("Madonna", (CardField("birthday", "--04-15"),))
    assert list_.oddities[0].kind is OddityKind.NAMED_AFTER_CHANNEL
    assert company.shown == "Halvard Freight"
    assert read.skipped == (SkippedRow(SkipReason.EMPTY, 10),)


def test_google_contacts_as_it_was() -> None:
    read = read_csv(card_file("google_2019.csv"))
    (ngozi,) = read.cards
    assert read.format is CardFormat.GOOGLE
    assert [(one.value, one.label) for one in ngozi.channels] == [
        ("ngozi@harbour.example", "work"),
        ("ngozi.o", "other, skype"),
        ("+234 1 270 0000", "home"),
        ("+234 1 270 0001", "home"),
    ]
    assert CardField("Hobby", "Chess") in ngozi.fields
    assert ngozi.tags == ("Mentors",)


def test_outlook_in_german_and_a_code_page_of_windows() -> None:
    read = read_csv(card_file("outlook_german.csv"))
    assert read.format is CardFormat.OUTLOOK
    kaethe, joerg = read.cards
    assert (kaethe.shown, kaethe.notes, kaethe.tags) == (
        "Käthe Maria Groß",
        "Zeile eins\nZeile zwei",
        ("Handwerk", "Kunst"),
    )
    assert [(one.value, one.label) for one in kaethe.channels] == [
        ("+49 221 555 01 00", "work"),
        ("+49 151 555 01 01", "cell"),
        ("kaethe@sued.example", ""),
        ("groß@privat.example", ""),
    ]
    assert [one for one in kaethe.fields if one.name.startswith(("address", "birthday", "anniv"))] == [
        CardField("birthday", "1980-05-03"),
        CardField("address (work)", "Gartenweg 3\nHinterhaus\n50667 Köln\nDeutschland"),
        CardField("address (home)", "Am Bach 1\n53111 Bonn"),
    ]
    assert joerg.fields == (CardField("birthday", "1975-12-14"),)
    told = {note.kind: note.detail for note in read.notes}
    assert told[NoteKind.ENCODING] == "cp1252"
    assert told[NoteKind.DATE_ORDER] == "day first"
    assert told[NoteKind.COLUMNS_LEFT_OUT].startswith("E-Mail: Angezeigter Name, E-Mail-Typ")
    assert read.skipped == (SkippedRow(SkipReason.EMPTY, 5),)


@pytest.mark.parametrize(
    ("name", "shown", "place"),
    [
        ("outlook_english.csv", "Ben Ode", "Springfield, United States of America"),
        ("outlook_polish.csv", "Łukasz Żółć", "Gdańsk"),
        ("outlook_japanese.csv", "田中 はなこ", ""),
        ("thunderbird_russian.csv", "Алина Коваль", ""),
        ("thunderbird_english.csv", "Ada Byron", "London, UK"),
    ],
)
def test_other_languages_and_code_pages(name: str, shown: str, place: str) -> None:
    read = read_csv(card_file(name))
    assert read.format.value == name.partition("_")[0]
    assert (read.cards[0].shown, read.cards[0].place) == (shown, place)


def test_a_birthday_in_three_columns_is_one() -> None:
    ada, other = read_csv(card_file("thunderbird_english.csv")).cards
    assert CardField("birthday", "1815-12-10") in ada.fields
    assert CardField("Custom 1", "likes tea") in ada.fields
    assert other.fields == (CardField("birthday", "--02-29"),)


def test_a_list_somebody_keeps() -> None:
    read = read_csv(card_file("plain_list.csv"))
    ute, bo, short = read.cards
    assert read.format is CardFormat.SHEET
    assert (ute.shown, ute.given, ute.family) == ("Ute Müller", "Ute", "Müller")
    assert (ute.roles, ute.notes) == ((CardRole("", "Bau; und Holz"),), "ruft zurück")
    assert (bo.shown, bo.oddities[0].kind) == ("Bo Ohne Ende", OddityKind.UNCLOSED_QUOTE)
    assert (short.shown, short.oddities[0].kind) == ("Kurz", OddityKind.CELL_COUNT)


def test_without_a_header_the_cells_tell_what_they_are() -> None:
    read = read_csv(card_file("no_header.csv"))
    assert [(card.shown, len(card.channels)) for card in read.cards] == [("Ada Byron", 2), ("Ben Ode", 2)]
    assert read.notes[0].kind is NoteKind.NO_HEADER


def test_a_table_may_lack_a_cell_in_every_third_row() -> None:
    """abook leaves a name out of its rows for Palm where somebody has one name only."""
    rows = [b"Byron,Ada,ada@a.example", b"Ode,Ben,ben@b.example", b"Plato,plato@p.example"]
    read = read_csv(b"\n".join(rows))
    assert [card.shown for card in read.cards] == ["Byron", "Ode", "Plato"]
    assert len(read.cards[2].channels) + len(read.cards[2].fields) == 1, "nothing of the short row is lost"


@pytest.mark.parametrize("mark", "=+-@")
def test_a_mark_against_formulas_is_taken_off(mark: str) -> None:
    (card,) = read_csv(f"Name,Phone\nAda,'{mark}1 555 0100\n".encode()).cards
    assert card.channels[0].value == f"{mark}1 555 0100"


def test_a_name_in_one_column_stays_as_it_is() -> None:
    (card,) = read_csv(b'Name,E-mail\n"Byron, Ada",ada@a.example\n').cards
    assert (card.shown, card.given, card.family) == ("Byron, Ada", "", "")


def test_several_addresses_in_one_cell_tell_a_column_too() -> None:
    (card, *_others) = read_csv(b'"Ada","ada@a.example,ada@b.example","x"\n"Bo","bo@b.example",""\n').cards
    assert [one.value for one in card.channels] == ["ada@a.example", "ada@b.example"]
