"""Advice on the page of whoever gave it: what they do not know about yet, and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from mentorkit.domain.advice import Advice
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui.advice.hearing import HearAdvice
from mentorkit.gui.advice.rows import AdviceRow, QuietAdvicePainter, row_of
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.fitted_tables import FittedModel, FittedTable
from mentorkit.gui.kit.side_sections import SideSection

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools

MOST = 4
"""Pieces of advice shown before *Show all*."""


class AdvicePanel(SideSection):
    """The advice of one person; a row opens its story."""

    def __init__(self, tools: Tools, record: str) -> None:
        theme, translate = tools.theme, QCoreApplication.translate
        title = translate("AdvicePanel", "Advice")
        super().__init__(tools, "advice_panel", title, translate("AdvicePanel", "Add"))
        self._person_id = PersonId(RecordId(record))
        self._shows_all = False
        self.act.setAccessibleName(self.tr("Add advice"))
        self.model = FittedModel(_spoken)
        self.table = FittedTable(theme, self.model, QuietAdvicePainter(theme), "advice_panel_rows", title)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._clicked)
        self.all = Button(theme, "", "advice_panel_all", Kind.LINK, height=Height.SMALL)
        self.all.clicked.connect(self._show_all)
        self.column.addWidget(self.table)
        self.column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)
        self.refresh()

    def refresh(self) -> None:
        """Read and show the advice anew."""
        today = self._tools.services.clock.today()
        found = self._tools.services.advice.of_person(self._person_id)
        shown = found if self._shows_all else found[:MOST]
        self.model.show_rows([row_of(one, today) for one in shown])
        self.table.setVisible(bool(shown))
        self.show_filled(filled=bool(found))
        self.all.set_text(self.tr("Show all {0}").format(self.locale().toString(len(found))))
        self.all.setVisible(len(shown) < len(found))

    def follows(self, change: Change) -> bool:
        """Whether it is about advice."""
        return change.touches(Advice)

    def press(self) -> None:
        """Keep something they advised."""
        self._tools.surface.show_overlay(HearAdvice(self._tools, self._person_id))

    def _open(self, key: object) -> None:
        self._tools.navigator.open("advice", str(key))

    def _clicked(self) -> None:
        key = self.table.current_id()
        if key is not None:
            self._open(key)

    def _show_all(self) -> None:
        self._shows_all = True
        self.refresh()


def _spoken(row: AdviceRow) -> str:
    return row.spoken
