"""A life in which things are refused: what the person is told, whether it works afterwards, what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError
from mentorkit.system.process import refusal_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from mentorkit.domain.vaults import VaultState
    from tests.crashes.lives import Life


def endured(
    life: Life, step: Callable[[], None], states: Container[VaultState], heal: Callable[[], None]
) -> tuple[str, str]:
    """Take a step. Where it fails, `heal`, and take it again, after locking and opening at the worst.

    Return what was told the first time, and what is told even then: both empty where all went well.
    """
    told = attempted(step, states)
    if not told:
        return "", ""
    heal()
    again = attempted(step, states)
    return told, again and attempted(life.lock_and_open, states) + attempted(step, states)


def attempted(step: Callable[[], None], states: Container[VaultState]) -> str:
    """Take a step; return what the person was told if it failed. Anything untold is raised."""
    try:
        step()
    except VaultError as error:
        if error.state not in states:
            raise
        return error.state.value
    except Exception as error:
        why = refusal_of(error)
        if why is None:
            raise
        return why.value
    return ""
