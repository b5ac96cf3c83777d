from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.cards import (
    CardChannel,
    CardField,
    CardFormat,
    CardRole,
    FieldName,
    NoteKind,
    OddityKind,
    SkipReason,
)
from mentorkit.domain.days import Day
from mentorkit.domain.people import LONGEST_NAME, ChannelKind
from mentorkit.domain.spreadsheets.reading import is_spreadsheet, read_spreadsheet
from tests.domain.spreadsheets.sheets import sheet


def test_a_row_is_a_card_with_its_line() -> None:
    (card,) = read_spreadsheet(
        sheet(
            {
                "Name": "Ada Byron",
                "Met": "2024-05",
                "Role 1 title": "Engineer",
                "Role 1 since": "2020",
                "E-mail 1": "ada@mail.example",
                "E-mail 1 preferred": "yes",
                "Tags": "maths; tea",
            }
        )
    ).cards
    assert (card.shown, card.met_day, card.tags, card.line) == (
        "Ada Byron",
        Day(2024, 5),
        ("maths", "tea"),
        2,
    )
    assert card.roles == (CardRole("Engineer", since=Day(2020)),)
    assert card.channels == (CardChannel(ChannelKind.EMAIL, "ada@mail.example", preferred=True),)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_sheet_saved_with_other_marks_is_read_and_told(delimiter: str) -> None:
    read = read_spreadsheet(sheet({"Name": "Ada", "Notes": "a,b"}, delimiter=delimiter))
    assert [(card.shown, card.notes) for card in read.cards] == [("Ada", "a,b")]
    assert [(note.kind, note.detail) for note in read.notes] == [(NoteKind.DELIMITER, delimiter)]


def test_a_sheet_saved_as_utf_16_is_read_and_told() -> None:
    content = sheet({"Name": "Łucja"}).decode().encode("utf-16")
    read = read_spreadsheet(content)
    assert is_spreadsheet(content)
    assert [card.shown for card in read.cards] == ["Łucja"]
    assert read.notes[0].kind is NoteKind.ENCODING


def test_long_notes_of_many_lines_come_back_whole() -> None:
    notes = "\n".join(f'line {number}, "quoted"' for number in range(20_000))
    (card,) = read_spreadsheet(sheet({"Name": "Ada", "Notes": notes})).cards
    assert card.notes == notes


def test_columns_of_the_users_own_become_fields() -> None:
    row = {"Name": "Ada", "Field 1 name": "Tea", "Field 1 value": "Assam", "Hobby": "-kites"}
    (card,) = read_spreadsheet(sheet(row, more=("Hobby",))).cards
    assert card.fields == (CardField("Tea", "Assam"), CardField("Hobby", "-kites"))


def test_a_field_without_a_name_is_kept_under_that_of_its_column() -> None:
    (card,) = read_spreadsheet(sheet({"Name": "Ada", "Field 1 value": "Assam"})).cards
    assert card.fields == (CardField("Field 1 name", "Assam"),)


def test_a_day_nobody_can_read_is_kept_and_told() -> None:
    row = {"Name": "Ada", "Met": "in spring", "Role 1 title": "Engineer", "Role 1 until": "soon"}
    (card,) = read_spreadsheet(sheet(row)).cards
    assert card.met_day is None
    assert set(card.fields) == {CardField("Met", "in spring"), CardField("Role 1 until", "soon")}
    assert [oddity.kind for oddity in card.oddities] == [OddityKind.ODD_DATE]


def test_cells_beyond_the_header_are_kept_and_told() -> None:
    content = sheet({"Name": "Ada"}).rstrip(b"\r\n") + b",more,\r\n"
    (card,) = read_spreadsheet(content).cards
    assert card.fields == (CardField(FieldName.MORE_CELLS, "more"),)
    assert [(oddity.kind, oddity.line) for oddity in card.oddities] == [(OddityKind.CELL_COUNT, 2)]


def test_a_name_is_made_of_its_parts_or_of_an_address() -> None:
    content = sheet({"Given name": "Ada", "Family name": "Byron"}, {"Phone 1": "'+44 7700 900142"})
    first, second = read_spreadsheet(content).cards
    assert first.shown == "Ada Byron"
    assert second.shown == "+44 7700 900142"
    assert [oddity.kind for oddity in second.oddities] == [OddityKind.NAMED_AFTER_CHANNEL]


def test_a_name_too_long_is_cut_and_kept_whole_beside() -> None:
    name = "A" * (LONGEST_NAME + 1)
    (card,) = read_spreadsheet(sheet({"Name": name})).cards
    assert card.shown == name[:LONGEST_NAME]
    assert card.fields == (CardField(FieldName.OTHER_NAME, name),)
    assert [oddity.kind for oddity in card.oddities] == [OddityKind.NAME_TOO_LONG]


def test_letters_that_were_lost_are_told() -> None:
    (card,) = read_spreadsheet(sheet({"Name": "Ad\ufffd"})).cards
    assert [oddity.kind for oddity in card.oddities] == [OddityKind.UNREADABLE_LETTERS]


def test_rows_that_are_nobody_are_left_out_with_the_reason() -> None:
    ada = {"Name": "Ada", "E-mail 1": "ada@mail.example"}
    read = read_spreadsheet(sheet({}, {"Notes": "hm"}, ada, ada))
    assert [(row.reason, row.line) for row in read.skipped] == [
        (SkipReason.EMPTY, 2),
        (SkipReason.NAMELESS, 3),
        (SkipReason.REPEATED, 5),
    ]
    assert len(read.cards) == 1


def test_another_table_is_not_ours() -> None:
    content = b"First Name,Last Name,URL,Email Address,Company\r\nAda,Byron,,,\r\n"
    assert not is_spreadsheet(content)
    read = read_spreadsheet(content)
    assert (read.format, read.cards) == (CardFormat.OWN_CSV, ())
    assert [note.kind for note in read.notes] == [NoteKind.NO_HEADER]


@given(st.text(st.sampled_from("Ada,;\"\n\r'=\\ \0") | st.characters(codec="utf-8")))
def test_whatever_stands_below_the_header_cannot_raise(text: str) -> None:
    read = read_spreadsheet(sheet() + text.encode())
    assert read.format is CardFormat.OWN_CSV
