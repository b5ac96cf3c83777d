"""Where each rule comes from and how strong that is, so that nobody has to take the coach's word."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.coaching.notes import Rule
from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


class Strength(StrEnum):
    """How much a source can carry."""

    EXPERIMENT = "experiment"
    OBSERVED = "observed"
    SURVEY = "survey"
    VENDOR = "vendor"
    PRACTICE = "practice"


class Figure(StrEnum):
    """What a source found; the window has the sentence."""

    LENGTH = "length"
    QUESTIONS = "questions"
    SUBJECT = "subject"
    ADVICE_ASKED = "advice_asked"
    PLAIN_WORDS = "plain_words"
    SMALL_ASKS = "small_asks"
    YES_UNDERESTIMATED = "yes_underestimated"
    KNOWN_FIRST = "known_first"
    ATTACHMENTS = "attachments"
    THANKS = "thanks"
    HABIT = "habit"


@frozen
class Source:
    """A study or a habit. `name` holds its authors or publisher; a habit has none, and no year."""

    figure: Figure
    strength: Strength
    name: str = ""
    year: int | None = None


_BOOMERANG = "Boomerang"
_HABIT = Source(Figure.HABIT, Strength.PRACTICE)

SOURCES: Mapping[Rule, Source] = {
    Rule.BLANKS: _HABIT,
    Rule.ONE_ASK: Source(Figure.QUESTIONS, Strength.VENDOR, _BOOMERANG),
    Rule.ONE_MOMENT: Source(Figure.ADVICE_ASKED, Strength.EXPERIMENT, "Yoon, Blunden, Kristal & Whillans"),
    Rule.SPECIFIC: Source(Figure.KNOWN_FIRST, Strength.EXPERIMENT, "Roghanizad & Bohns", 2017),
    Rule.SO_THAT: _HABIT,
    Rule.TIME_NAMED: Source(Figure.SMALL_ASKS, Strength.SURVEY, "Olivet Nazarene University"),
    Rule.EASY_OUT: _HABIT,
    Rule.LENGTH: Source(Figure.LENGTH, Strength.VENDOR, _BOOMERANG),
    Rule.SUBJECT: Source(Figure.SUBJECT, Strength.VENDOR, _BOOMERANG),
    Rule.READABLE: Source(Figure.PLAIN_WORDS, Strength.VENDOR, _BOOMERANG),
    Rule.TONE: Source(Figure.YES_UNDERESTIMATED, Strength.EXPERIMENT, "Flynn & Lake", 2008),
    Rule.YOU_AND_I: _HABIT,
    Rule.ATTACHMENT: Source(Figure.ATTACHMENTS, Strength.OBSERVED, "Kooti et al.", 2015),
    Rule.ALIKE: _HABIT,
    Rule.NEW_ASK_IN_THANKS: Source(Figure.THANKS, Strength.EXPERIMENT, "Grant & Gino; Kumar & Epley", 2018),
    Rule.TOO_EARLY_MENTOR: Source(Figure.SMALL_ASKS, Strength.SURVEY, "Olivet Nazarene University"),
}
