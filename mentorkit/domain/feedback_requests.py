"""Feedback requests: what is needed to ask about one thing somebody saw, and what a letter asked.

Asked for advice on one moment, people say more that can be used than asked for feedback in general (Yoon,
Blunden, Kristal and Whillans, four experiments).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from mentorkit.domain.coaching.asking import MOST_IN_FEEDBACK
from mentorkit.domain.coaching.letters import Letter
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen


class Occasion(StrEnum):
    """What they saw."""

    WORK = "work"
    MEETING = "meeting"
    HABIT = "habit"


@frozen
class FeedbackRequest:
    """What a request is about, in words that complete the sentences of its template."""

    occasion: Occasion
    what: str
    """What they saw: the release plan, Tuesday's review, how I open meetings."""
    when: str
    """When they saw it: last week, on Tuesday."""
    skill: str
    """What I want to get better at: handing over decisions."""
    question: str

    @property
    def answers(self) -> Mapping[str, str]:
        """The words for each blank of a template, by the name of the blank."""
        return {
            "what they saw": self.what,
            "when they saw it": self.when,
            "the skill": self.skill,
            "your question": self.question.removesuffix("?"),
        }


def checked_request(request: FeedbackRequest) -> FeedbackRequest:
    """Return the request with its words trimmed, or raise Invalid: nothing is left out, at most two questions."""
    texts = {name: " ".join(getattr(request, name).split()) for name in ("what", "when", "skill", "question")}
    for name, text in texts.items():
        if not text.strip(" ?.!…"):
            raise Invalid(name, Why.EMPTY)
    texts["question"] = f"{texts['question'].rstrip(' .?')}?"
    if texts["question"].count("?") > MOST_IN_FEEDBACK:
        raise Invalid("question", Why.TOO_MANY)
    return FeedbackRequest(request.occasion, **texts)


def question_in(subject: str, body: str) -> str:
    """Return what a letter asks: its questions in a row, or its subject where it has none."""
    asked = [sentence.text for sentence in Letter(body).sentences if sentence.is_question]
    return " ".join(" ".join(asked or [subject]).split())


def asked_words(body: str) -> str:
    """Return the part of a letter that asks: the paragraph of its first question, or that and the one before.

    Where a question stands alone, what it is about was said just before.
    """
    letter = Letter(body)
    first = next((sentence for sentence in letter.sentences if sentence.is_question), None)
    if first is None:
        return ""
    before = body[letter.greeting_end : first.start].rstrip("\n").rfind("\n\n")
    start = letter.greeting_end + before if before >= 0 else letter.greeting_end
    end = body.find("\n\n", first.start)
    return body[start : end if end >= 0 else len(body)].strip()
