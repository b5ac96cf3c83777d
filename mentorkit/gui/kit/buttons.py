"""Buttons: one act each, with words, an icon or both."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.labels import escaped
from mentorkit.gui.kit.style import Ringed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QMenu

    from mentorkit.gui.theme import Theme


class Kind(StrEnum):
    """How loud a button is. At most one PRIMARY a screen; DANGER only in the confirmation itself."""

    PRIMARY = "primary"
    OUTLINE = "outline"
    GHOST = "ghost"
    LINK = "link"
    DANGER = "danger"
    DANGER_OUTLINE = "danger_outline"


class Height(StrEnum):
    """28 in rows and pane headings, 32 elsewhere, 40 in dialogs with one question."""

    SMALL = "small"
    DEFAULT = "default"
    LARGE = "large"


_FILLED = {Kind.PRIMARY: ("accent", "text.onAccent"), Kind.DANGER: ("danger", "text.onDanger")}
_WORDS = {
    Kind.OUTLINE: "text.primary",
    Kind.GHOST: "text.secondary",
    Kind.LINK: "accent.text",
    Kind.DANGER_OUTLINE: "danger.text",
}


class Button(Ringed, QPushButton):
    """A button painted from tokens. `name` is its objectName; the text names it for screen readers."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        name: str,
        kind: Kind = Kind.OUTLINE,
        icon: str = "",
        *,
        height: Height = Height.DEFAULT,
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self.kind, self.icon_name, self.height_kind, self.keys = kind, icon, height, keys
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if kind is Kind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_text(self, text: str) -> None:
        """Change the words, shown and spoken."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_kind(self, kind: Kind) -> None:
        """Change how loud it is."""
        self.kind = kind
        self.update()

    def set_icon(self, icon: str) -> None:
        """Change the icon; "" for none."""
        self.icon_name = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon, words, keys and padding."""
        return QSize(self._content_width() + 2 * self._padding(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: words of a button are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the state and the content."""
        painter = QPainter(self)
        self._paint_box(painter)
        self._paint_content(painter, self.rect())

    def _style(self) -> str:
        small = self.height_kind is Height.SMALL or self.kind is Kind.LINK
        return "smallStrong" if small else "bodyStrong"

    def _height(self) -> int:
        return self.theme.size(f"control.{self.height_kind.value}")

    def _padding(self) -> int:
        if self.kind is Kind.LINK:
            return 0
        only_icon = self.icon_name and not self.text()
        return self.theme.space(2) if only_icon else self.theme.space(3)

    def _gap(self) -> int:
        # Icons leave a pixel or two free inside their own square: together that makes 6.
        return self.theme.space(1)

    def _content_width(self) -> int:
        parts = []
        if self.icon_name:
            parts.append(self.theme.icon_size(16))
        if self.text():
            parts.append(self._advance(self.text(), self._style()))
        if self.keys:
            parts.append(self._advance(self.keys, "caption"))
        return sum(parts) + self._gap() * max(0, len(parts) - 1)

    def _advance(self, text: str, style: str) -> int:
        return int(painting.advance(self.theme, style, text.replace("&", ""))) + 1

    def _state(self) -> str:
        if self.isDown() or self.isChecked():
            return "pressed"
        return "hover" if self.underMouse() and self.isEnabled() else ""

    def _paint_box(self, painter: QPainter) -> None:
        if self.kind is Kind.LINK:
            return
        state, radius, color = self._state(), self.theme.radius("control"), self.theme.color
        if not self.isEnabled():
            edge = color("border.subtle")
            painting.frame(painter, self.rect(), radius, color("surface.sunken"), edge, self.theme.edge)
        elif self.kind in _FILLED:
            family = _FILLED[self.kind][0]
            painting.frame(painter, self.rect(), radius, color(f"{family}.{state or 'solid'}"))
        elif self.kind is Kind.GHOST:
            if state:
                painting.frame(painter, self.rect(), radius, color(f"surface.{state}"))
        else:
            fill = color(f"surface.{state or 'raised'}")
            painting.frame(painter, self.rect(), radius, fill, color("border.default"), self.theme.edge)

    def _word_color(self) -> str:
        if not self.isEnabled():
            return "text.disabled"
        if self.kind in _FILLED:
            return _FILLED[self.kind][1]
        return _WORDS[self.kind]

    def _paint_content(self, painter: QPainter, rect: QRect) -> None:
        color, mirrored = self._word_color(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = self._content_width()
        x = 0 if self.kind is Kind.LINK else max(0, (rect.width() - width) // 2)
        gap = self._gap()
        if self.icon_name:
            side = self.theme.icon_size(16)
            at = painting.mirrored(
                QRect(rect.left() + x, rect.top() + (rect.height() - side) // 2, side, side),
                rect,
                right_to_left=mirrored,
            )
            painting.icon(painter, self.theme, self.icon_name, (at.x(), at.y()), 16, color)
            x += side + gap
        for text, style in ((self.text(), self._style()), (self.keys, "caption")):
            if not text:
                continue
            advance = self._advance(text, style)
            box = QRect(rect.left() + x, rect.top(), advance, rect.height())
            box = painting.mirrored(box, rect, right_to_left=mirrored)
            painting.words(
                painter,
                self.theme,
                box,
                text.replace("&", ""),
                style,
                self.theme.color(color),
                painting.CENTRE,
            )
            x += advance + gap


class IconButton(Button):
    """A square button with an icon only; its words are tooltip and accessible name."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        words: str,
        name: str,
        kind: Kind = Kind.GHOST,
        *,
        height: Height = Height.DEFAULT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", name, kind, icon, height=height, parent=parent)
        self.set_words(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Change what the button does, in words."""
        self.setToolTip(escaped(words))
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self._height(), self._height())


class SplitButton(QWidget):
    """A main act and, behind an arrow, its variants. `clicked` is the main act."""

    clicked = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        name: str,
        menu: QMenu,
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self._theme = theme
        self.main = _Half(theme, text, f"{name}_main", icon, is_last=False)
        self.more = _Half(theme, "", f"{name}_more", "chevron-down", is_last=True)
        self.more.setAccessibleName(self.tr("More ways"))
        self.more.setToolTip(self.tr("More ways"))
        menu.setParent(self, menu.windowFlags())
        self.menu = menu
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.main, 1)
        row.addWidget(self.more)
        self.main.clicked.connect(self.clicked)
        self.more.clicked.connect(self.open_menu)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def open_menu(self) -> None:
        """Show the variants below the button."""
        size = self.menu.sizeHint()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0 if mirrored else self.width() - size.width()
        point = self.rect().bottomLeft()
        point.setX(x)
        point.setY(point.y() + self._theme.space(1))
        self.menu.popup(self.mapToGlobal(point))


class _Half(Button):
    """One half of a split button: square where it meets the other."""

    def __init__(self, theme: Theme, text: str, name: str, icon: str, *, is_last: bool) -> None:
        super().__init__(theme, text, name, Kind.PRIMARY, icon)
        self._is_last = is_last

    def sizeHint(self) -> QSize:
        """Return 30 px for the arrow, else the room for the words."""
        return QSize(self.theme.scaled(30), self._height()) if self._is_last else super().sizeHint()

    def _paint_box(self, painter: QPainter) -> None:
        radius = self.theme.radius("control")
        at_left = self._is_last == (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        grown = self.rect().adjusted(0, 0, radius, 0) if at_left else self.rect().adjusted(-radius, 0, 0, 0)
        painting.frame(painter, grown, radius, self.theme.color(f"accent.{self._state() or 'solid'}"))
        if self._is_last:
            x = self.width() - 1 if at_left else 0
            painter.fillRect(QRect(x, 0, 1, self.height()), self.theme.color("accent.divider"))
