"""The page Reconnect: ten people with reasons, and a warm message to each of them, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.asks import Ask
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.messages import Message
from mentorkit.domain.people import Person, called
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_all_away
from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.reconnecting.row import Progress, ReconnectRow
from mentorkit.services.reconnecting import Looking

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from mentorkit.domain.changes import Change
    from mentorkit.domain.messages import MessageId
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.reconnecting import Reconnect
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.jobs import Job
    from mentorkit.services.reconnecting import Suggested

FOLLOWED = (Message, Interaction, Person)


class ReconnectPage(QWidget):
    """Suggests ten people. They stay the same until others are asked for, so that one can come back."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.theme, self._tools = tools.theme, tools
        self.rows: list[ReconnectRow] = []
        self._drafts: dict[PersonId, MessageId] = {}
        self._seen: set[PersonId] = set()
        """Everybody suggested since the page was built."""
        self._looking = Looking(iter(()), frozenset())
        self._job: Job[tuple[Reconnect, ...]] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_some)
        self._pictures = Pictures(tools.services.people.photo)
        self.setObjectName("reconnect_page")
        self.setAccessibleName(self.tr("Reconnect"))
        theme = tools.theme
        self.title = Label(theme, self.tr("Reconnect"), "reconnect_title", "page")
        self._told = self.tr(
            "Ten people you have not heard of for long. Begin with a few warm words that ask for nothing: "
            "people are gladder to hear from you than you expect. Untick whoever is not right."
        )
        self.told = Label(theme, self._told, "reconnect_told", "body", "text.secondary", wrap=True)
        self.write = Button(theme, "", "reconnect_write", Kind.PRIMARY, "pen-line")
        self.others = Button(theme, self.tr("Ten others"), "reconnect_others", Kind.OUTLINE)
        self.empty = EmptyState(
            theme,
            "coffee",
            self.tr("Nobody to reconnect with"),
            self.tr("Whoever you have not been in touch with for a year or more appears here."),
            "reconnect_empty",
        )
        self._lay_out()
        self.write.clicked.connect(self.write_next)
        self.others.clicked.connect(self._ask_others)
        tools.changes.happened.connect(self._changed)

    def show_place(self, _record: str) -> None:
        """Show the ten, or those who are left of them, with how far each message is."""
        if self.rows:
            self._show_progress()
        elif not self.is_looking:
            self._suggest()

    def focus_first(self) -> None:
        """Give the focus to the way on."""
        parts = (self.write, self.others)
        target = next((part for part in parts if not part.isHidden()), self.write)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def write_next(self) -> None:
        """Begin the message to the first of those ticked who has none."""
        waiting = self._next()
        if waiting is not None:
            self._begin(str(waiting.suggested.line.id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._tools.navigator.can_go_back:
            self._tools.navigator.back()
        else:
            super().keyPressEvent(event)

    @property
    def is_looking(self) -> bool:
        """Whether everybody is being looked through."""
        return self._timer.isActive() or self._job is not None

    # What is suggested, and how far it is

    def _suggest(self) -> None:
        """Look through everybody: read a moment at a time, and choose beside the window among many."""
        self._looking = self._tools.services.reconnecting.look(without=self._seen)
        self._read_some()
        if self.is_looking:
            self._clear()
            self.empty.hide()
            self.told.set_text(self.tr("Looking through everybody…"))
            self._show_next()

    def _read_some(self) -> None:
        if not self._looking.step():
            self._timer.start()
            return
        self._timer.stop()
        if self._looking.are_few:
            self._chosen(self._looking.choose())
        else:
            self._job = self._tools.jobs.run(self._looking.choose, self._chosen)

    def _chosen(self, chosen: tuple[Reconnect, ...]) -> None:
        """Show who was chosen; where everybody was seen begin again rather than show nothing."""
        self._job = None
        if not chosen and self._seen:
            self._seen = set()
            self._suggest()
            return
        found = self._tools.services.reconnecting.suggested(chosen)
        self._seen.update(one.line.id for one in found)
        self._clear()
        for one in found:
            self._add(one)
        self.empty.setVisible(not found)
        self.told.set_text(self._told)
        self.told.setVisible(bool(found))
        self._show_progress()

    def _add(self, one: Suggested) -> None:
        row = ReconnectRow(self.theme, one, self._pictures.pixmap(one.line.photo))
        row.ticked.connect(self._show_next)
        row.begun.connect(self._begin)
        self.rows.append(row)
        self._list.addWidget(row)
        self._list.addWidget(Rule(self.theme))

    def _clear(self) -> None:
        self.rows = []
        take_all_away(self._list)

    def _show_progress(self) -> None:
        """Read how far each message is; whoever is gone by now leaves the list."""
        people = self._tools.services.people
        lines = {line.id: line for line in people.lines_of([row.suggested.line.id for row in self.rows])}
        if len(lines) < len(self.rows):
            self._suggest()
            return
        self._drafts = {line.person_id: line.id for line in self._tools.services.messages.list().drafts}
        for row in self.rows:
            line = lines[row.suggested.line.id]
            is_sent = line.clocks.wrote != row.suggested.line.clocks.wrote
            is_drafted = line.id in self._drafts
            row.show_progress(Progress.SENT if is_sent else Progress.DRAFT if is_drafted else Progress.OPEN)
        self._show_next()

    def _show_next(self) -> None:
        waiting = self._next()
        self.write.setVisible(waiting is not None)
        if waiting is not None:
            self.write.set_text(self.tr("Write to {0}").format(called("", waiting.suggested.line.shown)))
        self.others.setVisible(bool(self.rows))

    def _next(self) -> ReconnectRow | None:
        return next((row for row in self.rows if row.waits), None)

    def _begin(self, person_id: str) -> None:
        """Open the draft to somebody, or begin one: thanks where they helped, else a few warm words."""
        row = next(row for row in self.rows if row.suggested.line.id == person_id)
        what, draft = row.suggested.what, self._drafts.get(row.suggested.line.id, "")
        ask = Ask.WARM_TOUCH if what is MessageKind.NOTE else Ask.NONE
        self._tools.surface.run_command("write_message", person_id, what.value, str(draft), ask)

    def _ask_others(self) -> None:
        self._suggest()

    def _changed(self, change: Change) -> None:
        if self.isVisible() and any(change.touches(kind) for kind in FOLLOWED):
            self._show_progress()

    def _lay_out(self) -> None:
        space = self.theme.space
        top = QHBoxLayout()
        top.setContentsMargins(space(10), space(4), space(10), 0)
        top.setSpacing(space(2))
        top.addWidget(self.title, 1)
        top.addWidget(self.others)
        top.addWidget(self.write)
        scroll = ReadingScroll(self.theme, "reconnect_scroll", self.accessibleName(), top=6)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        scroll.column.addWidget(self.told)
        scroll.column.addWidget(self.empty)
        scroll.column.addLayout(self._list)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(scroll, 1)
