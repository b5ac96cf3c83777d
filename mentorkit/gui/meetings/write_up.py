"""Write a meeting up: what was talked about, and what to remember. Only this logs the contact."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Check
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.meetings import MeetingPage


class WriteUp(Overlay):
    """Asks two short things; what is not ticked comes up next time."""

    def __init__(self, tools: Tools, page: MeetingPage) -> None:
        title = QCoreApplication.translate("WriteUp", "Write it up")
        super().__init__(tools.theme, title, "write_up", width=520)
        self._tools, self._page = tools, page
        theme = tools.theme
        self.remembered = LongField(
            theme, self.tr("What will you remember?"), "write_up_remembered", lines=3, most=8
        )
        self.remembered.set_value(page.meeting.remembered)
        self.body.addWidget(self.remembered)
        self.checks = {
            item.id: self._check(item.title or item.question, number, is_on=item.covered)
            for number, item in enumerate(page.items)
        }
        if page.items:
            self._lay_out_items()
        cancel = Button(theme, self.tr("Cancel"), "write_up_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.act = Button(theme, self.tr("Done"), "write_up_done", Kind.PRIMARY)
        self.act.clicked.connect(self.keep)
        self.add_act(cancel)
        self.add_act(self.act)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.keep)

    def keep(self) -> None:
        """Keep it, and log the contact with everybody who took part."""
        covered = [replace(item, covered=self.checks[item.id].isChecked()) for item in self._page.items]
        meetings = self._tools.services.meetings
        try:
            meetings.write_up(self._page.meeting.id, self.remembered.value(), covered)
        except Invalid as error:
            self.remembered.show_error(texts.word(error.why))
            return
        surface = self._tools.surface
        self.close_overlay()
        surface.toast(self.tr("Written up and logged"), undo=True)

    def _check(self, words: str, number: int, *, is_on: bool) -> Check:
        check = Check(self.theme, words, f"write_up_item_{number}")
        check.setChecked(is_on)
        return check

    def _lay_out_items(self) -> None:
        part = QWidget()
        part.setObjectName("write_up_items")
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.space(1))
        asked = self.tr("What did you talk about? The rest comes up next time.")
        column.addWidget(Label(self.theme, asked, "write_up_asked", "label"))
        for check in self.checks.values():
            column.addWidget(check)
        self.body.addWidget(part)
