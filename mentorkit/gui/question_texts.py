"""The words a person reads for what questions are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.questions import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

TOPICS: Mapping[Topic, Any] = {
    Topic.THEIR_PATH: QT_TRANSLATE_NOOP("questions", "Their own path"),
    Topic.FIRST_JOB: QT_TRANSLATE_NOOP("questions", "A first job"),
    Topic.CAREER_SWITCH: QT_TRANSLATE_NOOP("questions", "Changing direction"),
    Topic.CRAFT: QT_TRANSLATE_NOOP("questions", "Doing good work"),
    Topic.LEARNING: QT_TRANSLATE_NOOP("questions", "Learning"),
    Topic.LEADERSHIP: QT_TRANSLATE_NOOP("questions", "Leading people"),
    Topic.WORKING_TOGETHER: QT_TRANSLATE_NOOP("questions", "Working together"),
    Topic.BEING_HEARD: QT_TRANSLATE_NOOP("questions", "Being heard"),
    Topic.FEEDBACK: QT_TRANSLATE_NOOP("questions", "Feedback"),
    Topic.DECISIONS: QT_TRANSLATE_NOOP("questions", "Decisions"),
    Topic.NETWORK: QT_TRANSLATE_NOOP("questions", "Meeting people"),
    Topic.WELLBEING: QT_TRANSLATE_NOOP("questions", "Staying well"),
    Topic.PAY_AND_OFFERS: QT_TRANSLATE_NOOP("questions", "Pay and offers"),
    Topic.BETWEEN_US: QT_TRANSLATE_NOOP("questions", "The two of you"),
}


def topic_word(topic: Topic) -> str:
    """Return what a question is about, in a few words."""
    return QCoreApplication.translate("questions", str(TOPICS[topic]))
