"""The list of messages: drafts, what waits for a reply, and what is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.messages import Message, MessageState
from mentorkit.domain.people import Person, initials, tint_of
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.face_rows import FaceRow, FaceRows
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.kit.tables import Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFocusEvent

    from mentorkit.domain.changes import Change
    from mentorkit.domain.message_lines import MessageLine
    from mentorkit.gui.kit.features import Tools


class MessageTable(Table):
    """The list itself. Where only the focus arrives, nothing is opened."""

    is_arriving = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make a row the current one without opening it."""
        self.is_arriving = True
        super().focusInEvent(event)
        self.is_arriving = False


class MessageListPane(Ground):
    """The pane with the page's name, *New* and the list. A row that becomes the current one is opened."""

    opened = Signal(str)
    """The id of the message to show."""
    new_wanted = Signal()
    delete_wanted = Signal(str)

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "messages_list_pane")
        self.setAccessibleName(self.tr("Messages"))
        self._tools = tools
        self._rows: dict[str, FaceRow] = {}
        self._is_quiet = False
        self.model = TableModel(self._fetch, _spoken, _name, self)
        painter = FaceRows(tools.theme, Pictures(tools.services.people.photo))
        self.table = MessageTable(tools.theme, self.model, painter, "messages_list", self.tr("Messages"))
        self.opens_by_arrow = True
        """Whether moving in the list shows each message: only where it has a place beside the list."""
        self.table.keys = {Qt.Key.Key_Delete: "delete"}
        self.new_button = Button(tools.theme, self.tr("New"), "messages_new", icon="plus")
        self.new_button.clicked.connect(self.new_wanted)
        self.table.current_changed.connect(self._current)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._clicked)
        self.table.acted.connect(self._acted)
        tools.changes.happened.connect(self._changed)
        self._lay_out()
        self.read()

    @property
    def is_empty(self) -> bool:
        """Whether there is no message at all."""
        return not self._rows

    def read(self) -> None:
        """Read all messages anew."""
        services, today = self._tools.services, self._tools.services.clock.today()
        found = services.messages.list()
        parts = (
            ("drafts", self.tr("Drafts"), found.drafts),
            ("waiting", self.tr("Waiting for a reply"), found.waiting),
            ("closed", self.tr("Closed"), found.closed),
        )
        self._rows = {line.id: row_of(line, today) for _key, _title, lines in parts for line in lines}
        self._is_quiet = True
        self.model.refresh()
        self.model.show(
            Group(key, title, [line.id for line in lines]) for key, title, lines in parts if lines
        )
        self._is_quiet = False

    def show_current(self, message_id: str) -> None:
        """Mark the row of the message shown; "" for none."""
        self._is_quiet = True
        if message_id:
            self.table.go_to(message_id)
        else:
            self.table.clearSelection()
            self.table.setCurrentIndex(self.model.index(-1, 0))
        self._is_quiet = False

    def _fetch(self, ids: Sequence[int | str]) -> list[FaceRow | None]:
        return [self._rows.get(str(key)) for key in ids]

    def _current(self, key: str | None) -> None:
        is_move = self.opens_by_arrow and not self._is_quiet and not self.table.is_arriving
        if key is not None and is_move:
            self.opened.emit(key)

    def _clicked(self, index: QModelIndex) -> None:
        key = self.model.id_at(index.row())
        if key is not None:
            self.opened.emit(str(key))

    def _open(self, key: str) -> None:
        self.opened.emit(key)

    def _acted(self, _name: str, key: str) -> None:
        self.delete_wanted.emit(key)

    def _changed(self, change: Change) -> None:
        if any(edit.kind in (Message, Person) for edit in change.edits):
            self.read()

    def _lay_out(self) -> None:
        space = self.theme.space
        head = QWidget()
        head.setObjectName("messages_head")
        head.setFixedHeight(self.theme.size("paneHeader"))
        row = QHBoxLayout(head)
        row.setContentsMargins(space(5), 0, space(3), 0)
        row.addWidget(Label(self.theme, self.tr("Messages"), "messages_title", "page"), 1)
        row.addWidget(self.new_button)
        inset = QVBoxLayout()
        inset.setContentsMargins(space(2), 0, space(2), space(2))
        inset.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(inset, 1)


def row_of(line: MessageLine, today: date) -> FaceRow:
    """Prepare a row."""
    words, is_due = state_of(line, today)
    return FaceRow(
        id=line.id,
        shown=line.shown,
        about=" ".join(line.subject.split()) or texts.word(line.what),
        state=words,
        is_due=is_due,
        initials=initials(line.shown),
        tint=tint_of(line.person_id),
        photo=line.photo,
    )


def state_of(line: MessageLine, today: date) -> tuple[str, bool]:
    """Return what stands at the end of a row, and whether it needs a look."""
    if line.state is MessageState.DRAFT:
        if not line.blanks:
            return texts.day_word(line.day, today), False
        one = QCoreApplication.translate("messages", "1 blank")
        many = QCoreApplication.translate("messages", "%n blanks", "", line.blanks)
        return (one if line.blanks == 1 else many), True
    if line.state is MessageState.SENT and line.follow_up is not None and line.follow_up <= today:
        if line.follow_up == today:
            return QCoreApplication.translate("messages", "due today"), True
        return texts.late(line.follow_up, today), True
    if line.state is MessageState.SENT:
        return texts.ago(line.day, today), False
    return texts.word(line.state), False


def _spoken(row: FaceRow) -> str:
    return row.spoken


def _name(row: FaceRow) -> str:
    return row.shown
