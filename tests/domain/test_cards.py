from __future__ import annotations

import pytest

from mentorkit.domain.cards import (
    Card,
    CardField,
    CardFormat,
    FieldName,
    Oddity,
    OddityKind,
    ReadFile,
    SkippedRow,
    SkipReason,
    in_order,
    labelled,
    unlabelled,
)


@pytest.mark.parametrize("label", ["", "home", "a (b)", "Büro"])
@pytest.mark.parametrize("name", FieldName)
def test_a_label_can_be_taken_off_again(name: FieldName, label: str) -> None:
    assert unlabelled(labelled(name, label)) == (name, label)


@pytest.mark.parametrize("name", ["shoe size", "shoe size (left)", "Birthday", ""])
def test_names_of_the_users_own_are_not_ours(name: str) -> None:
    assert unlabelled(name) == (None, "")


def test_fields_are_listed_once_known_ones_first_and_others_as_they_came() -> None:
    zebra, apple = CardField("zebra", "1"), CardField("apple", "1")
    birthday = CardField(FieldName.BIRTHDAY, "1985")
    assert in_order([zebra, birthday, apple, zebra]) == (birthday, zebra, apple)
    assert [type(field.name) for field in in_order([birthday])] == [str]


def test_two_cards_that_say_the_same_are_equal_wherever_they_stand() -> None:
    odd = Oddity(OddityKind.BAD_LINE, 3)
    assert Card(shown="Ada", line=1) == Card(shown="Ada", line=9, oddities=(odd,))


def test_what_was_read_is_the_cards_and_the_skipped() -> None:
    odd = Card(shown="Bo", oddities=(Oddity(OddityKind.NO_END, 1),))
    read = ReadFile(CardFormat.VCARD, (Card(shown="Ada"), odd), (SkippedRow(SkipReason.EMPTY, 7),))
    assert (read.count, read.odd_count) == (3, 1)
