"""The list of messages: drafts, what waits for a reply, and what is closed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.messages import Message, MessageState
from mentorkit.domain.people import Person, initials, tint_of
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.face_lists import FaceListPane
from mentorkit.gui.kit.face_rows import FaceRow, FaceRows
from mentorkit.gui.kit.pictures import Pictures

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.changes import Change
    from mentorkit.domain.message_lines import MessageLine
    from mentorkit.gui.kit.features import Tools


class MessageListPane(FaceListPane):
    """Lists the messages in the order of what is to be done with them."""

    def __init__(self, tools: Tools) -> None:
        theme, words = tools.theme, QCoreApplication.translate
        painter = FaceRows(theme, Pictures(tools.services.people.photo))
        new = Button(theme, words("messages", "New"), "messages_new", icon="plus")
        super().__init__(painter, "messages", words("messages", "Messages"), new)
        self._tools = tools
        answered = words("messages", "How you were answered")
        self.replies = Button(theme, answered, "messages_replies", Kind.GHOST, "chart-line")
        self.replies.clicked.connect(partial(tools.surface.run_command, "show_replies"))
        self.add_foot(self.replies)
        tools.changes.happened.connect(self._changed)
        self.read()

    def read(self) -> None:
        """Read all messages anew."""
        services, today = self._tools.services, self._tools.services.clock.today()
        found = services.messages.list()
        parts = (
            ("drafts", self.tr("Drafts"), found.drafts),
            ("waiting", self.tr("Waiting for a reply"), found.waiting),
            ("closed", self.tr("Closed"), found.closed),
        )
        self.show_sections(
            (key, title, [row_of(line, today) for line in lines]) for key, title, lines in parts
        )
        self.replies.setVisible(bool(found.waiting or found.closed))

    def _changed(self, change: Change) -> None:
        if any(edit.kind in (Message, Person) for edit in change.edits):
            self.read()


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
