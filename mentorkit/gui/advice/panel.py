"""Advice on the page of whoever gave it: what they do not know about yet, and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.advice import Advice
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui.advice.hearing import HearAdvice
from mentorkit.gui.advice.rows import AdviceRow, QuietAdvicePainter, row_of
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.fitted_tables import FittedModel, FittedTable
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools

MOST = 4
"""Pieces of advice shown before *Show all*."""


class AdvicePanel(QWidget):
    """A heading with *Add*, and the advice of one person; a row opens its story."""

    def __init__(self, tools: Tools, record: str) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self._person_id = tools, PersonId(RecordId(record))
        self._shows_all = False
        self.setObjectName("advice_panel")
        self.setAccessibleName(self.tr("Advice"))
        self.heading = Label(theme, self.tr("Advice"), "advice_panel_heading", "label")
        self.add = Button(theme, self.tr("Add"), "advice_panel_add", Kind.LINK, height=Height.SMALL)
        self.add.setAccessibleName(self.tr("Add advice"))
        self.add.clicked.connect(self._hear)
        self.model = FittedModel(_spoken)
        painter = QuietAdvicePainter(theme)
        self.table = FittedTable(theme, self.model, painter, "advice_panel_rows", self.tr("Advice"))
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._clicked)
        self.all = Button(theme, "", "advice_panel_all", Kind.LINK, height=Height.SMALL)
        self.all.clicked.connect(self._show_all)
        tools.changes.happened.connect(self._changed)
        self._lay_out()
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        today = self._tools.services.clock.today()
        found = self._tools.services.advice.of_person(self._person_id)
        shown = found if self._shows_all else found[:MOST]
        self.model.show_rows([row_of(one, today) for one in shown])
        self.table.setVisible(bool(shown))
        self.heading.set_style("label" if found else "small")
        self.heading.set_color("text.primary" if found else "text.tertiary")
        self.all.set_text(self.tr("Show all {0}").format(self.locale().toString(len(found))))
        self.all.setVisible(len(shown) < len(found))

    def _changed(self, change: Change) -> None:
        if self.isVisible() and change.touches(Advice):
            self._read()

    def _hear(self) -> None:
        self._tools.surface.show_overlay(HearAdvice(self._tools, self._person_id))

    def _open(self, key: object) -> None:
        self._tools.navigator.open("advice", str(key))

    def _clicked(self) -> None:
        key = self.table.current_id()
        if key is not None:
            self._open(key)

    def _show_all(self) -> None:
        self._shows_all = True
        self._read()

    def _lay_out(self) -> None:
        space = self._tools.theme.space
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addLayout(top)
        column.addWidget(self.table)
        below = QHBoxLayout()
        below.addWidget(self.all)
        below.addStretch(1)
        column.addLayout(below)


def _spoken(row: AdviceRow) -> str:
    return row.spoken
