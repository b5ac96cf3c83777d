"""Whatever keeps typing says itself how."""

from __future__ import annotations

import pytest

from mentorkit.gui.kit.keepers import Keeper


def test_a_keeper_that_does_not_say_how_is_told() -> None:
    with pytest.raises(NotImplementedError):
        Keeper().set_aside()
