"""People met some days ago, and what Today makes of them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.today.page import TodayPage


def met(tools: Tools, name: str, days_ago: int, rhythm: int = 30) -> Person:
    """Add somebody with a rhythm who was met some days ago."""
    person = tools.services.people.add(name, stage=Stage.IN_CONVERSATION)
    tools.services.people.set_rhythm([person.id], rhythm)
    day = TODAY - timedelta(days=days_ago)
    tools.services.interactions.log(Contact(day, InteractionKind.MET, (person.id,)))
    return person


def titles(page: TodayPage) -> list[str]:
    """Return the titles of the tasks shown."""
    model = page.living.tasks
    return [model.record_at(row).title for row in range(model.rowCount())]
