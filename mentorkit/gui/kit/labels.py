"""Text that is only read: always plain, in one style of type, wrapped at the style's own line height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

MOST_WIDTHS = 8
"""Widths for which the lines of a text are kept."""


class Label(QLabel):
    """Plain text in a style and colour of the theme.

    One line is elided and gets the whole text as tooltip; `wrap` breaks it into lines instead, at
    most `most` of them where that is not 0. `middle` elides addresses and links where they say least.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        name: str,
        style: str = "body",
        color: str = "text.primary",
        *,
        wrap: bool = False,
        most: int = 0,
        middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._style, self._color, self._most = theme, style, color, most
        # Layouts ask for several widths in turn before they settle for one.
        self._layouts: dict[int, QTextLayout] = {}
        self._heights: dict[int, int] = {}
        self._wide, self._font = 0.0, theme.font(style)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._middle = middle
        self._let_wrap(wrap=wrap)
        self.set_text(text)

    def set_wrap(self, *, wrap: bool, middle: bool = False) -> None:
        """Break the text into lines, or keep it on one; `middle` cuts that where it says least."""
        if (wrap, middle) == (self.wordWrap(), self._middle):
            return
        self._middle = middle
        self._let_wrap(wrap=wrap)
        self._measure()

    def _let_wrap(self, *, wrap: bool) -> None:
        self.setWordWrap(wrap)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Change the text, shown and spoken."""
        if text and text == self.text() == self.accessibleName():
            return
        self.setText(text)
        self.setAccessibleName(text)
        self._measure()
        self.updateGeometry()

    def set_color(self, color: str) -> None:
        """Change the colour, named as a token."""
        if color == self._color:
            return
        self._color = color
        self.update()

    def set_style(self, style: str) -> None:
        """Change the style of type."""
        if style == self._style:
            return
        self._style = style
        self._measure()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the whole text on one line, or on lines of a reading width."""
        wide = int(self._advance()) + 1
        if not self.wordWrap():
            return QSize(wide, self.theme.line(self._style))
        width = min(wide, self.theme.scaled(360))
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters: labels give way before anything else."""
        few = int(self.theme.metrics(self._style).averageCharWidth() * 4)
        return QSize(min(few, self.sizeHint().width()), self.theme.line(self._style))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped lines."""
        found = self._heights.get(width) if self._font is self.theme.font(self._style) else None
        if found is None:
            found = self._heights[width] = self._height_at(width)
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text."""
        painter = QPainter(self)
        color = self.theme.color(self._color if self.isEnabled() else "text.disabled")
        if self.wordWrap():
            painter.setPen(color)
            self._lines(self.width()).draw(painter, QPointF(0, 0))
            return
        align = painting.CENTRE if self._is_centred() else painting.START
        metrics, shown = self.theme.metrics(self._style), self.text()
        cut = self._advance() > self.width()
        if cut and self._middle:
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideMiddle, self.width())
        painting.words(painter, self.theme, self.rect(), shown, self._style, color, align)
        self.setToolTip(escaped(self.text()) if cut else "")

    def _height_at(self, width: int) -> int:
        one_line = self._advance() < width and "\n" not in self.text()
        if one_line or not self.wordWrap():
            return self.theme.line(self._style)
        return painting.wrapped_height(self.theme, self._lines(width), self._style)

    def _lines(self, width: int) -> QTextLayout:
        self._advance()
        lines = self._layouts.get(width)
        if lines is None:
            if len(self._layouts) >= MOST_WIDTHS:
                self._layouts.clear()
                self._heights.clear()
            centred = self._is_centred()
            lines = painting.wrapped(self.theme, self.text(), self._style, width, self._most, centred=centred)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and not centred:
                painting.align_right(lines)
            self._layouts[width] = lines
        return lines

    def _is_centred(self) -> bool:
        return bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)

    def _advance(self) -> float:
        """Return how wide the text is on one line, measured anew when the theme has another font."""
        if self._font is not self.theme.font(self._style):
            self._measure()
        return self._wide

    def _measure(self) -> None:
        self._font = self.theme.font(self._style)
        self._wide = self.theme.metrics(self._style).horizontalAdvance(self.text())
        self._layouts.clear()
        self._heights.clear()


def escaped(text: str) -> str:
    """Return text that a tooltip shows as it is: Qt would read tags in it as rich text."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{safe}</span>" if safe != text else text
