"""Slots, notes and their sources have words."""

from __future__ import annotations

import pytest

from mentorkit.domain.coaching.notes import Found, Rule
from mentorkit.domain.slots import Slot
from mentorkit.gui.writing_texts import source_words, word


def test_members_have_words_of_their_own() -> None:
    assert word(Slot.LAST_TOPIC) == "What you spoke about"
    assert word(Found.NO_QUESTION) == "There is no question yet"


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_says_where_it_comes_from(rule: Rule) -> None:
    assert ". (" not in source_words(rule)
    assert source_words(rule).endswith(".")


def test_a_study_is_named_with_its_year_and_its_strength() -> None:
    assert source_words(Rule.ATTACHMENT).endswith("(Kooti et al. 2015, observed in real mail).")


def test_a_rule_without_a_study_says_so() -> None:
    assert "we know of no study" in source_words(Rule.EASY_OUT)
