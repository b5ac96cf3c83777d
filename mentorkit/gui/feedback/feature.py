"""What feedback offers the window: its page, asking for it and writing it down from anywhere."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from mentorkit.domain.feedback_steps import Heard
from mentorkit.domain.interactions import Interaction, InteractionId, InteractionKind
from mentorkit.domain.meeting_kinds import MeetingId
from mentorkit.domain.meetings import Meeting
from mentorkit.domain.messages import Message, MessageId
from mentorkit.domain.records import RecordId
from mentorkit.gui.feedback.asking import AskForFeedback
from mentorkit.gui.feedback.hearing import HearFeedback
from mentorkit.gui.feedback.page import FeedbackPage
from mentorkit.gui.feedback.panel import FeedbackPanel
from mentorkit.gui.feedback_views import THEMES
from mentorkit.gui.in_view import person_in_view
from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools


def ask_feedback(tools: Tools, person_id: str = "", question: str = "") -> None:
    """Ask somebody given, or whoever is in view, about one thing they saw."""
    dialog = AskForFeedback(tools, person_id or person_in_view(tools), question)
    tools.surface.show_overlay(dialog)
    dialog.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)


def hear_feedback(
    tools: Tools, person_id: str = "", text: str = "", source: str = "", record: str = ""
) -> None:
    """Write down what somebody said: given, or whoever is in view.

    `source` and `record` name what it was said in: an interaction, a meeting, or the answer to a message.
    """
    said = Heard(text)
    if source == Interaction.kind:
        said = replace(said, interaction_id=InteractionId(RecordId(record)))
    elif source == Meeting.kind:
        said = replace(said, meeting_id=MeetingId(RecordId(record)))
    elif source == Message.kind:
        message = tools.services.messages.get(MessageId(RecordId(record)))
        how = InteractionKind.MESSAGE_IN
        said = replace(said, day=message.closed, how=how, interaction_id=message.answer_id)
    dialog = HearFeedback(tools, person_id or person_in_view(tools), said)
    tools.surface.show_overlay(dialog)
    dialog.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)


def show_themes(tools: Tools) -> None:
    """Show the themes of all feedback."""
    tools.navigator.open("feedback", THEMES)


def commands(tools: Tools) -> Sequence[Command]:
    """Return what can be done with feedback from anywhere."""
    translate, icon = QCoreApplication.translate, "message-square-quote"
    ask = partial(ask_feedback, tools)
    hear, themes = partial(hear_feedback, tools), partial(show_themes, tools)
    return (
        Command(
            "ask_feedback", translate("feedback", "Ask for feedback"), icon, ask, "Ctrl+Shift+K", "people"
        ),
        Command(
            "hear_feedback",
            translate("feedback", "Write down feedback"),
            "pen-line",
            hear,
            "Ctrl+Shift+H",
            "people",
        ),
        Command("show_themes", translate("feedback", "Themes of feedback"), "list-checks", themes, menu="go"),
    )


def to_close(tools: Tools) -> int:
    """Return how often somebody does not know yet what came of their feedback or advice."""
    return tools.services.feedback.count_to_close() + tools.services.advice.count_to_tell()


FEATURE = Feature(
    pages={"feedback": FeedbackPage}, commands=commands, panels={"person": FeedbackPanel}, count=to_close
)
