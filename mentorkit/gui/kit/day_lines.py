"""A day as people type it: the field echoes in words what it understood, and offers a few days in a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from mentorkit.gui.kit.buttons import Height, IconButton
from mentorkit.gui.kit.fields import Field

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from mentorkit.gui.theme import Theme


class DayLine(Field):
    """One day, or none. `read` understands what was typed (None when it is no day), `words` says a day.

    While somebody types, `words` of what was understood stands below; on leaving it takes the place of
    what was typed.
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        name: str,
        read: Callable[[str], date | None],
        words: Callable[[date], str],
        *,
        placeholder: str = "",
        echoes: bool = True,
        offers: Callable[[], Sequence[tuple[str, date | None]]] | None = None,
    ) -> None:
        self._read, self._words, self._echoes, self._offers = read, words, echoes, offers
        self._day: date | None = None
        self.edit = _DayEdit()
        super().__init__(theme, label, name, self.edit)
        self.edit.setAccessibleName(label or placeholder)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setProperty("small", "true")
        self.edit.textEdited.connect(self._typed)
        self.edit.focus_left.connect(self._settle)
        self.edit.returnPressed.connect(self._settle)
        self.arrow: IconButton | None = None
        if offers is not None:
            self.arrow = self._made_arrow(name)

    @property
    def is_readable(self) -> bool:
        """Whether what stands in the field is a day, or nothing stands there."""
        return self._day is not None or not self.edit.text().strip()

    def value(self) -> date | None:
        """Return the day understood; None for an empty field and for what is no day."""
        return self._day

    def set_value(self, value: date | None) -> None:
        """Show a day in words."""
        self._day = value
        self.edit.setText(self._words(value) if value else "")
        self.edit.setCursorPosition(0)
        self._echo()

    def open_offers(self) -> None:
        """Show the menu of days."""
        assert self._offers is not None, "only a field with offers has an arrow"
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}_menu")
        for words, day in self._offers():
            menu.addAction(words).setData(day)
        menu.triggered.connect(self._offered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.control.mapToGlobal(QPoint(0, self.control.height() + self.theme.space(1))))

    def take_typed(self) -> None:
        """Understand what stands in the field now, without waiting for the focus to leave."""
        self._settle()

    def _made_arrow(self, name: str) -> IconButton:
        words = self.tr("Choose a day")
        arrow = IconButton(
            self.theme, "chevron-down", words, f"{name}_arrow", height=Height.SMALL, parent=self.edit
        )
        arrow.setCursor(Qt.CursorShape.ArrowCursor)
        arrow.clicked.connect(self.open_offers)
        self.edit.inner = arrow
        return arrow

    def _offered(self, action: object) -> None:
        self.set_value(action.data())  # type: ignore[attr-defined]  # Qt's QAction
        self.edited.emit()
        self.left.emit()

    def _typed(self, text: str) -> None:
        self._day = self._read(text) if text.strip() else None
        self.clear_error()
        self._echo()
        self.edited.emit()

    def _settle(self) -> None:
        if self._day is not None:
            self.edit.setText(self._words(self._day))
            self.edit.setCursorPosition(0)
            self._echo()
        self.left.emit()

    def _echo(self) -> None:
        if self._echoes:
            typed = self.edit.text().strip()
            words = self._words(self._day) if self._day else ""
            self.show_help(words if words != typed else "")


class _DayEdit(QLineEdit):
    """A line whose words are replaced at once by what is typed."""

    focus_left = Signal()
    inner: QWidget | None = None
    """A button at the end of the line."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all: a new day is typed over the old one."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that typing is over."""
        super().focusOutEvent(event)
        self.focus_left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        if self.inner is not None:
            size = self.inner.sizeHint()
            gap = (self.height() - size.height()) // 2
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = gap if mirrored else self.width() - size.width() - gap
            self.inner.setGeometry(x, gap, size.width(), size.height())
            room = size.width() - gap
            self.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)
