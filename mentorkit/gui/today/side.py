"""The right column of Today: what comes up, and whose reply is waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.fitted_tables import FittedModel, FittedTable, QuietPainter
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from mentorkit.gui.kit.rows import RowState
    from mentorkit.gui.theme import Theme

MOST = 5


@frozen
class SideRow:
    """Somebody, with a day before the name or, where there is none, with an avatar."""

    id: str
    shown: str
    detail: str
    day: str = ""

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return ", ".join(part for part in (self.day, self.shown, self.detail) if part)


class SidePainter(QuietPainter):
    """Draws two lines of text behind a day or an avatar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height="row.mentor")

    def paint_row(self, painter: QPainter, rect: QRect, record: SideRow, state: RowState) -> None:
        """Draw a row."""
        theme, box, mirrored = self.theme, self.inner(rect), state.right_to_left
        color = theme.color
        lead = theme.scaled(52) if record.day else theme.scaled(28)
        if record.day:
            place = QRect(box.left(), rect.top(), lead, rect.height())
            place = painting.mirrored(place, rect, right_to_left=mirrored)
            painting.words(painter, theme, place, record.day, "small", color("text.secondary"))
        else:
            place = QRect(box.left(), rect.center().y() - lead // 2 + 1, lead, lead)
            place = painting.mirrored(place, rect, right_to_left=mirrored)
            paint_avatar(painter, theme, place, initials(record.shown), tint_of(record.id))
        start = box.left() + lead + theme.scaled(10)
        above, below = theme.line("smallStrong"), theme.line("caption")
        top = rect.top() + (rect.height() - above - below) // 2
        width = box.right() + 1 - start
        for line in (
            (QRect(start, top, width, above), record.shown, "smallStrong", "text.primary"),
            (QRect(start, top + above, width, below), record.detail, "caption", "text.secondary"),
        ):
            place = painting.mirrored(line[0], rect, right_to_left=mirrored)
            painting.words(painter, theme, place, line[1], line[2], color(line[3]))


class SideList(QWidget):
    """A heading and a few rows; the others behind *Show more*. Nothing is shown where nothing is there."""

    opened = Signal(object)

    def __init__(self, theme: Theme, heading: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(heading)
        self._rows: Sequence[SideRow] = ()
        self._shows_all = False
        edge = theme.space(3)
        self.heading = Label(theme, heading, f"{name}_heading", "label")
        self.heading.setContentsMargins(0, 0, 0, 0)
        self.model = FittedModel(_spoken)
        self.table = FittedTable(theme, self.model, SidePainter(theme), f"{name}_rows", heading)
        self.more = Button(theme, "", f"{name}_more", Kind.LINK)
        self.more.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        inset = QVBoxLayout()
        inset.setContentsMargins(edge, 0, edge, 0)
        inset.addWidget(self.heading)
        column.addLayout(inset)
        column.addWidget(self.table)
        below = QVBoxLayout()
        below.setContentsMargins(edge, theme.space(1), edge, 0)
        below.addWidget(self.more)
        column.addLayout(below)
        self.table.opened.connect(self.opened)
        self.table.open_by_click()

    def show_rows(self, rows: Sequence[SideRow]) -> None:
        """Show other rows."""
        self._rows = rows
        shown = rows if self._shows_all else rows[:MOST]
        self.model.show_rows(shown)
        hidden = len(rows) - len(shown)
        self.more.setVisible(hidden > 0)
        self.more.set_text(self.tr("Show {0} more").format(hidden))
        self.setVisible(bool(rows))

    def _show_all(self) -> None:
        self._shows_all = True
        self.show_rows(self._rows)
        self.table.setFocus()


def _spoken(row: SideRow) -> str:
    return row.spoken
