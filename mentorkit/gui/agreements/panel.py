"""What was agreed with somebody, on their own page: the few terms one needs to know, and any drift."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.agreements import Agreement
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui.agreements.drifting import Drifting
from mentorkit.gui.agreements.terms import Terms
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools

SHOWN = ("every_days", "minutes", "form", "channel", "off_limits", "review")
LABELS = 104
"""Width of the labels at 100 %."""


class AgreementPanel(QWidget):
    """A heading with *Add* or *Open*, some terms, and in what life differs from them."""

    def __init__(self, tools: Tools, record: str) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self._person_id = tools, PersonId(RecordId(record))
        title = self.tr("What you agreed")
        self.setObjectName("agreement_panel")
        self.setAccessibleName(title)
        self.heading = Label(theme, title, "agreement_panel_heading", "label")
        self.open = Button(theme, "", "agreement_panel_open", Kind.LINK, height=Height.SMALL)
        self.open.clicked.connect(self._open)
        self.terms = Terms(theme, "agreement_panel_terms", LABELS, "small")
        self.state = Label(theme, "", "agreement_panel_state", "small", "text.secondary", wrap=True)
        self.drift = Drifting(tools, "agreement_panel_drift", "small")
        self.drift.change_wanted.connect(self._open)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(top)
        for part in (self.terms, self.state, self.drift):
            column.addWidget(part)
        tools.changes.happened.connect(self._changed)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        services = self._tools.services
        today, agreed = services.clock.today(), services.agreements.agreed(self._person_id)
        shown = agreed.current or agreed.proposal
        is_empty = shown is None
        self.heading.set_style("small" if is_empty else "label")
        self.heading.set_color("text.tertiary" if is_empty else "text.primary")
        words = self.tr("Add") if is_empty else self.tr("Open")
        self.open.set_text(words)
        self.open.setAccessibleName(f"{words}: {self.accessibleName()}")
        self.terms.setVisible(not is_empty)
        if shown is not None:
            self.terms.show_terms(shown, services.agreements.goals(shown), today, SHOWN)
        self.state.set_text(self.tr("A proposal, not agreed yet") if agreed.proposal is not None else "")
        self.state.setVisible(agreed.proposal is not None)
        self.drift.show_drifts(agreed.drifts, self._person_id)

    def _changed(self, change: Change) -> None:
        if self.isVisible() and (change.touches(Agreement) or change.touches(Interaction)):
            self._read()

    def _open(self) -> None:
        self._tools.navigator.open("agreement", self._person_id)
