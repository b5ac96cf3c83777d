"""What each step of the story says about a piece of advice: in people's words, and in ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.advice import AdviceState, Decision
from mentorkit.gui import texts
from mentorkit.gui.advice_texts import advice_word, decided_word
from mentorkit.gui.kit.story_steps import Place

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.advice import Advice

Told = tuple[Place, str, str]
"""Where a step stands, what was said, and a note."""


def decision_told(advice: Advice, today: date) -> Told:
    """Say what was decided, or that it is to be."""
    if advice.decision is None:
        words = QCoreApplication.translate("advice", "All four are good answers. Declining wants a reason.")
        return Place.NOW, "", words
    parts = [decided_word(advice.decision)]
    if advice.decision is Decision.PARK and advice.until is not None:
        again = QCoreApplication.translate("advice", "look again {0}")
        parts.append(again.format(inside(texts.day_word(advice.until, today))))
    place = Place.NOW if advice.decision is Decision.PARK and not advice.result else Place.DONE
    is_reason = advice.decision in (Decision.PARK, Decision.DECLINE)
    return place, advice.reason if is_reason else "", ", ".join(parts)


def trial_told(advice: Advice, today: date) -> Told:
    """Say how it is tried."""
    if advice.plan:
        plan = QCoreApplication.translate("advice", "If {0}, then I will {1}.").format(
            advice.cue, advice.plan
        )
        words = (
            plan if advice.cue else QCoreApplication.translate("advice", "I will {0}.").format(advice.plan)
        )
        is_now = advice.state is AdviceState.TRYING
        return Place.NOW if is_now else Place.DONE, words, _span(advice, today)
    if advice.result:
        return Place.DONE, "", QCoreApplication.translate("advice", "Done without a plan.")
    note = QCoreApplication.translate("advice", "“If …, then I will …” makes it far likelier that you do.")
    is_now = advice.state is AdviceState.DECIDED and advice.decision in (Decision.DO, Decision.TRY)
    return Place.NOW if is_now else Place.LATER, "", note


def result_told(advice: Advice, today: date) -> Told:
    """Say what came of it."""
    if advice.result:
        parts = [advice_word(advice.outcome)] if advice.outcome is not None else []
        parts += [inside(texts.ago(advice.ended, today))] if advice.ended is not None else []
        return Place.DONE, advice.result, ", ".join(parts)
    words = QCoreApplication.translate("advice", "A sentence, also when it did not help.")
    return Place.LATER, "", words


def telling_told(advice: Advice, today: date) -> Told:
    """Say whether they know."""
    if advice.told is not None:
        words = QCoreApplication.translate("advice", "They know, since {0}.")
        return Place.DONE, "", words.format(inside(texts.day_word(advice.told, today)))
    if advice.state is AdviceState.RESULT and advice.closed is not None:
        return Place.DONE, advice.reason, QCoreApplication.translate("advice", "Closed without telling them.")
    if advice.state is AdviceState.RESULT:
        words = QCoreApplication.translate(
            "advice", "Hearing what came of it is the thanks people like best."
        )
        return Place.NOW, "", words
    if advice.is_declined:
        words = QCoreApplication.translate("advice", "Closed. You may still tell them, with thanks.")
        return Place.LATER, "", words
    return Place.LATER, "", QCoreApplication.translate("advice", "They will hear what came of it.")


def _span(advice: Advice, today: date) -> str:
    began = texts.short_day(advice.began, today) if advice.began is not None else ""
    if advice.until is None:
        return QCoreApplication.translate("advice", "Since {0}").format(began)
    until = texts.short_day(advice.until, today)
    return QCoreApplication.translate("advice", "Since {0}, until {1}").format(began, until)


def inside(words: str) -> str:
    """Return words as they stand within a sentence: today, 3 weeks ago."""
    return words[:1].lower() + words[1:]
