from __future__ import annotations

from mentorkit.domain.cards import CardFormat
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.sheets.guessing import guessed
from mentorkit.domain.spreadsheets.layout import header, is_ours


def test_the_header_says_what_the_format_can_hold() -> None:
    assert header(0, {}, 0) == [
        *("Name", "Given name", "Family name", "Pronunciation", "Pronouns", "Place", "Time zone"),
        *("Language", "Notes", "Card id", "Tags", "Expertise", "Met"),
        *("Role 1 title", "Role 1 organisation", "Role 1 since", "Role 1 until"),
        *("E-mail 1", "E-mail 1 label", "E-mail 1 preferred"),
        *("Phone 1", "Phone 1 label", "Phone 1 preferred"),
        *("Profile 1", "Profile 1 label", "Profile 1 preferred"),
        *("Other contact 1", "Other contact 1 label", "Other contact 1 preferred"),
        *("Field 1 name", "Field 1 value", "Other lines"),
    ]


def test_numbered_columns_repeat_as_often_as_needed() -> None:
    names = header(2, {ChannelKind.PHONE: 3}, 0)
    assert "Role 2 until" in names
    assert "Role 3 title" not in names
    assert [name for name in names if name.startswith("Phone") and name[-1].isdigit()] == [
        "Phone 1",
        "Phone 2",
        "Phone 3",
    ]


def test_our_header_is_known_in_any_order_and_taken_for_no_other() -> None:
    names = header(1, {}, 1)
    assert is_ours(["\ufeffName", *reversed(names[1:])])
    assert not is_ours(["Name", "Given Name", "Family Name", "E-mail 1 - Value"])
    guess = guessed([",".join(names), ",".join("x" for _name in names)])
    assert guess is not None
    assert guess.format is CardFormat.SHEET
