"""The page of recent imports: when, how many people, and the way back from each for 30 days."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.imports import Import
from mentorkit.gui.imports import words
from mentorkit.gui.imports.work import ImportWork
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_all_away
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.texts import day_word

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.domain.errors import Unsaved
    from mentorkit.domain.imports import ImportId
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.taking_back import TakingBack

WIDEST = 720


class RecentImportsPage(QWidget):
    """Lists the imports of the last 30 days; each can be undone, and undoing it can be undone."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.setObjectName("recent_imports")
        self.setAccessibleName(self.tr("Recent imports"))
        self.buttons: dict[str, Button] = {}
        """What undoes each import that can be undone, by its id."""
        self.work = ImportWork(tools)
        self.work.undone.connect(self._undone)
        self.work.refused.connect(self._refused)
        self._build()
        tools.changes.happened.connect(self._follow)
        self.refresh()

    def show_place(self, _record: str) -> None:
        """Show what can be undone now."""
        self.refresh()

    def focus_first(self) -> None:
        """Give the focus to the first button."""
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read and show everything anew."""
        take_all_away(self._rows)
        self.buttons = {}
        entries = self._tools.services.imports.recent()
        for entry in entries:
            self._rows.addWidget(self._row(entry))
            self._rows.addWidget(Rule(self._tools.theme))
        self.note.setVisible(bool(entries))
        self.empty.setVisible(not entries)

    def _build(self) -> None:
        theme = self._tools.theme
        scroll = ReadingScroll(theme, "recent_imports_scroll", self.tr("Recent imports"), most=WIDEST)
        told = self.tr("An import can be undone for 30 days. Whoever you edited since is kept.")
        self.note = Label(theme, told, "recent_imports_note", "body", "text.secondary", wrap=True)
        self.empty = EmptyState(
            theme,
            "upload",
            self.tr("No recent imports"),
            self.tr("What you import can be undone from here for 30 days."),
            "recent_imports_empty",
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        # Headings are centred 32 px below the edge, so the first line begins higher than elsewhere.
        edge, space = theme.scaled(18), theme.space
        scroll.widget().layout().setContentsMargins(space(8), edge, space(8), space(8))  # type: ignore[union-attr]  # a scroll has both
        scroll.column.addWidget(Label(theme, self.tr("Recent imports"), "recent_imports_title", "page"))
        scroll.column.addWidget(self.note)
        scroll.column.addSpacing(theme.space(3))
        scroll.column.addWidget(self.empty)
        scroll.column.addLayout(self._rows)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _row(self, entry: Import) -> QWidget:
        theme, space = self._tools.theme, self._tools.theme.space
        box = QWidget()
        box.setObjectName(f"recent_import_{entry.id}")
        row = QHBoxLayout(box)
        row.setContentsMargins(0, space(3), 0, space(3))
        row.setSpacing(space(4))
        said = QVBoxLayout()
        said.setSpacing(0)
        for text, name, style, color in (
            (self._what(entry), "what", "bodyStrong", "text.primary"),
            (self._when(entry), "when", "small", "text.secondary"),
        ):
            said.addWidget(Label(theme, text, f"recent_import_{name}", style, color))
        row.addLayout(said, 1)
        if entry.is_undone:
            row.addWidget(Label(theme, self.tr("Undone"), "recent_import_undone", "small", "text.secondary"))
        else:
            button = Button(theme, self.tr("Undo import"), "recent_import_undo", icon="undo-2")
            button.setAccessibleDescription(f"{self._what(entry)} {self._when(entry)}")
            button.clicked.connect(partial(self._undo, entry.id))
            self.buttons[entry.id] = button
            row.addWidget(button)
        return box

    def _what(self, entry: Import) -> str:
        parts = []
        if entry.added:
            parts.append(self.tr("{people} added").format(people=words.people(entry.added)))
        if entry.merged:
            parts.append(self.tr("{people} changed").format(people=words.people(entry.merged)))
        return ", ".join(parts)

    def _when(self, entry: Import) -> str:
        moment = datetime.fromisoformat(entry.at).astimezone()
        day = day_word(moment.date(), self._tools.services.clock.today())
        clock = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
        files = self.tr("1 file") if entry.files == 1 else self.tr("%n files", "", entry.files)
        return self.tr("{day} at {clock}, from {files}").format(day=day, clock=clock, files=files)

    def _undo(self, import_id: ImportId) -> None:
        for button in self.buttons.values():
            button.setEnabled(False)
        self.work.take_back(import_id)

    def _undone(self, run: TakingBack) -> None:
        self._tools.surface.toast(self.work.undone_sentence(run), undo=True)
        self.refresh()

    def _refused(self, why: Unsaved) -> None:
        self._tools.surface.toast(words.unsaved_sentence(why))
        self.refresh()

    def _follow(self, change: Change) -> None:
        if change.touches(Import):
            self.refresh()
