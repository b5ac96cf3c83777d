"""Buttons that open a menu: words with an arrow, tinted while something is chosen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.buttons import Button, Height, Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme


class MenuButton(Button):
    """An outline button with an arrow at its end; connect to `clicked` to open the menu."""

    def __init__(
        self, theme: Theme, words: str, name: str, icon: str, *, height: Height = Height.DEFAULT
    ) -> None:
        super().__init__(theme, words, name, Kind.OUTLINE, icon, height=height)
        self._is_on = False
        self.has_arrow = True

    def show_choice(self, words: str, *, is_on: bool) -> None:
        """Show what is chosen, tinted where that narrows something."""
        self._is_on = is_on
        self.set_text(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the arrow too."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._arrow_room(), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the content and the arrow."""
        painter = QPainter(self)
        self._paint_box(painter)
        if not self.has_arrow:
            self._paint_content(painter, self.rect())
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = self._arrow_room()
        inner = self.rect().adjusted(room, 0, 0, 0) if mirrored else self.rect().adjusted(0, 0, -room, 0)
        self._paint_content(painter, inner)
        side = self.theme.icon_size(12)
        right = self.width() - self._padding() - side + 1
        box = QRect(right, (self.height() - side) // 2 + 1, side, side)
        box = painting.mirrored(box, self.rect(), right_to_left=mirrored)
        painting.icon(painter, self.theme, "chevron-down", (box.x(), box.y()), 12, self._word_color())

    def _paint_box(self, painter: QPainter) -> None:
        if self._is_on:
            color, radius = self.theme.color, self.theme.radius("control")
            painting.frame(painter, self.rect(), radius, color("surface.selected"))
        else:
            super()._paint_box(painter)

    def _word_color(self) -> str:
        return "accent.text" if self._is_on else super()._word_color()

    def _style(self) -> str:
        return "smallStrong"

    def _arrow_room(self) -> int:
        return self.theme.icon_size(12) + self.theme.space(1) if self.has_arrow else 0
