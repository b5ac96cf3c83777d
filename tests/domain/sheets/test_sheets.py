"""A table before it is read: its guesses, its preview, and what a change of meaning does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.drafting.meanings import Meaning
from mentorkit.domain.sheets.opening import open_sheet

if TYPE_CHECKING:
    from mentorkit.domain.sheets.sheets import Sheet


def sheet_of(text: str) -> Sheet:
    found = open_sheet(text.encode())
    assert found is not None
    return found


def test_the_preview_understands_days_and_takes_marks_off() -> None:
    sheet = sheet_of("Name,Birthday,Phone\nAda,31/12/1985,'+44 1\nBo,some day\nCy,,\n")
    assert sheet.preview(2) == (("Ada", "1985-12-31", "+44 1"), ("Bo", "some day", ""))
    assert sheet.nameless == 0


def test_a_meaning_can_be_changed_and_a_detail_keeps_its_name() -> None:
    sheet = sheet_of("Name,Shoe\nAda,38\n,39\n").meaning(1, Meaning.NOTES)
    assert [column.meaning for column in sheet.columns] == [Meaning.SHOWN, Meaning.NOTES]
    assert sheet.meaning(1, Meaning.FIELD).columns[1].label == "Shoe"
    assert sheet.nameless == 1
    assert not sheet.meaning(0, Meaning.LEAVE_OUT).names_somebody


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("Wer,Wann\nAda,12 Mar 2024\nBo,13 Mar 2024\n", [Meaning.SHOWN, Meaning.DATE]),
        ("Ada,12 Mar 2024,x\nBo,13 Mar 2024,y\n", [Meaning.SHOWN, Meaning.DATE, Meaning.FIELD]),
        ("Zahl,Wert\n,\n1,2\n", [Meaning.FIELD, Meaning.FIELD]),
        (
            "First Name,Last Name,Given Name,Company,Position,Connected On\nA,B,C,D,E,1 Jan 2020\n",
            [Meaning.GIVEN, Meaning.FAMILY, Meaning.GIVEN, Meaning.ORGANISATION, Meaning.TITLE, Meaning.MET],
        ),
        ("Given Name,E-mail 1 - Value,E-mail 1 - Odd,Notes,Labels,Name\n", None),
    ],
)
def test_columns_are_guessed_by_name_and_by_content(text: str, meanings: list[Meaning] | None) -> None:
    sheet = sheet_of(text)
    found = [column.meaning for column in sheet.columns]
    assert found == (meanings or [*found[:2], Meaning.FIELD, *found[3:]])
