"""Ties have words of their own; those that studies speak of name them."""

from __future__ import annotations

from mentorkit.domain.ties import Tie
from mentorkit.gui.tie_texts import tie_source, tie_word


def test_every_tie_has_words_of_its_own() -> None:
    assert len({tie_word(tie) for tie in Tie}) == len(Tie)


def test_old_and_loose_ties_name_their_study() -> None:
    assert "Levin, Walter and Murnighan 2011" in tie_source(Tie.DORMANT)
    assert "Rajkumar and others 2022" in tie_source(Tie.WEAK)
    assert tie_source(Tie.CURRENT) == ""
