"""Adding and removing lines of a goal without standing in the way of reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_all_away

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.theme import Theme


class AddingPart(QWidget):
    """A heading with an act at its end; pressing it opens a line, Enter keeps what is typed there.

    `add` gets the text and may raise Invalid. The line stays open for the next one; Esc closes it.
    """

    def __init__(self, theme: Theme, name: str, heading: str, act: str, add: Callable[[str], object]) -> None:
        super().__init__()
        self.theme, self._add = theme, add
        self.setObjectName(name)
        self.setAccessibleName(heading)
        self.heading = Label(theme, heading, f"{name}_heading", "heading")
        self.act = Button(theme, act, f"{name}_act", Kind.OUTLINE, "plus", height=Height.SMALL)
        self.act.clicked.connect(self.open_line)
        self.field = TextField(theme, "", f"{name}_new", small=True)
        self.field.edit.setAccessibleName(act)
        self.field.edit.returnPressed.connect(self.keep)
        self.field.edited.connect(self.field.clear_error)
        self.field.hide()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.field)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_line)
        self.top = QHBoxLayout()
        self.top.setSpacing(theme.space(3))
        self.top.addWidget(self.heading)
        self.top.addStretch(1)
        self.top.addWidget(self.act)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addLayout(self.top)
        column.addWidget(self.field)
        column.addLayout(self.rows)

    def open_line(self) -> None:
        """Show the line and put the focus on it."""
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_line(self) -> None:
        """Take the line away with what is typed there."""
        self.field.set_value("")
        self.field.clear_error()
        self.field.hide()
        self.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what is typed; what cannot be kept is said below it. An empty line closes."""
        if not self.field.value():
            self.close_line()
            return
        try:
            self._add(self.field.value())
        except Invalid as error:
            self.field.show_error(texts.word(error.why))
            return
        self.field.set_value("")

    def add_row(self, row: QWidget) -> None:
        """Add a row at the end. A layout shows what is added a turn later; the focus must find it now."""
        self.rows.addWidget(row)
        row.show()

    def clear_rows(self) -> None:
        """Take all rows away."""
        take_all_away(self.rows)
