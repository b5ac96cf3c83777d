"""A disk that does not give back what it holds: nothing is lost, and all goes on once the vault is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.crashes.test_faults import found_in_lives, life_without_refusals

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = [pytest.mark.usefixtures("small_ballast"), pytest.mark.slow]


def test_no_single_read_that_fails_costs_anything(tmp_path: Path, count: Callable[..., int]) -> None:
    total = life_without_refusals(tmp_path / "first", of_reads=True).operations
    assert total > 1_500
    lives = count(2, 2 * total, "reads")
    assert found_in_lives(tmp_path, total, lives, of_reads=True) == {}
