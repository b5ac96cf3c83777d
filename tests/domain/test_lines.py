"""What a row knows by itself: the stage of a day, and the next ask."""

from __future__ import annotations

from datetime import timedelta

from mentorkit.domain.asks import Ask
from mentorkit.domain.interactions import Clocks, InteractionKind
from mentorkit.domain.lines import PATIENCE
from mentorkit.domain.people import Stage
from tests.builders import TODAY
from tests.domain.people_lines import TOMORROW, YESTERDAY, a_line

OUT = {InteractionKind.MESSAGE_OUT: 1}


def test_a_rest_is_a_stage_while_it_lasts() -> None:
    line = a_line(resting_until=TOMORROW)
    assert line.shown_stage(TODAY) is Stage.RESTING
    assert line.shown_stage(TOMORROW) is Stage.MENTOR
    assert line.next_ask(TODAY) is Ask.NONE


def test_a_message_that_asked_for_nothing_is_not_waited_for_for_long() -> None:
    wrote = Clocks(wrote=YESTERDAY)
    line = a_line(stage=Stage.APPROACHED, clocks=wrote, counts=OUT, asked_nothing=True)
    assert line.next_ask(TODAY) is Ask.WAIT
    assert line.next_ask(YESTERDAY + PATIENCE) is Ask.ONE_QUESTION
    asked = a_line(stage=Stage.APPROACHED, clocks=wrote, counts=OUT)
    assert asked.next_ask(YESTERDAY + 10 * PATIENCE) is Ask.WAIT


def test_who_was_told_what_came_of_a_talk_can_be_asked_for_a_second_one() -> None:
    told = Clocks(contact=TODAY - timedelta(days=30), wrote=YESTERDAY)
    counts = {InteractionKind.MET: 1, InteractionKind.MESSAGE_OUT: 1}
    line = a_line(stage=Stage.IN_CONVERSATION, clocks=told, counts=counts, asked_nothing=True)
    assert line.next_ask(TODAY + PATIENCE) is Ask.SECOND_TALK


def test_whoever_did_something_of_value_can_be_asked_about_it_at_once() -> None:
    stranger = a_line(stage=Stage.TO_APPROACH, clocks=Clocks(), counts={}, has_evidence=True)
    assert stranger.next_ask(TODAY) is Ask.ONE_QUESTION
