"""Tests of themes: a planted set gives exactly the planted patterns, and words are one however they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.people import KnownAs
from mentorkit.domain.themes import (
    SPAN,
    patterns_of,
    theme_key,
    themes_of,
    under_another,
    with_theme,
    within,
    without_theme,
)
from tests.builders import TODAY, a_person
from tests.feedback import DAY, a_feedback, a_question

if TYPE_CHECKING:
    from mentorkit.domain.feedback import Feedback

MANAGER, CLIENT = KnownAs.MANAGER, KnownAs.CLIENT


def said(theme: str, days_ago: int, known_as: KnownAs | None = MANAGER, **fields: Any) -> Feedback:
    """Return feedback under a theme, heard some days ago."""
    heard = TODAY - days_ago * DAY
    return a_feedback(**{"themes": (theme,), "heard": heard, "known_as": known_as, **fields})


PLANTED = (
    *(said("Delegation", days, source) for days, source in ((170, MANAGER), (90, CLIENT), (3, MANAGER))),
    *(said("Speaking too fast", days, MANAGER) for days in (60, 40, 20)),
    *(said("Asking late", days, source) for days, source in ((50, MANAGER), (10, CLIENT))),
    *(said("Clear writing", days, source) for days, source in ((180, CLIENT), (30, MANAGER), (9, MANAGER))),
    *(said("Jokes", days, source) for days, source in ((30, None), (20, None), (10, MANAGER))),
)
"""One pattern, and one of each that is none: one kind of source, two mentions, one too old, sources unknown."""


def test_a_planted_set_gives_exactly_the_planted_patterns() -> None:
    (pattern,) = patterns_of(PLANTED, TODAY)
    assert pattern.theme.word == "Delegation"
    assert [one.heard for one in pattern.theme.mentions] == [TODAY - n * DAY for n in (170, 90, 3)]
    assert (sorted(pattern.theme.sources), pattern.before) == ([CLIENT, MANAGER], 0)
    assert patterns_of(PLANTED, TODAY + 11 * DAY) == ()
    day_before = patterns_of(PLANTED, TODAY - DAY)
    assert [one.theme.word for one in day_before] == ["Delegation", "Clear writing"]


def test_a_pattern_says_how_often_it_came_up_in_the_half_year_before() -> None:
    edge, older = said("delegation", SPAN.days), said("Delegation", 2 * SPAN.days)
    (pattern,) = patterns_of((*PLANTED, edge, older), TODAY)
    assert pattern.before == 1
    assert len(pattern.theme.mentions) == 3


def test_themes_come_by_mentions_and_then_by_the_last_one() -> None:
    themes = themes_of((*PLANTED, said("DELEGATION", 1), a_question(themes=("Delegation",))))
    assert [(theme.word, len(theme.mentions)) for theme in themes] == [
        ("DELEGATION", 4),
        ("Clear writing", 3),
        ("Jokes", 3),
        ("Speaking too fast", 3),
        ("Asking late", 2),
    ]
    assert {theme.key for theme in themes} == set(
        map(theme_key, ("delegation", *(t.word for t in themes[1:])))
    )


def test_what_says_otherwise_than_most_contradicts_it() -> None:
    change, keep = (said("Pace", 3), said("Pace", 2)), said("Pace", 1, is_strength=True)
    (theme,) = themes_of((*change, keep))
    assert (theme.is_strength, theme.contradicting) == (False, (keep,))
    strengths = tuple(said("Pace", 5, is_strength=True) for _ in range(3))
    (theme,) = themes_of((*change, *strengths))
    assert (theme.is_strength, theme.contradicting) == (True, change)


def test_givers_are_counted_once_whether_they_are_among_the_people_or_not() -> None:
    ada = a_person("Ada")
    (theme,) = themes_of(
        said("Pace", days, person_id=owner, giver=giver)
        for days, owner, giver in ((4, ada.id, ""), (3, None, "Mo"), (2, ada.id, ""), (1, None, "Mo"))
    )
    assert theme.givers == (ada.id, "Mo")


def test_a_theme_is_added_once_removed_and_renamed_however_it_is_written() -> None:
    feedback = with_theme(with_theme(a_feedback(), "  Délégation  "), "Trust")
    assert feedback.themes == ("Délégation", "Trust")
    assert with_theme(feedback, "delegation") is feedback
    assert without_theme(feedback, "DELEGATION").themes == ("Trust",)
    assert under_another(feedback, "delegation", "Letting  go").themes == ("Letting go", "Trust")
    assert under_another(feedback, "Délégation", "trust").themes == ("trust",)
    assert under_another(feedback, "Pace", "trust") is feedback


@pytest.mark.parametrize("word", ["", " ", "!?"])
def test_a_theme_without_a_letter_is_refused(word: str) -> None:
    with pytest.raises(Invalid) as refused:
        with_theme(a_feedback(), word)
    assert (refused.value.field, refused.value.why) == ("themes", Why.EMPTY)
    with pytest.raises(Invalid):
        under_another(a_feedback(), "Pace", word)


def test_within_half_a_year_may_be_nothing() -> None:
    (theme,) = themes_of((said("Pace", 3), said("Pace", 181)))
    assert [one.heard for one in within(theme, TODAY).mentions] == [TODAY - 3 * DAY]
    assert within(theme, TODAY + 400 * DAY).mentions == ()
