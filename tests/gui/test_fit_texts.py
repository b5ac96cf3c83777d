"""Every factor of a fit is said with its reason, and what they make together."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from math import prod
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.domain.days import Day
from mentorkit.domain.fit import SOME, STRONG, Because, Factor, Fit, Part, Strength, Wanted, fit
from mentorkit.domain.goals import Support
from mentorkit.domain.interactions import Clocks
from mentorkit.domain.people import ChannelKind, KnownAs, PersonId
from mentorkit.domain.portraits import Source
from mentorkit.gui.fit_texts import because_words, fit_word, fit_words
from tests.builders import TODAY, an_id
from tests.domain.test_fit import HIRING, a_portrait, said

if TYPE_CHECKING:
    from mentorkit.domain.portraits import Phrase, Portrait


def test_every_factor_has_a_line_and_the_product_the_last() -> None:
    parts = (
        Part(Factor.SKILL, 0.9, Because.SAYS_SO, "Hiring", "Head of hiring"),
        Part(Factor.EVIDENCE, 0.5, Because.NOT_KNOWN),
        Part(Factor.TIE, 0.9, Because.DORMANT),
        Part(Factor.SUPPORT, 1.0, Because.GIVES_IT),
        Part(Factor.REACH, 1.0, Because.ANSWERED),
    )
    first, *others, last = fit_words(Fit(PersonId(an_id()), parts)).splitlines()
    assert first == "Skill 0.90: “Head of hiring” names Hiring"
    assert len(others) == 4
    assert last == "Strong fit: all five multiplied, 0.41"


def test_reasons_and_strengths_have_words_of_their_own() -> None:
    said = {because_words(Part(Factor.TIE, 0.5, because)) for because in Because}
    assert len(said) == len(Because)
    assert fit_word(Strength.LITTLE) == "Little known that fits"


PAST = st.none() | st.integers(0, 2_500).map(lambda days: TODAY - timedelta(days=days))
PORTRAITS = st.builds(
    lambda evidence, contact, **known: a_portrait(
        newest_evidence=Day(evidence.year, evidence.month) if evidence else None,
        clocks=Clocks(contact=contact),
        **known,
    ),
    PAST,
    PAST,
    has_evidence=st.booleans(),
    known_as=st.none() | st.sampled_from(KnownAs),
    was_answered=st.booleans(),
    ways=st.frozensets(st.sampled_from(ChannelKind)),
    is_introduced=st.booleans(),
    resting_until=st.none() | st.just(TODAY + timedelta(days=1)),
)
TEXTS = st.lists(
    st.builds(
        said,
        st.sampled_from(Source),
        st.sampled_from(("Hiring", "Gardener")),
        st.sampled_from(("hiring", "")),
    )
)
KINDS = st.frozensets(st.sampled_from(Support))


@settings(max_examples=200)
@given(PORTRAITS, TEXTS, KINDS, KINDS)
def test_whoever_multiplies_what_is_printed_gets_what_is_printed(
    portrait: Portrait,
    texts: list[tuple[Source, Phrase]],
    wanted: frozenset[Support],
    gives: frozenset[Support],
) -> None:
    found = fit(portrait, texts, Wanted((HIRING,), wanted), gives, TODAY)
    *lines, last = fit_words(found).splitlines()
    printed = [Decimal(line.partition(":")[0].split()[-1]) for line in lines]
    by_hand = prod(printed)
    assert len(printed) == len(Factor)
    assert all(Decimal("0.2") <= value <= 1 for value in printed)
    assert abs(by_hand - Decimal(last.split()[-1])) <= Decimal("0.005")
    strength = "Strong fit" if by_hand >= Decimal(str(STRONG)) else "Some fit"
    assert last.partition(":")[0] == (strength if by_hand >= Decimal(str(SOME)) else "Little known that fits")
