from __future__ import annotations

import pytest

from mentorkit.domain.cards import CardField
from mentorkit.domain.days import Day
from mentorkit.domain.vcards.understanding import SAYINGS
from tests.domain.vcards.only_card import only_card


def test_notes_are_put_together_and_said_once() -> None:
    assert only_card("NOTE:one\nNOTE:\nNOTE:two\nNOTE:one").notes == "one\n\ntwo"


def test_what_a_card_has_once_goes_to_a_field_the_second_time() -> None:
    card = only_card("TZ:Europe/Oslo\nTZ:-05:00\nTZ:Europe/Oslo\nPRONOUNS:she\nX-PRONOUNS:they")
    assert (card.time_zone, card.pronouns) == ("Europe/Oslo", "she")
    assert card.fields == (CardField("pronouns", "they"), CardField("time zone", "-05:00"))


def test_tags_of_programs_are_none_and_expertise_is_its_own() -> None:
    card = only_card("CATEGORIES:myContacts,a\\,b,,a\\,b\nEXPERTISE:logic")
    assert (card.tags, card.expertise) == (("a,b",), ("logic",))


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("X-SPOUSE:Bo", "related (spouse)", "Bo"),
        ("X-EVOLUTION-MANAGER:Bo", "related (manager)", "Bo"),
        ("X-KADDRESSBOOK-X-AssistantsName:Bo", "related (assistant)", "Bo"),
        ("RELATED;TYPE=friend;VALUE=text:Bo", "related (friend)", "Bo"),
        ("GENDER:M", "gender", "M"),
        ("GENDER:;all of it", "gender", "all of it"),
        ("X-ABDATE:2012-05-05", "date", "2012-05-05"),
        ("X-MENTORKIT-FIELD:Shoe size;38", "Shoe size", "38"),
        (r"X-MENTORKIT-FIELD:Shoe size\;38", "Shoe size", "38"),
    ],
)
def test_what_else_is_known_becomes_a_field(line: str, name: str, value: str) -> None:
    assert only_card(line).fields == (CardField(name, value),)


def test_the_day_we_met_is_ours_to_write() -> None:
    assert only_card("X-MENTORKIT-MET:2024-05").met_day == Day(2024, 5)


@pytest.mark.parametrize(
    "line",
    [
        "X-MENTORKIT-MET:once",
        "X-MENTORKIT-FIELD:no value",
        "KIND:org",
        "PHOTO;VALUE=uri:https://ada.example/me.png",
        "GEO:59.9;10.7",
        "x-anything;P=1:at all",
    ],
)
def test_what_nobody_understands_is_kept(line: str) -> None:
    assert only_card(line).kept == (line,)


def test_a_second_photo_is_kept() -> None:
    lines = "PHOTO;ENCODING=b:/9j/4AAQ\nPHOTO;ENCODING=b:QUJD"
    assert only_card(lines).kept == ("PHOTO;ENCODING=b:QUJD",)


def test_what_is_about_the_file_is_not_kept() -> None:
    card = only_card("REV:2026\nPRODID:x\nKIND:individual\nPHOTO:")
    assert (card.kept, card.photo) == ((), None)


def test_every_saying_is_for_a_name_in_capitals() -> None:
    assert [name for name in SAYINGS if name != name.upper()] == []
