"""Every factor of a fit is said with its reason, and what they make together."""

from __future__ import annotations

from mentorkit.domain.fit import Because, Factor, Fit, Part, Strength
from mentorkit.domain.people import PersonId
from mentorkit.gui.fit_texts import because_words, fit_word, fit_words
from tests.builders import an_id


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
