"""In the room: agenda, notes and outcome side by side, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.advice import Advice
from mentorkit.domain.commitments import Commitment, Whose
from mentorkit.domain.feedback import Feedback
from mentorkit.domain.meeting_kinds import ItemOrigin, MeetingId
from mentorkit.domain.meetings import AgendaItem
from mentorkit.domain.questions import Asked
from mentorkit.domain.rooms import Promised, actions_in, current
from mentorkit.gui import texts
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.meetings.heads import MeetingHead
from mentorkit.gui.meetings.phases import Phase
from mentorkit.gui.meetings.room.actions import NoteActions
from mentorkit.gui.meetings.room.agenda import RoomAgenda
from mentorkit.gui.meetings.room.capturing import Capturing
from mentorkit.gui.meetings.room.notes import NotesEditor
from mentorkit.gui.meetings.room.outcome import Outcome
from mentorkit.gui.meetings.room.panes import RoomPanes
from mentorkit.gui.meetings.room.selection import KEYS, Capture, SelectionBar
from mentorkit.gui.meetings.room.taking import Taking
from mentorkit.gui.meetings.whom import NEXT_KEYS, Whom

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.domain.questions import BankQuestion
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.rooms import Room

FOLLOWED = (AgendaItem, Commitment, Promised, Advice, Feedback, Asked)
"""What the room shows beside the notes being typed."""


class RoomView(QWidget):
    """Holds a meeting. What is typed is kept within a second, and for good when its item is left."""

    phase_wanted = Signal(object)
    """The `Phase` to show instead."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self.theme = tools, theme
        self._room: Room | None = None
        self.setObjectName("room")
        self.setAccessibleName(self.tr("In the room"))
        self.agenda, self.outcome, self.notes = RoomAgenda(theme), Outcome(tools), NotesEditor(theme)
        words = self.tr("Whom a promise, advice or feedback is noted with")
        self.whom = Whom(theme, "room_whom", words, NEXT_KEYS)
        self.taking, self.note_actions = Taking(tools, self.notes), NoteActions(tools.services, self.whom)
        self.capturing = Capturing(tools, self.whom)
        self.head = MeetingHead(theme, "room_head", Phase.ROOM)
        self.title = Label(theme, "", "room_title", "smallStrong", "text.secondary")
        self.selection = SelectionBar(theme, self)
        self._lay_out()
        self._connect()
        self._set_keys()

    @property
    def item(self) -> AgendaItem | None:
        """The item that is talked about."""
        return self.taking.item

    def show_meeting(self, meeting_id: MeetingId) -> None:
        """Enter the room of a meeting; what was typed before a crash is there. Raises NotFound."""
        if self._room is None or self._room.meeting.id != meeting_id:
            self.set_aside()
        services = self._tools.services
        if not services.rooms.room(meeting_id).items:
            services.agendas.add(meeting_id, self.tr("Conversation"))
        self._room = services.rooms.room(meeting_id)
        self.head.show_people(self._room.people)
        self.whom.show_people(self._room.people)
        if self.item is None:
            self._begin(current(self._room.items))
        self._show()

    def set_aside(self) -> None:
        """Keep everything for good, as before another place is shown."""
        if self.item is not None:
            self._settle_actions()
            self.outcome.flush()
            self.taking.settle()
        self._room = None
        self.selection.hide()

    def let_go(self) -> None:
        """Show no meeting any more, because it is gone with everything in it."""
        self.taking.drop()
        self.notes.set_text("")
        self._room = None

    def focus_first(self) -> None:
        """Give the focus to the notes, after what is there."""
        self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, step: int) -> None:
        """Go on to the next item (1), which covers this one, or back to the one before (-1)."""
        if self._room is None or self.item is None:
            return
        ids = [item.id for item in self._room.items]
        to = ids.index(self.item.id) + step
        if 0 <= to < len(ids):
            self._go_to(self._room.items[to], covered=True if step > 0 else None)

    def capture(self, what: Capture) -> None:
        """Make something of what is selected in the notes, or of the line with the cursor."""
        if self.item is None:
            return
        if what is Capture.ACTION and not self.notes.has_selection:
            self.notes.toggle_action()
        elif self.capturing.keep(what, self.item, self.notes.selected):
            self.selection.hide()
            self.focus_first()

    def finish(self) -> None:
        """Leave the room: everything is kept, and the wrap-up follows."""
        if self._room is None or not self.outcome.flush():
            return
        meeting_id = self._room.meeting.id
        self._settle_actions()
        self.taking.settle()
        self._room = None
        services = self._tools.services
        services.rooms.settle_all(meeting_id)
        services.meetings.finish(meeting_id)
        self.phase_wanted.emit(Phase.WRAP_UP)

    # Items

    def _begin(self, item: AgendaItem | None) -> None:
        if item is None:
            return
        self.taking.begin(item, counts=True)
        self.note_actions.begin(item, actions_in(item.notes))
        cursor = self.notes.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.notes.setTextCursor(cursor)

    def _go_to(self, item: AgendaItem, covered: bool | None = None) -> None:
        if self.item is None or item.id == self.item.id:
            return
        self._settle_actions()
        self.taking.settle(covered=covered)
        self._read()
        assert self._room is not None, "items are those of a room"
        self._begin(next(one for one in self._room.items if one.id == item.id))
        self._show()
        self.focus_first()

    def _uncover(self, item: AgendaItem) -> None:
        self._tools.services.rooms.cover(item.id, covered=False)

    def _talk_about(self, question: BankQuestion) -> None:
        """Put a question on the agenda, below what is talked about."""
        if self._room is None or self.item is None:
            return
        stored = next(one for one in self._room.items if one.id == self.item.id)
        self._tools.services.agendas.add(
            self._room.meeting.id,
            "",
            question.text,
            after=stored,
            question_key=question.key,
            goal_id=question.goal_id,
            origin=ItemOrigin.QUESTION,
        )

    def _settle_actions(self) -> None:
        """Promise what the line being typed says too: its item is left."""
        if self.item is not None:
            lines = actions_in(self.notes.text())
            self.note_actions.follow(lines, lines)

    def _follow_actions(self) -> None:
        if self.item is not None:
            self.note_actions.follow(self.notes.settled_actions(), actions_in(self.notes.text()))

    # Showing

    def _read(self) -> None:
        assert self._room is not None, "a room is shown"
        self._room = self._tools.services.rooms.room(self._room.meeting.id)

    def _show(self) -> None:
        room = self._room
        assert room is not None, "a room is shown"
        item = next((one for one in room.items if self.item and one.id == self.item.id), None)
        if item is not None:
            self.title.set_text(item.title or item.question)
            self.agenda.show_items(room.items, item.id)
        self.outcome.show_room(room)
        today = self._tools.services.clock.today()
        me, none = self.tr("me, {0}"), self.tr("me")
        self.notes.tell_actions(
            {
                one.text: me.format(texts.day_word(one.due, today)) if one.due else none
                for one in room.promises
                if one.whose is Whose.MINE
            }
        )
        self.notes.mark_feedback(one.words for one in room.feedback)
        self._tick()

    def _tick(self) -> None:
        if self._room is None:
            return
        now = self._tools.services.clock.now()
        shown = replace(self.item, used=self.taking.used) if self.item is not None else None
        self.agenda.show_time(self._room.meeting, now, shown)
        self.head.when.set_text(texts.clock_words(now.astimezone()))

    def _changed(self, change: Change) -> None:
        if self._room is None or not any(change.touches(kind) for kind in FOLLOWED):
            return
        if not self._tools.services.rooms.has(self._room.meeting.id):
            self.let_go()
            return
        self._read()
        if self.item is not None and self.item.id not in [one.id for one in self._room.items]:
            # Its item was taken off the agenda elsewhere, with its notes.
            self.taking.drop()
            self._begin(current(self._room.items))
        self._show()

    def _selected(self) -> None:
        cursor = self.notes.textCursor()
        if not self.notes.has_selection or not self.notes.hasFocus():
            self.selection.hide()
            return
        end = self.notes.cursorRect(cursor)
        corner = self.notes.viewport().mapTo(self, end.topLeft())
        left = self.notes.mapTo(self, self.notes.rect().topLeft()).x()
        self.selection.show_below(QRect(max(left, min(corner.x(), left)), corner.y(), 1, end.height()))

    def _see_cursor(self, rect: QRect) -> None:
        at = self.notes.mapTo(self.pane.page, rect.center())
        self.pane.ensureVisible(at.x(), at.y(), 0, self.theme.space(12))

    def _connect(self) -> None:
        self.agenda.chosen.connect(self._go_to)
        self.agenda.next_wanted.connect(partial(self.go, 1))
        self.agenda.uncovered.connect(self._uncover)
        self.outcome.finished.connect(self.finish)
        self.outcome.add_wanted.connect(self.notes.begin_action)
        self.outcome.question_chosen.connect(self._talk_about)
        self.notes.line_left.connect(self._follow_actions)
        self.notes.left.connect(self._follow_actions)
        self.notes.selectionChanged.connect(self._selected)
        self.notes.cursor_moved.connect(self._see_cursor)
        self.selection.captured.connect(self.capture)
        self.taking.ticked.connect(self._tick)
        self.head.phase_wanted.connect(self.phase_wanted)
        self._tools.changes.happened.connect(self._changed)

    def _set_keys(self) -> None:
        keys = {
            "Ctrl+PgDown": partial(self.go, 1),
            "Ctrl+PgUp": partial(self.go, -1),
            "Ctrl+Return": self.finish,
            NEXT_KEYS: self.whom.next,
            **{KEYS[what]: partial(self.capture, what) for what in Capture},
        }
        for name, act in keys.items():
            shortcut = QShortcut(QKeySequence(name), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.space
        self.pane = ReadingScroll(theme, "room_scroll", self.tr("Notes"), most=640, padding=10, top=6)
        self.pane.column.setSpacing(space(1))
        top = QHBoxLayout()
        top.setSpacing(space(2))
        top.addWidget(self.title, 1)
        top.addWidget(self.whom)
        self.pane.column.addLayout(top)
        self.pane.column.addWidget(self.notes)
        self.pane.column.addStretch(1)
        centre = QVBoxLayout()
        centre.setSpacing(0)
        centre.addWidget(self.head)
        centre.addWidget(Rule(theme, "room_head_rule"))
        centre.addWidget(self.pane, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(RoomPanes(theme, self.agenda, centre, self.outcome))
