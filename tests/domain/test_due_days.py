"""When something is due, by the record it comes from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.domain.commitments import Whose
from mentorkit.domain.due import Due, Reason
from mentorkit.domain.due_days import (
    due_of_commitment,
    due_of_feedback,
    due_of_message,
    due_of_owed_thanks,
    due_of_person,
)
from mentorkit.domain.interactions import Clocks
from mentorkit.domain.messages import MessageKind, MessageState
from mentorkit.domain.people import FOR_GOOD, Stage
from tests.builders import (
    TODAY,
    a_commitment,
    a_message,
    a_person,
    an_id,
    an_interaction,
    an_owed_thanks,
    me,
)
from tests.feedback import DAY, a_feedback, a_question, acted_on

if TYPE_CHECKING:
    from mentorkit.domain.feedback import Feedback

TALKED = Clocks(contact=TODAY)


def test_an_open_promise_of_mine_is_due_on_its_day() -> None:
    promise = a_commitment("ada", due=TODAY)
    assert due_of_commitment(promise) == Due(promise.person_id, TODAY, Reason.COMMITMENT, promise.id)


@pytest.mark.parametrize("fields", [{"due": None}, {"done": TODAY}, {"whose": Whose.THEIRS}])
def test_promises_kept_undated_or_theirs_are_not_due(fields: dict[str, Any]) -> None:
    assert due_of_commitment(a_commitment(**{"due": TODAY, **fields})) is None


def test_a_draft_is_worth_a_look_when_nobody_worked_on_it_for_three_days() -> None:
    draft = a_message("ada")
    assert due_of_message(draft) == Due(draft.person_id, TODAY + timedelta(days=3), Reason.DRAFT, draft.id)


@pytest.mark.parametrize(
    ("what", "reason"),
    [(MessageKind.FIRST_MESSAGE, Reason.FOLLOW_UP), (MessageKind.FOLLOW_UP, Reason.LET_REST)],
)
def test_what_waits_is_looked_at_again_on_its_day(what: MessageKind, reason: Reason) -> None:
    sent = a_message("ada", what=what, state=MessageState.SENT, sent=TODAY, follow_up=TODAY)
    assert due_of_message(sent) == Due(sent.person_id, TODAY, reason, sent.id)
    for state in (MessageState.REPLIED, MessageState.NO_REPLY, MessageState.DECLINED):
        assert due_of_message(replace(sent, state=state)) is None
    assert due_of_message(replace(sent, follow_up=None)) is None


def test_a_thank_you_is_due_until_it_is_settled() -> None:
    owed = an_owed_thanks(an_interaction("ada", TODAY))
    day = TODAY + timedelta(days=2)
    assert due_of_owed_thanks(owed) == Due(owed.person_id, day, Reason.THANKS, owed.id)
    assert due_of_owed_thanks(replace(owed, settled=TODAY)) is None


ADA = a_person("Ada")


@pytest.mark.parametrize(
    ("feedback", "day", "reason"),
    [
        (a_question(ADA), TODAY + 6 * DAY, Reason.ANSWER),
        (a_feedback(ADA), TODAY, Reason.REACT),
        (a_feedback(ADA, reaction="A tenth"), TODAY + 6 * DAY, Reason.REACT),
        (a_feedback(ADA, began=TODAY, until=TODAY + DAY), TODAY + DAY, Reason.ACTING),
        (acted_on(ADA), TODAY, Reason.UPDATE),
    ],
)
def test_feedback_comes_up_for_what_its_state_asks_of_me(
    feedback: Feedback, day: date, reason: Reason
) -> None:
    assert due_of_feedback(feedback) == Due(ADA.id, day, reason, feedback.id)
    assert due_of_feedback(replace(feedback, person_id=None)) is None


@pytest.mark.parametrize(
    "feedback",
    [
        a_question(ADA, asked=None),
        a_question(ADA, message_id=an_id()),
        a_feedback(ADA, began=TODAY),
        acted_on(ADA, told=TODAY),
    ],
)
def test_feedback_to_ask_asked_by_message_acted_on_without_end_or_closed_is_not_due(
    feedback: Feedback,
) -> None:
    assert due_of_feedback(feedback) is None


def test_a_rhythm_is_due_that_long_after_the_last_contact() -> None:
    person = a_person(rhythm_days=30)
    assert due_of_person(person, TALKED) == Due(
        person.id, TODAY + timedelta(days=30), Reason.RHYTHM, person.id
    )


@pytest.mark.parametrize(
    ("until", "due"),
    [
        (TODAY + timedelta(days=5), TODAY + timedelta(days=30)),
        (TODAY + timedelta(days=90), TODAY + timedelta(days=90)),
        (FOR_GOOD, FOR_GOOD),
    ],
)
def test_a_rest_postpones_to_its_end(until: date, due: date) -> None:
    found = due_of_person(a_person(rhythm_days=30, resting_until=until), TALKED)
    assert found is not None
    assert found.day == due


def test_who_was_never_contacted_or_has_no_rhythm_is_not_due() -> None:
    assert due_of_person(a_person(rhythm_days=30), Clocks(wrote=TODAY)) is None
    assert due_of_person(a_person(), TALKED) is None


def test_i_and_kept_contacts_are_never_due() -> None:
    assert due_of_person(me(rhythm_days=30), TALKED) is None
    assert due_of_person(a_person(rhythm_days=30, stage=Stage.KEPT), TALKED) is None
