"""When next: proposed from the rhythm, taken by one click, or left for later."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from mentorkit.gui import texts
from mentorkit.gui.kit.choices import Chip
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.meetings.words import clock_words
from mentorkit.gui.meetings.wrap.sections import Asking
from mentorkit.gui.typed_days import read_day
from mentorkit.services.meetings import Plan
from mentorkit.services.zones import clock_in, moment_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.rooms import Room

WEEKS = (2, 4)
"""What is offered beside what the rhythm says."""
DAY_WIDTH = 240


class NextAsked(Asking):
    """Chips with days, and a field for another one. Nothing is planned that was not chosen."""

    def __init__(self, tools: Tools) -> None:
        theme = tools.theme
        super().__init__(theme, "wrap_next")
        self._tools = tools
        self._room: Room | None = None
        self.chips: list[tuple[Chip, date]] = []
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.space(2))
        read = partial(read_day, today=tools.services.clock.today(), past=False)
        hint = self.tr("another day, or nothing")
        self.day = DayLine(theme, "", "wrap_next_day", read, texts.whole_day, placeholder=hint)
        self.day.edit.setAccessibleName(self.tr("When next?"))
        self.day.setFixedWidth(theme.scaled(DAY_WIDTH))
        self.day.edited.connect(self._mark)
        self.column.addLayout(self.row)
        self.column.addWidget(self.day)

    def show_room(self, room: Room) -> None:
        """Propose days for the next meeting with the same people; what is chosen stays."""
        if self._room is not None and self._room.meeting.id == room.meeting.id:
            return
        self._room = room
        at = clock_words(clock_in(room.meeting.starts, ""))
        self.ask(self.tr("When next?"), self.tr("At {0}, as this time. It can be changed later.").format(at))
        self.day.set_value(None)
        self._build(self._proposed(room))

    def plan(self) -> Plan | None:
        """Return the next meeting as it was chosen, like this one; None where nothing was."""
        day, room = self.day.value(), self._room
        if day is None or room is None:
            return None
        meeting = room.meeting
        at = clock_in(meeting.starts, meeting.zone).time().replace(tzinfo=None)
        return Plan(
            starts=moment_of(day, at, meeting.zone),
            zone=meeting.zone,
            minutes=meeting.minutes,
            how=meeting.how,
            people=tuple(person.id for person in room.people),
            title=meeting.title,
            place=meeting.place,
            link=meeting.link,
            recurs=meeting.recurs,
        )

    def is_readable(self) -> bool:
        """Whether what stands in the field is a day, or nothing does; else that is said below it."""
        if self.day.is_readable:
            return True
        self.day.show_error(self.tr("This is not a day. Try “in 4 weeks”, or leave it empty."))
        self.day.edit.setFocus()
        return False

    def _proposed(self, room: Room) -> list[tuple[str, date]]:
        services, today = self._tools.services, self._tools.services.clock.today()
        found: list[tuple[str, date]] = []
        suggestion = services.next_meetings.suggest([person.id for person in room.people])
        if suggestion.day is not None:
            rhythm = texts.rhythm_word(suggestion.rhythm) if suggestion.rhythm else self.tr("As before")
            day = texts.day_word(suggestion.day, today)
            found.append((self.tr("{0}: {1}").format(rhythm, day), suggestion.day))
        for weeks in WEEKS:
            later = max(today, room.day) + timedelta(weeks=weeks)
            if later not in [day for _words, day in found]:
                found.append((self.tr("In %n weeks", "", weeks), later))
        return found

    def _build(self, days: Sequence[tuple[str, date]]) -> None:
        take_away(*(chip for chip, _day in self.chips))
        while self.row.count():
            self.row.takeAt(0)
        self.chips = []
        for at, (words, day) in enumerate(days):
            chip = Chip(self.theme, words, f"wrap_next_{at}")
            chip.clicked.connect(self._choose)
            self.row.addWidget(chip)
            self.chips.append((chip, day))
            chip.show()
        self.row.addStretch(1)

    def _choose(self, is_on: bool) -> None:
        day = next(day for chip, day in self.chips if chip is self.sender())
        self.day.set_value(day if is_on else None)
        self.day.clear_error()
        self._mark()

    def _mark(self) -> None:
        for chip, day in self.chips:
            chip.setChecked(day == self.day.value())
