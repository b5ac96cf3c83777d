from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.people import LONGEST_NAME
from mentorkit.domain.vcards.reading import read_vcards
from mentorkit.domain.vcards.writing import write_vcards
from tests.domain.card_files import FOLDER
from tests.domain.mutations import mutated

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.cards import Card

FILES = [path.read_bytes() for path in sorted(FOLDER.glob("*.vcf"))]


@pytest.mark.parametrize("seed", range(4))
def test_no_damage_breaks_the_reader_and_what_was_read_stays(
    seed: int, count: Callable[[int, int], int]
) -> None:
    for content in mutated(FILES, Random(seed), count(60, 50_000)):
        read = read_vcards(content)
        assert all(card.shown.strip() and len(card.shown) <= LONGEST_NAME for card in read.cards), content
        again = read_vcards(write_vcards(read.cards)).cards
        assert len(again) == len(read.cards), content
        for card, same in zip(read.cards, again, strict=True):
            assert what_stays(same, card) == what_stays(card, card), content


def what_stays(card: Card, first: Card) -> Card:
    """Return the card; if it was odd at first, without its broken lines, which may join one another."""
    return replace(card, kept=(), photo=None) if first.oddities else card
