"""A promise says something."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.commitments import Whose, checked_commitment, next_promise
from mentorkit.domain.errors import Invalid, Why
from tests import strategies
from tests.builders import a_commitment, a_person


@given(st.data())
def test_a_promise_with_words_is_kept(data: st.DataObject) -> None:
    promise = data.draw(strategies.commitments(a_person().id))
    assert checked_commitment(promise) is promise


def test_an_empty_promise_is_refused() -> None:
    with pytest.raises(Invalid) as refused:
        checked_commitment(a_commitment(text=" \n"))
    assert (refused.value.field, refused.value.why) == ("text", Why.EMPTY)


def test_the_earliest_open_promise_of_mine_is_next() -> None:
    person = a_person()
    undated, late = a_commitment(person), a_commitment(person, due=date(2026, 3, 1))
    kept = a_commitment(person, due=date(2026, 1, 1), done=date(2026, 1, 1))
    theirs = a_commitment(person, due=date(2026, 1, 2), whose=Whose.THEIRS)
    assert next_promise([undated, kept, late, theirs]) == late
    assert next_promise([kept, undated]) == undated
    assert next_promise([kept, theirs]) is None
