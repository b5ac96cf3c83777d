"""Tests of what becomes of messages: each step logs what it should, moves the stage, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.feedback import FeedbackState
from mentorkit.domain.feedback_steps import Heard
from mentorkit.domain.interactions import Interaction, InteractionId, InteractionKind
from mentorkit.domain.messages import Message, MessageKind, MessageState
from mentorkit.domain.people import Person, Stage
from mentorkit.services.interactions import Contact
from mentorkit.services.settings import FOLLOW_UP_WAITS, FOLLOW_UPS
from tests.builders import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

DAY = timedelta(days=1)
FIRST, FOLLOW_UP = MessageKind.FIRST_MESSAGE, MessageKind.FOLLOW_UP


@pytest.fixture
def ada(services: Services) -> Person:
    return services.people.add("Ada")


@pytest.fixture
def sent(services: Services, ada: Person) -> Message:
    draft = services.messages.start(ada.id, FIRST)
    return services.messages.mark_sent(replace(draft, subject=" Your talk ", body="Dear Ada"), TODAY)


def stage(services: Services, person: Person) -> Stage | None:
    return services.people.get(person.id).stage


def clocks(services: Services, person: Person) -> object:
    return services.people.page(person.id).line.clocks


def contacts(services: Services) -> list[tuple[InteractionKind, str, str]]:
    return [(entry.how, entry.title, entry.said) for entry in services.store.all(Interaction)]


def test_sent_logs_one_contact_starts_the_reply_clock_and_approaches(
    services: Services, ada: Person, sent: Message
) -> None:
    assert contacts(services) == [(InteractionKind.MESSAGE_OUT, "Your talk", "")]
    assert services.people.page(ada.id).line.clocks.waiting_since == TODAY
    assert stage(services, ada) is Stage.APPROACHED
    assert (sent.state, sent.sent, sent.follow_up) == (MessageState.SENT, TODAY, TODAY + 8 * DAY)
    (line,) = services.messages.list().waiting
    assert (line.id, line.day, line.follow_up) == (sent.id, TODAY, sent.follow_up)
    assert sent.interaction_id is not None
    assert services.messages.of_contact(sent.interaction_id) == sent


def test_days_to_wait_are_settings_and_0_is_never(services: Services, ada: Person) -> None:
    services.settings.set(FOLLOW_UP_WAITS[FIRST], 14)
    services.settings.set(FOLLOW_UP_WAITS[MessageKind.FEEDBACK_REQUEST], 0)
    first = services.messages.mark_sent(services.messages.start(ada.id, FIRST), TODAY)
    asked = services.messages.start(ada.id, MessageKind.FEEDBACK_REQUEST)
    assert first.follow_up == TODAY + 14 * DAY
    assert services.messages.mark_sent(asked, TODAY).follow_up is None


def test_replied_logs_the_gist_keeps_the_reply_and_begins_a_conversation(
    services: Services, ada: Person, sent: Message
) -> None:
    replied = services.messages.mark_replied(sent, TODAY, " Friday suits her ", "Dear Ines, …\n")
    assert contacts(services)[1] == (InteractionKind.MESSAGE_IN, "", "Friday suits her")
    assert (replied.reply, replied.closed, replied.follow_up) == ("Dear Ines, …", TODAY, None)
    assert stage(services, ada) is Stage.IN_CONVERSATION
    assert services.people.page(ada.id).line.clocks.contact == TODAY
    assert [line.id for line in services.messages.list().closed] == [sent.id]
    assert replied.answer_id is not None
    assert services.messages.of_contact(replied.answer_id) == replied


def test_declined_is_an_answer_that_moves_no_stage(services: Services, ada: Person, sent: Message) -> None:
    declined = services.messages.mark_declined(sent)
    assert (declined.state, declined.closed) == (MessageState.DECLINED, TODAY)
    assert stage(services, ada) is Stage.APPROACHED
    assert services.people.page(ada.id).line.clocks.waiting_since is None


def test_no_reply_logs_nothing_and_a_late_answer_can_still_be_noted(
    services: Services, ada: Person, sent: Message
) -> None:
    before = clocks(services, ada)
    closed = services.messages.mark_no_reply(sent)
    assert clocks(services, ada) == before
    assert services.messages.list().waiting == ()
    assert services.messages.mark_replied(closed, TODAY).state is MessageState.REPLIED


STEPS: dict[str, Callable[[Services, Message], object]] = {
    "replied": lambda services, sent: services.messages.mark_replied(sent, TODAY, "gist"),
    "declined": lambda services, sent: services.messages.mark_declined(sent),
    "no_reply": lambda services, sent: services.messages.mark_no_reply(sent),
    "reopened": lambda services, sent: services.messages.reopen(sent),
    "moved": lambda services, sent: services.messages.set_follow_up(sent, TODAY + DAY),
    "deleted": lambda services, sent: services.messages.delete(sent),
}


@pytest.mark.parametrize("step", STEPS)
def test_an_undo_of_each_step_restores_clocks_stage_and_message(
    services: Services, ada: Person, sent: Message, step: str
) -> None:
    before = clocks(services, ada), stage(services, ada), services.store.all(Message), contacts(services)
    STEPS[step](services, sent)
    services.history.undo()
    after = clocks(services, ada), stage(services, ada), services.store.all(Message), contacts(services)
    assert after == before


def test_an_undo_of_sent_leaves_a_draft_and_nobody_approached(services: Services, ada: Person) -> None:
    draft = services.messages.start(ada.id, FIRST)
    before = clocks(services, ada)
    services.messages.mark_sent(draft, TODAY)
    services.history.undo()
    assert services.messages.get(draft.id) == draft
    assert (clocks(services, ada), stage(services, ada)) == (before, Stage.TO_APPROACH)
    assert contacts(services) == []


def test_reopening_takes_back_one_state_at_a_time(services: Services, ada: Person, sent: Message) -> None:
    replied = services.messages.mark_replied(sent, TODAY, "gist", "Dear Ines")
    waiting = services.messages.reopen(replied)
    assert (waiting.state, waiting.closed, waiting.reply) == (MessageState.SENT, None, "Dear Ines")
    assert len(contacts(services)) == 1
    draft = services.messages.reopen(waiting)
    assert (draft.state, draft.sent, draft.follow_up) == (MessageState.DRAFT, None, None)
    assert contacts(services) == []
    assert stage(services, ada) is Stage.IN_CONVERSATION
    with pytest.raises(Invalid):
        services.messages.reopen(draft)


def test_who_was_only_approached_by_what_was_not_sent_is_to_approach_again(
    services: Services, ada: Person, sent: Message
) -> None:
    other = services.messages.mark_sent(services.messages.start(ada.id, MessageKind.NOTE), TODAY)
    services.messages.reopen(sent)
    assert stage(services, ada) is Stage.APPROACHED
    services.messages.reopen(other)
    assert stage(services, ada) is Stage.TO_APPROACH


def test_a_follow_up_closes_what_it_follows_until_it_is_taken_back(
    services: Services, clock: FakeClock, ada: Person, sent: Message
) -> None:
    clock.pass_by(days=8)
    draft = services.messages.start(ada.id, FOLLOW_UP)
    follow_up = services.messages.mark_sent(draft, clock.today())
    assert [line.id for line in services.messages.list().waiting] == [follow_up.id]
    assert services.messages.get(sent.id).state is MessageState.NO_REPLY
    services.messages.reopen(follow_up)
    assert services.messages.get(sent.id).state is MessageState.SENT


def test_a_follow_up_to_what_was_closed_by_hand_leaves_it_closed(
    services: Services, clock: FakeClock, ada: Person, sent: Message
) -> None:
    draft = services.messages.start(ada.id, FOLLOW_UP)
    services.messages.mark_no_reply(sent)
    clock.pass_by(days=1)
    services.messages.reopen(services.messages.mark_sent(draft, clock.today()))
    assert services.messages.get(sent.id).state is MessageState.NO_REPLY


def test_a_third_follow_up_is_refused_until_they_answer(
    services: Services, clock: FakeClock, ada: Person, sent: Message
) -> None:
    for _ in range(2):
        clock.pass_by(days=8)
        last = services.messages.mark_sent(services.messages.start(ada.id, FOLLOW_UP), clock.today())
    assert not services.messages.may_follow_up(ada.id)
    with pytest.raises(Invalid) as refused:
        services.messages.start(ada.id, FOLLOW_UP)
    assert (refused.value.field, refused.value.why) == ("what", Why.TOO_MANY)
    services.messages.mark_replied(last, clock.today())
    clock.pass_by(days=1)
    assert services.messages.may_follow_up(ada.id)
    assert sent.state is MessageState.SENT


def test_a_note_does_not_become_one_follow_up_too_many(services: Services, ada: Person) -> None:
    services.settings.set(FOLLOW_UPS, 0)
    note = services.messages.start(ada.id, MessageKind.NOTE)
    with pytest.raises(Invalid):
        services.messages.change(replace(note, what=FOLLOW_UP))


@pytest.mark.parametrize("how", [InteractionKind.MESSAGE_IN, InteractionKind.MET])
def test_an_answer_logged_by_hand_answers_what_waited(
    services: Services, ada: Person, sent: Message, how: InteractionKind
) -> None:
    services.interactions.log(Contact(TODAY - DAY, how, (ada.id,)))
    assert services.messages.get(sent.id).state is MessageState.SENT
    services.interactions.log(Contact(TODAY, InteractionKind.I_HELPED, (ada.id,)))
    assert services.messages.get(sent.id).state is MessageState.SENT
    services.interactions.log(Contact(TODAY, how, (ada.id,)))
    answered = services.messages.get(sent.id)
    assert (answered.state, answered.follow_up) == (MessageState.REPLIED, None)
    services.history.undo()
    assert services.messages.get(sent.id) == sent


def test_only_what_waits_can_be_looked_at_again_on_another_day(
    services: Services, ada: Person, sent: Message
) -> None:
    assert services.messages.set_follow_up(sent, None).follow_up is None
    with pytest.raises(Invalid) as refused:
        services.messages.set_follow_up(sent, TODAY - DAY)
    assert refused.value.field == "follow_up"
    with pytest.raises(Invalid):
        services.messages.set_follow_up(services.messages.start(ada.id, FIRST), TODAY)


def test_nothing_was_sent_on_a_day_still_to_come(services: Services, ada: Person) -> None:
    draft = services.messages.start(ada.id, FIRST)
    with pytest.raises(Invalid) as refused:
        services.messages.mark_sent(draft, TODAY + DAY)
    assert (refused.value.field, refused.value.why) == ("day", Why.IN_THE_FUTURE)
    assert services.messages.get(draft.id) == draft


def test_a_thank_you_waits_for_nothing(services: Services, ada: Person) -> None:
    thanks = services.messages.mark_sent(services.messages.start(ada.id, MessageKind.THANK_YOU), TODAY)
    assert thanks.follow_up is None
    assert [line.id for line in services.messages.list().closed] == [thanks.id]
    assert services.messages.of_contact(an_unknown_contact(services, ada)) is None


def an_unknown_contact(services: Services, ada: Person) -> InteractionId:
    services.interactions.log(Contact(TODAY, InteractionKind.CALL, (ada.id,)))
    return services.store.all(Interaction)[-1].id


def a_request(services: Services, ada: Person) -> Message:
    draft = services.messages.start(ada.id, MessageKind.FEEDBACK_REQUEST)
    body = "Dear Ada,\n\nYou saw the plan. Where did I keep the decision?\n\nInes"
    services.messages.change(replace(draft, subject="The plan", body=body))
    return services.messages.get(draft.id)


def test_a_request_that_is_sent_is_feedback_that_waits_for_its_answer(
    services: Services, ada: Person
) -> None:
    sent = services.messages.mark_sent(a_request(services, ada), TODAY)
    asked = services.feedback.of_request(sent.id)
    assert asked is not None
    assert (asked.state, asked.question) == (FeedbackState.ASKED, "Where did I keep the decision?")
    replied = services.messages.mark_replied(sent, TODAY, "", "You decided in the corridor.")
    heard = services.feedback.get(asked.id)
    assert (heard.state, heard.words) == (FeedbackState.HEARD, "You decided in the corridor.")
    assert heard.interaction_id == replied.answer_id
    services.store.undo()
    assert services.feedback.get(asked.id) == asked
    services.messages.reopen(sent)
    assert services.feedback.of_request(sent.id) is None


def test_an_answer_that_was_not_pasted_is_still_to_be_written_down(services: Services, ada: Person) -> None:
    sent = services.messages.mark_sent(a_request(services, ada), TODAY)
    services.messages.mark_replied(sent, TODAY, "She answered by phone")
    asked = services.feedback.of_request(sent.id)
    assert asked is not None
    assert asked.state is FeedbackState.ASKED
    heard = services.feedback.answer(asked, Heard("In the corridor"))
    services.messages.reopen(services.messages.reopen(services.messages.get(sent.id)))
    assert services.feedback.get(heard.id).words == "In the corridor"


def test_other_letters_and_requests_without_a_word_ask_for_no_feedback(
    services: Services, ada: Person
) -> None:
    note = services.messages.start(ada.id, MessageKind.NOTE)
    services.messages.change(replace(note, body="How are you?"))
    services.messages.mark_sent(services.messages.get(note.id), TODAY)
    services.messages.mark_sent(services.messages.start(ada.id, MessageKind.FEEDBACK_REQUEST), TODAY)
    assert services.feedback.of_person(ada.id) == ()


def test_a_question_that_was_still_to_ask_is_the_one_that_is_asked(services: Services, ada: Person) -> None:
    wanted = services.feedback.ask(ada.id, "Where did I keep the decision?")
    sent = services.messages.mark_sent(a_request(services, ada), TODAY)
    (asked,) = services.feedback.of_person(ada.id)
    assert (asked.id, asked.state, asked.message_id) == (wanted.id, FeedbackState.ASKED, sent.id)
