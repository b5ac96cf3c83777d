"""Themes of feedback: free words, what was said under each, and which of them are patterns."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.folding import words_of
from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.people import KnownAs, PersonId

SPAN = timedelta(days=180)
"""How far back a pattern reaches."""
FEWEST_MENTIONS = 3
FEWEST_SOURCES = 2


@frozen
class Theme:
    """A theme, and the feedback heard under it, the oldest first."""

    word: str
    """As it was written last."""
    mentions: tuple[Feedback, ...]

    @property
    def key(self) -> str:
        """What makes it this theme, however it is written."""
        return theme_key(self.word)

    @property
    def last(self) -> date:
        """The day of the last mention."""
        return max(_day(one) for one in self.mentions)

    @property
    def givers(self) -> tuple[PersonId | str, ...]:
        """Who said so, each once, in the order in which they first did: people, and names of others."""
        return tuple(dict.fromkeys(one.person_id or one.giver for one in self.mentions))

    @property
    def sources(self) -> frozenset[KnownAs]:
        """The kinds of source; how somebody is known that nobody noted is none."""
        return frozenset(one.known_as for one in self.mentions if one.known_as is not None)

    @property
    def is_strength(self) -> bool:
        """Whether most of it says to keep something rather than to change it."""
        return 2 * len(self._strengths) > len(self.mentions)

    @property
    def contradicting(self) -> tuple[Feedback, ...]:
        """What says otherwise than most: a strength within what is to change, or the other way around."""
        if not self.is_strength:
            return self._strengths
        return tuple(one for one in self.mentions if not one.is_strength)

    @property
    def _strengths(self) -> tuple[Feedback, ...]:
        return tuple(one for one in self.mentions if one.is_strength)


@frozen
class Pattern:
    """A theme that at least three pieces of feedback from two kinds of source share within half a year."""

    theme: Theme
    """With the mentions within the span alone."""
    before: int
    """Mentions in the span before that one: more or fewer say where it is going."""


def theme_key(word: str) -> str:
    """Return what two spellings of one theme have in common."""
    return " ".join(words_of(word))


def with_theme(feedback: Feedback, word: str) -> Feedback:
    """Return the feedback under one more theme; one it has already stays as it is written. Raises Invalid."""
    said = " ".join(word.split())
    if not theme_key(said):
        raise Invalid("themes", Why.EMPTY)
    if theme_key(said) in map(theme_key, feedback.themes):
        return feedback
    return replace(feedback, themes=(*feedback.themes, said))


def without_theme(feedback: Feedback, word: str) -> Feedback:
    """Return the feedback without a theme."""
    gone = theme_key(word)
    return replace(feedback, themes=tuple(one for one in feedback.themes if theme_key(one) != gone))


def under_another(feedback: Feedback, word: str, new: str) -> Feedback:
    """Return the feedback with a theme called otherwise, in its place; two that are then one are merged."""
    old, said = theme_key(word), " ".join(new.split())
    if not theme_key(said):
        raise Invalid("themes", Why.EMPTY)
    if old not in map(theme_key, feedback.themes):
        return feedback
    called = (said if theme_key(one) in (old, theme_key(said)) else one for one in feedback.themes)
    return replace(feedback, themes=tuple(dict.fromkeys(called)))


def themes_of(feedback: Iterable[Feedback]) -> tuple[Theme, ...]:
    """Return the themes of what was heard, the most mentioned first, then the last mentioned."""
    found: dict[str, list[Feedback]] = defaultdict(list)
    words: dict[str, str] = {}
    for one in sorted((one for one in feedback if one.heard is not None), key=_day):
        for word in one.themes:
            found[theme_key(word)].append(one)
            words[theme_key(word)] = word
    themes = (Theme(words[key], tuple(mentions)) for key, mentions in found.items())
    return tuple(sorted(themes, key=lambda theme: (-len(theme.mentions), -theme.last.toordinal(), theme.key)))


def within(theme: Theme, today: date) -> Theme:
    """Return a theme with the mentions of the half year up to a day alone, which may be none."""
    mentions = tuple(one for one in theme.mentions if today - SPAN < _day(one) <= today)
    return replace(theme, mentions=mentions)


def pattern_of(theme: Theme, today: date) -> Pattern | None:
    """Return the pattern a theme is in the half year up to a day; None where it is none."""
    lately = within(theme, today)
    if len(lately.mentions) < FEWEST_MENTIONS or len(lately.sources) < FEWEST_SOURCES:
        return None
    return Pattern(lately, sum(today - 2 * SPAN < _day(one) <= today - SPAN for one in theme.mentions))


def patterns_of(feedback: Iterable[Feedback], today: date) -> tuple[Pattern, ...]:
    """Return the patterns in the half year up to a day, in the order of their themes."""
    found = (pattern_of(theme, today) for theme in themes_of(feedback))
    return tuple(pattern for pattern in found if pattern is not None)


def _day(feedback: Feedback) -> date:
    return feedback.heard or date.min
