"""One item of an agenda as a row: a handle, its minutes, what it is about, what I want to hear, its goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.agendas import is_asking
from mentorkit.gui import texts
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.forms import Form
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.quiet_buttons import QuietButton
from mentorkit.gui.meetings.item_fields import MinutesField, SerifField, TitleField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from mentorkit.domain.errors import Invalid
    from mentorkit.domain.meetings import AgendaItem
    from mentorkit.gui.theme import Theme

GOAL_SHARE = 2 / 5
"""Of the row that a goal may take beside the question; below it, it has the whole line."""
NARROW = 520
"""Below this width at 100 % the goal stands under the question instead of beside it."""


class Handle(QWidget):
    """Six dots to drag an item by. By keys, Alt and the arrows do the same."""

    dragged = Signal(QPoint)
    """Where the pointer is, on the screen."""
    dropped = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self.setToolTip(self.tr("Drag to order. Alt+Up and Alt+Down do it by keys."))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFixedSize(theme.scaled(20), theme.size("control.small"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the item."""
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it."""
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        side = self.theme.icon_size(16)
        at = ((self.width() - side) / 2, (self.height() - side) / 2)
        painting.icon(QPainter(self), self.theme, "grip-vertical", at, 16, "text.tertiary")


class ItemRow(Form):
    """Shows an item and saves each change of it."""

    next_wanted = Signal(object)
    """Enter in the title: the next item shall stand below this one."""
    move_wanted = Signal(object, int)
    """Up is -1, down is 1."""
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, item: AgendaItem, save: Callable[[AgendaItem], None]) -> None:
        name = f"item_{item.id}"
        super().__init__(theme, name, save, _words)
        self.handle = Handle(theme, f"{name}_handle")
        self.minutes = MinutesField(theme, f"{name}_minutes")
        self.title = TitleField(theme, f"{name}_title", self.tr("What is it about?"))
        self.question = SerifField(
            theme, f"{name}_question", self.tr("Question"), self.tr("What do you want to hear?")
        )
        self.goal = Label(theme, "", f"{name}_goal", "small", "text.secondary")
        self.more = QuietButton(theme, "ellipsis", self.tr("More"), f"{name}_more", self)
        self.add("minutes", self.minutes, MinutesField.read, place=False)
        self.add("title", self.title, place=False)
        self.add("question", self.question, place=False)
        self._is_narrow = False
        self.more.clicked.connect(self._more)
        self.title.entered.connect(self._enter)
        self.question.editor.installEventFilter(self)
        self.question.editor.textChanged.connect(self._show_missing)
        theme.changed.connect(self._show_missing)
        self._lay_out(name)
        self._set_keys()
        self.show_record(item)

    @property
    def item(self) -> AgendaItem:
        """The item as last shown or kept."""
        found: AgendaItem = self.record
        return found

    def show_item(self, item: AgendaItem, goal: str) -> None:
        """Show an item and the title of its goal, "" for none."""
        self.show_record(item)
        name = item.title or item.question
        self.setAccessibleName(name)
        self.more.setAccessibleName(": ".join(part for part in (self.tr("More"), name) if part))
        self.goal.set_text(goal)
        self.goal.setVisible(bool(goal))
        self._show_missing()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus in the question: while it is written nothing is missing."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_missing()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words the room they need."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.theme.scaled(NARROW)
        self.goal.setMaximumWidth(self.width() if is_narrow else round(self.width() * GOAL_SHARE))
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._place_goal()
            self._show_missing()

    def _place_goal(self) -> None:
        if self._is_narrow:
            self._middle.insertWidget(len((self.title, self.question)), self.goal)
        else:
            self._end.insertWidget(0, self.goal, 0, Qt.AlignmentFlag.AlignTrailing)

    def _show_missing(self) -> None:
        asks = bool(self.question.value()) or (self.record is not None and is_asking(self.item))
        self.missing_icon.setVisible(not asks)
        whole = self.tr("No question yet. What do you want to hear?")
        words = "" if asks else self.tr("No question yet.") if self._is_narrow else whole
        self.question.show_missing(words)
        self.setAccessibleDescription(words)

    def _enter(self) -> None:
        if self.flush():
            self.next_wanted.emit(self.item)

    def _more(self) -> None:
        self.menu_wanted.emit(self)

    def _move_up(self) -> None:
        self.move_wanted.emit(self.item, -1)

    def _move_down(self) -> None:
        self.move_wanted.emit(self.item, 1)

    def _set_keys(self) -> None:
        keys = (("Alt+Up", self._move_up), ("Alt+Down", self._move_down), ("Shift+F10", self._more))
        for name, do in keys:
            shortcut = QShortcut(QKeySequence(name), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _lay_out(self, name: str) -> None:
        theme, space, top = self.theme, self.theme.space, Qt.AlignmentFlag.AlignTop
        self.missing_icon = Icon(theme, "circle-dashed", f"{name}_missing", color="status.due.line")
        self.missing_icon.setFixedHeight(theme.line("small") + theme.scaled(2))
        asked = QHBoxLayout()
        asked.setSpacing(space(1))
        asked.addWidget(self.missing_icon, 0, top)
        asked.addWidget(self.question, 1)
        self._middle = words = QVBoxLayout()
        # The title stands on the middle of its minutes.
        words.setContentsMargins(0, theme.scaled(2), 0, 0)
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addLayout(asked)
        words.addStretch(1)
        self.goal.setMinimumHeight(theme.size("hitTarget"))
        self._end = end = QVBoxLayout()
        end.setContentsMargins(0, theme.scaled(2), 0, 0)
        end.setSpacing(0)
        for part in (self.goal, self.more):
            end.addWidget(part, 0, Qt.AlignmentFlag.AlignTrailing)
        end.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, space(3), 0, space(4))
        row.setSpacing(space(3))
        row.addWidget(self.handle, 0, top)
        row.addWidget(self.minutes, 0, top)
        row.addLayout(words, 1)
        row.addLayout(end)
        self.column.setSpacing(0)
        self.column.addLayout(row)
        self.column.addWidget(Rule(theme, f"{name}_rule"))


def _words(error: Invalid) -> str:
    return texts.word(error.why)
