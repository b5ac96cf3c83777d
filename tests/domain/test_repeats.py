from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorkit.domain.cards import (
    Card,
    CardChannel,
    CardField,
    CardPhoto,
    CardRole,
    FieldName,
    SkippedRow,
    SkipReason,
)
from mentorkit.domain.days import Day
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.repeats import without_repeats
from tests.domain.vcards.card_strategies import cards

EMAIL = CardChannel(ChannelKind.EMAIL, "ada@mail.example", preferred=True)
PHONE = CardChannel(ChannelKind.PHONE, "+44 20 555 0100", preferred=True)
PAGE = CardChannel(ChannelKind.PROFILE, "https://www.linkedin.com/in/ada")
ADA = Card(shown="Ada Byron", given="Ada", family="Byron", channels=(EMAIL,), notes="Met in May", line=2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (EMAIL, CardChannel(ChannelKind.EMAIL, "Ada@Mail.example")),
        (PHONE, CardChannel(ChannelKind.PHONE, "+44205550100")),
        (PAGE, CardChannel(ChannelKind.PROFILE, "http://linkedin.com/in/ada/")),
    ],
)
def test_the_same_name_and_way_to_reach_is_the_same_person(one: CardChannel, other: CardChannel) -> None:
    first, second = (
        Card(shown="Ada Byron", channels=(one,)),
        Card(shown="ADA  byron", channels=(other,), line=9),
    )
    (card,), skipped = without_repeats([first, second])
    assert card.channels[0] == one
    assert CardField(FieldName.OTHER_NAME, "ADA  byron") in card.fields
    assert skipped == (SkippedRow(SkipReason.REPEATED, 9, shown="ADA  byron"),)


def test_the_same_identifier_and_name_is_the_same_person() -> None:
    assert (
        len(without_repeats([Card(shown="Ada", uid="1"), Card(shown="Ada", uid="1", notes="more")])[0]) == 1
    )


@pytest.mark.parametrize(
    "other",
    [
        replace(ADA, shown="Ben Byron"),
        replace(ADA, channels=()),
        Card(shown="Ada Byron"),
        Card(shown="Ada Byron", channels=(CardChannel(ChannelKind.OTHER, "ada@mail.example"),)),
    ],
)
def test_a_shared_address_or_a_shared_name_alone_is_not(other: Card) -> None:
    assert without_repeats([ADA, other]) == ((ADA, other), ())


def test_namesakes_without_anything_to_tell_them_apart_by_are_one_only_if_all_is_the_same() -> None:
    nurse = Card(shown="Maria", roles=(CardRole("Nurse"),))
    engineer = Card(shown="Maria", roles=(CardRole("Engineer"),))
    assert without_repeats([nurse, engineer, replace(nurse, line=7)]) == (
        (nurse, engineer),
        (SkippedRow(SkipReason.REPEATED, 7, shown="Maria"),),
    )


def test_two_photos_cannot_be_one_card() -> None:
    one, other = CardPhoto(b"1", "image/png"), CardPhoto(b"2", "image/png")
    assert len(without_repeats([replace(ADA, photo=one), replace(ADA, photo=other)])[0]) == 2
    assert without_repeats([ADA, replace(ADA, photo=one)])[0] == (replace(ADA, photo=one),)


def test_what_the_later_card_adds_is_kept() -> None:
    first = replace(ADA, uid="1", place="Lund", met_day=Day(2024), roles=(CardRole("Analyst"),))
    second = replace(
        ADA, uid="2", place="Malmö", met_day=Day(2025), pronouns="she/her", notes="Likes tea",
        channels=(EMAIL, replace(EMAIL, value="b@mail.example"), PHONE), roles=(CardRole("Lead"),), kept=("X-A:1",),
    )  # fmt: skip
    ((card,), _skipped) = without_repeats([first, second])
    assert (card.uid, card.place, card.met_day, card.pronouns) == ("1", "Lund", Day(2024), "she/her")
    assert card.notes == "Met in May\n\nLikes tea"
    assert card.channels == (EMAIL, CardChannel(ChannelKind.EMAIL, "b@mail.example"), PHONE)
    assert card.roles == (CardRole("Analyst"), CardRole("Lead"))
    assert card.fields == (CardField("place", "Malmö"), CardField("connected on", "2025"))
    assert card.kept == ("X-A:1", "X-MENTORKIT-OTHER-UID:2")


def test_a_card_ties_two_others_together() -> None:
    phone, page = replace(ADA, channels=(PHONE,), line=3), replace(ADA, channels=(PHONE, EMAIL), line=4)
    (card,), skipped = without_repeats([ADA, phone, page])
    assert [channel.value for channel in card.channels] == [EMAIL.value, PHONE.value]
    assert {row.line for row in skipped} == {3, 4}


def test_a_card_kept_inside_the_card_stays_whole() -> None:
    inner = ("AGENT:", "BEGIN:VCARD", "FN:Mo", "END:VCARD")
    other = (*inner[:2], "FN:Nia", inner[3])
    ((card,), _skipped) = without_repeats([replace(ADA, kept=inner), replace(ADA, kept=other)])
    assert card.kept == (*inner, *other)
    assert without_repeats([replace(ADA, kept=inner)] * 2)[0] == (replace(ADA, kept=inner),)


@settings(suppress_health_check=[HealthCheck.too_slow])  # whole cards are much to draw
@given(st.lists(cards(), max_size=2))
def test_a_file_written_twice_holds_nobody_more_than_once(some: list[Card]) -> None:
    once, _skipped = without_repeats(some)
    twice, skipped = without_repeats([*once, *once])
    assert twice == once
    assert len(skipped) == len(once)
