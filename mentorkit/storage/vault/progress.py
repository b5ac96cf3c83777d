"""How far a long piece of work has come: a function that hears a share from 0 to 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def nobody(_share: float) -> None:
    """Hear it and do nothing."""


def part(told: Callable[[float], None], begin: float, end: float) -> Callable[[float], None]:
    """Return what hears the share of a part of the work that lies between two shares of the whole."""
    return lambda share: told(begin + (end - begin) * share)
