"""The coach is judged on letters as people write them; see the figures at each test."""

from __future__ import annotations

import re
import sys
import time
from dataclasses import replace
from itertools import islice

import pytest

from mentorkit.domain.coaching.coach import notes_on
from mentorkit.domain.coaching.drafts import Limits
from mentorkit.domain.coaching.notes import Found, Level, Rule
from mentorkit.domain.messages import MessageKind
from tests.domain.coaching.labelled import Labelled, drafts, english

GOOD, FAULTY = drafts("good"), drafts("faulty")
HELD_OUT = [
    pytest.param("unseen", 16, 24, 2, 1, id="unseen"),
    pytest.param("later", 25, 29, 1, 1, id="later"),
    pytest.param("held", 20, 20, 0, 0, id="held"),
]
"""Sets written after the rules of their day, with their letters, faults, false alarms and misses.

`unseen`: 3 false alarms and 2 misses when it was written. `later`: 5 and 8; kinds of words that were
missing came in then, never a sentence of it alone. `held`: 2 false alarms and 2 misses of 21; one was a
wish "to be in contact", which is no question, the other a wrong label, taken away. The figures may only
get better.
"""
MOST_FALSE = 2

SECONDS = 0.05
"""For 2,000 words; the processor's time, since a busy machine is no failure."""


@pytest.mark.parametrize("one", FAULTY.values(), ids=FAULTY)
def test_every_planted_fault_is_found(one: Labelled) -> None:
    assert one.faults
    assert one.faults <= one.raised()


def test_good_letters_are_left_in_peace() -> None:
    alarms = {name: one.raised() for name, one in GOOD.items() if one.raised()}

    assert len(GOOD) >= 40
    assert len(alarms) <= MOST_FALSE, alarms


@pytest.mark.parametrize(("name", "good", "faults", "most_false", "most_missed"), HELD_OUT)
def test_letters_held_out_keep_their_figures(
    name: str, good: int, faults: int, most_false: int, most_missed: int
) -> None:
    fine, faulty = drafts(f"good_{name}"), drafts(f"faulty_{name}").values()
    alarms = [one.name for one in fine.values() if one.raised()]
    missed = [(one.name, fault) for one in faulty for fault in one.faults - one.raised()]

    assert (len(fine), sum(len(one.faults) for one in faulty)) == (good, faults)
    assert len(alarms) <= most_false, alarms
    assert len(missed) <= most_missed, missed


@pytest.mark.parametrize(
    ("said", "proposes"),
    [
        ("Would you consider taking me on as a mentee?", True),
        ("Could you be the mentor I have been looking for?", True),
        ("I would be so happy to be mentored by you.", True),
        ("Would you coach me through my first year?", True),
        ("Could you take me on a tour of the ward?", False),
        ("My mentor at the hospital gave me your paper.", False),
        ("Our mentoring programme starts in May and I run it alone.", False),
        ("Would you advise me on one sentence of the label?", False),
    ],
)
def test_a_proposal_is_told_from_a_word_about_mentors(said: str, *, proposes: bool) -> None:
    one = GOOD["first-talk-ownership"]
    letter = replace(one, draft=replace(one.draft, body=f"{one.draft.body}\n\n{said}"))

    assert (Found.MENTOR_TOO_EARLY in letter.raised()) is proposes


