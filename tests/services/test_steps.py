"""What starts the next step: what it asks for, or the draft that is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.asks import Ask
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.steps import Start
from mentorkit.domain.tasks import TaskAct
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, an_evidence

if TYPE_CHECKING:
    from mentorkit.domain.people import PersonId
    from mentorkit.services.bundle import Services


def start(services: Services, person_id: PersonId) -> Start:
    (line,) = services.people.lines_of([person_id])
    return services.steps.start(line)


def test_a_draft_that_is_there_is_opened_again(services: Services) -> None:
    ada = services.people.add("Ada")
    assert start(services, ada.id) == Start(TaskAct.WRITE, MessageKind.NOTE, Ask.WARM_TOUCH)
    services.people.add_detail(an_evidence(ada))
    assert start(services, ada.id) == Start(TaskAct.WRITE, MessageKind.FIRST_MESSAGE, Ask.ONE_QUESTION)
    draft = services.messages.start(ada.id, MessageKind.FIRST_MESSAGE)
    opens = Start(TaskAct.OPEN_DRAFT, MessageKind.FIRST_MESSAGE, opens=draft.id)
    assert start(services, ada.id) == opens


def test_the_talk_of_today_asks_for_thanks_before_anything_else(services: Services) -> None:
    ada = services.people.add("Ada")
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (ada.id,)))
    assert start(services, ada.id) == Start(TaskAct.WRITE, MessageKind.THANK_YOU)
    services.interactions.promise(ada.id, "Send notes", None)
    assert start(services, ada.id) == Start(TaskAct.KEEP)
