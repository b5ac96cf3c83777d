from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorkit.domain.cards import Card, CardChannel, CardRole
from mentorkit.domain.days import Day
from mentorkit.domain.jcards.properties import LINE, line_of
from mentorkit.domain.jcards.writing import write_jcards
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.vcards.reading import read_vcards
from mentorkit.domain.vcards.writing import Version, card_lines
from tests.domain.vcards.card_strategies import cards


def test_one_person_is_one_jcard() -> None:
    email = CardChannel(ChannelKind.EMAIL, "ada@mail.example", "work", preferred=True)
    ada = Card(shown="Ada Byron", given="Ada", family="Byron", channels=(email,), tags=("maths", "tea"))
    assert json.loads(write_jcards([ada])) == [
        "vcard",
        [
            ["version", {}, "text", "4.0"],
            ["fn", {}, "text", "Ada Byron"],
            ["n", {}, "text", ["Byron", "Ada", "", "", ""]],
            ["categories", {}, "text", "maths", "tea"],
            ["email", {"pref": "1", "type": "work"}, "text", "ada@mail.example"],
        ],
    ]


def test_several_people_are_an_array_with_a_line_each() -> None:
    content = write_jcards([Card(shown="Ada"), Card(shown="Grace")])
    assert [one[0] for one in json.loads(content)] == ["vcard", "vcard"]
    assert content.count(b"\n") == 4


def test_nobody_is_an_empty_array() -> None:
    assert json.loads(write_jcards([])) == []


@settings(suppress_health_check=[HealthCheck.too_slow])  # a whole card is much to draw
@given(st.lists(cards(), min_size=1, max_size=3, unique_by=lambda card: card.shown.casefold()))
def test_its_properties_are_the_lines_of_the_vcards(some: list[Card]) -> None:
    found = json.loads(write_jcards(some))
    jcards = found if len(some) > 1 else [found]
    lines = [
        line
        for _vcard, properties in jcards
        for line in ("BEGIN:VCARD", *map(line_of, properties), "END:VCARD")
    ]
    assert lines == [line for card in some for line in card_lines(card, Version.V4)]
    assert read_vcards("\r\n".join(map(str, lines)).encode()).cards == tuple(some)


def test_what_we_write_ourselves_needs_no_line_as_it_is() -> None:
    card = Card(
        shown="Ada",
        met_day=Day(2024, 5),
        roles=(CardRole("Engineer", "Engines", Day(2020)), CardRole("Student", "School", None, Day(2015))),
        channels=(
            CardChannel(ChannelKind.PHONE, "+44", "a: b"),
            CardChannel(ChannelKind.OTHER, "ada", "irc"),
        ),
    )
    assert LINE.encode() not in write_jcards([card])
