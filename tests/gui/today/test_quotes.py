"""Reasons of Today quote what somebody said, as far as a sentence can hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.feedback_steps import Heard
from mentorkit.domain.people import Stage
from mentorkit.gui.today.task_words import row_of
from tests.builders import TODAY
from tests.fakes import FakeClock
from tests.feedback import DAY

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools

LONG = "You kept the decision although Ravi had the task, and he waited for you until the evening."


def said(tools: Tools) -> tuple[str, str, str]:
    """Return what Today says about the one person there is, and its button."""
    (task,) = tools.services.today.today().tasks
    row = row_of(task, tools.services.clock.today())
    return row.title, row.reason, row.button


def test_feedback_says_what_it_asks_of_me_in_each_state(tools: Tools) -> None:
    services, clock = tools.services, tools.services.clock
    assert isinstance(clock, FakeClock)
    ada = services.people.add("Ada", stage=Stage.MENTOR)
    asked = services.feedback.ask(ada.id, "Am I too quiet?", TODAY)
    clock.pass_by(days=8)
    assert said(tools) == (
        "Ask Ada again, or let it be",
        "You asked 8 days ago: “Am I too quiet?”",
        "Open feedback",
    )
    heard = services.feedback.answer(asked, Heard(LONG))
    clock.pass_by(days=1)
    title, reason, _ = said(tools)
    assert title == "See what is true in Ada’s feedback"
    assert (
        reason
        == "“You kept the decision although Ravi had the task, and he waited for …”. What is 10 % true here?"
    )
    acting = services.feedback.act(heard, "", "wait a day", clock.today())
    assert said(tools)[1].endswith(" …”. You wanted to act on it until today.")
    services.feedback.note_deed(acting, "Waited", day=clock.today() - DAY)
    assert said(tools)[1].endswith(" …”: they do not know yet what came of it.")


def test_advice_says_what_to_decide_and_until_when_it_is_tried(tools: Tools) -> None:
    services, clock = tools.services, tools.services.clock
    assert isinstance(clock, FakeClock)
    ada = services.people.add("Ada", stage=Stage.MENTOR)
    advice = services.advice.hear(ada.id, "Ask first.")
    clock.pass_by(days=7)
    assert said(tools)[1] == "“Ask first”. To do, to try, to park or to decline are all fine."
    services.advice.try_(advice, "", "ask", clock.today())
    assert said(tools)[1] == "You wanted to try “Ask first” until today."
