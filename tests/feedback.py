"""Builders and strategies of feedback for tests, in the states it goes through."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from mentorkit.domain.feedback import Feedback, FeedbackId
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import KnownAs
from tests.builders import TODAY, an_id
from tests.values import dates, dates_ahead, ids, texts, word_lists

if TYPE_CHECKING:
    from mentorkit.domain.people import Person, PersonId

DAY = timedelta(days=1)


def a_feedback(
    owner: Person | None = None, words: str = "You kept the decision to yourself", **fields: Any
) -> Feedback:
    """Return what `owner` said yesterday, unasked; nobody who is among the people, where left out."""
    given = {
        "id": FeedbackId(an_id()),
        "person_id": owner.id if owner else None,
        "heard": TODAY - DAY,
        "words": words,
    }
    return Feedback(**{**given, **fields})


def a_question(
    owner: Person | None = None, question: str = "Where did I keep a decision?", **fields: Any
) -> Feedback:
    """Return what `owner` was asked yesterday and has not answered."""
    asked = {"question": question, "asked": TODAY - DAY, "heard": None}
    return a_feedback(owner, "", **{**asked, **fields})


def acted_on(owner: Person | None = None, did: str = "Gave the rota away", **fields: Any) -> Feedback:
    """Return what I did something about today, and `owner` does not know yet."""
    return a_feedback(owner, **{"did": did, "acted": TODAY, **fields})


FEEDBACK_TEXTS = ("giver", "question", "situation", "words", "impact", "restated", "weight_why", "reaction")
FEEDBACK_STEPS = ("cue", "plan", "did", "result", "reason")
FEEDBACK_DAYS = ("asked", "heard", "began", "acted", "told", "ended")


def feedbacks(person_id: PersonId | None) -> st.SearchStrategy[Feedback]:
    """Return a strategy of feedback of one person, or of nobody among the people, in every state."""
    return st.builds(
        Feedback,
        id=ids,
        person_id=st.just(person_id),
        **dict.fromkeys((*FEEDBACK_TEXTS, *FEEDBACK_STEPS), texts),
        **dict.fromkeys(FEEDBACK_DAYS, st.none() | dates),
        themes=word_lists,
        is_strength=st.booleans(),
        known_as=st.none() | st.sampled_from(KnownAs),
        how=st.none() | st.sampled_from(InteractionKind),
        expertise=st.none() | st.integers(0, 3),
        first_hand=st.none() | st.booleans(),
        until=st.none() | dates_ahead,
    )
