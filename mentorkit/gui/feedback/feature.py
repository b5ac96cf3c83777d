"""What feedback offers the window: asking for it from anywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from mentorkit.gui.feedback.asking import AskForFeedback
from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools


def ask_feedback(tools: Tools, person_id: str = "") -> None:
    """Ask somebody given, or the one whose page is shown, about one thing they saw."""
    here = tools.navigator.here
    in_view = here.id if here is not None and here.kind == "person" else ""
    dialog = AskForFeedback(tools, person_id or in_view)
    tools.surface.show_overlay(dialog)
    dialog.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)


def commands(tools: Tools) -> Sequence[Command]:
    """Return what can be done with feedback from anywhere."""
    ask = QCoreApplication.translate("feedback", "Ask for feedback")
    return (
        Command(
            "ask_feedback",
            ask,
            "message-square-quote",
            partial(ask_feedback, tools),
            "Ctrl+Shift+K",
            menu="people",
        ),
    )


FEATURE = Feature(commands=commands)
