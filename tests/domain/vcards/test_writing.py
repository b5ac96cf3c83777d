from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorkit.domain.cards import Card
from mentorkit.domain.vcards.reading import read_vcards
from mentorkit.domain.vcards.writing import Version, write_vcards
from tests.domain.vcards.card_strategies import cards


@settings(suppress_health_check=[HealthCheck.too_slow])  # a whole card is much to draw
@given(
    st.lists(cards(), min_size=1, max_size=3, unique_by=lambda card: card.shown.casefold()),
    st.sampled_from(Version),
)
def test_what_is_written_reads_back_the_same(some: list[Card], version: Version) -> None:
    read = read_vcards(write_vcards(some, version))
    assert read.cards == tuple(some)
    assert [card.oddities for card in read.cards] == [()] * len(some)
    assert not read.skipped
    assert not read.notes


@settings(suppress_health_check=[HealthCheck.too_slow])  # a whole card is much to draw
@given(cards(), st.sampled_from(Version))
def test_no_line_is_longer_than_75_octets_and_each_is_whole_text(card: Card, version: Version) -> None:
    for line in write_vcards([card], version).split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


@pytest.mark.parametrize("version", Version)
def test_each_expertise_is_a_line_of_its_own_and_tags_share_one(version: Version) -> None:
    card = Card(shown="Ada", given="Ada", tags=("a", "b,c"), expertise=("logic", "saying no, kindly"))
    lines = write_vcards([card], version).decode().split("\r\n")
    assert [line for line in lines if line.startswith(("CATEGORIES", "EXPERTISE"))] == [
        "CATEGORIES:a,b\\,c",
        "EXPERTISE:logic",
        "EXPERTISE:saying no\\, kindly",
    ]
