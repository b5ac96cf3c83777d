"""What the coach says: a note with its rule, its words in the text, and the one act that mends it."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


class Rule(StrEnum):
    """What the coach looks at."""

    BLANKS = "blanks"
    ONE_ASK = "one_ask"
    ONE_MOMENT = "one_moment"
    SPECIFIC = "specific"
    SO_THAT = "so_that"
    TIME_NAMED = "time_named"
    EASY_OUT = "easy_out"
    LENGTH = "length"
    SUBJECT = "subject"
    READABLE = "readable"
    TONE = "tone"
    YOU_AND_I = "you_and_i"
    ATTACHMENT = "attachment"
    ALIKE = "alike"
    NEW_ASK_IN_THANKS = "new_ask_in_thanks"
    TOO_EARLY_MENTOR = "too_early_mentor"


class Level(StrEnum):
    """How much a note matters; in the order in which notes are shown."""

    FIX = "fix"
    CONSIDER = "consider"
    FINE = "fine"


class Found(StrEnum):
    """What a rule found. The window's words hang on it."""

    BLANK_LEFT = "blank_left"
    NO_BLANK = "no_blank"
    NO_QUESTION = "no_question"
    SEVERAL_QUESTIONS = "several_questions"
    ONE_QUESTION = "one_question"
    ANY_FEEDBACK = "any_feedback"
    STOCK_PHRASE = "stock_phrase"
    NOTHING_OF_THEIRS = "nothing_of_theirs"
    SOMETHING_OF_THEIRS = "something_of_theirs"
    NO_PURPOSE = "no_purpose"
    NO_GOAL = "no_goal"
    PURPOSE = "purpose"
    NO_TIME = "no_time"
    TIME = "time"
    NO_WAY_OUT = "no_way_out"
    WAY_OUT = "way_out"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    GOOD_LENGTH = "good_length"
    NO_SUBJECT = "no_subject"
    SUBJECT_TOO_SHORT = "subject_too_short"
    SUBJECT_TOO_LONG = "subject_too_long"
    GOOD_SUBJECT = "good_subject"
    LONG_SENTENCES = "long_sentences"
    LONGEST_SENTENCE = "longest_sentence"
    HARD_WORDS = "hard_words"
    EASY_TO_READ = "easy_to_read"
    APOLOGY = "apology"
    FLATTERY = "flattery"
    PRESSURE = "pressure"
    CAPITALS = "capitals"
    EXCLAMATIONS = "exclamations"
    CALM = "calm"
    MOSTLY_I = "mostly_i"
    YOU_TOO = "you_too"
    ATTACHED = "attached"
    TOO_ALIKE = "too_alike"
    ASK_IN_THANKS = "ask_in_thanks"
    MENTOR_TOO_EARLY = "mentor_too_early"


class Act(StrEnum):
    """The one act that mends what a note found."""

    GO_TO_BLANK = "go_to_blank"
    SHOW_IN_TEXT = "show_in_text"
    REMOVE_WORDS = "remove_words"
    INSERT_TEXT = "insert_text"
    """Puts `values["text"]` at the end of the letter, before the greeting that closes it."""
    CHOOSE_FACT = "choose_fact"
    """Offers what is known about the person."""
    CHOOSE_GOAL = "choose_goal"
    OPEN_SUBJECT = "open_subject"


@frozen
class Span:
    """A part of the body, or of the subject, counted in Python's characters."""

    start: int
    length: int
    in_subject: bool = False


@frozen
class Note:
    """One thing the coach says about a draft. `values` are the numbers and words its sentence needs.

    By rule: `blank` · `count`, `most` of questions, words or alike percent · `least` of words ·
    `words` quoted from the text · `mean`, `longest`, `ease` of sentences · `text` to insert ·
    `first` and `second` fact to choose from.
    """

    rule: Rule
    level: Level
    found: Found
    spans: tuple[Span, ...] = ()
    values: Mapping[str, str | int] = field(default_factory=dict)
    act: Act | None = None


_LEVELS = tuple(Level)
_RULES = tuple(Rule)


def in_order(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """Return notes as they are shown: what to fix, to consider, what is fine; each in the order of rules."""
    return tuple(sorted(notes, key=lambda note: (_LEVELS.index(note.level), _RULES.index(note.rule))))
