"""What was talked about: items that stay unchecked come up next time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from mentorkit.domain.meeting_kinds import AgendaItemId
from mentorkit.domain.records import RecordId
from mentorkit.gui.kit.choices import Check
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.meetings.wrap.sections import Asking

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.rooms import Room


class TalkedAsked(Asking):
    """A check mark for each item of the agenda."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "wrap_talked")
        self._tools = tools
        self.checks: dict[str, Check] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addLayout(self._list)
        self.ask(self.tr("What did you talk about?"), self.tr("The rest comes up next time."))

    def show_room(self, room: Room) -> None:
        """Show the agenda of a meeting."""
        if list(self.checks) != [item.id for item in room.items]:
            self._build(room)
        for item in room.items:
            self.checks[item.id].setChecked(item.covered)
        self.setVisible(bool(room.items))

    def _build(self, room: Room) -> None:
        take_away(*self.checks.values())
        self.checks = {}
        titles = Counter(item.title for item in room.items)
        for number, item in enumerate(room.items):
            # Several items may be called after one topic of the question bank.
            says_enough = item.title and (titles[item.title] == 1 or not item.question)
            words = item.title if says_enough else item.question
            check = Check(self.theme, words, f"wrap_item_{number}")
            check.clicked.connect(self._cover)
            self._list.addWidget(check)
            check.show()
            self.checks[item.id] = check

    def _cover(self, is_covered: bool) -> None:
        key = next(key for key, check in self.checks.items() if check is self.sender())
        self._tools.services.rooms.cover(AgendaItemId(RecordId(key)), covered=is_covered)
