"""Sections of the side column: a heading with its act, and a body that is read or edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.buttons import Button, Height, IconButton, Kind
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.style import Ringed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from mentorkit.gui.kit.avatars import Avatar
    from mentorkit.gui.theme import Theme
    from mentorkit.services.people import PersonPage as PageRecord


class Section(QWidget):
    """A heading, its act at the end, and `body`. An empty one is one grey line with *Add*."""

    filled = Signal()
    """Something was filled in that had been empty, or the other way round."""

    def __init__(self, theme: Theme, name: str, title: str) -> None:
        super().__init__()
        self.theme, self._is_empty, self._is_editing = theme, True, False
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.heading = Label(theme, title, f"{name}_heading", "label")
        self.act = Button(theme, "", f"{name}_act", Kind.LINK, height=Height.SMALL)
        self.act.clicked.connect(self.press)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space(1))
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(top)
        column.addLayout(self.body)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filled in."""
        return self._is_empty

    @property
    def is_editing(self) -> bool:
        """Whether fields are shown."""
        return self._is_editing

    def show_page(self, page: PageRecord) -> None:
        """Show what is known of somebody."""
        raise NotImplementedError

    def press(self) -> None:
        """Add, edit, or be done with it."""
        raise NotImplementedError

    def leave(self) -> bool:
        """Keep what is typed before another person is shown; False when something is invalid."""
        return True

    def words_of_act(self) -> str:
        """Return what the act is called now."""
        if self._is_editing:
            return self.tr("Done")
        return self.tr("Add") if self._is_empty else self.tr("Edit")

    def set_state(self, *, is_empty: bool, is_editing: bool = False) -> None:
        """Dress the heading for what the body holds."""
        had = self._is_empty
        self._is_empty, self._is_editing = is_empty, is_editing
        quiet = is_empty and not is_editing
        self.heading.set_style("small" if quiet else "label")
        self.heading.set_color("text.tertiary" if quiet else "text.primary")
        words = self.words_of_act()
        self.act.set_text(words)
        self.act.setAccessibleName(f"{words}: {self.accessibleName()}")
        if had != is_empty:
            self.filled.emit()

    def show_body(self, widgets: Iterable[QWidget]) -> None:
        """Replace what stands below the heading."""
        clear(self.body)
        for widget in widgets:
            self.body.addWidget(widget)
            # A layout shows what is added a turn later; the focus must find it now.
            widget.show()
        self.updateGeometry()


class FactLine(Ringed, QWidget):
    """One fact: an icon, words, a grey line below, and buttons at the end. Clicking or Enter opens it."""

    opened = Signal()

    def __init__(self, theme: Theme, name: str, words: str, below: str = "", icon: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self.setAccessibleName(", ".join(part for part in (words, below) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        is_address = "@" in words or "://" in words
        self.words = Label(
            theme, words, f"{name}_words", "small", middle=is_address, wrap=not is_address, most=3
        )
        self.below = Label(theme, below, f"{name}_below", "caption", "text.tertiary", wrap=True, most=3)
        if not below:
            self.below.hide()
        self._row = QHBoxLayout(self)
        edge = theme.space(1)
        self._row.setContentsMargins(0, edge, 0, edge)
        self._row.setSpacing(theme.space(2))
        if icon:
            mark = Icon(theme, icon, f"{name}_icon", color="text.tertiary")
            self._row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.below)
        self._row.addLayout(column, 1)

    def add_button(self, icon: str, words: str) -> IconButton:
        """Add a small button at the end and return it."""
        name = f"{self.objectName()}_{icon.replace('-', '_')}"
        button = IconButton(self.theme, icon, words, name, height=Height.SMALL)
        self._row.addWidget(button)
        return button

    def add_avatar(self, avatar: Avatar) -> None:
        """Show somebody at the start."""
        self._row.insertWidget(0, avatar)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the fact."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the fact with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground while the pointer is on it."""
        if self.underMouse():
            ground = self.theme.color("surface.hover")
            painting.frame(QPainter(self), self.rect(), self.theme.radius("control"), ground)


def clear(layout: QLayout) -> None:
    """Delete everything in a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
