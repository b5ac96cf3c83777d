"""The menu of a piece of feedback has every act that is possible, and leads to what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.feedback import FeedbackState
from mentorkit.domain.messages import MessageKind
from mentorkit.gui.feedback.hearing import HearFeedback
from tests.builders import TODAY, a_meeting
from tests.feedback import a_feedback, a_question
from tests.gui.desks import settle
from tests.gui.feedback.acting import answer, fill, offered, press, press_entry
from tests.gui.feedback.conftest import kept

if TYPE_CHECKING:
    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.people import Person
    from mentorkit.gui.feedback.page import FeedbackPage
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def show(page: FeedbackPage, one: Feedback) -> None:
    page.tools.navigator.open("feedback", one.id)
    page.show_place(one.id)
    settle()


def here(tools: Tools) -> tuple[str, str]:
    place = tools.navigator.here
    assert place is not None
    return place.kind, place.id


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("more_theme", "feedback_theme_form"),
        ("more_weigh", "feedback_weigh_form"),
        ("more_react", "feedback_react_form"),
        ("more_deed", "feedback_deed_form"),
    ],
)
def test_the_menu_asks_in_the_place_of_the_step(
    page: FeedbackPage, heard: Feedback, entry: str, name: str
) -> None:
    show(page, heard)
    press_entry(page, entry)
    assert answer(page).asked.name == name


def test_what_is_acted_on_can_still_be_left(page: FeedbackPage, tools: Tools, bo: Person) -> None:
    acting = kept(tools.services, a_feedback(bo, "Too fast", began=TODAY, plan="breathe", cue="I speak"))
    show(page, acting)
    assert page.view.deed.said.text() == "If I speak, then I will breathe."
    press(page, "plan_again")
    assert answer(page).asked.name == "feedback_act_form"
    press_entry(page, "more_leave")
    fill(page, "reason", "It was the room")
    answer(page).keep.click()
    settle()
    assert tools.services.feedback.get(acting.id).is_declined


def test_it_leads_to_its_meeting_its_giver_and_a_thank_you(
    page: FeedbackPage, tools: Tools, bo: Person, surface: FakeSurface
) -> None:
    meeting = a_meeting()
    with tools.services.store.transaction("plan_meeting") as tx:
        tx.add(meeting)
    one = kept(tools.services, a_feedback(bo, "Too fast", meeting_id=meeting.id))
    show(page, one)
    press_entry(page, "meeting")
    assert here(tools) == ("meeting", meeting.id)
    press_entry(page, "more_thank")
    assert surface.commands[-1] == ("write_message", (bo.id, "thank_you"))
    page.view.giver.name.click()
    assert here(tools) == ("person", bo.id)
    press_entry(page, "edit")
    assert isinstance(surface.overlays[-1], HearFeedback)


def test_a_question_still_to_ask_is_asked_by_letter_or_by_word(
    page: FeedbackPage, tools: Tools, bo: Person, surface: FakeSurface
) -> None:
    one = kept(tools.services, a_question(bo, "Was I clear?", asked=None))
    show(page, one)
    assert offered(page) == ["write", "asked"]
    press(page, "write")
    assert surface.commands[-1] == ("ask_feedback", (bo.id, "Was I clear?"))
    press(page, "asked")
    assert tools.services.feedback.get(one.id).asked == TODAY
    press(page, "no_answer")
    fill(page, "reason", "They left")
    answer(page).keep.click()
    settle()
    assert tools.services.feedback.get(one.id).state is FeedbackState.CLOSED
    assert page.view.hearing.said.text() == "They left"


def test_a_letter_that_asked_is_shown_and_opened(page: FeedbackPage, tools: Tools, bo: Person) -> None:
    draft = tools.services.messages.start(bo.id, MessageKind.NOTE)
    one = kept(tools.services, a_question(bo, "Was I clear?", message_id=draft.id))
    show(page, one)
    assert page.view.asking.said.text() == "", "the title says it already"
    press(page, "request")
    assert here(tools) == ("message", draft.id)
    press_entry(page, "hear_it")
    waiting = kept(tools.services, a_question(bo, "And now?", asked=None, message_id=draft.id))
    show(page, waiting)
    press(page, "write")
    assert here(tools) == ("message", draft.id)
    press_entry(page, "more_request")
    assert here(tools) == ("message", draft.id)


def test_what_ended_without_being_told_says_why(page: FeedbackPage, tools: Tools, bo: Person) -> None:
    ended = a_feedback(bo, "Slow", did="Hurried", acted=TODAY, ended=TODAY, reason="They moved")
    show(page, kept(tools.services, ended))
    assert page.view.closing.note.text() == "Closed without telling them."
    press_entry(page, "delete")
    assert page.middle.currentIndex() == 0
