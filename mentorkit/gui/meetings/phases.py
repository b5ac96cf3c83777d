"""The three phases of a meeting, of which one is shown."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from mentorkit.gui.kit.choices import Segments

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


class Phase(StrEnum):
    """What is done with a meeting now."""

    PREPARE = "prepare"
    ROOM = "room"
    WRAP_UP = "wrap_up"


class PhaseSwitch(Segments):
    """Goes from one phase to another. The one shown stays marked until somebody shows another."""

    phase_wanted = Signal(object)
    """Another `Phase` than the one shown."""

    def __init__(self, theme: Theme, name: str, phase: Phase) -> None:
        options = [
            (Phase.PREPARE, QCoreApplication.translate("meetings", "Prepare")),
            (Phase.ROOM, QCoreApplication.translate("meetings", "In the room")),
            (Phase.WRAP_UP, QCoreApplication.translate("meetings", "Wrap up")),
        ]
        super().__init__(theme, options, name, QCoreApplication.translate("meetings", "Phase of the meeting"))
        self._phase = phase
        self.set_value(phase)
        self.chosen.connect(self._tell)

    def _tell(self, phase: Phase) -> None:
        self.set_value(self._phase)
        if phase is not self._phase:
            self.phase_wanted.emit(phase)
