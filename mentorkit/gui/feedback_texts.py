"""The words a person reads for feedback: how far it has come, and how much weight it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.feedback import FeedbackState, Weight
from mentorkit.domain.observing import Missing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

WORDS: Mapping[type[StrEnum], Mapping[Any, object]] = {
    FeedbackState: {
        FeedbackState.TO_ASK: QT_TRANSLATE_NOOP("feedback", "To ask"),
        FeedbackState.ASKED: QT_TRANSLATE_NOOP("feedback", "Asked"),
        FeedbackState.HEARD: QT_TRANSLATE_NOOP("feedback", "Heard"),
        FeedbackState.ACTING: QT_TRANSLATE_NOOP("feedback", "Acting on it"),
        FeedbackState.TO_CLOSE: QT_TRANSLATE_NOOP("feedback", "To close"),
        FeedbackState.CLOSED: QT_TRANSLATE_NOOP("feedback", "Closed"),
    },
    Missing: {
        Missing.BEHAVIOUR: QT_TRANSLATE_NOOP("feedback", "What did they see you do?"),
        Missing.SITUATION: QT_TRANSLATE_NOOP("feedback", "When was it?"),
        Missing.IMPACT: QT_TRANSLATE_NOOP("feedback", "What came of it?"),
    },
    Weight: {
        Weight.HIGH: QT_TRANSLATE_NOOP("feedback", "High"),
        Weight.MEDIUM: QT_TRANSLATE_NOOP("feedback", "Medium"),
        Weight.LOW: QT_TRANSLATE_NOOP("feedback", "Low"),
        Weight.NOT_SAID: QT_TRANSLATE_NOOP("feedback", "Not said"),
    },
}


def feedback_word(member: StrEnum) -> str:
    """Return the words for a state, a weight or what is asked back: Acting on it, High."""
    return QCoreApplication.translate("feedback", str(WORDS[type(member)][member]))
