"""What named values say about a person, whichever format they stand in."""

from __future__ import annotations

import pytest

from mentorkit.domain.cards import Card, CardField
from mentorkit.domain.drafting.assembling import assembled
from mentorkit.domain.drafting.birthdays import joined_birthday
from mentorkit.domain.drafting.dates import DateOrder
from mentorkit.domain.drafting.drafts import Draft
from mentorkit.domain.drafting.meanings import Column, Meaning
from mentorkit.domain.drafting.telling import tell


def told(*values: tuple[Meaning, str], family_first: bool = False) -> Card:
    draft = Draft(1)
    tell(
        draft,
        ((Column(meaning), text) for meaning, text in values),
        DateOrder.UNKNOWN,
        family_first=family_first,
    )
    made = assembled(draft)
    assert isinstance(made, Card)
    return made


def test_single_things_find_their_place() -> None:
    card = told(
        (Meaning.SHOWN, "Ada"),
        (Meaning.PRONUNCIATION, "ay-da"),
        (Meaning.PLACE, "Leeds"),
        (Meaning.GENDER, "Unspecified"),
        (Meaning.NOTES, "a :::  ::: b"),
    )
    assert (card.pronunciation, card.place, card.fields) == ("ay-da", "Leeds", ())
    assert card.notes == "a\n\nb"
    assert told((Meaning.SHOWN, "Bo"), (Meaning.GENDER, "male")).fields == (CardField("gender", "male"),)


def test_a_name_is_put_together_in_the_order_of_its_language() -> None:
    parts = ((Meaning.GIVEN, "はなこ"), (Meaning.FAMILY, "田中"))
    assert told(*parts).shown == "はなこ 田中"
    assert told(*parts, family_first=True).shown == "田中 はなこ"
    assert told((Meaning.PREFIX, "Dr."), (Meaning.EMAIL, "a@b.example")).shown == "Dr."


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("1985", "4", "15"), "1985-04-15"),
        (("", "4", "15"), "--04-15"),
        (("1604", "4", ""), "4"),
        (("1985", "", ""), "1985"),
        (("1985", "13", "1"), "1985-13-1"),
        (("x", "y", "z"), "x-y-z"),
    ],
)
def test_a_birthday_in_three_values(parts: tuple[str, str, str], words: str) -> None:
    assert joined_birthday(*parts) == words
