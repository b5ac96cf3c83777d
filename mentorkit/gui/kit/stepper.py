"""A row of steps: done ones with a check, the present one filled, later ones as rings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme


class Stepper(QWidget):
    """Shows where somebody is among a few steps. It is read, not clicked."""

    def __init__(self, theme: Theme, titles: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._titles, self._at = theme, tuple(titles), 0
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    @property
    def step(self) -> int:
        """The present step, from 0."""
        return self._at

    def show_step(self, step: int) -> None:
        """Make a step the present one."""
        self._at = step
        said = self.tr("Step {number} of {count}: {title}")
        self.setAccessibleName(
            said.format(number=step + 1, count=len(self._titles), title=self._titles[step])
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all rings, titles and the lines between them."""
        return QSize(self._needed(self._titles), self.theme.scaled(24))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest title and the rings alone of the others: titles are never cut."""
        longest = max(self._titles, key=self._width)
        return QSize(self._needed(("",) * (len(self._titles) - 1) + (longest,)), self.theme.scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the steps in reading order."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, gap = 0, self.theme.space(3)
        for step, title in enumerate(self._shown()):
            box = QRect(x, 0, self._width(title), self.height())
            self._paint_step(painter, box, step, right_to_left=mirrored)
            x = box.right() + 1 + gap
            if step < len(self._titles) - 1:
                line = painting.mirrored(
                    QRect(x, 0, self._line, self.height()), self.rect(), right_to_left=mirrored
                )
                middle = self.height() // 2 + 1
                painting.hairline(
                    painter, line.left(), line.right() + 1, middle, self.theme.color("border.default")
                )
                x += self._line + gap

    @property
    def _line(self) -> int:
        return self.theme.space(8)

    @property
    def _ring(self) -> int:
        return self.theme.scaled(20)

    def _shown(self) -> tuple[str, ...]:
        """Return the titles drawn: only the present one where there is no room for all."""
        if self.width() >= self._needed(self._titles):
            return self._titles
        return tuple(title if step == self._at else "" for step, title in enumerate(self._titles))

    def _needed(self, titles: Sequence[str]) -> int:
        gaps = (len(titles) - 1) * (self._line + 2 * self.theme.space(3))
        return sum(self._width(title) for title in titles) + gaps

    def _width(self, title: str) -> int:
        if not title:
            return self._ring
        words = int(self.theme.metrics("label").horizontalAdvance(title)) + 1
        return self._ring + self.theme.space(2) + words

    def _paint_step(self, painter: QPainter, box: QRect, step: int, *, right_to_left: bool) -> None:
        color, side = self.theme.color, self._ring
        ring = QRect(box.left(), (self.height() - side) // 2, side, side)
        words = QRect(ring.right() + 1 + self.theme.space(2), 0, box.width(), self.height())
        words.setRight(box.right())
        ring = painting.mirrored(ring, self.rect(), right_to_left=right_to_left)
        words = painting.mirrored(words, self.rect(), right_to_left=right_to_left)
        is_done, is_here = step < self._at, step == self._at
        fill = color("status.good.tint" if is_done else "accent.solid" if is_here else "surface.canvas")
        edge = None if is_done or is_here else color("border.control")
        painting.frame(painter, ring, side // 2, fill, edge, self.theme.edge)
        if is_done:
            inner = self.theme.icon_size(12)
            at = (ring.left() + (side - inner) // 2, ring.top() + (side - inner) // 2)
            painting.icon(painter, self.theme, "check", at, 12, "status.good.text")
        else:
            ink = color("text.onAccent" if is_here else "text.secondary")
            number = self.locale().toString(step + 1)
            painting.words(painter, self.theme, ring, number, "caption", ink, painting.CENTRE)
        if words.width() > 0:
            style, ink_name = ("label", "text.primary") if is_here else ("small", "text.secondary")
            painting.words(painter, self.theme, words, self._titles[step], style, color(ink_name))
