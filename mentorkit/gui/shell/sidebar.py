"""The sidebar: search, the places with their counts, pinned people, lock and settings; or a rail of icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.kit.style import Ringed
from mentorkit.gui.shell.sidebar_rows import MOVES, Act, Pinned, PinnedRow, SearchRow, SidebarRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from mentorkit.gui.theme import Theme

LOW = 560
"""Below this height the rail has lower rows and no logo."""
LOGO = 24
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class Sidebar(QWidget):
    """One stop for Tab; arrows, Home and End move inside it.

    `groups` are the rows from top to bottom: the first group holds search and its companions, the last
    one stays at the foot.
    """

    chosen = Signal(str)
    """The name of the act of a row."""
    person_chosen = Signal(str)
    """The id of somebody pinned."""
    menu_asked = Signal()
    """The mark at the top was pressed."""

    def __init__(self, theme: Theme, groups: Sequence[Sequence[Act]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.is_rail, self._here = theme, False, ""
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Places"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.mark = _Mark(theme, self)
        self.mark.clicked.connect(self.menu_asked)
        self._groups = [[self._row(act) for act in group] for group in groups]
        self._pinned: list[PinnedRow] = []
        self._stop: QAbstractButton = self._groups[0][0]
        self._move_stop(self._stop)
        theme.changed.connect(self._renew)

    @property
    def rows(self) -> list[SidebarRow]:
        """Every row that is shown, from top to bottom."""
        last = self._groups[-1]
        places = [row for group in self._groups[:-1] for row in group]
        return [row for row in (*places, *self._pinned, *last) if not row.isHidden()]

    def set_rail(self, *, is_rail: bool) -> None:
        """Show icons alone in 56 pixels, or words in 224."""
        if is_rail != self.is_rail:
            self.is_rail = is_rail
            self._renew()

    def set_here(self, name: str) -> None:
        """Mark the row of the place where we are; "" marks none."""
        self._here = name
        for row in self.rows:
            row.set_here(is_here=row.act.name == name)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many things wait in each place."""
        for group in self._groups:
            for row in group:
                row.set_count(counts.get(row.act.name, 0))

    def set_pinned(self, people: Sequence[Pinned]) -> None:
        """Show these people below the places."""
        if [row.person for row in self._pinned] == list(people):
            return
        take_away(*self._pinned)
        self._pinned = [PinnedRow(self.theme, person, self) for person in people]
        for row in self._pinned:
            row.clicked.connect(self._choose_person)
        if self._stop not in self.rows:
            self._move_stop(self._groups[0][0])
        self._place()

    def focus_here(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Give the focus to the row of the place where we are."""
        row = next((row for row in self.rows if row.is_here), self.rows[0])
        self._move_stop(row)
        row.setFocus(reason)

    def sizeHint(self) -> QSize:
        """Return the width of the state it is in."""
        return QSize(self.theme.size("rail" if self.is_rail else "sidebar"), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the rows."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the direction of the layout."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move inside."""
        rows = [row for row in self.rows if row.isVisible()]
        at = next((at for at, row in enumerate(rows) if row.hasFocus()), None)
        key = Qt.Key(event.key())
        if at is None or key not in MOVES:
            super().keyPressEvent(event)
            return
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(rows) - 1}
        to = ends[key] if key in ends else min(max(at + _STEPS[key], 0), len(rows) - 1)
        self._move_stop(rows[to])
        rows[to].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, its edge and the heading of the pinned people."""
        painter, theme = QPainter(self), self.theme
        painter.fillRect(self.rect(), theme.color("surface.sidebar"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = QRect(0 if mirrored else self.width() - 1, 0, 1, self.height())
        painter.fillRect(edge, theme.color("border.subtle"))
        if self._pinned and not self.is_rail:
            inset = theme.space(5)
            box = QRect(inset, self._heading_top(), self.width() - 2 * inset, theme.space(6))
            painting.words(painter, theme, box, self.tr("Pinned"), "small", theme.color("text.tertiary"))

    def _row(self, act: Act) -> SidebarRow:
        row = (SearchRow if act.name == "search" else SidebarRow)(self.theme, act, self)
        row.clicked.connect(self._choose)
        return row

    def _choose(self) -> None:
        row = self.sender()
        assert isinstance(row, SidebarRow), "only rows are connected"
        self._move_stop(row)
        self.chosen.emit(row.act.name)

    def _choose_person(self) -> None:
        row = self.sender()
        assert isinstance(row, PinnedRow), "only pinned rows are connected"
        self._move_stop(row)
        self.person_chosen.emit(row.person.id)

    def _move_stop(self, row: QAbstractButton) -> None:
        self._stop.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._stop = row
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _renew(self) -> None:
        self.updateGeometry()
        self._place()

    def _is_low(self) -> bool:
        return self.height() < self.theme.scaled(LOW)

    def _place(self) -> None:
        """Lay out the mark, the groups from the top, the last group at the foot, pinned people between."""
        space, is_low = self.theme.space, self._is_low()
        for row in (*(row for group in self._groups for row in group), *self._pinned):
            row.set_rail(is_rail=self.is_rail, is_low=is_low)
        self.mark.set_rail(is_rail=self.is_rail)
        self.mark.setVisible(not (self.is_rail and is_low))
        self.mark.setGeometry(0, space(3) + space(1), self.width(), space(8))
        top = space(2) if self.is_rail and is_low else self.theme.scaled(52 if self.is_rail else 60)
        foot = self.height() - space(3) - self._height(self._groups[-1])
        spare = self.height() - space(3) - top - sum(self._height(group) for group in self._groups)
        widest = self.theme.scaled(10 if self.is_rail else 12)
        gap = max(0, min(widest, spare // (len(self._groups) - 1)))
        for group in self._groups[:-1]:
            self._place_group(group, top)
            top += self._height(group) + (gap if group else 0)
        self._place_group(self._groups[-1], max(foot, top))
        self._place_pinned(top, foot)
        self.update()

    def _place_group(self, rows: Sequence[SidebarRow], top: int) -> None:
        inset = self.theme.space(2 if self.is_rail else 3)
        for row in rows:
            height = row.sizeHint().height()
            row.setGeometry(inset, top, self.width() - 2 * inset, height)
            row.show()
            top += height + self._gap_below(row)

    def _place_pinned(self, top: int, foot: int) -> None:
        top += 0 if self.is_rail else self.theme.scaled(28)
        for row in self._pinned:
            row.set_here(is_here=False)
            self._place_group([row], top)
            top += row.sizeHint().height()
            row.setVisible(top <= foot)

    def _heading_top(self) -> int:
        return self._pinned[0].y() - self.theme.scaled(26)

    def _height(self, rows: Sequence[SidebarRow]) -> int:
        return sum(row.sizeHint().height() + self._gap_below(row) for row in rows)

    def _gap_below(self, row: SidebarRow) -> int:
        """Return the distance below a row: the box to search in looks like a field and keeps one."""
        return self.theme.space(1) if isinstance(row, SearchRow) and not self.is_rail else 0


class _Mark(Ringed, QAbstractButton):
    """The logo and the name; pressing it opens the menus."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self._is_rail = theme, False
        self.setObjectName("sidebar_mark")
        self.setAccessibleName(self.tr("mentorkit, open the menus"))
        self.setToolTip(self.tr("Menus (F10)"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_rail(self, *, is_rail: bool) -> None:
        """Show the logo alone in the middle, or with the name beside it."""
        self._is_rail = is_rail
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show no ring: the menus take the focus at once."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter, theme = QPainter(self), self.theme
        side = theme.scaled(LOGO)
        left = (self.width() - side) // 2 if self._is_rail else theme.space(5)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        spot = QRect(left, (self.height() - side) // 2, side, side)
        spot = painting.mirrored(spot, self.rect(), right_to_left=mirrored)
        painter.drawPixmap(spot.topLeft(), theme.logo(side, painter.device().devicePixelRatio()))
        if not self._is_rail:
            start = left + side + theme.scaled(10)
            box = QRect(start, 0, self.width() - start - theme.space(3), self.height())
            box = painting.mirrored(box, self.rect(), right_to_left=mirrored)
            painting.words(painter, theme, box, "mentorkit", "heading", theme.color("text.primary"))
