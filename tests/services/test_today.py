"""Tests of what the first page shows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.due import Reason
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import Stage
from mentorkit.domain.tasks import TaskAct
from mentorkit.services.interactions import Contact
from tests.builders import TODAY
from tests.services.today import the_task, waiting_for, with_rhythm

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock


def test_an_empty_vault_has_an_empty_day(services: Services) -> None:
    today = services.today.today()
    assert today.is_empty
    assert today.day == TODAY
    assert (today.tasks, today.mentors, today.coming, today.waiting) == ((), (), (), ())


def test_the_day_holds_what_is_due_the_mentors_what_comes_and_who_is_silent(services: Services) -> None:
    with_rhythm(services, "Late", 42, 50)
    with_rhythm(services, "Soon", 30, 25)
    with_rhythm(services, "Fine", 91, 8)
    asked = services.people.add("Asked")
    wrote = Contact(TODAY - timedelta(days=4), InteractionKind.MESSAGE_OUT, (asked.id,))
    services.interactions.log(wrote)
    services.people.add("New")
    promised = services.people.add("Promised", stage=Stage.APPROACHED)
    services.interactions.promise(promised.id, "Send notes", TODAY)
    today = services.today.today()
    assert not today.is_empty
    assert [task.line.shown for task in today.tasks] == ["Promised", "Late", "New"]
    assert [task.days_past_rhythm for task in today.tasks] == [0, 8, 0]
    assert [task.act for task in today.tasks] == [TaskAct.LOG, TaskAct.LOG, TaskAct.WRITE]
    assert today.tasks[0].origin.text == "Send notes"
    assert [line.shown for line in today.mentors] == ["Late", "Soon", "Fine"]
    assert [soon.line.shown for soon in today.coming] == ["Soon"]
    assert [line.shown for line in today.waiting] == ["Asked"]
    assert services.today.count() == 3


def test_a_message_without_an_answer_asks_for_one_follow_up_then_for_a_kind_close(
    services: Services,
) -> None:
    ada = waiting_for(services)
    task = the_task(services)
    assert (task.reason, task.act, task.what) == (Reason.FOLLOW_UP, TaskAct.WRITE, MessageKind.FOLLOW_UP)
    assert services.today.today().written == {ada.id: MessageKind.FIRST_MESSAGE}
    draft = services.messages.start(ada.id, MessageKind.FOLLOW_UP)
    assert (the_task(services).act, the_task(services).opens) == (TaskAct.OPEN_DRAFT, draft.id)
    services.messages.mark_sent(draft, services.clock.today())
    assert services.today.today().tasks == ()


def test_a_follow_up_without_an_answer_is_let_rest(services: Services) -> None:
    waiting_for(services, follow_ups=1)
    task = the_task(services)
    assert (task.reason, task.what) == (Reason.LET_REST, MessageKind.CLOSE)


def test_a_draft_left_lying_is_opened(services: Services, clock: FakeClock) -> None:
    ada = services.people.add("Ada", stage=Stage.APPROACHED)
    draft = services.messages.start(ada.id, MessageKind.NOTE)
    clock.pass_by(days=2)
    assert services.today.today().tasks == ()
    assert services.today.today().coming == ()
    clock.pass_by(days=1)
    assert (the_task(services).act, the_task(services).opens) == (TaskAct.OPEN_DRAFT, draft.id)


def test_the_command_line_lists_what_today_does(services: Services) -> None:
    waiting_for(services)
    with_rhythm(services, "Late", 42, 50)
    services.people.add("New")
    worth = [task.worth for task in services.today.today().tasks]
    assert [line.worth for line in services.listing.due()] == worth
