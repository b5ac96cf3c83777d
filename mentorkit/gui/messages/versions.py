"""The history of a text: what it said before, to look at and to bring back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRect, Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mentorkit.domain.frozen import frozen
from mentorkit.gui import texts
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.editors import ReadingEditor
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.lists import RowList, RowModel
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.kit.rows import RowPainter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPainter

    from mentorkit.domain.messages import Message, TextVersion
    from mentorkit.gui.kit.rows import RowState
    from mentorkit.gui.theme import Theme


@frozen
class VersionRow:
    """A version as the list shows it."""

    version: TextVersion
    when: str
    words: str

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return f"{self.when}, {self.words}"


class VersionRows(RowPainter):
    """Paints versions: when, and how long the text was."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height="row.mentor", rounded=True)

    def paint_row(self, painter: QPainter, rect: QRect, record: VersionRow, state: RowState) -> None:
        """Draw one version."""
        theme, edge = self.theme, self.theme.space(3)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if state.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        top = rect.top() + (rect.height() - theme.line("smallStrong") - theme.line("caption")) // 2
        for text, style, ink in (
            (record.when, "smallStrong", "text.primary"),
            (record.words, "caption", "text.tertiary"),
        ):
            line = QRect(rect.left() + edge, top, rect.width() - 2 * edge, theme.line(style))
            painting.words(painter, theme, line, text, style, theme.color(ink))
            top += theme.line(style)


class VersionsOverlay(Overlay):
    """Lists what a message said before, the latest first; *Bring back* tells which."""

    restored = Signal(object)
    """The message with the text to bring back."""

    def __init__(self, theme: Theme, message: Message, versions: Sequence[TextVersion], today: date) -> None:
        super().__init__(theme, "", "versions", width=720)
        title = self.tr("History of this text")
        self.heading.set_text(title)
        self.setAccessibleName(title)
        self._message = message
        self.model = RowModel(lambda row: row.spoken)
        self.list = RowList(theme, self.model, VersionRows(theme), "versions_list", self.tr("Versions"))
        self.list.setFixedWidth(theme.scaled(200))
        self.list.setParent(self)
        self.list.current_changed.connect(self._show)
        self.subject = Label(theme, "", "versions_subject", "bodyStrong", parent=self)
        self.text = ReadingEditor(theme, "versions_text", lines=12, most=14, parent=self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The text then"))
        self._lay_out(has_any=bool(versions))
        self.model.show([self._row(version, today) for version in reversed(versions)])
        if versions:
            self.list.go_to(0)

    def restore(self) -> None:
        """Bring the version shown back; what the message says now stays in its history."""
        row = self.list.current_record()
        if row is not None:
            self.close_overlay()
            self.restored.emit(replace(self._message, subject=row.version.subject, body=row.version.body))

    def _show(self, row: VersionRow | None) -> None:
        if row is not None:
            self.subject.set_text(row.version.subject or self.tr("No subject"))
            self.text.set_text(row.version.body)

    def _row(self, version: TextVersion, today: date) -> VersionRow:
        moment = datetime.fromisoformat(version.at).astimezone()
        clock = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
        when = self.tr("{day}, {time}").format(day=texts.day_word(moment.date(), today), time=clock)
        count = len(version.body.split())
        one, many = self.tr("1 word"), self.tr("%n words", "", count)
        return VersionRow(version, when, one if count == 1 else many)

    def _lay_out(self, *, has_any: bool) -> None:
        if not has_any:
            for part in (self.list, self.subject, self.text):
                part.hide()
            words = self.tr("Nothing yet. What a text said before it was changed is kept here.")
            self.body.addWidget(
                Label(self.theme, words, "versions_none", "body", "text.secondary", wrap=True)
            )
            return
        row = QHBoxLayout()
        row.setSpacing(self.theme.space(4))
        row.addWidget(self.list)
        self.body.addLayout(row)
        text = QVBoxLayout()
        text.addWidget(self.subject)
        text.addWidget(self.text, 1)
        row.addLayout(text, 1)
        cancel = Button(self.theme, self.tr("Close"), "versions_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        back = Button(self.theme, self.tr("Bring back"), "versions_restore", Kind.PRIMARY, "undo-2")
        back.clicked.connect(self.restore)
        self.add_act(cancel)
        self.add_act(back)
