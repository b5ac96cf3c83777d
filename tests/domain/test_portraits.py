"""Texts about people are compared by what they mean: without accents, endings and abbreviations."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.portraits import Vocabulary, phrase, stems

VOCABULARY = Vocabulary(
    {"mgr": "manager", "ta": "talent acquisition"},
    {"recruit": frozenset({"hiring"}), "talent acquisit": frozenset({"hiring"})},
)


def test_endings_case_and_accents_say_nothing() -> None:
    assert stems("Recruiting", {}) == stems("recruiters", {}) == ("recruit",)
    assert stems("Café-Managér", {}) == stems("cafe managers", {})
    assert stems("R&D", {}) == ("r&d",)
    assert stems("C++, C#", {}) == ("c++", "c#")


def test_abbreviations_are_written_out() -> None:
    assert phrase("Sr. Eng Mgr", VOCABULARY).stems[-1:] == stems("manager", {})
    assert phrase("TA lead", VOCABULARY).stems[:2] == stems("talent acquisition", {})


def test_a_field_of_work_is_known_by_one_word_or_several() -> None:
    vocabulary = Vocabulary(
        VOCABULARY.short, {" ".join(stems(words, {})): names for words, names in FIELDS.items()}
    )
    assert phrase("Recruiter", vocabulary).fields == {"hiring"}
    assert phrase("Head of Talent Acquisition", vocabulary).fields == {"hiring"}
    assert phrase("Talent show", vocabulary).fields == frozenset()


FIELDS = {"recruiting": frozenset({"hiring"}), "talent acquisition": frozenset({"hiring"})}


@given(st.text())
def test_any_text_can_be_prepared(text: str) -> None:
    made = phrase(text, VOCABULARY)
    assert made.text == text
    assert all(made.stems)
