"""The words a person reads for advice: how far it has come, what was decided, and whether it helped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.advice import Advice, AdviceState, Decision, Outcome, Shelf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

WORDS: Mapping[type[StrEnum], Mapping[Any, object]] = {
    AdviceState: {
        AdviceState.HEARD: QT_TRANSLATE_NOOP("advice", "Not decided yet"),
        AdviceState.DECIDED: QT_TRANSLATE_NOOP("advice", "Decided"),
        AdviceState.TRYING: QT_TRANSLATE_NOOP("advice", "Trying it"),
        AdviceState.RESULT: QT_TRANSLATE_NOOP("advice", "Not told yet"),
        AdviceState.TOLD: QT_TRANSLATE_NOOP("advice", "Told"),
    },
    Shelf: {
        Shelf.TO_TELL: QT_TRANSLATE_NOOP("advice", "Tell them what came of it"),
        Shelf.TO_DECIDE: QT_TRANSLATE_NOOP("advice", "To decide"),
        Shelf.UNDER_WAY: QT_TRANSLATE_NOOP("advice", "Under way"),
        Shelf.CLOSED: QT_TRANSLATE_NOOP("advice", "Closed"),
    },
    Decision: {
        Decision.DO: QT_TRANSLATE_NOOP("advice", "Do it"),
        Decision.TRY: QT_TRANSLATE_NOOP("advice", "Try it"),
        Decision.PARK: QT_TRANSLATE_NOOP("advice", "Park it"),
        Decision.DECLINE: QT_TRANSLATE_NOOP("advice", "Decline it"),
    },
    Outcome: {
        Outcome.HELPED: QT_TRANSLATE_NOOP("advice", "It helped"),
        Outcome.PARTLY: QT_TRANSLATE_NOOP("advice", "It helped a little"),
        Outcome.DID_NOT_HELP: QT_TRANSLATE_NOOP("advice", "It did not help"),
    },
}
DECIDED: Mapping[Decision, object] = {
    Decision.DO: QT_TRANSLATE_NOOP("advice", "To do"),
    Decision.TRY: QT_TRANSLATE_NOOP("advice", "To try"),
    Decision.PARK: QT_TRANSLATE_NOOP("advice", "Parked"),
    Decision.DECLINE: QT_TRANSLATE_NOOP("advice", "Declined"),
}
"""What stands beside advice once it is decided."""


def advice_word(member: StrEnum) -> str:
    """Return the words for a state, a decision or an outcome: Do it, It helped."""
    return _translated(WORDS[type(member)][member])


def decided_word(decision: Decision) -> str:
    """Return what stands beside advice of which this was decided: To try, Parked."""
    return _translated(DECIDED[decision])


def standing(advice: Advice) -> str:
    """Return how a piece of advice stands, in a word or two: To try, Declined, Told."""
    if advice.state is AdviceState.DECIDED and advice.decision is not None:
        return decided_word(advice.decision)
    if advice.state is AdviceState.RESULT and advice.closed is not None:
        return QCoreApplication.translate("advice", "Closed")
    return advice_word(advice.state)


def _translated(source: object) -> str:
    return QCoreApplication.translate("advice", str(source))
