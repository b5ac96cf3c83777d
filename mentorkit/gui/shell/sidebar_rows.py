"""The rows of the sidebar: each is a button with words beside its icon, or in the rail its icon alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mentorkit.domain.frozen import frozen
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.labels import escaped
from mentorkit.gui.kit.rhythm_line import paint_state_ring
from mentorkit.gui.kit.style import Ringed
from mentorkit.gui.shell.key_texts import keys_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from mentorkit.gui.theme import Theme

RAIL_ROW = 36
"""Height of a row in the rail; in a low window it is that of the sidebar."""
DOT = 6
MOVES = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
"""Keys that go from row to row."""


@frozen
class Act:
    """What a row says: `name` is told when it is chosen."""

    name: str
    label: str
    icon: str
    keys: str = ""


@frozen
class Pinned:
    """Somebody pinned: `state` is good, due, late or "" for none, `words` the whole sentence for screen readers."""

    id: str
    shown: str
    initials: str
    tint: str
    state: str
    words: str


class SidebarRow(Ringed, QAbstractButton):
    """One row. The sidebar decides which one Tab reaches."""

    def __init__(self, theme: Theme, act: Act, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.act = theme, act
        self.is_rail, self.is_low, self.is_here, self.count = False, False, False, 0
        self.setObjectName(f"sidebar_{act.name}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name_it()

    def set_rail(self, *, is_rail: bool, is_low: bool) -> None:
        """Show the icon alone, or with words."""
        self.is_rail, self.is_low = is_rail, is_low
        self._name_it()
        self.updateGeometry()
        self.update()

    def set_here(self, *, is_here: bool) -> None:
        """Mark this row as the place where we are."""
        if is_here == self.is_here:
            return
        self.is_here = is_here
        self._name_it()
        self.update()

    def set_count(self, count: int) -> None:
        """Show how many things wait; 0 shows nothing."""
        if count == self.count:
            return
        self.count = count
        self._name_it()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a row; the sidebar gives the width."""
        tall = self.is_rail and not self.is_low
        height = self.theme.scaled(RAIL_ROW) if tall else self.theme.size("row.nav")
        return QSize(self.theme.scaled(40), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that move inside the sidebar to it."""
        if event.key() in MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the icon and, in the sidebar, the words."""
        painter = QPainter(self)
        self._paint_ground(painter)
        if self.is_rail:
            self._paint_rail(painter)
        else:
            self._paint_wide(painter)

    def _name_it(self) -> None:
        words = self.act.label
        if self.count:
            words = self.tr("{label}, {count}").format(label=words, count=self.count)
        if self.is_here:
            words = self.tr("{label}, you are here").format(label=words)
        self.setAccessibleName(words)
        keys = keys_text(self.act.keys)
        tip = self.tr("{label} ({keys})").format(label=self.act.label, keys=keys) if keys else self.act.label
        self.setToolTip(escaped(tip) if self.is_rail else "")

    def _word_color(self) -> str:
        if self.is_here:
            return "accent.text"
        return "text.primary" if self.underMouse() else "text.secondary"

    def _paint_ground(self, painter: QPainter) -> None:
        fill = "surface.selected" if self.is_here else "surface.hover" if self.underMouse() else ""
        if self.isDown():
            fill = "surface.pressed"
        if fill:
            color, radius = self.theme.color(fill), self.theme.radius("control")
            painting.frame(painter, self.rect(), radius, color)

    def _paint_rail(self, painter: QPainter) -> None:
        side = self.theme.icon_size(20)
        box = QRect(0, 0, side, side)
        box.moveCenter(self.rect().center())
        self._paint_rail_icon(painter, box)
        if self.count:
            dot = QRect(0, 0, DOT, DOT)
            dot.moveCenter(box.topRight())
            painting.frame(painter, dot, DOT / 2, self.theme.color("accent.line"))

    def _paint_rail_icon(self, painter: QPainter, box: QRect) -> None:
        painting.icon(painter, self.theme, self.act.icon, (box.x(), box.y()), 20, self._word_color())

    def _paint_wide(self, painter: QPainter) -> None:
        theme, inside = self.theme, self.rect().adjusted(self.theme.space(2), 0, -self.theme.space(2), 0)
        side = theme.icon_size(16)
        box = self._placed(QRect(inside.left(), (self.height() - side) // 2, side, side))
        painting.icon(painter, theme, self.act.icon, (box.x(), box.y()), 16, self._word_color())
        end = self._end_text()
        room = int(painting.advance(theme, "small", end)) + theme.space(2) if end else 0
        left = inside.left() + side + theme.scaled(10)
        words = self._placed(QRect(left, 0, inside.right() - left - room, self.height()))
        painting.words(painter, theme, words, self.act.label, "bodyStrong", theme.color(self._word_color()))
        if end:
            style = "small" if self.count else "caption"
            color = "accent.text" if self.is_here else "text.tertiary"
            painting.words(painter, theme, inside, end, style, theme.color(color), painting.END)

    def _end_text(self) -> str:
        return self.locale().toString(self.count) if self.count else self._shown_keys()

    def _shown_keys(self) -> str:
        return keys_text(self.act.keys) if self.act.name in SHOWN_KEYS else ""

    def _placed(self, rect: QRect) -> QRect:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return painting.mirrored(rect, self.rect(), right_to_left=mirrored)


SHOWN_KEYS = frozenset({"search", "log_contact", "lock"})
"""The rows that show their keys; places are numbered in order and need not."""


class SearchRow(SidebarRow):
    """Looks like a field and opens the one box for jumping to people and commands."""

    def _paint_ground(self, painter: QPainter) -> None:
        if self.is_rail:
            super()._paint_ground(painter)
            return
        color = self.theme.color
        fill = "surface.hover" if self.underMouse() else "surface.raised"
        painting.frame(
            painter,
            self.rect(),
            self.theme.radius("control"),
            color(fill),
            color("border.default"),
            self.theme.edge,
        )

    def _paint_wide(self, painter: QPainter) -> None:
        theme, inside = self.theme, self.rect().adjusted(self.theme.space(2), 0, -self.theme.space(2), 0)
        side = theme.icon_size(16)
        box = self._placed(QRect(inside.left(), (self.height() - side) // 2, side, side))
        painting.icon(painter, theme, self.act.icon, (box.x(), box.y()), 16, "text.secondary")
        keys = self._shown_keys()
        room = int(painting.advance(theme, "caption", keys)) + theme.space(1)
        left, tertiary = inside.left() + side + theme.space(2), theme.color("text.tertiary")
        words = self._placed(QRect(left, 0, inside.right() - left - room, self.height()))
        painting.words(painter, theme, words, self.act.label, "small", tertiary)
        painting.words(painter, theme, inside, keys, "caption", tertiary, painting.END)


class PinnedRow(SidebarRow):
    """Somebody pinned, with the ring of their rhythm."""

    def __init__(self, theme: Theme, person: Pinned, parent: QWidget | None = None) -> None:
        self.person = person
        super().__init__(theme, Act(f"pinned_{person.id}", person.shown, ""), parent)

    def _name_it(self) -> None:
        self.setAccessibleName(self.person.words)
        self.setToolTip(escaped(self.person.words))

    def _paint_rail_icon(self, painter: QPainter, box: QRect) -> None:
        side = min(self.theme.scaled(20), self.height())
        face = QRect(0, 0, side, side)
        face.moveCenter(box.center())
        self._paint_face(painter, face)

    def _paint_wide(self, painter: QPainter) -> None:
        theme, inside = self.theme, self.rect().adjusted(self.theme.space(2), 0, -self.theme.space(2), 0)
        side, ring = theme.scaled(20), theme.scaled(9)
        face = QRect(inside.left() - theme.scaled(2), (self.height() - side) // 2, side, side)
        self._paint_face(painter, self._placed(face))
        left = inside.left() + theme.scaled(26)
        words = self._placed(QRect(left, 0, inside.right() - left - ring - theme.space(2), self.height()))
        painting.words(
            painter, theme, words, self.person.shown, "bodyStrong", theme.color(self._word_color())
        )
        if self.person.state:
            spot = QRect(inside.right() + 1 - ring, (self.height() - ring) // 2, ring, ring)
            paint_state_ring(painter, theme, self._placed(spot), self.person.state)

    def _paint_face(self, painter: QPainter, box: QRect) -> None:
        paint_avatar(painter, self.theme, box, self.person.initials, self.person.tint)
