"""What was said, item by item, and what I make of it: that opens the next day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.domain.rooms import reaction_opens, without_marks
from mentorkit.gui import texts
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.forms import Form
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_away

if TYPE_CHECKING:
    from mentorkit.domain.errors import Invalid
    from mentorkit.domain.meetings import AgendaItem
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.rooms import Room


class SaidItem(QWidget):
    """The notes under one item and, apart from them, my reaction."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self._shown = ""
        self.setObjectName("said_item")
        self.title = Label(theme, "", "said_title", "smallStrong", "text.secondary", wrap=True)
        self.notes = Label(theme, "", "said_notes", "reading", wrap=True)
        question = self.tr("What do you make of it now? What is ten per cent true here?")
        self.reaction = LongField(theme, question, "said_reaction", lines=2, most=8)
        self.form = Form(theme, "said_form", self._keep, _words, self._keep_draft)
        self.form.add("reaction", self.reaction)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.space(4))
        column.setSpacing(theme.space(1))
        column.addWidget(self.title)
        column.addWidget(self.notes)
        column.addSpacing(theme.space(1))
        column.addWidget(self.form)

    def show_item(self, item: AgendaItem, *, is_open: bool) -> None:
        """Show an item; `is_open` says whether my reaction may be written."""
        self.title.set_text(item.title or item.question)
        self.notes.set_text(without_marks(item.notes).strip())
        self.form.show_record(item)
        self.form.setVisible(is_open)
        if self._shown != item.id:
            self._shown = item.id
            draft = self._tools.services.rooms.reaction_draft(item.id)
            if draft is not None:
                self.reaction.set_value(draft)
                self.reaction.edited.emit()

    def _keep(self, item: AgendaItem) -> AgendaItem:
        return self._tools.services.rooms.react(item.id, item.reaction)

    def _keep_draft(self, item: AgendaItem) -> None:
        self._tools.services.rooms.keep_reaction(item.id, item.reaction)


class Said(QWidget):
    """Everything noted in a meeting."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self.setObjectName("said")
        self.setAccessibleName(self.tr("What was said"))
        self.heading = Label(theme, self.tr("What was said"), "said_heading", "heading")
        waits = self.tr("Let it stand for a night. What you make of it opens tomorrow.")
        self.waits = Label(theme, waits, "said_waits", "small", "text.secondary", wrap=True)
        self.items: dict[str, SaidItem] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(self.heading)
        column.addWidget(self.waits)
        column.addLayout(self._list)

    def show_room(self, room: Room) -> None:
        """Show the notes of a meeting, without items nothing was noted under."""
        noted = [item for item in room.items if item.notes.strip()]
        is_open = reaction_opens(room.day, self._tools.services.clock.today())
        for gone in [key for key in self.items if key not in [item.id for item in noted]]:
            row = self.items.pop(gone)
            row.form.let_go()
            take_away(row)
        for item in noted:
            if item.id not in self.items:
                self.items[item.id] = SaidItem(self._tools)
                self._list.addWidget(self.items[item.id])
                self.items[item.id].show()
            self.items[item.id].show_item(item, is_open=is_open)
        self.waits.setVisible(not is_open)
        self.setVisible(bool(noted))

    def set_aside(self) -> None:
        """Keep every reaction typed."""
        for row in self.items.values():
            row.form.set_aside()


def _words(error: Invalid) -> str:
    return texts.word(error.why)
