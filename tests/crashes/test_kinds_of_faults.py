"""Each kind of operation a life asks of its disk, refused in turn: with each error, once and from then on."""

from __future__ import annotations

import tempfile
from collections import Counter
from itertools import product
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.crashes.disk import Refusal
from tests.crashes.test_faults import CODES, life_without_refusals, lived

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = [pytest.mark.usefixtures("small_ballast"), pytest.mark.slow]


def test_no_kind_of_refusal_costs_anything(tmp_path: Path, count: Callable[..., int]) -> None:
    chance = Random(seed := Random().randrange(1 << 30))
    kinds = life_without_refusals(tmp_path / "first").kinds
    ways = list(product(CODES, (False, True)))
    turns = zip(*(chance.sample(ways, len(ways)) for _ in kinds), strict=True)
    # Every kind comes once before any comes again.
    every = [(at, *way) for turn in turns for at, way in zip(kinds.values(), turn, strict=True)]
    chosen = every[: count(2, len(every), "kinds")]
    print(f"seed {seed}: {len(chosen)} of {len(every)} for {len(kinds)} kinds")  # noqa: T201  # the figure
    found = Counter[str]()
    for at, code, lasts in chosen:
        refusal = Refusal(chance.choice(at), code, lasts)
        with tempfile.TemporaryDirectory(dir=tmp_path) as name:
            wrong, *_ = lived(Path(name), refusal)
        found.update([f"{refusal} {wrong}"] if wrong else [])
    assert found == {}
