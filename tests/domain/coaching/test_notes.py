"""Notes are shown in the order in which they matter."""

from __future__ import annotations

from mentorkit.domain.coaching.notes import Found, Level, Note, Rule, in_order


def test_what_to_fix_comes_first_and_what_is_fine_last() -> None:
    fine = Note(Rule.BLANKS, Level.FINE, Found.NO_BLANK)
    tone = Note(Rule.TONE, Level.CONSIDER, Found.APOLOGY)
    length = Note(Rule.LENGTH, Level.CONSIDER, Found.TOO_LONG)
    ask = Note(Rule.ONE_ASK, Level.FIX, Found.NO_QUESTION)

    assert in_order((fine, tone, length, ask)) == (ask, length, tone, fine)
