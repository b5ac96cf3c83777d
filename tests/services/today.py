"""What tests of Today begin with: somebody with a rhythm, somebody who does not answer."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import Stage
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
