"""The sentences about goals: how they stand, how clear they are, and why somebody fits."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.clarity import Clear, Criterion
from mentorkit.domain.days import Day
from mentorkit.domain.goals import GoalState, PlaceKind, Support
from mentorkit.domain.people import Stage
from mentorkit.gui import texts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from enum import StrEnum

    from mentorkit.domain.clarity import Finding
    from mentorkit.domain.goals import Goal
    from mentorkit.services.goals import GoalLine

CLEAR: Mapping[Clear, Any] = {
    Clear.SAYS_WHAT: QT_TRANSLATE_NOOP("goals", "Says what you will be able to do."),
    Clear.TOO_SHORT: QT_TRANSLATE_NOOP(
        "goals", "Say a little more: what would you do that you cannot do now?"
    ),
    Clear.FITS_EVERYTHING: QT_TRANSLATE_NOOP("goals", "“{0}” fits every goal. At what, and with whom?"),
    Clear.HAS_MEASURE: QT_TRANSLATE_NOOP("goals", "Others could see whether you got there."),
    Clear.HAS_SIGN: QT_TRANSLATE_NOOP(
        "goals", "There is a sign to look for. A number would make it plainer."
    ),
    Clear.NO_MEASURE: QT_TRANSLATE_NOOP("goals", "How would somebody else see that you got there?"),
    Clear.HAS_DAY: QT_TRANSLATE_NOOP("goals", "It has a day to look back on."),
    Clear.NO_DAY: QT_TRANSLATE_NOOP("goals", "By when? A month is enough, and it can move."),
    Clear.PAST_DAY: QT_TRANSLATE_NOOP("goals", "Its day has passed. Move it, or call it reached."),
    Clear.FAR_DAY: QT_TRANSLATE_NOOP("goals", "That is far away. What of it could be done this year?"),
}

WORDS: Mapping[type[StrEnum], Mapping[Any, Any]] = {
    GoalState: {
        GoalState.ACTIVE: QT_TRANSLATE_NOOP("goals", "Active"),
        GoalState.PAUSED: QT_TRANSLATE_NOOP("goals", "Paused"),
        GoalState.REACHED: QT_TRANSLATE_NOOP("goals", "Reached"),
        GoalState.LET_GO: QT_TRANSLATE_NOOP("goals", "Let go"),
    },
    Support: {
        Support.ADVICE: QT_TRANSLATE_NOOP("goals", "Advice"),
        Support.FEEDBACK: QT_TRANSLATE_NOOP("goals", "Feedback"),
        Support.TEACHING: QT_TRANSLATE_NOOP("goals", "Teaching"),
        Support.SPONSOR: QT_TRANSLATE_NOOP("goals", "Speaking up for me"),
        Support.INTRODUCTION: QT_TRANSLATE_NOOP("goals", "Introductions"),
        Support.ACCOUNTABILITY: QT_TRANSLATE_NOOP("goals", "Holding me to it"),
        Support.ROLE_MODEL: QT_TRANSLATE_NOOP("goals", "An example to follow"),
        Support.ENCOURAGEMENT: QT_TRANSLATE_NOOP("goals", "Encouragement"),
        Support.SOUNDING_BOARD: QT_TRANSLATE_NOOP("goals", "Somebody to think aloud with"),
    },
    PlaceKind: {
        PlaceKind.COMMUNITY: QT_TRANSLATE_NOOP("goals", "Communities"),
        PlaceKind.EVENT: QT_TRANSLATE_NOOP("goals", "Events"),
        PlaceKind.PROGRAMME: QT_TRANSLATE_NOOP("goals", "Programmes"),
    },
    Criterion: {
        Criterion.SPECIFIC: QT_TRANSLATE_NOOP("goals", "Specific"),
        Criterion.MEASURABLE: QT_TRANSLATE_NOOP("goals", "Measurable"),
        Criterion.DATED: QT_TRANSLATE_NOOP("goals", "Dated"),
    },
}
"""The words of what only goals speak of; other pages need none of them."""

_NEAREST = (Stage.MENTOR, Stage.IN_CONVERSATION, Stage.APPROACHED, Stage.TO_APPROACH)


def word(member: StrEnum) -> str:
    """Return the word of a member of an enum of goals."""
    return _said(WORDS[type(member)][member])


def clear_words(found: Finding) -> str:
    """Return what to say of one criterion."""
    return _said(CLEAR[found.found]).format(found.words)


def who_words(line: GoalLine, most: int = 2) -> str:
    """Return who is linked with a goal, the nearest `most` stages counted; "" for nobody."""
    counts = Counter(line.stages)
    parts = [
        _said(COUNTS[stage][counts[stage] != 1]).format(counts[stage]) for stage in _NEAREST if counts[stage]
    ]
    others = len(line.stages) - sum(counts[stage] for stage in _NEAREST)
    if not parts and others:
        parts.append(_said(COUNTS[None][others != 1]).format(others))
    return ", ".join(parts[:most])


COUNTS: Mapping[Stage | None, tuple[Any, Any]] = {
    Stage.MENTOR: (QT_TRANSLATE_NOOP("goals", "{0} mentor"), QT_TRANSLATE_NOOP("goals", "{0} mentors")),
    Stage.IN_CONVERSATION: (
        QT_TRANSLATE_NOOP("goals", "{0} in conversation"),
        QT_TRANSLATE_NOOP("goals", "{0} in conversation"),
    ),
    Stage.APPROACHED: (
        QT_TRANSLATE_NOOP("goals", "{0} approached"),
        QT_TRANSLATE_NOOP("goals", "{0} approached"),
    ),
    Stage.TO_APPROACH: (
        QT_TRANSLATE_NOOP("goals", "{0} to approach"),
        QT_TRANSLATE_NOOP("goals", "{0} to approach"),
    ),
    None: (QT_TRANSLATE_NOOP("goals", "{0} person"), QT_TRANSLATE_NOOP("goals", "{0} people")),
}


def term_words(goal: Goal, today: date) -> str:
    """Return by when, and since when, or when and how it ended."""
    parts = []
    if goal.state in (GoalState.REACHED, GoalState.LET_GO) and goal.closed is not None:
        ended = QCoreApplication.translate("goals", "{0} in {1}.")
        parts.append(ended.format(word(goal.state), month_words(goal.closed, today)))
    elif goal.until is not None:
        parts.append(
            QCoreApplication.translate("goals", "By {0}.").format(texts.known_day(goal.until, today))
        )
    if goal.state is GoalState.PAUSED:
        parts.append(QCoreApplication.translate("goals", "Paused."))
    started = QCoreApplication.translate("goals", "Started in {0}.")
    parts.append(started.format(month_words(goal.started, today)))
    return " ".join(parts)


def month_words(day: date, today: date) -> str:
    """Return the month of a day: exact days say too much about something that takes a year."""
    return texts.known_day(Day(day.year, day.month), today)


def statement(goal: Goal) -> str:
    """Return the goal in one sentence of the user's own words; "" while neither half is written."""
    want = _without(QCoreApplication.translate("goals", "I want"), goal.want).rstrip(".")
    why = _without(QCoreApplication.translate("goals", "so that"), goal.why).rstrip(".")
    if want and why:
        return QCoreApplication.translate("goals", "I want {0}, so that {1}.").format(want, why)
    if want:
        return QCoreApplication.translate("goals", "I want {0}.").format(want)
    return QCoreApplication.translate("goals", "So that {0}.").format(why) if why else ""


def _without(begun: str, said: str) -> str:
    """Return how somebody finished a sentence, without its beginning where they wrote that again."""
    said = said.strip()
    return said[len(begun) :].strip() if said.casefold().startswith(f"{begun} ".casefold()) else said


def _said(source: Any) -> str:
    return QCoreApplication.translate("goals", str(source))
