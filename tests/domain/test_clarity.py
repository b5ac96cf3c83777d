"""What is found about a goal while it is written, and why."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from mentorkit.domain.clarity import Clear, Criterion, Finding, clarity
from mentorkit.domain.days import Day
from tests.builders import TODAY, a_goal


def found(criterion: Criterion, **fields: Any) -> Finding:
    (one,) = (one for one in clarity(a_goal(**fields), TODAY) if one.criterion is criterion)
    return one


@pytest.mark.parametrize(
    ("title", "expected", "words"),
    [
        ("Lead a team of engineers", Clear.SAYS_WHAT, ""),
        ("Hiring", Clear.TOO_SHORT, ""),
        ("Get better at my job", Clear.FITS_EVERYTHING, "Get better"),
        ("Improve", Clear.TOO_SHORT, ""),
        ("Become better at running retrospectives with people who disagree", Clear.SAYS_WHAT, ""),
        ("財務を理解する", Clear.TOO_SHORT, ""),
        ("財務諸表を自分で読めるようになる", Clear.SAYS_WHAT, ""),
    ],
)
def test_a_goal_is_specific_when_it_says_what(title: str, expected: Clear, words: str) -> None:
    one = found(Criterion.SPECIFIC, title=title)
    assert (one.found, one.words, one.is_met) == (expected, words, expected is Clear.SAYS_WHAT)


def test_the_wish_counts_with_the_title() -> None:
    want = "to run one-to-ones that people look forward to"
    assert found(Criterion.SPECIFIC, title="Hiring", want=want).is_met


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("", Clear.NO_MEASURE),
        ("Two people hired", Clear.HAS_SIGN),
        ("At least 2 people hired", Clear.HAS_MEASURE),
        ("The first talk is given", Clear.HAS_MEASURE),
    ],
)
def test_a_measure_is_a_number_or_a_sign(measure: str, expected: Clear) -> None:
    one = found(Criterion.MEASURABLE, measure=measure)
    assert (one.found, one.is_met) == (expected, bool(measure))


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (None, Clear.NO_DAY),
        (Day.of(TODAY - timedelta(days=1)), Clear.PAST_DAY),
        (Day(TODAY.year, TODAY.month), Clear.HAS_DAY),
        (Day.of(date(2026, 12, 1)), Clear.HAS_DAY),
        (Day(TODAY.year + 5), Clear.FAR_DAY),
    ],
)
def test_a_day_lies_ahead_and_in_reach(until: Day | None, expected: Clear) -> None:
    one = found(Criterion.DATED, until=until)
    assert (one.found, one.is_met) == (expected, expected is Clear.HAS_DAY)
