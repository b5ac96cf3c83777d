"""Words around a piece of feedback: who gave it, in which way it was heard, and what somebody is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain import people

if TYPE_CHECKING:
    from mentorkit.domain.feedback import Feedback
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.feedback import FeedbackLine


def giver_word(line: FeedbackLine) -> str:
    """Return who gave it, or that nobody signed."""
    return line.shown or QCoreApplication.translate("feedback", "Somebody")


def name_of(tools: Tools, feedback: Feedback) -> str:
    """Return who gave it, read anew where they are among the people."""
    if feedback.person_id is not None:
        return tools.services.people.get(feedback.person_id).shown
    return feedback.giver or QCoreApplication.translate("feedback", "Somebody")


def called(line: FeedbackLine) -> str:
    """Return what somebody is called in passing: by the first of their names."""
    return people.called("", giver_word(line))


def inside(words: str) -> str:
    """Return words as they stand within a sentence: today, 3 weeks ago."""
    return words[:1].lower() + words[1:]


def quoted(words: str) -> str:
    """Return what somebody said, between quotation marks."""
    return QCoreApplication.translate("feedback", "“{0}”").format(words.strip().strip('“”"'))
