"""Tests of the words for advice."""

from __future__ import annotations

from typing import Any

import pytest

from mentorkit.domain.advice import AdviceState, Decision, Outcome
from mentorkit.gui.advice_texts import advice_word, standing
from tests.builders import TODAY, an_advice


def test_decisions_and_outcomes_have_words() -> None:
    assert (advice_word(Decision.TRY), advice_word(Outcome.DID_NOT_HELP)) == ("Try it", "It did not help")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Not decided yet"),
        ({"state": AdviceState.DECIDED, "decision": Decision.PARK}, "Parked"),
        ({"state": AdviceState.TRYING, "decision": Decision.TRY}, "Trying it"),
        ({"state": AdviceState.RESULT}, "Not told yet"),
        ({"state": AdviceState.RESULT, "closed": TODAY}, "Closed"),
        ({"state": AdviceState.TOLD, "closed": TODAY}, "Told"),
    ],
)
def test_advice_says_how_it_stands(fields: dict[str, Any], words: str) -> None:
    assert standing(an_advice(**fields)) == words