@pytest.mark.parametrize(
    ("asked", "is_vague"),
    [
        ("Any feedback?", True),
        ("Do you have any feedback for me?", True),
        ("Any thoughts at all?", True),
        ("Could you give me some feedback?", True),
        ("Would you share your honest opinion with me?", True),
        ("What do you think?", True),
        ("What did you think of me?", True),
        ("What is your general impression?", True),
        ("How am I doing so far?", True),
        ("How did I do?", True),
        ("Was everything okay?", True),
        ("Is there anything I could improve?", True),
        ("What should I work on?", True),
        ("Where can I still improve?", True),
        ("I would love to hear your feedback.", True),
        ("Any feedback, and any tips?", True),
        ("Any feedback on the second slide?", False),
        ("Do you have any advice for the moment when a parent starts to cry?", False),
        ("Could you give me feedback on how I closed the meeting?", False),
        ("What did you think when I named the price?", False),
        ("What did you think of the way I handed over?", False),
        ("How did I do when the client interrupted?", False),
        ("What should I change in the opening?", False),
        ("What is one thing I could do differently next time?", False),
        ("What should I do differently with the next client?", False),
        ("Where did I lose you?", False),
        ("Which sentence would have annoyed you?", False),
        ("What would you leave out?", False),
        ("Was the third slide too full?", False),
        ("What should I improve about the first five minutes?", False),
        ("Where did I lose you in the demo? Any other thoughts?", False),
        ("How could I make page two plainer?", False),
    ],
)
def test_any_feedback_is_told_from_a_question_about_something(asked: str, *, is_vague: bool) -> None:
    one = GOOD["feedback-presentation"]
    body = one.draft.body.replace("What is one thing I could do differently when I show the risks?", asked)
    assert asked in body
    letter = replace(one, draft=replace(one.draft, body=body))

    assert (Found.ANY_FEEDBACK in letter.raised()) is is_vague


def test_every_fault_there_is_was_planted() -> None:
    planted = {fault for one in FAULTY.values() for fault in one.faults}
    raised = {found for found in Found if found not in fine_ones()}

    assert planted == raised


def fine_ones() -> set[Found]:
    return {note.found for one in GOOD.values() for note in one.notes() if note.level is Level.FINE}


def test_letters_of_every_kind_are_judged() -> None:
    assert {one.draft.what for one in GOOD.values()} == set(MessageKind)


@pytest.mark.parametrize("one", [*GOOD.values(), *FAULTY.values()], ids=[*GOOD, *FAULTY])
def test_the_words_a_note_means_stand_in_the_text(one: Labelled) -> None:
    for note in one.notes():
        for span in note.spans:
            text = one.draft.subject if span.in_subject else one.draft.body
            assert text[span.start : span.start + span.length].strip()


def test_without_a_phrasebook_only_blanks_and_length_are_looked_at() -> None:
    for one in FAULTY.values():
        notes = notes_on(one.draft, one.known, Limits(), None)
        assert {note.rule for note in notes} <= {Rule.BLANKS, Rule.LENGTH}


def test_a_rule_that_is_switched_off_says_nothing() -> None:
    for one in FAULTY.values():
        for rule in {note.rule for note in one.notes()}:
            notes = notes_on(one.draft, one.known, Limits(off=frozenset({rule})), english())
            assert rule not in {note.rule for note in notes}


def test_an_empty_draft_is_only_asked_for_its_subject() -> None:
    for what in set(MessageKind) - {MessageKind.NOTE}:
        empty = replace(GOOD["first-talk-ownership"].draft, what=what, subject="", body="")
        notes = notes_on(empty, GOOD["first-talk-ownership"].known, Limits(), english())
        assert [note.found for note in notes] == [Found.NO_SUBJECT]


def seconds(words: int) -> float:
    """Return the processor's time for a letter of so many words, the best of five readings."""
    one = GOOD["first-talk-ownership"]
    letters = [other.draft.body for other in GOOD.values()]
    spaces = re.finditer(r"\s+", "\n\n".join(letters * 2))
    body = "\n\n".join(letters * 2)[: next(islice(spaces, words, None)).start()]
    known = replace(one.known, sent_before=tuple(letters * 5))

    def reading(number: int) -> float:
        draft = replace(one.draft, body=body + " x" * number)
        begun = time.process_time()
        notes_on(draft, known, Limits(), english())
        return time.process_time() - begun

    return min(reading(number) for number in range(1, 6))


@pytest.mark.skipif(sys.gettrace() is not None, reason="every line is being counted")
def test_two_thousand_words_are_read_within_the_pause() -> None:
    assert seconds(2_000) < SECONDS


def test_twice_the_words_take_about_twice_the_time() -> None:
    assert seconds(4_000) / seconds(2_000) < 3.5
