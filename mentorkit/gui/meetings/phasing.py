"""Goes through the phases of one meeting: preparing stays as it is, room and wrap-up take the whole page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.domain.meetings import Meeting
from mentorkit.gui.meetings.phases import Phase
from mentorkit.gui.meetings.room.view import RoomView
from mentorkit.gui.meetings.wrap.view import WrapUpView

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from mentorkit.domain.changes import Change
    from mentorkit.domain.meeting_kinds import MeetingId
    from mentorkit.gui.kit.features import Tools

ENTERED_FROM = frozenset({MeetingState.PLANNED, MeetingState.TO_WRITE_UP})
"""States from which entering the room says that the meeting takes place now."""


class PhaseStack(QStackedWidget):
    """Shows `prepare`, the room or the wrap-up. What is typed in a phase is kept when another is shown."""

    changed = Signal()
    """Another phase is shown."""

    def __init__(self, tools: Tools, prepare: QWidget) -> None:
        super().__init__()
        self._tools = tools
        self.phase = Phase.PREPARE
        self._shown: MeetingId | None = None
        self.setObjectName("meeting_phases")
        self.room, self.wrap = RoomView(tools), WrapUpView(tools)
        for page in (prepare, self.room, self.wrap):
            self.addWidget(page)
        for view in (self.room, self.wrap):
            view.phase_wanted.connect(self._change)
        self.wrap.finished.connect(self.leave)
        tools.changes.happened.connect(self._changed)

    def go(self, meeting_id: MeetingId, phase: Phase) -> None:
        """Show a phase of a meeting; entering the room starts it."""
        self._set_aside()
        services = self._tools.services
        state = services.meetings.page(meeting_id).meeting.state
        if phase is Phase.ROOM and state in ENTERED_FROM:
            services.meetings.start(meeting_id)
        self._shown, self.phase = meeting_id, phase
        if phase is Phase.ROOM:
            self.room.show_meeting(meeting_id)
        elif phase is Phase.WRAP_UP:
            self.wrap.show_meeting(meeting_id)
        self.setCurrentIndex(list(Phase).index(phase))
        self.changed.emit()
        self.focus_first()

    def leave(self) -> None:
        """Go back to preparing."""
        if self.phase is not Phase.PREPARE:
            self._set_aside()
            self.phase, self._shown = Phase.PREPARE, None
            self.setCurrentIndex(0)
            self.changed.emit()

    def focus_first(self) -> bool:
        """Give the focus to the notes, or to the first question; False while preparing."""
        if self.phase is Phase.ROOM:
            self.room.focus_first()
        elif self.phase is Phase.WRAP_UP:
            self.wrap.focus_first()
        return self.phase is not Phase.PREPARE

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when another place is shown."""
        self._set_aside()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Come back to the phase that was left."""
        super().showEvent(event)
        if self._shown is not None:
            self.go(self._shown, self.phase)

    def _change(self, phase: Phase) -> None:
        if phase is Phase.PREPARE:
            self.leave()
        elif self._shown is not None:
            self.go(self._shown, phase)

    def _set_aside(self) -> None:
        self.room.set_aside()
        self.wrap.set_aside()

    def _changed(self, change: Change) -> None:
        """Leave a meeting that is gone, and a room that undoing left."""
        for edit in change.edits:
            if edit.kind is Meeting and edit.id == self._shown:
                meeting = edit.after
                is_out = not isinstance(meeting, Meeting) or (
                    self.phase is Phase.ROOM and meeting.state is MeetingState.PLANNED
                )
                if is_out:
                    self.leave()
