"""Wrap up: a few short questions in one column, each of which can be passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.advice import Advice
from mentorkit.domain.commitments import Commitment
from mentorkit.domain.errors import Invalid
from mentorkit.domain.feedback import Feedback
from mentorkit.domain.meeting_kinds import MeetingId, MeetingState
from mentorkit.domain.meetings import AgendaItem, Meeting
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.rooms import Promised
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.forms import Form
from mentorkit.gui.kit.page_feet import PageFoot
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.meetings.heads import MeetingHead
from mentorkit.gui.meetings.phases import Phase
from mentorkit.gui.meetings.words import when_words
from mentorkit.gui.meetings.wrap.advice import AdviceAsked
from mentorkit.gui.meetings.wrap.feedback import FeedbackAsked
from mentorkit.gui.meetings.wrap.next_time import NextAsked
from mentorkit.gui.meetings.wrap.promises import PromisesAsked
from mentorkit.gui.meetings.wrap.said import Said
from mentorkit.gui.meetings.wrap.sections import Asking
from mentorkit.gui.meetings.wrap.talked import TalkedAsked
from mentorkit.services.meetings import Made

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.rooms import Room

FOLLOWED = (Meeting, AgendaItem, Commitment, Promised, Advice, Feedback)
"""What a wrap-up shows."""
COLUMN = 600
ASIDE = 400
ASIDE_FROM = 1040
"""Width of the view at 100 % from which what was said stands beside the questions; else it follows them."""


class WrapUpView(QWidget):
    """Writes a meeting up, and shows one that is written up with what was said in it."""

    phase_wanted = Signal(object)
    """The `Phase` to show instead."""
    finished = Signal()
    """The meeting is written up."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self.theme = tools, theme
        self._room: Room | None = None
        self.setObjectName("wrap_up")
        self.setAccessibleName(self.tr("Wrap up"))
        self.head = MeetingHead(theme, "wrap_head", Phase.WRAP_UP)
        self.remembered = LongField(theme, "", "wrap_remembered", lines=3, most=10)
        self.form = Form(theme, "wrap_form", self._keep, _words, self._keep_draft)
        self.form.add("remembered", self.remembered)
        self.remember = Asking(theme, "wrap_remember")
        self.remember.ask(self.tr("What will you remember?"))
        self.remember.column.addWidget(self.form)
        self.remembered.editor.setAccessibleName(self.tr("What will you remember?"))
        self.promises = PromisesAsked(tools)
        self.advice, self.feedback = AdviceAsked(tools), FeedbackAsked(tools)
        self.talked, self.next, self.said = TalkedAsked(tools), NextAsked(tools), Said(tools)
        self.thank = Button(theme, self.tr("Write thank-you"), "wrap_thank", Kind.PRIMARY, "heart")
        self.done = Button(theme, self.tr("Done"), "wrap_done", Kind.OUTLINE, "check")
        self._lay_out()
        self._connect()

    def show_meeting(self, meeting_id: MeetingId) -> None:
        """Show the wrap-up of a meeting. Raises NotFound."""
        if self._room is None or self._room.meeting.id != meeting_id:
            self.set_aside()
        self._room = room = self._tools.services.rooms.room(meeting_id)
        is_open = room.meeting.state is not MeetingState.WRITTEN_UP
        self.head.show_people(room.people)
        self.head.when.set_text(when_words(room.meeting, self._tools.services.clock.today()))
        self.head.show_phases(shown=is_open)
        is_other = self.form.record is None or self.form.record.id != meeting_id
        self.form.show_record(room.meeting)
        if is_other:
            self._bring_back(room)
        for part in (self.promises, self.advice, self.feedback, self.talked, self.next, self.said):
            part.show_room(room)
        self.talked.setVisible(is_open and bool(room.items))
        self.next.setVisible(is_open)
        self.thank.setVisible(bool(room.people))
        self.foot.setVisible(is_open)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what was said beside the questions, or below them."""
        super().resizeEvent(event)
        self._fit()

    def focus_first(self) -> None:
        """Give the focus to the first question."""
        self.remembered.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_aside(self) -> None:
        """Keep everything typed, as before another place is shown."""
        if self._room is not None:
            self.form.set_aside()
            self.promises.flush()
            self.advice.flush()
            self.feedback.flush()
            self.said.set_aside()
        self._room = None

    def let_go(self) -> None:
        """Show no meeting any more, because it is gone."""
        self.form.let_go()
        self._room = None

    def write_up(self, *, thanks: bool = False) -> bool:
        """Write the meeting up, with the next one where a day was chosen; False while something is amiss.

        Undo takes all of it back at once. Where a thank-you follows, that is the last step and undone
        first, so it is not offered here.
        """
        room = self._room
        if room is None or not self.next.is_readable():
            return False
        if not (self.form.flush() and self.promises.flush() and self.feedback.flush()):
            return False
        self.said.set_aside()
        plan = self.next.plan()
        made = Made(self.advice.decisions(), plan)
        try:
            self._tools.services.meetings.write_up(room.meeting.id, self.remembered.value(), made)
        except Invalid as error:
            self._tools.surface.toast(texts.word(error.why))
            return False
        planned = self.tr("Written up, and the next one is planned.")
        self._tools.surface.toast(planned if plan is not None else self.tr("Written up."), undo=not thanks)
        self.finished.emit()
        return True

    def write_thanks(self) -> None:
        """Write the meeting up and begin a thank-you to whom it was with."""
        room = self._room
        if room is not None and room.people and self.write_up(thanks=True):
            person = room.people[0].id
            self._tools.surface.run_command("write_message", person, MessageKind.THANK_YOU.value)

    def _fit(self) -> None:
        is_beside = self.width() / self.theme.text_scale >= ASIDE_FROM
        if is_beside != (self.said.parentWidget() is self.aside.content):
            column = self.aside.column if is_beside else self._column
            column.insertWidget(column.count() - 1, self.said)
        has_notes = bool(self.said.items)
        self.aside.setVisible(is_beside and has_notes)
        self.aside_rule.setVisible(is_beside and has_notes)

    def _bring_back(self, room: Room) -> None:
        """Show what was being typed when the app ended before it was kept."""
        draft = self._tools.services.rooms.remembered_draft(room.meeting.id)
        if draft is not None and draft != room.meeting.remembered:
            self.remembered.set_value(draft)
            self.remembered.edited.emit()

    def _keep(self, meeting: Meeting) -> Meeting:
        return self._tools.services.rooms.remember(meeting.id, meeting.remembered)

    def _keep_draft(self, meeting: Meeting) -> None:
        self._tools.services.rooms.keep_remembered(meeting.id, meeting.remembered)

    def _changed(self, change: Change) -> None:
        room = self._room
        if room is None or not any(change.touches(kind) for kind in FOLLOWED):
            return
        if self._tools.services.rooms.has(room.meeting.id):
            self.show_meeting(room.meeting.id)
        else:
            self.let_go()

    def _connect(self) -> None:
        self.head.phase_wanted.connect(self.phase_wanted)
        self.thank.clicked.connect(self.write_thanks)
        self.done.clicked.connect(self.write_up)
        self._tools.changes.happened.connect(self._changed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._press_primary)

    def _press_primary(self) -> None:
        if self.foot.isHidden():
            return
        if self.thank.isHidden():
            self.write_up()
        else:
            self.write_thanks()

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.space
        self.pane = ReadingScroll(theme, "wrap_scroll", self.tr("Wrap up"), most=COLUMN, top=8, bottom=10)
        column = self.pane.column
        column.setSpacing(space(8))
        for asked in (self.remember, self.promises, self.advice, self.feedback, self.talked, self.next):
            column.addWidget(asked)
        self._column = column
        column.addStretch(1)
        self.aside = ReadingScroll(theme, "wrap_aside", self.tr("What was said"), most=0, top=8, padding=7)
        self.aside.column.addWidget(self.said)
        self.aside.column.addStretch(1)
        self.aside_rule = Rule(theme, "wrap_aside_rule", upright=True)
        self.aside.setFixedWidth(theme.scaled(ASIDE))
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.pane, 1)
        both.addWidget(self.aside_rule)
        both.addWidget(self.aside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(Rule(theme, "wrap_head_rule"))
        whole.addLayout(both, 1)
        whole.addWidget(self._built_foot())

    def _built_foot(self) -> QWidget:
        """Return the acts, which stay in view."""
        theme, space = self.theme, self.theme.space
        self.foot = PageFoot()
        self.foot.setObjectName("wrap_foot")
        acts = QHBoxLayout()
        acts.setContentsMargins(space(10), space(4), space(10), space(4))
        acts.setSpacing(space(2))
        acts.addWidget(self.thank)
        acts.addWidget(self.done)
        acts.addStretch(1)
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(theme, "wrap_foot_rule"))
        column.addLayout(acts)
        return self.foot


def _words(error: Invalid) -> str:
    return texts.word(error.why)
