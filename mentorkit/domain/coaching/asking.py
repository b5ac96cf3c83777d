"""Rules about what is asked: one thing, its time, a way out, nothing new inside thanks, no mentor too early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.asks import TALKS_BEFORE_MENTORING
from mentorkit.domain.coaching.notes import Act, Found, Level, Note, Rule, Span
from mentorkit.domain.messages import MessageKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.coaching.readings import Asks, Reading

NEEDS_ASK = frozenset(
    {MessageKind.FIRST_MESSAGE, MessageKind.INTRODUCTION_REQUEST, MessageKind.FEEDBACK_REQUEST}
)
TO_SOMEBODY_NEW = frozenset({MessageKind.FIRST_MESSAGE, MessageKind.INTRODUCTION_REQUEST})
BEFORE_MENTORING = frozenset(
    {MessageKind.FIRST_MESSAGE, MessageKind.FOLLOW_UP, MessageKind.FEEDBACK_REQUEST, MessageKind.NOTE}
)
MOST_QUESTIONS = 3
MOST_IN_FEEDBACK = 2


def one_ask(reading: Reading) -> Iterator[Note]:
    """Want exactly one thing asked where the letter is there to ask, and few questions anywhere."""
    what, asks = reading.draft.what, reading.asks
    count, most = _counted(what, asks)
    if count > most:
        spans = tuple(sentence.span for sentence in asks.all)
        values = {"count": count, "most": most}
        yield Note(Rule.ONE_ASK, Level.CONSIDER, Found.SEVERAL_QUESTIONS, spans, values, Act.SHOW_IN_TEXT)
    elif what not in NEEDS_ASK:
        return
    elif count or asks.hints:
        spans = tuple(sentence.span for sentence in (asks.all or asks.hints)[:1])
        yield Note(Rule.ONE_ASK, Level.FINE, Found.ONE_QUESTION, spans)
    elif reading.letter.sentences:
        text = {"text": reading.book.insert["ask"]}
        yield Note(Rule.ONE_ASK, Level.FIX, Found.NO_QUESTION, (), text, Act.INSERT_TEXT)


def _counted(what: MessageKind, asks: Asks) -> tuple[int, int]:
    """Return how much is asked and how much may be."""
    everything = len(asks.requests) + len(asks.questions)
    if what is MessageKind.FEEDBACK_REQUEST:
        return sum(sentence.is_question for sentence in asks.all) or everything, MOST_IN_FEEDBACK
    if what in TO_SOMEBODY_NEW and everything <= MOST_QUESTIONS:
        return len(asks.requests) or len(asks.questions), 1
    return everything, MOST_QUESTIONS


def one_moment(reading: Reading) -> Iterator[Note]:
    """Want a feedback request to ask about something they saw; "Any feedback?" could mean everything."""
    asks, vague = reading.asks, reading.book.phrases["any_feedback"]
    wanted = asks.all or asks.hints
    if reading.draft.what is not MessageKind.FEEDBACK_REQUEST or not wanted:
        return
    found = [(s, vague.search(reading.letter.small_of(s))) for s in wanted]
    spans = tuple(Span(s.start + hit.start(), hit.end() - hit.start()) for s, hit in found if hit)
    if len(spans) == len(wanted):
        yield Note(Rule.ONE_MOMENT, Level.FIX, Found.ANY_FEEDBACK, spans, act=Act.SHOW_IN_TEXT)


def time_named(reading: Reading) -> Iterator[Note]:
    """Want the time named where a talk is asked for."""
    if reading.draft.what not in TO_SOMEBODY_NEW:
        return
    asks, talking = reading.asks, reading.book.phrases["talking"]
    spans = tuple(
        s.span
        for s in (*asks.requests, *asks.questions, *asks.hints)
        if talking.search(reading.letter.small_of(s))
    )
    times = reading.letter.found("taking_time")
    if times:
        yield Note(Rule.TIME_NAMED, Level.FINE, Found.TIME, times[:1])
    elif spans:
        values = {"text": reading.book.insert["time"]}
        yield Note(Rule.TIME_NAMED, Level.CONSIDER, Found.NO_TIME, spans[:1], values, Act.INSERT_TEXT)


def easy_out(reading: Reading) -> Iterator[Note]:
    """Want a way to say no, or at least a limit, in letters to somebody new."""
    letter = reading.letter
    if reading.draft.what not in TO_SOMEBODY_NEW or not letter.sentences:
        return
    ways = letter.found("letting_go") or letter.found("taking_time")
    if ways:
        yield Note(Rule.EASY_OUT, Level.FINE, Found.WAY_OUT, ways[:1])
    else:
        values = {"text": reading.book.insert["way_out"]}
        yield Note(Rule.EASY_OUT, Level.CONSIDER, Found.NO_WAY_OUT, (), values, Act.INSERT_TEXT)


def new_ask_in_thanks(reading: Reading) -> Iterator[Note]:
    """Keep a new ask out of a thank-you."""
    if reading.draft.what is not MessageKind.THANK_YOU:
        return
    spans = tuple(sentence.span for sentence in reading.asks.requests)
    if spans:
        yield Note(Rule.NEW_ASK_IN_THANKS, Level.CONSIDER, Found.ASK_IN_THANKS, spans, act=Act.REMOVE_WORDS)


def too_early_mentor(reading: Reading) -> Iterator[Note]:
    """Advise against proposing mentoring before a second talk."""
    known = reading.known
    if reading.draft.what not in BEFORE_MENTORING or known.talks >= TALKS_BEFORE_MENTORING:
        return
    spans = reading.letter.found("mentoring")
    if spans:
        values = {"count": known.talks, "least": TALKS_BEFORE_MENTORING}
        yield Note(
            Rule.TOO_EARLY_MENTOR, Level.CONSIDER, Found.MENTOR_TOO_EARLY, spans, values, Act.SHOW_IN_TEXT
        )
