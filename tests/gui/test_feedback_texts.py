"""Tests of the words for feedback."""

from __future__ import annotations

from mentorkit.domain.feedback import FeedbackState, Weight
from mentorkit.gui.feedback_texts import feedback_word


def test_states_and_weights_have_words() -> None:
    assert feedback_word(FeedbackState.ACTING) == "Acting on it"
    assert feedback_word(Weight.NOT_SAID) == "Not said"
