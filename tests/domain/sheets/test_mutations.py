from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.people import LONGEST_NAME
from mentorkit.domain.sheets.opening import open_sheet
from mentorkit.domain.sheets.reading import read_sheet
from tests.domain.card_files import FOLDER
from tests.domain.mutations import mutated

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = [path.read_bytes() for path in sorted(FOLDER.glob("*.csv"))]


@pytest.mark.parametrize("seed", range(4))
def test_no_damage_breaks_the_reader(seed: int, count: Callable[[int, int], int]) -> None:
    for content in mutated(FILES, Random(seed), count(100, 50_000)):
        sheet = open_sheet(content)
        cards = read_sheet(sheet).cards if sheet else ()
        assert all(card.shown.strip() and len(card.shown) <= LONGEST_NAME for card in cards), content
