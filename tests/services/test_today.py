"""Tests of what the first page shows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.due import Reason
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import Message, MessageKind
from mentorkit.domain.people import Stage
from mentorkit.domain.postponements import Postponement
from mentorkit.domain.tasks import TaskAct
from mentorkit.domain.thanks import OwedThanks
from mentorkit.services.interactions import Contact
from tests.builders import TODAY
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services
    from mentorkit.services.today import Task


def with_rhythm(services: Services, name: str, rhythm: int, days_ago: int) -> Person:
    """Add a mentor met so many days ago."""
    person = services.people.add(name)
    services.interactions.log(Contact(TODAY - timedelta(days=days_ago), InteractionKind.MET, (person.id,)))
    services.people.set_stage([person.id], Stage.MENTOR)
    services.people.set_rhythm([person.id], rhythm)
    return person


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


def the_task(services: Services) -> Task:
    (task,) = services.today.today().tasks
    return task


def waiting_for(services: Services, *, follow_ups: int = 0) -> Person:
    """Add somebody who has not answered for eight days, after so many follow-ups."""
    clock, person = services.clock, services.people.add("Ada")
    messages = services.messages
    messages.mark_sent(messages.start(person.id, MessageKind.FIRST_MESSAGE), clock.today())
    for _ in range(follow_ups):
        messages.mark_sent(messages.start(person.id, MessageKind.FOLLOW_UP), clock.today())
    assert isinstance(clock, FakeClock)
    clock.pass_by(days=8)
    return person


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


def test_a_merged_line_is_put_off_with_every_reason_as_one_step(services: Services) -> None:
    ada = with_rhythm(services, "Ada", 4, 5)
    services.interactions.promise(ada.id, "Send notes", TODAY)
    services.messages.start(ada.id, MessageKind.NOTE)
    task = the_task(services)
    assert [due.reason for due in task.worth.dues] == [Reason.THANKS, Reason.COMMITMENT, Reason.RHYTHM]
    day = TODAY + timedelta(days=1)
    services.today.put_off(task.worth, day)
    assert services.today.today().tasks == ()
    assert services.store.all(OwedThanks)[0].due == services.store.all(Commitment)[0].due == day
    assert services.store.all(Postponement)[0].until == day
    services.today.put_off(task.worth, day + timedelta(days=1))
    assert len(services.store.all(Postponement)) == 1
    for _ in range(2):
        services.history.undo()
    assert the_task(services) == task


def test_what_is_done_or_not_needed_leaves_and_comes_back_with_an_undo(services: Services) -> None:
    ada = with_rhythm(services, "Ada", 4, 5)
    services.interactions.promise(ada.id, "Send notes", TODAY)
    whole = the_task(services)
    for end in (services.today.end, services.today.drop):
        for reason in (Reason.THANKS, Reason.COMMITMENT):
            assert the_task(services).reason is reason
            end(the_task(services).worth)
        assert the_task(services).reason is Reason.RHYTHM
        for _ in range(2):
            services.history.undo()
        assert the_task(services) == whole


def test_a_suggestion_not_needed_stays_away_for_three_months(services: Services, clock: FakeClock) -> None:
    services.people.add("Ada")
    services.today.drop(the_task(services).worth)
    assert services.today.today().tasks == ()
    clock.pass_by(days=91)
    assert the_task(services).reason is Reason.FIRST


def test_a_follow_up_not_needed_leaves_the_message_waiting(services: Services) -> None:
    waiting_for(services)
    services.today.drop(the_task(services).worth)
    assert services.today.today().tasks == ()
    assert services.store.all(Message)[0].follow_up is None
    assert len(services.messages.list().waiting) == 1


def test_a_follow_up_put_off_is_looked_at_again_on_its_day(services: Services, clock: FakeClock) -> None:
    waiting_for(services)
    services.today.put_off(the_task(services).worth, clock.today() + timedelta(days=7))
    assert [soon.due.reason for soon in services.today.today().coming] == [Reason.FOLLOW_UP]


def test_the_command_line_lists_what_today_does(services: Services) -> None:
    waiting_for(services)
    with_rhythm(services, "Late", 42, 50)
    services.people.add("New")
    worth = [task.worth for task in services.today.today().tasks]
    assert [line.worth for line in services.listing.due()] == worth
