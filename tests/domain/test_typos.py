"""One typing error in five letters is forgiven, and no more."""

from __future__ import annotations

import pytest

from mentorkit.domain.typos import Typed


@pytest.mark.parametrize(
    "typed", ["leyla", "lela", "leilla", "lieila", "elila", "leli", "mansur", "leyla manour", "leilax"]
)
def test_a_letter_too_many_too_few_another_or_two_changed_round_is_forgiven(typed: str) -> None:
    assert Typed(typed.split()).is_almost(["leila", "mansour"])


@pytest.mark.parametrize("typed", ["lyela xx", "lex", "loyla", "leyla zzz", "mnasuor", "leilaxx"])
def test_more_is_not(typed: str) -> None:
    assert not Typed(typed.split()).is_almost(["leila", "mansour"])


def test_long_words_may_have_more_errors() -> None:
    assert Typed(["konstantinopolsky"]).is_almost(["constantinopolski"])
