"""A promise says something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.commitments import checked_commitment
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
