"""What reconnecting offers the window: its page, and the command that leads there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.kit.features import Command, Feature
from mentorkit.gui.reconnecting.page import ReconnectPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools

PLACE = "reconnect"


def commands(tools: Tools) -> Sequence[Command]:
    """Return what can be done from anywhere."""
    words = QCoreApplication.translate("reconnecting", "Reconnect with ten people")
    return (Command(PLACE, words, "coffee", partial(tools.navigator.open, PLACE), menu="people"),)


FEATURE = Feature(pages={PLACE: ReconnectPage}, commands=commands)
