"""Where the next conversation stands: nothing is built, and takes no room, while there is none."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from mentorkit.domain.meeting_lines import NextMeeting
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.today.next_meeting import NextMeetingCard


class NextPlace(QWidget):
    """Shows the card of a meeting and lets it follow the clock."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._meeting: NextMeeting | None = None
        self._is_narrow = False
        self.setObjectName("today_next")
        space = tools.theme.space
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space(3), 0, space(3), space(7))
        self.hide()

    @cached_property
    def card(self) -> NextMeetingCard:
        """The card; built when there is a meeting."""
        from mentorkit.gui.today.next_meeting import NextMeetingCard  # noqa: PLC0415  # see above

        made = NextMeetingCard(self._tools.theme)
        made.wanted.connect(self._open)
        made.set_narrow(narrow=self._is_narrow)
        self._column.addWidget(made)
        return made

    def show_meeting(self, meeting: NextMeeting | None) -> None:
        """Show the meeting that is on or comes next; None for none."""
        self._meeting = meeting
        self.setVisible(meeting is not None)
        self.tick()

    def set_narrow(self, *, narrow: bool) -> None:
        """Say whether there is little room from side to side."""
        self._is_narrow = narrow
        if "card" in vars(self):
            self.card.set_narrow(narrow=narrow)

    def tick(self) -> bool:
        """Follow the clock; whether the meeting shown is over, so that the day has to be read anew."""
        if self._meeting is None:
            return False
        clock = self._tools.services.clock
        self.card.show_meeting(self._meeting, clock.now(), clock.today())
        return self._meeting.starts + timedelta(minutes=self._meeting.minutes) <= clock.now()

    def _open(self, meeting_id: str) -> None:
        self._tools.navigator.open("meeting", meeting_id)
