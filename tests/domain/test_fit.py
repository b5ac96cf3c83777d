"""Every factor of a fit can be worked out by hand from what is known."""

from __future__ import annotations

from datetime import timedelta
from math import prod
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.days import Day
from mentorkit.domain.fit import (
    LEAST,
    UNKNOWN,
    Because,
    Factor,
    Fit,
    Part,
    Strength,
    Wanted,
    fit,
    most_said,
    skill_part,
    strength_of,
)
from mentorkit.domain.goals import Support
from mentorkit.domain.interactions import Clocks
from mentorkit.domain.people import ChannelKind, KnownAs, PersonId
from mentorkit.domain.portraits import Phrase, Portrait, Source, Vocabulary, phrase
from tests.builders import TODAY, an_id

WORDS = Vocabulary({}, {"recruit": frozenset({"hiring"}), "hir": frozenset({"hiring"})})
HIRING = phrase("Hiring", Vocabulary({}, {"hiring": frozenset({"hiring"})}))


def a_portrait(**known: Any) -> Portrait:
    nothing: dict[str, Any] = {
        "person_id": PersonId(an_id()),
        "texts": (),
        "newest_evidence": None,
        "has_evidence": False,
        "known_as": None,
        "met_day": None,
        "clocks": Clocks(),
        "was_answered": False,
        "ways": frozenset(),
        "is_introduced": False,
        "resting_until": None,
    }
    return Portrait(**{**nothing, **known})


def said(source: Source, text: str, *fields: str) -> tuple[Source, Phrase]:
    return source, Phrase(text, phrase(text, WORDS).stems, frozenset(fields))


def part(factor: Factor, portrait: Portrait, gives: frozenset[Support] = frozenset(), **wanted: Any) -> Part:
    asked = Wanted(**{"skills": (HIRING,), **wanted})
    found = fit(portrait, (), asked, gives, TODAY)
    assert [one.factor for one in found.parts] == list(Factor)
    return next(one for one in found.parts if one.factor is factor)


def test_of_somebody_unknown_nothing_is_known() -> None:
    found = fit(a_portrait(), (), Wanted((HIRING,)), frozenset(), TODAY)
    because = [one.because for one in found.parts]
    assert because == [*[Because.NOT_KNOWN] * 4, Because.NO_WAY]
    assert found.value == pytest.approx(UNKNOWN**4 * 0.3)
    assert found.strength is Strength.LITTLE


@pytest.mark.parametrize(
    ("text", "value", "because"),
    [
        (said(Source.EXPERTISE, "Hiring"), 1.0, Because.SAYS_SO),
        (said(Source.ROLE, "Hiring manager"), 0.9, Because.SAYS_SO),
        (said(Source.ROLE, "Recruiter", "hiring"), 0.68, Because.SAME_FIELD),
        (said(Source.NOTES, "Recruiter", "hiring"), LEAST, Because.OTHER_FIELD),
        (said(Source.NOTES, "We spoke of hiring"), 0.6, Because.SAYS_SO),
        (said(Source.ROLE, "Gardener"), LEAST, Because.OTHER_FIELD),
    ],
)
def test_a_skill_is_found_where_it_says_most(
    text: tuple[Source, Phrase], value: float, because: Because
) -> None:
    found = skill_part([said(Source.ROLE, "Gardener"), text], [HIRING])
    assert found.value == pytest.approx(value)
    assert most_said(*text, [Phrase("Pottery", ("potter",), frozenset()), HIRING]) == (
        0 if because is Because.OTHER_FIELD else found.value
    )
    assert found.because is because
    if because is not Because.OTHER_FIELD:
        assert (found.wanted, found.words) == ("Hiring", text[1].text)


def test_a_text_with_some_of_the_words_says_least() -> None:
    asked = phrase("Hiring engineers", WORDS)
    assert most_said(*said(Source.ROLE, "Hiring manager"), [asked]) == LEAST


