"""The part of a person's page with the timeline: its filters, its rows, and what can be done with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTableView, QVBoxLayout, QWidget

from mentorkit.domain.interactions import Interaction
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.choices import Segments
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.row_views import prepare_rows
from mentorkit.gui.kit.style import KEYBOARD
from mentorkit.gui.people.contact_acts import KEEPING
from mentorkit.gui.people.timeline import ALL, HELP, MEETINGS, MESSAGES, NOTES, TimelineModel
from mentorkit.gui.people.timeline_rows import TimelineRows

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.theme import Theme

NEAR = 400
"""Pixels before the end of what is loaded at which more is loaded."""


class TimelineTable(QTableView):
    """Rows as high as their words. It never scrolls itself: the page around it does."""

    edit_wanted = Signal(object)
    """The contact to edit: Enter, E or a double click."""
    remove_wanted = Signal(object)
    """The contact to remove: Delete."""
    keep_wanted = Signal(object, object)
    """The contact whose words are to be kept, and the `KeptAs`: A or F."""
    menu_wanted = Signal(object, object)
    """A contact and the global point for its menu."""
    _is_led = False
    shown_at = Signal(QRect)
    """Where the current row is now, for the page to scroll to."""

    def __init__(self, theme: Theme, model: TimelineModel, today: Callable[[], date]) -> None:
        super().__init__()
        self.theme, self._model = theme, model
        self._rows = TimelineRows(theme, model, today)
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Timeline"))
        prepare_rows(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setModel(model)
        self.setItemDelegate(self._rows)
        model.modelReset.connect(self._fit)
        model.rowsInserted.connect(self._inserted)
        model.dataChanged.connect(self._changed)
        theme.changed.connect(self._theme_changed)

    def current_item(self) -> Interaction | None:
        """Return the contact of the current row, None on a month or without a row."""
        item = self._model.item_at(self.currentIndex().row()) if self.currentIndex().isValid() else None
        return item if isinstance(item, Interaction) else None

    def month_height(self) -> int:
        """Return the height of a month's heading."""
        return self._rows.month_height()

    def go_to(self, row: int) -> None:
        """Make a row the current one."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._model.index(row, 0), flag.ClearAndSelect | flag.Rows)

    def lead_to(self, row: int, *, is_placed: bool) -> None:
        """Mark a row and scroll to it; rows that were just loaded are placed some turns later."""
        self._is_led = not is_placed
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.go_to(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, remove, or show all of a contact."""
        item, key = self.current_item(), event.key()
        if item is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_E):
            self.edit_wanted.emit(item)
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(item)
        elif key in KEEPING:
            self.keep_wanted.emit(item, KEEPING[key])
        elif key == Qt.Key.Key_Space:
            self._expand(item)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show all of a contact's words when their link is clicked."""
        index = self.indexAt(event.position().toPoint())
        item = self._model.item_at(index.row()) if index.isValid() else None
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if isinstance(item, Interaction) and event.button() == Qt.MouseButton.LeftButton:
            link = self._rows.link_rect(item, self.visualRect(index), right_to_left=mirrored)
            if link.contains(event.position().toPoint()):
                self._expand(item)
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a contact."""
        item = self._model.item_at(self.indexAt(event.position().toPoint()).row())
        if isinstance(item, Interaction):
            self.edit_wanted.emit(item)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a contact."""
        index = self.indexAt(event.pos())
        item = self._model.item_at(index.row()) if index.isValid() else None
        if isinstance(item, Interaction):
            self.go_to(index.row())
            self.menu_wanted.emit(item, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is after a key brought it."""
        # Qt itself would make the first row current, which is a month.
        if not self.currentIndex().isValid() and self._model.rowCount() > 1:
            self.go_to(1)
        super().focusInEvent(event)
        self._rows.has_focus = True
        self._rows.focus_row = self.currentIndex().row() if event.reason() in KEYBOARD else -1
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it again."""
        super().focusOutEvent(event)
        self._rows.has_focus = False
        self.viewport().update()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Follow the current row."""
        super().currentChanged(current, previous)
        if self._rows.focus_row >= 0:
            self._rows.focus_row = current.row()
        self.viewport().update()
        if current.isValid() and self.hasFocus():
            self.shown_at.emit(self.visualRect(current))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay words out for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        if self._is_led:
            self._is_led = False
            QTimer.singleShot(0, self, lambda: self.shown_at.emit(self.visualRect(self.currentIndex())))

    def _fit(self) -> None:
        self._fit_from(0, self._model.rowCount() - 1)

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        # The row before may have ended its month until now.
        self._fit_from(max(first - 1, 0), last)

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self._fit_from(first.row(), last.row())

    def _fit_from(self, first: int, last: int) -> None:
        """Set the heights of some rows, and the table's own to that of all."""
        rows, width = self.verticalHeader(), self.viewport().width()
        for row in range(first, last + 1):
            rows.resizeSection(row, self._rows.height_of(row, width))
        self.setFixedHeight(max(rows.length(), 1))
        self.updateGeometry()

    def _expand(self, item: Interaction) -> None:
        self._rows.expanded ^= {item.id}
        row = self._model.row_of(item.id)
        self._fit_from(row, row)
        self.viewport().update()

    def _theme_changed(self) -> None:
        self._rows.forget_layouts()
        self._fit()


class TimelinePart(QWidget):
    """Heading, filters and rows. `log_wanted` is the act of the empty state."""

    log_wanted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.theme, self._clock = tools.theme, tools.services.clock
        self.setObjectName("timeline_part")
        self.setAccessibleName(self.tr("Timeline"))
        self._person: PersonId | None = None
        self.model = TimelineModel(tools.services.interactions, self._clock.today(), self)
        self.table = TimelineTable(tools.theme, self.model, self._clock.today)
        options = (
            (ALL, self.tr("All")),
            (MEETINGS, self.tr("Meetings")),
            (MESSAGES, self.tr("Messages")),
            (HELP, self.tr("Help")),
            (NOTES, self.tr("Notes")),
        )
        self.kinds = Segments(tools.theme, options, "timeline_kinds", self.tr("Which contacts"))
        self.kinds.chosen.connect(self._read)
        self._empty = Label(tools.theme, "", "timeline_empty", "body", "text.secondary")
        self.log = Button(
            tools.theme, self.tr("Log a contact"), "timeline_log", Kind.LINK, height=Height.SMALL
        )
        self.log.clicked.connect(self.log_wanted)
        self._name = ""
        self._lay_out()

    def show_person(self, person_id: PersonId, name: str) -> None:
        """Show somebody's timeline from its newest; `name` is for the empty state."""
        self._person, self._name = person_id, name
        self.kinds.set_value(ALL)
        self._read()

    def follow(self, interactions: list[tuple[Interaction | None, Interaction | None]]) -> None:
        """Take over (before, after) of changed contacts: in their place where they stay, else read anew."""
        if all(before and after and self.model.replace(after) for before, after in interactions):
            return
        self.read_again()

    def read_again(self) -> None:
        """Read what is shown anew."""
        self.model.read_again()
        self._show_empty()

    def lead_to(self, interaction_id: str) -> bool:
        """Show a contact of the person and mark it; False when there is no such contact."""
        loaded, row = self.model.loaded, self.model.load_to(interaction_id)
        if row >= 0:
            self.table.lead_to(row, is_placed=self.model.loaded == loaded)
        return row >= 0

    def load_more(self, left: int) -> None:
        """Load the next ones when so few pixels are left below the window."""
        if left < NEAR:
            self.model.load_more()

    def event(self, event: QEvent) -> bool:
        """Refit when fonts or direction change."""
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self.table.viewport().update()
        return super().event(event)

    def _read(self) -> None:
        if self._person is not None:
            self.model.show(self._person, self.kinds.value(), self._clock.today())
            self._show_empty()

    def _show_empty(self) -> None:
        is_empty = not self.model.rowCount()
        self.table.setVisible(not is_empty)
        self._empty_row.setVisible(is_empty)
        if self.kinds.value() is ALL:
            self._empty.set_text(self.tr("Nothing logged with {name} yet.").format(name=self._name))
        else:
            self._empty.set_text(self.tr("Nothing of this kind is logged."))
        self.log.setVisible(self.kinds.value() is ALL)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.space(1))
        top = QHBoxLayout()
        top.addWidget(Label(self.theme, self.tr("Timeline"), "timeline_heading", "heading"), 1)
        top.addWidget(self.kinds)
        column.addLayout(top)
        self._empty_row = QWidget()
        self._empty_row.setObjectName("timeline_empty_row")
        row = QHBoxLayout(self._empty_row)
        row.setContentsMargins(0, self.theme.space(3), 0, 0)
        row.setSpacing(self.theme.space(3))
        row.addWidget(self._empty)
        row.addWidget(self.log)
        row.addStretch(1)
        column.addWidget(self._empty_row)
        column.addWidget(self.table)
        # Until the page has followed a shorter timeline, the room that is left belongs below it.
        column.addStretch(1)
