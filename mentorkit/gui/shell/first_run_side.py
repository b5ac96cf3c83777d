"""The column beside the first run: mark, name, and the steps with their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.cards import Ground

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

CIRCLE = 24
PITCH = 62


class FirstRunSide(Ground):
    """The ground of the steps, with mark and name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "first_run_side", "surface.sidebar")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        super().paintEvent(event)
        painter, theme = QPainter(self), self.theme
        side, inset = theme.scaled(24), theme.space(10)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = QRect(0 if mirrored else self.width() - 1, 0, 1, self.height())
        painter.fillRect(edge, theme.color("border.subtle"))
        mark = QRect(inset, theme.scaled(40), side, side)
        words = QRect(inset + side + theme.space(3), theme.scaled(40), self.width(), side)
        mark = painting.mirrored(mark, self.rect(), right_to_left=mirrored)
        words = painting.mirrored(words, self.rect(), right_to_left=mirrored)
        painter.drawPixmap(mark.topLeft(), theme.logo(side, painter.device().devicePixelRatio()))
        painting.words(painter, theme, words, "mentorkit", "heading", theme.color("text.primary"))


class FirstRunSteps(QWidget):
    """The steps with their numbers; done ones carry a check."""

    def __init__(self, theme: Theme, steps: list[tuple[str, str]]) -> None:
        super().__init__()
        self.theme, self._steps, self._at = theme, steps, 0
        self.setObjectName("first_run_steps")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.go_to(0)

    def go_to(self, at: int) -> None:
        """Make another step the present one, from 0."""
        self._at = at
        words = self.tr("Step {at} of {all}: {title}")
        self.setAccessibleName(words.format(at=at + 1, all=len(self._steps), title=self._steps[at][0]))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all steps."""
        return QSize(self.theme.scaled(200), self.theme.scaled(PITCH * len(self._steps)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every step."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at in range(len(self._steps)):
            self._paint_step(painter, at)

    def _paint_step(self, painter: QPainter, at: int) -> None:
        theme, color = self.theme, self.theme.color
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, top = theme.scaled(CIRCLE), theme.scaled(PITCH * at)
        circle = painting.mirrored(QRect(0, top, side, side), self.rect(), right_to_left=mirrored)
        if at + 1 < len(self._steps):
            x, low = circle.center().x(), top + theme.scaled(PITCH)
            painter.fillRect(QRect(x, top + side + 4, 1, low - top - side - 8), color("border.default"))
        done, here = at < self._at, at == self._at
        fill = color("status.good.tint") if done else color("accent.solid") if here else None
        edge = None if done or here else color("border.control")
        painting.frame(painter, circle.adjusted(0, 0, 0, 0), side / 2, fill, edge, theme.edge)
        if done:
            icon = theme.icon_size(12)
            spot = circle.center().x() - icon / 2 + 0.5, circle.center().y() - icon / 2 + 0.5
            painting.icon(painter, theme, "check", spot, 12, "status.good.text")
        else:
            ink = color("text.onAccent" if here else "text.secondary")
            painting.words(painter, theme, circle, str(at + 1), "label", ink, painting.CENTRE)
        left = side + theme.scaled(14)
        title, sentence = self._steps[at]
        line = QRect(left, top, self.width() - left, side)
        box = painting.mirrored(line, self.rect(), right_to_left=mirrored)
        ink = color("text.primary" if here or done else "text.secondary")
        painting.words(painter, theme, box, title, "bodyStrong", ink)
        below = painting.mirrored(line.translated(0, theme.scaled(21)), self.rect(), right_to_left=mirrored)
        painting.words(painter, theme, below, sentence, "small", color("text.secondary"))
