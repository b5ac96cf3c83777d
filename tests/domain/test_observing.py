"""Tests of how clear an observation is, over sentences labelled by hand."""

from __future__ import annotations

import pytest

from mentorkit.domain.observing import Missing, judged, missing_in
from tests.feedback import a_feedback

OF_THE_PERSON = (
    "You are impatient.",
    "You're too quiet in planning",
    "I am told I am difficult to read",
    "They said I'm intimidating.",
    "You can be very harsh when things slip",
    "You come across as arrogant",
    "You seem a bit nervous in front of clients",
    "Honestly, you are not patient enough",
    "You are a perfectionist",
    "You’re such a micromanager sometimes",
    "You are a natural leader",
    "you are way too soft on Ravi",
    "Everybody thinks you are brilliant",
    "You were quite dismissive of the new colleague",
    "You tend to be defensive",
    "You are really smart",
    "You sound insecure on calls",
    "In the review you were rude to two of us",
    "You're too\nslow",
    "You are always so negative",
    "You're kind of intimidating when you're focused",
    "You are unusually patient with juniors",
    "You were being passive-aggressive",
    "You are not a team player",
)
OF_A_DEED = (
    "You are right about the estimate",
    "You're welcome to join the review",
    "You are still the safety net. Pick one thing and give it away completely.",
    "You are too kind!",
    "You spoke over Hanne twice in the first ten minutes",
    "Your plan had no owner for the second step",
    "You answered the client before I had finished",
    "The first slide took four minutes",
    "You are late with the report again",
    "You were in the room when it happened",
    "You are going to need a second reviewer",
    "The summary was clear; we decided within a day",
    "You kept the decision to yourself although Ravi had the task",
    "You are the one who wrote the page",
    "If you are too late, call the desk",
    "They told me I am on the list",
    "You asked what would be dropped, and the room went quiet",
    "You are so close to done",
    "I think you are done here",
    "You are welcome",
    "You never looked at the camera",
    "If you are patient with the question, they finish the sentence",
    "You were too long on slide two",
    "You are too fast through the numbers",
    "You were really clear about the deadline",
    "The quiet minute you left after the question helped",
)
MISSED = (
    "You have no patience",
    "You lack presence",
    "Du bist zu ungeduldig",
    "You are kind of a lot",
    "You are a bit all over the place",
    "You are hard to read",
    "You're a calm presence",
)
"""Sentences about the person that the rules do not know."""


@pytest.mark.parametrize("words", OF_THE_PERSON)
def test_words_that_say_what_i_am_are_asked_back(words: str) -> None:
    assert judged(words)


@pytest.mark.parametrize("words", OF_A_DEED)
def test_words_about_a_deed_are_left_alone(words: str) -> None:
    assert judged(words) == ""


@pytest.mark.parametrize("words", MISSED)
def test_what_the_rules_miss_is_known(words: str) -> None:
    assert judged(words) == ""


def test_a_deed_told_with_a_word_for_people_is_a_known_false_alarm() -> None:
    assert judged("You are generous with credit in your mails") == "You are generous"


def test_what_is_missing_is_asked_for_until_it_is_said() -> None:
    bare = a_feedback(words="You are impatient.")
    assert missing_in(bare) == (Missing.BEHAVIOUR, Missing.SITUATION, Missing.IMPACT)
    told = a_feedback(words="You are impatient.", restated="I cut Hanne off", situation="Planning")
    assert missing_in(told) == (Missing.IMPACT,)
    clear = a_feedback(words="You cut Hanne off", situation="Planning", impact="She left it")
    assert missing_in(clear) == ()
