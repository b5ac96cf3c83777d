from __future__ import annotations

import pytest

from mentorkit.domain.cards import Card, CardField
from mentorkit.domain.drafting.assembling import assembled
from mentorkit.domain.drafting.drafts import Draft, DraftChannel
from mentorkit.domain.drafting.reaching import add_address, add_email, add_web_page
from mentorkit.domain.people import ChannelKind


@pytest.fixture
def draft() -> Draft:
    made = Draft(1)
    made.names.append("Ada")
    return made


def card_of(draft: Draft) -> Card:
    made = assembled(draft)
    assert isinstance(made, Card)
    return made


def a_channel(value: str) -> DraftChannel:
    return DraftChannel("", ChannelKind.EMAIL, value, "work", 1)


def test_several_addresses_in_one_value_are_several(draft: Draft) -> None:
    add_email(draft, a_channel("ada@a.example; ada@b.example"), 1)
    assert [one.value for one in card_of(draft).channels] == ["ada@a.example", "ada@b.example"]


def test_a_name_before_an_address_is_another_name(draft: Draft) -> None:
    add_email(draft, a_channel('"Byron" <ada@a.example>'), 1)
    card = card_of(draft)
    assert [one.value for one in card.channels] == ["ada@a.example"]
    assert card.fields == (CardField("other name", "Byron"),)


@pytest.mark.parametrize(
    ("page", "where"), [("https://github.com/ada", "channels"), ("https://ada.example", "fields")]
)
def test_a_page_is_a_profile_or_a_website(draft: Draft, page: str, where: str) -> None:
    add_web_page(draft, a_channel(page))
    card = card_of(draft)
    assert [one.value for one in getattr(card, where)] == [page]


def test_a_town_alone_is_a_place_and_no_address(draft: Draft) -> None:
    add_address(draft, ["", "", "", "Leeds", "", "", ""])
    add_address(draft, ["", "", "1 Mill Rd", "Leeds", "", "LS1", "UK"], label="home")
    card = card_of(draft)
    assert (card.place, card.fields) == ("Leeds", (CardField("address (home)", "1 Mill Rd\nLS1 Leeds\nUK"),))
