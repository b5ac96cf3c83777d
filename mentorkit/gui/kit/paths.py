"""The path of a state: a dot for each step and a line between them, read and never clicked."""

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

DOT = 10
LINE = 28


class StatePath(QWidget):
    """Shows how far something has come.

    Where there is little room only the present step has words; where there is less, it stands alone.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._titles: tuple[str, ...] = ("",)
        self._at = 0
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def step(self) -> int:
        """The present step, from 0."""
        return self._at

    @property
    def titles(self) -> tuple[str, ...]:
        """The words of all steps."""
        return self._titles

    def show_path(self, titles: Sequence[str], at: int) -> None:
        """Show these steps, one of them the present one."""
        self._titles, self._at = tuple(titles), at
        said = self.tr("Step {number} of {count}: {title}")
        self.setAccessibleName(said.format(number=at + 1, count=len(titles), title=titles[at]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all words."""
        return QSize(self._needed(self._titles), self.theme.line("label"))

    def minimumSizeHint(self) -> QSize:
        """Return room for the words of the longest step."""
        return QSize(max(map(self._width, self._titles)), self.theme.line("label"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the steps in reading order."""
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(self.layoutDirection())
        x, gap, shown = 0, self.theme.space(2), self._shown()
        if self.width() < self._needed(shown):
            self._paint_step(painter, self.rect(), self._at, self._titles[self._at])
            return
        for step, title in enumerate(shown):
            box = QRect(x, 0, self._width(title), self.height())
            self._paint_step(
                painter, painting.mirrored(box, self.rect(), right_to_left=mirrored), step, title
            )
            x = box.right() + 1 + gap
            if step < len(self._titles) - 1:
                line = QRect(x, 0, self.theme.scaled(LINE), self.height())
                line = painting.mirrored(line, self.rect(), right_to_left=mirrored)
                color = self.theme.color("border.default")
                painting.hairline(painter, line.left(), line.right() + 1, self.height() // 2 + 1, color)
                x += self.theme.scaled(LINE) + gap

    def _shown(self) -> tuple[str, ...]:
        if self.width() >= self._needed(self._titles):
            return self._titles
        return tuple(title if step == self._at else "" for step, title in enumerate(self._titles))

    def _needed(self, titles: Sequence[str]) -> int:
        between = self.theme.scaled(LINE) + 2 * self.theme.space(2)
        return sum(self._width(title) for title in titles) + (len(titles) - 1) * between

    def _width(self, title: str) -> int:
        dot = self.theme.scaled(DOT)
        if not title:
            return dot
        return dot + self.theme.space(2) + int(self.theme.metrics("label").horizontalAdvance(title)) + 1

    def _paint_step(self, painter: QPainter, box: QRect, step: int, title: str) -> None:
        color, side = self.theme.color, self.theme.scaled(DOT)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        dot = QRect(box.left(), (box.height() - side) // 2, side, side)
        words = QRect(dot.right() + 1 + self.theme.space(2), 0, box.width(), box.height())
        words.setRight(box.right())
        dot = painting.mirrored(dot, box, right_to_left=mirrored)
        if step <= self._at:
            painting.frame(painter, dot, side / 2, color("accent.line"))
        else:
            painting.frame(painter, dot, side / 2, None, color("border.control"), 1.25)
        if title:
            style, ink = ("label", "accent.text") if step == self._at else ("small", "text.secondary")
            place = painting.mirrored(words, box, right_to_left=mirrored)
            painting.words(painter, self.theme, place, title, style, color(ink))
