"""How clear a goal is: specific, measurable, dated. Told with reasons while it is written, never a gate.

Locke and Latham (2002, 35 years of studies) found specific goals to do better than "do your best"; Harkin
and others (2016, 138 studies, d = .40) that progress recorded against a measure is made more often.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.goals import Goal

FEWEST_WORDS = 3
FAR_DAYS = 3 * 365
"""A goal further away than that is a direction: nothing about it is due this year."""

VAGUE = re.compile(
    r"\b(?:(?:get|be|become|grow|do)\s+(?:much\s+)?(?:better|more|stronger)|improve|succeed|be successful)\b",
    re.IGNORECASE,
)
"""Words that fit every goal and so tell nothing of this one. English; other languages are not judged."""

OBSERVED = re.compile(r"\d|\b(?:first|second|third|once|twice|every|each|without|at least)\b", re.IGNORECASE)


class Criterion(StrEnum):
    """What makes a goal clear."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    DATED = "dated"


class Clear(StrEnum):
    """What was found about a criterion."""

    SAYS_WHAT = "says_what"
    TOO_SHORT = "too_short"
    FITS_EVERYTHING = "fits_everything"
    HAS_MEASURE = "has_measure"
    HAS_SIGN = "has_sign"
    NO_MEASURE = "no_measure"
    HAS_DAY = "has_day"
    NO_DAY = "no_day"
    PAST_DAY = "past_day"
    FAR_DAY = "far_day"


MET = frozenset({Clear.SAYS_WHAT, Clear.HAS_MEASURE, Clear.HAS_SIGN, Clear.HAS_DAY})


@frozen
class Finding:
    """One criterion and why it is met or not. `words` are the ones meant, "" for none."""

    criterion: Criterion
    found: Clear
    words: str = ""

    @property
    def is_met(self) -> bool:
        """Whether nothing is missing here."""
        return self.found in MET


def clarity(goal: Goal, today: date) -> tuple[Finding, ...]:
    """Return what can be said of each criterion, in the order of their enum."""
    return (_specific(goal), _measurable(goal), _dated(goal, today))


def _specific(goal: Goal) -> Finding:
    said = f"{goal.title} {goal.want}"
    if len(said.split()) < FEWEST_WORDS and len(said.strip()) < len("Lead a team"):
        return Finding(Criterion.SPECIFIC, Clear.TOO_SHORT)
    vague = VAGUE.search(said)
    rest = VAGUE.sub("", said).split()
    if vague and len(rest) < 2 * FEWEST_WORDS:
        return Finding(Criterion.SPECIFIC, Clear.FITS_EVERYTHING, vague[0])
    return Finding(Criterion.SPECIFIC, Clear.SAYS_WHAT)


def _measurable(goal: Goal) -> Finding:
    if not goal.measure.strip():
        return Finding(Criterion.MEASURABLE, Clear.NO_MEASURE)
    found = Clear.HAS_MEASURE if OBSERVED.search(goal.measure) else Clear.HAS_SIGN
    return Finding(Criterion.MEASURABLE, found)


def _dated(goal: Goal, today: date) -> Finding:
    if goal.until is None:
        return Finding(Criterion.DATED, Clear.NO_DAY)
    if goal.until.last < today:
        return Finding(Criterion.DATED, Clear.PAST_DAY)
    far = (goal.until.first - today).days > FAR_DAYS
    return Finding(Criterion.DATED, Clear.FAR_DAY if far else Clear.HAS_DAY)