@pytest.mark.parametrize(
    ("known", "value", "because"),
    [
        ({"newest_evidence": Day.of(TODAY - timedelta(days=365))}, 1.0, Because.FRESH),
        ({"newest_evidence": Day(TODAY.year - 2)}, 0.8, Because.SOME_YEARS),
        ({"newest_evidence": Day(TODAY.year - 9)}, 0.6, Because.LONG_AGO),
        ({}, 0.7, Because.UNDATED),
    ],
)
def test_fresh_evidence_says_most(known: dict[str, Any], value: float, because: Because) -> None:
    found = part(Factor.EVIDENCE, a_portrait(has_evidence=True, **known))
    assert (found.value, found.because) == (value, because)


@pytest.mark.parametrize(
    ("known", "value", "because"),
    [
        ({"clocks": Clocks(contact=TODAY)}, 1.0, Because.IN_TOUCH),
        ({"clocks": Clocks(contact=TODAY - timedelta(days=366))}, 0.8, Because.WEAK),
        ({"clocks": Clocks(contact=TODAY - timedelta(days=1095))}, 0.9, Because.DORMANT),
        ({"known_as": KnownAs.TEACHER}, 0.8, Because.KNOWN_PERSONALLY),
        ({"known_as": KnownAs.STRANGER, "met_day": Day(2020)}, 0.3, Because.STRANGER),
        ({"known_as": KnownAs.EVENT}, 0.6, Because.KNOWN_LOOSELY),
        ({"met_day": Day(2020)}, 0.6, Because.KNOWN_LOOSELY),
    ],
)
def test_a_tie_is_known_by_the_log_first(known: dict[str, Any], value: float, because: Because) -> None:
    found = part(Factor.TIE, a_portrait(**known))
    assert (found.value, found.because) == (value, because)


def test_support_counts_where_it_is_wanted() -> None:
    wanted = {"supports": frozenset({Support.ADVICE})}
    gives = part(Factor.SUPPORT, a_portrait(), frozenset({Support.ADVICE, Support.SPONSOR}), **wanted)
    other = part(Factor.SUPPORT, a_portrait(), frozenset({Support.SPONSOR}), **wanted)
    unasked = part(Factor.SUPPORT, a_portrait(), frozenset({Support.SPONSOR}))
    assert (gives.value, other.value, unasked.value) == (1.0, 0.4, UNKNOWN)
    assert (gives.because, other.because) == (Because.GIVES_IT, Because.GIVES_OTHER)


@pytest.mark.parametrize(
    ("known", "value", "because"),
    [
        ({"was_answered": True}, 1.0, Because.ANSWERED),
        ({"ways": frozenset({ChannelKind.EMAIL})}, 0.9, Because.HAS_EMAIL),
        ({"is_introduced": True, "ways": frozenset({ChannelKind.PROFILE})}, 0.8, Because.INTRODUCED),
        ({"ways": frozenset({ChannelKind.PROFILE})}, 0.7, Because.HAS_PROFILE),
        ({"resting_until": TODAY + timedelta(days=1), "was_answered": True}, LEAST, Because.RESTS),
        ({"resting_until": TODAY, "was_answered": True}, 1.0, Because.ANSWERED),
    ],
)
def test_reach_takes_the_best_way(known: dict[str, Any], value: float, because: Because) -> None:
    found = part(Factor.REACH, a_portrait(**known))
    assert (found.value, found.because) == (value, because)


@given(st.lists(st.floats(LEAST, 1), min_size=5, max_size=5))
def test_a_fit_is_the_product_of_what_is_printed(values: list[float]) -> None:
    parts = tuple(
        Part(factor, value, Because.NOT_KNOWN) for factor, value in zip(Factor, values, strict=True)
    )
    found = Fit(PersonId(an_id()), parts)
    assert found.value == pytest.approx(prod(values))
    assert found.strength is strength_of(found.value)


def test_strength_has_three_words() -> None:
    assert [strength_of(value) for value in (1.0, 0.2, 0.19, 0.06, 0.05)] == [
        Strength.STRONG,
        Strength.STRONG,
        Strength.SOME,
        Strength.SOME,
        Strength.LITTLE,
    ]
