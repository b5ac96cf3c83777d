"""What was agreed with somebody, on their own page: the few terms one needs to know, and any drift."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.agreements import Agreement
from mentorkit.domain.interactions import Interaction
from mentorkit.gui.agreements.drifting import Drifting
from mentorkit.gui.agreements.terms import Terms
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.side_sections import SideSection

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools

SHOWN = ("every_days", "minutes", "form", "channel", "off_limits", "review")
LABELS = 104
"""Width of the labels at 100 %."""


class AgreementPanel(SideSection):
    """Some terms, and in what life differs from them; its act adds or opens what was agreed."""

    def __init__(self, tools: Tools) -> None:
        theme = tools.theme
        title = QCoreApplication.translate("AgreementPanel", "What you agreed")
        super().__init__(tools, "agreement_panel", title, "")
        self.terms = Terms(theme, "agreement_panel_terms", LABELS, "small")
        self.state = Label(theme, "", "agreement_panel_state", "small", "text.secondary", wrap=True)
        self.drift = Drifting(tools, "agreement_panel_drift", "small")
        self.drift.change_wanted.connect(self.press)
        for part in (self.terms, self.state, self.drift):
            self.column.addWidget(part)

    def refresh(self) -> None:
        """Read and show what was agreed anew."""
        services = self._tools.services
        today, agreed = services.clock.today(), services.agreements.agreed(self._record)
        shown = agreed.current or agreed.proposal
        self.show_filled(filled=shown is not None)
        words = self.tr("Add") if shown is None else self.tr("Open")
        self.act.set_text(words)
        self.act.setAccessibleName(f"{words}: {self.accessibleName()}")
        self.terms.setVisible(shown is not None)
        if shown is not None:
            self.terms.show_terms(shown, services.agreements.goals(shown), today, SHOWN)
        self.state.set_text(self.tr("A proposal, not agreed yet") if agreed.proposal is not None else "")
        self.state.setVisible(agreed.proposal is not None)
        self.drift.show_drifts(agreed.drifts, self._record)

    def follows(self, change: Change) -> bool:
        """Whether it is about what was agreed, or about talks that may drift from it."""
        return change.touches(Agreement) or change.touches(Interaction)

    def press(self) -> None:
        """Open what was agreed."""
        self._tools.navigator.open("agreement", self._record)
