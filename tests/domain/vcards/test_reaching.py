from __future__ import annotations

import pytest

from mentorkit.domain.cards import CardChannel, CardField, OddityKind
from mentorkit.domain.people import ChannelKind
from tests.domain.vcards.only_card import only_card

EMAIL, PHONE, PROFILE, OTHER = ChannelKind.EMAIL, ChannelKind.PHONE, ChannelKind.PROFILE, ChannelKind.OTHER


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("EMAIL:mailto:ada@mail.example", ["ada@mail.example"]),
        (
            "EMAIL:a@mail.example, b@mail.example; c@mail.example",
            ["a@mail.example", "b@mail.example", "c@mail.example"],
        ),
        ('EMAIL:"Ada B" <ada@mail.example>', ["ada@mail.example"]),
        ("EMAIL:", []),
        ("TEL;VALUE=uri:tel:+1-555;ext=5", ["+1-555;ext=5"]),
        ("TEL:*111#", ["*111#"]),
        ("TEL:tel:", []),
    ],
)
def test_addresses_and_numbers_come_bare(line: str, values: list[str]) -> None:
    assert [channel.value for channel in only_card(line).channels] == values


def test_the_name_before_an_address_is_not_lost() -> None:
    assert only_card('EMAIL:"Lady A" <ada@mail.example>').fields == (CardField("other name", "Lady A"),)


def test_what_is_no_address_is_kept_as_one_and_told() -> None:
    card = only_card("EMAIL:ada at mail")
    assert card.channels == (CardChannel(EMAIL, "ada at mail"),)
    assert [oddity.kind for oddity in card.oddities] == [OddityKind.NOT_AN_ADDRESS]


def test_types_and_services_are_the_label() -> None:
    card = only_card(
        "TEL;HOME;VOICE;FAX:1\nIMPP;X-SERVICE-TYPE=Skype;TYPE=work:skype:ada\nX-MATRIX;HOME:@ada"
    )
    assert [channel.label for channel in card.channels] == ["home, fax", "skype, work", "matrix, home"]


def test_a_number_is_no_label() -> None:
    card = only_card("EMAIL;PREF;INTERNET:a@a.example\nEMAIL;1;INTERNET:b@b.example\nTEL;2;WORK:3")
    assert [channel.label for channel in card.channels] == ["", "", "work"]


def test_the_label_of_a_group_goes_before_the_types() -> None:
    card = only_card(
        "item1.TEL;FAX:1\nitem1.X-ABLabel:Lab\nitem2.TEL:2\nitem2.X-ABLabel:_$!<Mobile>!$_\n"
        "item3.TEL;TYPE=work:3\nitem3.X-ABLabel:\nitem9.X-ABLabel:alone\nX-ABLabel:nobody's"
    )
    assert [channel.label for channel in card.channels] == ["Lab, fax", "mobile", "work"]
    assert card.kept == ("item9.X-ABLabel:alone", "X-ABLabel:nobody's")


def test_the_most_preferred_of_each_kind_is_preferred_and_no_other() -> None:
    card = only_card("TEL;PREF=9:1\nTEL;PREF=2:2\nTEL;TYPE=pref;PREF=200:3\nEMAIL:a@b.example\nTEL;PREF=x:4")
    assert [channel.value for channel in card.channels if channel.preferred] == ["2"]


def test_the_same_address_twice_is_one_with_the_better_of_both() -> None:
    card = only_card("EMAIL:ada@mail.example\nEMAIL;TYPE=work,pref:Ada@Mail.example")
    assert card.channels == (CardChannel(EMAIL, "ada@mail.example", "work", preferred=True),)


def test_pages_on_networks_are_profiles_and_others_websites() -> None:
    card = only_card(
        "URL:https://github.com/ada\nURL;TYPE=work:https://ada.example\nIMPP:https://t.me/ada\n"
        "X-SOCIALPROFILE;TYPE=game;X-USER=ada9:x-apple:other\nX-SOCIALPROFILE:x-apple:bare\nSOCIALPROFILE;USERNAME=u:"
    )
    assert [channel.value for channel in card.channels if channel.way is PROFILE] == [
        "https://github.com/ada",
        "https://t.me/ada",
        "ada9",
        "bare",
        "u",
    ]
    assert card.fields == (CardField("website (work)", "https://ada.example"),)


def test_a_town_alone_is_a_place_and_an_address_names_one() -> None:
    card = only_card("ADR:;;;Lund;;;Sweden\nADR;TYPE=home:Box 1;;Mill Road 2;Malmö;Skåne;211;Sweden;more")
    assert card.place == "Lund, Sweden"
    assert card.fields == (CardField("address (home)", "Box 1\nMill Road 2\n211 Malmö\nSkåne\nSweden\nmore"),)


def test_an_address_may_only_have_a_label_or_a_second_town() -> None:
    card = only_card('ADR;LABEL="Mill Road\\n2":;;;;;;\nADR:;;;Lund;;;\nADR:;;;Umeå;;;')
    assert card.place == "Lund"
    assert card.fields == (CardField("address", "Mill Road\n2"), CardField("address", "Umeå"))
