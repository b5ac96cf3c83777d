"""Beginning the next step with somebody, from the card of their page and from their row alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.commitments import next_promise
from mentorkit.domain.tasks import PLACES, TaskAct

if TYPE_CHECKING:
    from mentorkit.domain.lines import PersonLine
    from mentorkit.gui.kit.features import Tools


def begin_step(tools: Tools, line: PersonLine) -> None:
    """Say that a promise is kept, write, open a record, or log a contact: what the next step asks for."""
    start = tools.services.steps.start(line)
    if start.act is TaskAct.KEEP:
        promise = next_promise(tools.services.interactions.open_promises([line.id]))
        assert promise is not None, "a step that keeps a promise has one"
        tools.services.interactions.keep_promise(promise.id)
        tools.surface.toast(QCoreApplication.translate("people", "Done"), undo=True)
    elif start.act in PLACES:
        tools.navigator.open(PLACES[start.act], start.opens)
    elif start.act is TaskAct.LOG:
        tools.surface.run_command("log_contact", line.id)
    else:
        what = start.what.value if start.what is not None else ""
        tools.surface.run_command("write_message", line.id, what, start.opens, start.ask.value)
