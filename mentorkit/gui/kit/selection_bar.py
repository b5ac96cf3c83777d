"""The selection bar: what can be done with everything checked, floating at the foot of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.announcements import announce
from mentorkit.gui.kit.buttons import Button, IconButton, Kind
from mentorkit.gui.kit.labels import Label, escaped
from mentorkit.gui.kit.page_feet import PageFoot
from mentorkit.gui.kit.shadows import Shadow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme


class SelectionBar(PageFoot):
    """Acts are (name, words, icon). `acted` tells a name, `closed` that the checks shall go."""

    acted = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, host: QWidget, acts: Sequence[tuple[str, str, str]], name: str) -> None:
        super().__init__(host)
        self.theme = theme
        self.setObjectName(name)
        self._shadow = Shadow(theme, "bar")
        self._reach = self._shadow.reach
        self._count = Label(theme, "", f"{name}_count", "bodyStrong")
        self.buttons: dict[str, Button] = {}
        self._row = row = QHBoxLayout(self)
        row.setSpacing(theme.space(1))
        row.addWidget(self._count)
        row.addSpacing(theme.space(2))
        for act, words, icon in acts:
            button = Button(theme, words, f"{name}_{act}", Kind.GHOST, icon)
            button.setProperty("act", act)
            button.clicked.connect(self._act)
            row.addWidget(button)
            self.buttons[act] = button
        self.cross = IconButton(theme, "x", self.tr("Clear the selection"), f"{name}_close")
        self.cross.clicked.connect(self.closed)
        row.addWidget(self.cross)
        host.installEventFilter(self)
        theme.changed.connect(self._place)
        self.hide()

    def show_count(self, count: int, words: str) -> None:
        """Show with the words for `count` checked rows, or go away for none."""
        if not count:
            self.hide()
            return
        if words != self._count.text():
            announce(self, words)
        self._count.set_text(words)
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the table changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw shadow and card."""
        painter, color = QPainter(self), self.theme.color
        box = self._box()
        self._shadow.paint(painter, box)
        radius = self.theme.radius("card")
        edge = color("border.default")
        painting.frame(painter, box, radius, color("surface.raised"), edge, self.theme.edge)

    def _box(self) -> QRect:
        reach = self._reach
        return self.rect().adjusted(reach, reach, -reach, -reach)

    def _place(self) -> None:
        host = self.parentWidget()
        assert host is not None, "a bar floats over something"
        self._fit(host.width() - 2 * self.theme.space(2))
        self._row.activate()
        width = min(self.sizeHint().width(), host.width() + 2 * self._reach)
        height = self.theme.scaled(52) + 2 * self._reach
        top = host.height() - height + self._reach - self.theme.space(6)
        self.setGeometry((host.width() - width) // 2, top, width, height)

    def _fit(self, room: int) -> None:
        """Show words as long as they fit, else icons with the words as tooltip."""
        edge = self._reach + self.theme.space(3)
        self._row.setContentsMargins(edge, self._reach, edge, self._reach)
        for button in self.buttons.values():
            button.setText(button.accessibleName())
            button.setToolTip("")
            button.updateGeometry()
        self._row.invalidate()
        if self.sizeHint().width() - 2 * self._reach > room:
            for button in self.buttons.values():
                button.setToolTip(escaped(button.accessibleName()))
                button.setText("")
                button.updateGeometry()
            self._row.invalidate()

    def _act(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.acted.emit(str(sender.property("act")))
