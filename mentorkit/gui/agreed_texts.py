"""The words a person reads for what was agreed: its terms, their values, and how life drifts from them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.agreements import DriftKind, Scheduler, TalkForm, Tone
from mentorkit.gui import texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum

    from mentorkit.domain.agreements import Drift
    from mentorkit.domain.goals import Goal

WORDS: Mapping[type[StrEnum], Mapping[Any, object]] = {
    Tone: {
        Tone.NOTE: QT_TRANSLATE_NOOP("agreed", "A friendly note"),
        Tone.FORM: QT_TRANSLATE_NOOP("agreed", "A form"),
    },
    TalkForm: {
        TalkForm.IN_PERSON: QT_TRANSLATE_NOOP("agreed", "In person"),
        TalkForm.VIDEO: QT_TRANSLATE_NOOP("agreed", "By video"),
        TalkForm.CALL: QT_TRANSLATE_NOOP("agreed", "By phone"),
        TalkForm.WRITTEN: QT_TRANSLATE_NOOP("agreed", "In writing"),
        TalkForm.MIXED: QT_TRANSLATE_NOOP("agreed", "As it comes"),
    },
    Scheduler: {
        Scheduler.ME: QT_TRANSLATE_NOOP("agreed", "You do"),
        Scheduler.THEM: QT_TRANSLATE_NOOP("agreed", "They do"),
        Scheduler.IN_TURN: QT_TRANSLATE_NOOP("agreed", "In turn"),
    },
    DriftKind: {
        DriftKind.MORE_RARELY: QT_TRANSLATE_NOOP("agreed", "You meet {usual}; you agreed on {agreed}."),
        DriftKind.MORE_OFTEN: QT_TRANSLATE_NOOP("agreed", "You meet {usual}; you agreed on {agreed}."),
        DriftKind.LONGER: QT_TRANSLATE_NOOP("agreed", "You talk for {usual}; you agreed on {agreed}."),
        DriftKind.SHORTER: QT_TRANSLATE_NOOP("agreed", "You talk for {usual}; you agreed on {agreed}."),
        DriftKind.OTHER_FORM: QT_TRANSLATE_NOOP("agreed", "You talk {usual}; you agreed on {agreed}."),
        DriftKind.REVIEW_MISSED: QT_TRANSLATE_NOOP("agreed", "You wanted to look at it again on {agreed}."),
    },
}

TERMS: Mapping[str, object] = {
    "purpose": QT_TRANSLATE_NOOP("agreed", "What it is for"),
    "goals": QT_TRANSLATE_NOOP("agreed", "Goals"),
    "every_days": QT_TRANSLATE_NOOP("agreed", "How often"),
    "minutes": QT_TRANSLATE_NOOP("agreed", "How long"),
    "form": QT_TRANSLATE_NOOP("agreed", "How you talk"),
    "channel": QT_TRANSLATE_NOOP("agreed", "Between talks"),
    "scheduler": QT_TRANSLATE_NOOP("agreed", "Who sets the date"),
    "preparation": QT_TRANSLATE_NOOP("agreed", "To prepare"),
    "off_limits": QT_TRANSLATE_NOOP("agreed", "Off limits"),
    "confidentiality": QT_TRANSLATE_NOOP("agreed", "What stays between you"),
    "feedback_to_me": QT_TRANSLATE_NOOP("agreed", "Feedback to you"),
    "feedback_to_them": QT_TRANSLATE_NOOP("agreed", "Feedback to them"),
    "duration": QT_TRANSLATE_NOOP("agreed", "For how long"),
    "ending": QT_TRANSLATE_NOOP("agreed", "How it ends"),
    "review": QT_TRANSLATE_NOOP("agreed", "Look again on"),
}
"""What each term is called beside its value."""


def agreed_word(member: StrEnum) -> str:
    """Return the words for a tone, a form of talk or who sets the date."""
    return _translated(WORDS[type(member)][member])


def term_word(term: str) -> str:
    """Return what a term is called: How often."""
    return _translated(TERMS[term])


def value_words(term: str, value: Any, goals: Sequence[Goal], today: date) -> str:
    """Return the value of a term as it is read; "" for a blank one. `goals` gives titles to goals."""
    if value in (None, "", ()):
        return ""
    if term == "goals":
        return "\n".join(goal.title for goal in goals if goal.id in value)
    if term == "every_days":
        return texts.rhythm_word(value)
    if term == "minutes":
        return minutes_word(value)
    if term == "review":
        return texts.short_day(value, today)
    return agreed_word(value) if term in ("form", "scheduler") else str(value)


def minutes_word(minutes: int) -> str:
    """Return how long a talk takes: 45 minutes."""
    if minutes == 1:
        return QCoreApplication.translate("agreed", "1 minute")
    return QCoreApplication.translate("agreed", "{0} minutes").format(minutes)


def drift_words(drift: Drift, today: date) -> str:
    """Return in what life differs from what was agreed, as a plain sentence."""
    words = _translated(WORDS[DriftKind][drift.kind])
    return words.format(usual=_side(drift, drift.usual, today), agreed=_side(drift, drift.agreed, today))


def _side(drift: Drift, value: Any, today: date) -> str:
    if isinstance(value, date):
        return texts.short_day(value, today)
    if isinstance(value, TalkForm):
        return _inside(agreed_word(value))
    if drift.kind in (DriftKind.LONGER, DriftKind.SHORTER):
        return minutes_word(value)
    return _inside(texts.rhythm_word(value))


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:]


def _translated(source: object) -> str:
    return QCoreApplication.translate("agreed", str(source))
