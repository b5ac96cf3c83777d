"""Many random texts in little time, for claims that are to hold a hundred thousand times in each run of the tests."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MANY = 100_000


def many_texts(pieces: Sequence[str], most: int, number: int = MANY) -> Iterator[str]:
    """Yield so many texts of up to `most` pieces, others in each run; the run's seed repeats them."""
    for _ in range(number):
        yield "".join(random.choices(pieces, k=random.randrange(most + 1)))
