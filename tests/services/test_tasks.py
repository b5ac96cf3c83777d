"""What Today lists is put off, ended and dropped, each as one step that can be taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.due import Reason
from mentorkit.domain.messages import Message, MessageKind
from mentorkit.domain.postponements import Postponement
from mentorkit.domain.thanks import OwedThanks
from tests.builders import TODAY
from tests.services.today import the_task, waiting_for, with_rhythm

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock


def test_a_merged_line_is_put_off_with_every_reason_as_one_step(services: Services) -> None:
    ada = with_rhythm(services, "Ada", 4, 5)
    services.interactions.promise(ada.id, "Send notes", TODAY)
    services.messages.start(ada.id, MessageKind.NOTE)
    task = the_task(services)
    assert [due.reason for due in task.worth.dues] == [Reason.THANKS, Reason.COMMITMENT, Reason.RHYTHM]
    day = TODAY + timedelta(days=1)
    services.tasks.put_off(task.worth, day)
    assert services.today.today().tasks == ()
    assert services.store.all(OwedThanks)[0].due == services.store.all(Commitment)[0].due == day
    assert services.store.all(Postponement)[0].until == day
    services.tasks.put_off(task.worth, day + timedelta(days=1))
    assert len(services.store.all(Postponement)) == 1
    for _ in range(2):
        services.history.undo()
    assert the_task(services) == task


def test_what_is_done_or_not_needed_leaves_and_comes_back_with_an_undo(services: Services) -> None:
    ada = with_rhythm(services, "Ada", 4, 5)
    services.interactions.promise(ada.id, "Send notes", TODAY)
    whole = the_task(services)
    for end in (services.tasks.end, services.tasks.drop):
        for reason in (Reason.THANKS, Reason.COMMITMENT):
            assert the_task(services).reason is reason
            end(the_task(services).worth)
        assert the_task(services).reason is Reason.RHYTHM
        for _ in range(2):
            services.history.undo()
        assert the_task(services) == whole


def test_a_suggestion_not_needed_stays_away_for_three_months(services: Services, clock: FakeClock) -> None:
    services.people.add("Ada")
    services.tasks.drop(the_task(services).worth)
    assert services.today.today().tasks == ()
    clock.pass_by(days=91)
    assert the_task(services).reason is Reason.FIRST


def test_a_follow_up_not_needed_leaves_the_message_waiting(services: Services) -> None:
    waiting_for(services)
    services.tasks.drop(the_task(services).worth)
    assert services.today.today().tasks == ()
    assert services.store.all(Message)[0].follow_up is None
    assert len(services.messages.list().waiting) == 1


def test_a_follow_up_put_off_is_looked_at_again_on_its_day(services: Services, clock: FakeClock) -> None:
    waiting_for(services)
    services.tasks.put_off(the_task(services).worth, clock.today() + timedelta(days=7))
    assert [soon.due.reason for soon in services.today.today().coming] == [Reason.FOLLOW_UP]
