"""What advice offers the window: its page, keeping some from anywhere, and a part of each person's page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.interactions import Interaction, InteractionId
from mentorkit.domain.messages import Message, MessageId
from mentorkit.domain.records import RecordId
from mentorkit.gui.advice.hearing import HearAdvice
from mentorkit.gui.advice.page import AdvicePage
from mentorkit.gui.advice.panel import AdvicePanel
from mentorkit.gui.in_view import person_in_view
from mentorkit.gui.kit.features import Command, Feature
from mentorkit.services.advice import Occasion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools


def hear_advice(tools: Tools, person_id: str = "", text: str = "", kind: str = "", source: str = "") -> None:
    """Ask for advice that was heard, of somebody given or of whoever is in view.

    `kind` and `source` name the record it was given in: an interaction or a message.
    """
    occasion = Occasion()
    if kind == Interaction.kind:
        occasion = Occasion(interaction_id=InteractionId(RecordId(source)))
    elif kind == Message.kind:
        message = tools.services.messages.get(MessageId(RecordId(source)))
        occasion = Occasion(message.closed, message.answer_id, message.id)
    tools.surface.show_overlay(HearAdvice(tools, person_id or person_in_view(tools), text, occasion))


def commands(tools: Tools) -> Sequence[Command]:
    """Return what can be done with advice from anywhere."""
    words = QCoreApplication.translate("advice", "Keep advice")
    run = partial(hear_advice, tools)
    told = QCoreApplication.translate("advice", "Advice")
    return (
        Command("hear_advice", words, "message-square-quote", run, menu="people"),
        Command("show_advice", told, "message-square-quote", partial(show_advice, tools), menu="go"),
    )


def show_advice(tools: Tools) -> None:
    """Show all advice."""
    tools.navigator.open("advice")


FEATURE = Feature(pages={"advice": AdvicePage}, commands=commands, panels={"person": AdvicePanel})
