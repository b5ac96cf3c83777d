"""After a power cut the database is thrown away, too: backup, archive and log still hold all that was acknowledged."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.crashes.judging import trouble_without_database
from tests.crashes.test_power_cuts import first_trouble, lived

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("small_ballast")


def test_what_is_put_together_after_a_power_cut_lacks_nothing(
    tmp_path: Path, count: Callable[..., int]
) -> None:
    seed = Random().randrange(1 << 30)
    print(f"seed {seed}")  # noqa: T201  # seen when the test fails
    life, disk = lived(tmp_path / "life")
    cuts = count(6, 2_000, "rebuilds")
    assert first_trouble(life, disk, cuts, seed, trouble_without_database) == ""
