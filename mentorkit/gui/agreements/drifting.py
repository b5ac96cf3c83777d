"""In what life differs from what was agreed, and what could be done about it: meet, or agree on something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.agreements import DriftKind
from mentorkit.gui.agreed_texts import drift_words
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.agreements import Drift
    from mentorkit.gui.kit.features import Tools

MENDED_BY_MEETING = frozenset({DriftKind.MORE_RARELY, DriftKind.REVIEW_MISSED})
"""What a meeting would bring back; the other differences are settled by agreeing on them."""


class Drifting(QWidget):
    """One sentence for each difference, and the acts. Without any it is not seen."""

    change_wanted = Signal()
    """What was agreed shall follow what is done."""

    def __init__(self, tools: Tools, name: str, style: str = "body") -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self._person_id = tools, ""
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Differs from what you agreed"))
        self.words = Label(theme, "", f"{name}_words", style, "status.due.text", wrap=True)
        small = Height.SMALL
        self.plan = Button(theme, self.tr("Plan a meeting"), f"{name}_plan", Kind.LINK, height=small)
        self.plan.clicked.connect(self._plan)
        self.change = Button(
            theme, self.tr("Change what you agreed"), f"{name}_change", Kind.LINK, height=small
        )
        self.change.clicked.connect(self.change_wanted)
        acts = QHBoxLayout()
        acts.setSpacing(theme.space(4))
        acts.addWidget(self.plan)
        acts.addWidget(self.change)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addLayout(acts)

    def show_drifts(self, drifts: Sequence[Drift], person_id: str, *, can_change: bool = True) -> None:
        """Show in what life with somebody differs; where it is being changed already, that is not offered."""
        self._person_id = person_id
        today = self._tools.services.clock.today()
        self.words.set_text("\n".join(drift_words(drift, today) for drift in drifts))
        self.plan.setVisible(any(drift.kind in MENDED_BY_MEETING for drift in drifts))
        self.change.setVisible(can_change)
        self.setVisible(bool(drifts))

    def _plan(self) -> None:
        self._tools.surface.run_command("plan_meeting", self._person_id)
