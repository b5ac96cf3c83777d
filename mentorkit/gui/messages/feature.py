"""What messages offer the window: their page, *Write a message*, and the count of drafts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.asks import Ask
from mentorkit.gui.kit.features import Command, Feature
from mentorkit.gui.messages.page import MessagesPage
from mentorkit.gui.messages.replies import Replies
from mentorkit.gui.messages.starting import Starter

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


def write_message(
    tools: Tools, person_id: str = "", what: str = "", message_id: str = "", ask: str = ""
) -> None:
    """Open a message, or begin one: to somebody given, to the one whose page is shown, or ask to whom.

    `ask` is the step of the ladder whose template it begins with.
    """
    here = tools.navigator.here
    in_view = here.id if here is not None and here.kind == "person" else ""
    Starter(tools).begin(person_id or in_view, what, message_id, Ask(ask) if ask else Ask.NONE)


def show_replies(tools: Tools) -> None:
    """Show how asks were answered."""
    tools.surface.show_overlay(Replies(tools))


def commands(tools: Tools) -> tuple[Command, ...]:
    """Return what can be done with messages from anywhere."""
    write = QCoreApplication.translate("messages", "Write a message")
    run = partial(write_message, tools)
    answered = QCoreApplication.translate("messages", "How you were answered")
    return (
        Command("write_message", write, "pen-line", run, "Ctrl+Shift+E", "people"),
        Command("show_replies", answered, "chart-line", partial(show_replies, tools), menu="go"),
    )


def drafts(tools: Tools) -> int:
    """Return how many drafts there are."""
    return len(tools.services.messages.list().drafts)


FEATURE = Feature(pages={"messages": MessagesPage, "message": MessagesPage}, commands=commands, count=drafts)
