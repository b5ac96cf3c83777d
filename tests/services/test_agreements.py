"""Tests of what can be done with agreements."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.agreements import DriftKind, TalkForm, Tone
from mentorkit.domain.due import Reason
from mentorkit.domain.errors import Invalid
from mentorkit.domain.people import Stage
from mentorkit.domain.tasks import TaskAct
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.domain.agreements import Agreement
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

DAY = timedelta(days=1)


@pytest.fixture
def ada(services: Services) -> Person:
    return services.people.add("Ada")


def proposed(services: Services, person: Person, **fields: object) -> Agreement:
    start = replace(services.agreements.start(person.id), **{"purpose": "Learn to hire", **fields})  # type: ignore[arg-type]  # fields of agreements
    return services.agreements.propose(start)


def test_a_first_agreement_begins_with_what_is_known(services: Services, ada: Person) -> None:
    goal, paused = services.goals.add("Lead a team"), services.goals.add("Speak")
    services.helping.link(goal.id, [ada.id])
    services.helping.link(paused.id, [ada.id])
    services.goals.set_state(paused.id, paused.state.PAUSED)
    services.people.set_rhythm([ada.id], 42)
    start = services.agreements.start(ada.id)
    assert (start.version, start.goals, start.every_days, start.review) == (
        1,
        (goal.id,),
        42,
        TODAY + 182 * DAY,
    )
    assert services.agreements.goals(start) == (goal,)
    assert services.agreements.agreed(ada.id).versions == ()
    services.goals.delete(goal.id)
    assert services.agreements.goals(start) == ()


def test_a_proposal_is_changed_until_both_agreed_and_then_stays(services: Services, ada: Person) -> None:
    proposal = proposed(services, ada)
    changed = services.agreements.propose(replace(proposal, every_days=42, tone=Tone.FORM))
    assert services.agreements.start(ada.id) == changed
    confirmed = services.agreements.confirm(changed, TODAY, " Gladly, every six weeks ")
    assert (confirmed.confirmed, confirmed.answer) == (TODAY, "Gladly, every six weeks")
    assert services.people.get(ada.id).rhythm_days == 42
    assert services.agreements.current(ada.id) == confirmed
    for late in (services.agreements.propose, lambda one: services.agreements.confirm(one, TODAY)):
        with pytest.raises(Invalid):
            late(replace(confirmed, confirmed=None))
    services.history.undo()
    assert services.people.get(ada.id).rhythm_days is None
    assert services.agreements.agreed(ada.id).proposal == changed


def test_another_version_takes_its_place_and_tells_the_difference(services: Services, ada: Person) -> None:
    first = services.agreements.confirm(proposed(services, ada, every_days=14, minutes=30), TODAY)
    start = services.agreements.start(ada.id)
    assert (start.version, start.minutes, start.confirmed, start.answer) == (2, 30, None, "")
    second = services.agreements.confirm(replace(start, every_days=42), TODAY)
    agreed = services.agreements.agreed(ada.id)
    assert [one.ended for one in agreed.versions] == [TODAY, None]
    assert agreed.changes(agreed.versions[0]) == ()
    assert [(one.term, one.before, one.after) for one in agreed.changes(second)] == [("every_days", 14, 42)]
    services.agreements.end(second)
    assert services.agreements.current(ada.id) is None
    services.agreements.remove(first)
    assert len(services.agreements.agreed(ada.id).versions) == 1


def test_what_cannot_be_agreed_is_refused(services: Services, ada: Person) -> None:
    with pytest.raises(Invalid):
        proposed(services, ada, purpose=" ", review=None)
    proposal = proposed(services, ada)
    with pytest.raises(Invalid):
        services.agreements.confirm(proposal, TODAY + DAY)


def test_note_and_answer_may_be_kept_later(services: Services, ada: Person) -> None:
    agreed = services.agreements.confirm(proposed(services, ada), TODAY)
    noted = services.agreements.annotate(agreed, note="Be on time", answer="Yes")
    assert services.agreements.current(ada.id) == noted
    assert services.people.get(ada.id).rhythm_days is None


def test_the_stage_mentor_is_offered_to_whom_was_talked_with(services: Services, ada: Person) -> None:
    assert not services.agreements.may_become_mentor(ada.id)
    services.people.set_stage([ada.id], Stage.IN_CONVERSATION)
    assert services.agreements.may_become_mentor(ada.id)


def test_today_asks_to_look_again_on_the_day_and_the_drift_is_told(
    services: Services, ada: Person, clock: FakeClock
) -> None:
    services.people.set_stage([ada.id], Stage.IN_CONVERSATION)
    agreed = services.agreements.confirm(
        proposed(services, ada, review=TODAY + DAY, form=TalkForm.CALL), TODAY
    )
    assert services.today.today().tasks == ()
    clock.pass_by(days=2)
    (task,) = services.today.today().tasks
    assert (task.reason, task.act, task.opens) == (Reason.REVIEW, TaskAct.OPEN_AGREEMENT, agreed.id)
    (drift,) = services.agreements.agreed(ada.id).drifts
    assert drift.kind is DriftKind.REVIEW_MISSED
    services.agreements.end(agreed)
    assert services.today.today().tasks == ()
