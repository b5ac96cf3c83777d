"""Questions worth asking: those the app brings, one's own, and which of them somebody was asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar, NewType

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.folding import words_of
from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import GoalId
from mentorkit.domain.meeting_kinds import MeetingId
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import Record, RecordId, private, record, shareable

QuestionId = NewType("QuestionId", RecordId)
AskedId = NewType("AskedId", RecordId)

LONGEST_QUESTION = 500
"""Characters; what is longer is a speech."""


class Topic(StrEnum):
    """What a question is about."""

    THEIR_PATH = "their_path"
    FIRST_JOB = "first_job"
    CAREER_SWITCH = "career_switch"
    CRAFT = "craft"
    LEARNING = "learning"
    LEADERSHIP = "leadership"
    WORKING_TOGETHER = "working_together"
    BEING_HEARD = "being_heard"
    FEEDBACK = "feedback"
    DECISIONS = "decisions"
    NETWORK = "network"
    WELLBEING = "wellbeing"
    PAY_AND_OFFERS = "pay_and_offers"
    BETWEEN_US = "between_us"


class Moment(StrEnum):
    """When in a relationship, or in one talk, a question fits."""

    FIRST_TALK = "first_talk"
    REGULAR = "regular"
    TRUSTED = "trusted"
    """Once both know each other well enough for it."""
    LAST_MINUTES = "last_minutes"
    LOOKING_BACK = "looking_back"


@record
class Question(Record):
    """A question of one's own."""

    kind: ClassVar[str] = "question"
    points: ClassVar[Mapping[str, str]] = {"goal_id": "goal"}

    id: QuestionId = private()
    text: str = shareable()
    topic: Topic | None = private(default=None)
    goal_id: GoalId | None = private(default=None)


@record
class Asked(Record):
    """Somebody was asked something on a day."""

    kind: ClassVar[str] = "asked"
    owner: ClassVar[str] = "person_id"
    points: ClassVar[Mapping[str, str]] = {"meeting_id": "meeting"}

    id: AskedId = private()
    person_id: PersonId = private()
    question_key: str = private(default="")
    """By which the bank knows it; "" for a question that was never in it."""
    text: str = private()
    """As it was asked: a question can be reworded or removed later."""
    day: date = private()
    meeting_id: MeetingId | None = private(default=None)
    again: bool = private(default=False)
    """Whether it may be offered to them once more."""


@frozen
class BankQuestion:
    """One question of the bank, brought by the app or one's own."""

    key: str
    """Never changes: an id of one's own record, or the topic and name of a question the app brings."""
    text: str
    topic: Topic | None = None
    moments: frozenset[Moment] = frozenset()
    goal_id: GoalId | None = None
    is_own: bool = False


@frozen
class Bank:
    """The questions the app brings, and by topic the skills of people who can answer."""

    questions: tuple[BankQuestion, ...]
    about: Mapping[Topic, tuple[str, ...]]


def read_bank(text: str) -> Bank:
    """Return the questions of one of the app's own files (JSON of `resources/questions`)."""
    topics = json.loads(text)["topics"]
    questions = tuple(
        BankQuestion(
            key=f"{told['topic']}.{one['key']}",
            text=one["text"],
            topic=Topic(told["topic"]),
            moments=frozenset(map(Moment, one["fits"])),
        )
        for told in topics
        for one in told["questions"]
    )
    return Bank(questions, {Topic(told["topic"]): tuple(told["about"]) for told in topics})


def in_bank(question: Question) -> BankQuestion:
    """Return a question of one's own as one of the bank."""
    return BankQuestion(question.id, question.text, question.topic, goal_id=question.goal_id, is_own=True)


def checked_question(question: Question) -> Question:
    """Return the question, or raise Invalid: it asks something, in a breath."""
    if not question.text.strip():
        raise Invalid("text", Why.EMPTY)
    if len(question.text) > LONGEST_QUESTION:
        raise Invalid("text", Why.TOO_LONG)
    return question


def wording(text: str) -> str:
    """Return what two wordings of one question share: their words without case, accents and signs."""
    return " ".join(words_of(text))


def is_same(question: BankQuestion, asked: Asked) -> bool:
    """Whether this is what somebody was asked: by its key, or word for word."""
    by_key = bool(question.key) and question.key == asked.question_key
    return by_key or wording(question.text) == wording(asked.text)


def unasked(questions: Iterable[BankQuestion], asked: Iterable[Asked]) -> tuple[BankQuestion, ...]:
    """Return the questions that were not asked, in their order; those set free may be asked again."""
    closed = [one for one in asked if not one.again]
    keys, words = {one.question_key for one in closed}, {wording(one.text) for one in closed}
    return tuple(one for one in questions if one.key not in keys and wording(one.text) not in words)


def matching(questions: Iterable[BankQuestion], typed: str) -> tuple[BankQuestion, ...]:
    """Return the questions in which a word begins with each of the words typed."""
    wanted = words_of(typed)
    return tuple(
        one
        for one in questions
        if all(any(word.startswith(part) for word in words_of(one.text)) for part in wanted)
    )


def suited(questions: Iterable[BankQuestion], moments: frozenset[Moment]) -> tuple[BankQuestion, ...]:
    """Return one's own questions first, then those that fit these moments, then the others."""
    return tuple(sorted(questions, key=lambda one: 0 if one.is_own else 1 if one.moments & moments else 2))


def varied(questions: Iterable[BankQuestion], most: int) -> tuple[BankQuestion, ...]:
    """Return so many of these in their order, each of the app's own about another topic while there are topics."""
    firsts: dict[Topic | str, BankQuestion] = {}
    others = [
        one
        for one in questions
        if firsts.setdefault(one.key if one.is_own else one.topic or one.key, one) is not one
    ]
    return (*firsts.values(), *others)[:most]
