"""Advice on the page of whoever gave it: what they do not know about yet, and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.advice import Advice
from mentorkit.gui.advice.hearing import HearAdvice
from mentorkit.gui.advice.rows import row_of
from mentorkit.gui.kit.quote_panels import QuotePanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.changes import Change
    from mentorkit.gui.advice.rows import AdviceRow
    from mentorkit.gui.kit.features import Tools


class AdvicePanel(QuotePanel):
    """The advice of one person; a row opens its story."""

    def __init__(self, tools: Tools) -> None:
        translate = QCoreApplication.translate
        title, act = translate("AdvicePanel", "Advice"), translate("AdvicePanel", "Add")
        super().__init__(tools, "advice_panel", title, act, Advice.kind)
        self.act.setAccessibleName(self.tr("Add advice"))

    def rows(self) -> Sequence[AdviceRow]:
        """Return their advice."""
        today = self._tools.services.clock.today()
        return [row_of(one, today) for one in self._tools.services.advice.of_person(self._record)]

    def follows(self, change: Change) -> bool:
        """Whether it is about advice."""
        return change.touches(Advice)

    def press(self) -> None:
        """Keep something they advised."""
        self._tools.surface.show_overlay(HearAdvice(self._tools, self._record))
