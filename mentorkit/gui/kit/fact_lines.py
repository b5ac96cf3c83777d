"""What sections of the side column are made of: lines of facts, kept and shown again with other content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.buttons import Height, IconButton
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.style import Ringed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QLayout

    from mentorkit.gui.kit.avatars import Avatar
    from mentorkit.gui.theme import Theme

W = TypeVar("W", bound=QWidget)


class Kept:
    """Widgets that are shown again with other content: making them is most of what another person costs.

    `begin` before a body is built anew, then `next` for each widget of it, in the order they stand.
    """

    def __init__(self) -> None:
        self._all: dict[str, list[QWidget]] = {}
        self._used: dict[str, int] = {}

    def begin(self, *layouts: QLayout) -> None:
        """Let every widget be used again; those in these layouts are taken out and hidden."""
        self._used.clear()
        for layout in layouts:
            while layout.count():
                item = layout.takeAt(0)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.hide()

    def next(self, name: str, make: Callable[[], W]) -> W:
        """Return the next widget of a name, made only where there are not enough yet."""
        made, at = self._all.setdefault(name, []), self._used.get(name, 0)
        self._used[name] = at + 1
        if at == len(made):
            made.append(make())
        return made[at]  # type: ignore[return-value]  # a name stands for one class

    def words(
        self, theme: Theme, text: str, name: str, style: str = "small", color: str = "text.secondary"
    ) -> Label:
        """Return the next label of a name, with these words."""
        label = self.next(name, lambda: Label(theme, "", name, style, color, wrap=True))
        label.set_text(text)
        return label

    def has(self, widget: QWidget) -> bool:
        """Whether a widget is kept for another time."""
        return any(widget is made for made in self._all.get(widget.objectName(), ()))


class FactLine(Ringed, QWidget):
    """One fact: an icon, words, a grey line below, and buttons at the end. Clicking or Enter opens it."""

    opened = Signal(object)
    """The record it stands for."""
    acted = Signal(str, object)
    """The icon of one of its buttons, and the record."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.record: Any = None
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.mark = Icon(theme, "", f"{name}_icon", color="text.tertiary")
        self.words = Label(theme, "", f"{name}_words", "small", most=3)
        self.below = Label(theme, "", f"{name}_below", "caption", "text.tertiary", wrap=True, most=3)
        self._buttons: dict[str, IconButton] = {}
        self._row = QHBoxLayout(self)
        edge = theme.space(1)
        self._row.setContentsMargins(0, edge, 0, edge)
        self._row.setSpacing(theme.space(2))
        self._row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.below)
        self._row.addLayout(column, 1)

    def show_fact(self, record: Any, words: str, below: str = "", icon: str = "") -> None:
        """Show another fact. An address stays on one line and is cut in its middle."""
        self.record = record
        is_address = "@" in words or "://" in words
        self.setAccessibleName(", ".join(part for part in (words, below) if part))
        self.mark.set_icon(icon)
        self.mark.setVisible(bool(icon))
        self.words.set_wrap(wrap=not is_address, middle=is_address)
        self.words.set_text(words)
        self.below.set_text(below)
        self.below.setVisible(bool(below))

    def show_buttons(self, acts: Sequence[tuple[str, str]]) -> None:
        """Show these small buttons at the end, each an icon and its words."""
        wanted = [icon for icon, _words in acts]
        for icon, words in acts:
            if icon not in self._buttons:
                name = f"{self.objectName()}_{icon.replace('-', '_')}"
                button = IconButton(self.theme, icon, words, name, height=Height.SMALL)
                button.clicked.connect(self._act)
                self._buttons[icon] = button
                self._row.addWidget(button)
            self._buttons[icon].setAccessibleName(f"{words}: {self.words.text()}")
        for icon, button in self._buttons.items():
            button.setVisible(icon in wanted)

    def add_avatar(self, avatar: Avatar) -> None:
        """Show somebody at the start."""
        self._row.insertWidget(0, avatar)

    def _act(self) -> None:
        button = self.sender()
        self.acted.emit(next(icon for icon, made in self._buttons.items() if made is button), self.record)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the fact."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the fact with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.record)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground while the pointer is on it."""
        if self.underMouse():
            ground = self.theme.color("surface.hover")
            painting.frame(QPainter(self), self.rect(), self.theme.radius("control"), ground)
