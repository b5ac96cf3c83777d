"""Choice cards: an answer to one question, with what it means below and the key that chooses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.style import Ringed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

NARROWEST = 132


class ChoiceCard(Ringed, QAbstractButton):
    """A card that is pressed as a whole. One that is suggested is tinted."""

    ring_radius = "row"

    def __init__(
        self,
        theme: Theme,
        icon: str,
        text: str,
        name: str,
        *,
        detail: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._icon, self._detail, self.key = theme, icon, detail, key
        self._is_suggested = False
        self.setText(text)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.set_detail(detail)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_suggested(self) -> bool:
        """Whether it is the answer that is most likely right."""
        return self._is_suggested

    def suggest(self, *, suggested: bool) -> None:
        """Tint the card, or no longer."""
        self._is_suggested = suggested
        self.update()

    def set_detail(self, detail: str) -> None:
        """Say what the answer leads to."""
        self._detail = detail
        self.setAccessibleDescription(" ".join(part for part in (detail, self.key) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room at a good width."""
        width = self.theme.scaled(220)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest card that can be read, and no height of its own."""
        return QSize(self.theme.scaled(NARROWEST), self.theme.size("control.large"))

    def heightForWidth(self, width: int) -> int:
        """Return the room for the answer and for all lines of what it means."""
        height = self.theme.line("bodyStrong") + 2 * self._padding()
        if self._detail:
            lines = painting.wrapped(self.theme, self._detail, "small", self._room(width))
            height += self.theme.space(1) + painting.wrapped_height(self.theme, lines, "small")
        return height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and what is on it."""
        painter, theme, color = QPainter(self), self.theme, self.theme.color
        pressed = "pressed" if self.isDown() else "hover" if self.underMouse() else "raised"
        fill = color("accent.tint" if self._is_suggested and not self.isDown() else f"surface.{pressed}")
        edge = color("accent.line" if self._is_suggested else "border.default")
        painting.frame(painter, self.rect(), theme.radius("row"), fill, edge, theme.edge)
        ink = "accent.text" if self._is_suggested else "text.primary"
        side, line = theme.icon_size(16), theme.line("bodyStrong")
        left, top, room = self._padding(), self._padding(), self._room(self.width())
        at = self._placed(QRect(left, top + (line - side) // 2, side, side))
        painting.icon(
            painter, theme, self._icon, (at.x(), at.y()), 16, ink if self._is_suggested else "text.secondary"
        )
        start = left + side + theme.space(3)
        key_width = int(painting.advance(theme, "small", self.key)) + 1 if self.key else 0
        words = self._placed(QRect(start, top, room - key_width, line))
        painting.words(painter, theme, words, self.text(), "bodyStrong", color(ink))
        key = self._placed(QRect(start + room - key_width, top, key_width, line))
        painting.words(painter, theme, key, self.key, "small", color("text.tertiary"))
        if self._detail:
            below = self._placed(QRect(start, top + line + theme.space(1), room, self.height()))
            painter.setPen(color("text.secondary"))
            lines = painting.wrapped(theme, self._detail, "small", room)
            if self.isRightToLeft():
                painting.align_right(lines)
            lines.draw(painter, QPointF(below.topLeft()))

    def _placed(self, rect: QRect) -> QRect:
        return painting.mirrored(rect, self.rect(), right_to_left=self.isRightToLeft())

    def _padding(self) -> int:
        return self.theme.space(4)

    def _room(self, width: int) -> int:
        """Return how wide the words may be: what icon and padding leave."""
        return max(1, width - 2 * self._padding() - self.theme.icon_size(16) - self.theme.space(3))
