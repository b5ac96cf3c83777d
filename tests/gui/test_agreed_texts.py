"""Tests of the words for what was agreed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mentorkit.domain.agreements import TERMS, Drift, DriftKind, Scheduler, TalkForm, Tone
from mentorkit.gui.agreed_texts import agreed_word, drift_words, minutes_word, term_word, value_words
from tests.builders import TODAY, a_goal


def test_every_term_has_a_name_and_every_value_its_words() -> None:
    assert all(term_word(term) for term in TERMS)
    assert agreed_word(Tone.NOTE) == "A friendly note"
    goal = a_goal("Lead a team")
    values = {
        "goals": (goal.id,),
        "every_days": 42,
        "minutes": 45,
        "form": TalkForm.VIDEO,
        "scheduler": Scheduler.IN_TURN,
        "review": TODAY + timedelta(days=30),
        "ending": "We say so",
    }
    assert [value_words(term, value, [goal], TODAY) for term, value in values.items()] == [
        "Lead a team",
        "Every 6 weeks",
        "45 minutes",
        "By video",
        "In turn",
        "17 Apr",
        "We say so",
    ]
    assert value_words("minutes", None, [], TODAY) == value_words("goals", (), [], TODAY) == ""
    assert minutes_word(1) == "1 minute"


@pytest.mark.parametrize(
    ("drift", "words"),
    [
        (Drift(DriftKind.MORE_RARELY, 14, 42), "You meet every 6 weeks; you agreed on every 2 weeks."),
        (Drift(DriftKind.LONGER, 30, 60), "You talk for 60 minutes; you agreed on 30 minutes."),
        (
            Drift(DriftKind.OTHER_FORM, TalkForm.IN_PERSON, TalkForm.VIDEO),
            "You talk by video; you agreed on in person.",
        ),
        (
            Drift(DriftKind.REVIEW_MISSED, TODAY - timedelta(days=8), TODAY),
            "You wanted to look at it again on 10 Mar.",
        ),
    ],
)
def test_drift_is_a_plain_sentence(drift: Drift, words: str) -> None:
    assert drift_words(drift, TODAY) == words
