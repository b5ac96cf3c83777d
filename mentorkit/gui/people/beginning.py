"""Beginning the next step with somebody, from the card of their page, their row and elsewhere alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.tasks import PLACES, TaskAct

if TYPE_CHECKING:
    from mentorkit.domain.lines import PersonLine
    from mentorkit.gui.kit.features import Tools


def begin_step(tools: Tools, line: PersonLine) -> None:
    """Write, open a record, or log a contact: what the next step asks for.

    A promise is kept by doing it, so that only leads to the page where it is said to be done.
    """
    start = tools.services.steps.start(line)
    if start.act is TaskAct.KEEP:
        tools.navigator.open("person", line.id)
    elif start.act in PLACES:
        kind, part = PLACES[start.act]
        tools.navigator.open(kind, start.opens, part)
    elif start.act is TaskAct.LOG:
        tools.surface.run_command("log_contact", line.id)
    else:
        what = start.what.value if start.what is not None else ""
        tools.surface.run_command("write_message", line.id, what, start.opens, start.ask.value)
