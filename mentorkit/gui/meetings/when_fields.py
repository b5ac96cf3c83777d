"""When a meeting is: its day as it is typed, its time, how long it takes, and the zone of its clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.meetings import USUAL_MINUTES
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.meetings.item_fields import MinutesField
from mentorkit.gui.meetings.words import clock_words
from mentorkit.gui.typed_days import read_day
from mentorkit.services.times import time_typed
from mentorkit.services.zones import clock_in, moment_of, zones_like

if TYPE_CHECKING:
    from datetime import date, datetime, time

    from mentorkit.domain.meetings import Meeting
    from mentorkit.gui.theme import Theme
    from mentorkit.services.next_meetings import Suggestion


def own_zone() -> str:
    """Return the IANA name of this computer's time zone."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode()


class WhenFields(QWidget):
    """Day, time and minutes in one row; the time zone below where it is asked for."""

    changed = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self.theme, self._today = theme, today
        self._suggested: date | None = None
        self.setObjectName("meeting_when")
        self.setAccessibleName(self.tr("When"))
        hint = self.tr("next tue, 3 May, in 2 weeks")
        self.day = DayLine(
            theme, self.tr("When"), "meeting_day", self._read, texts.whole_day, placeholder=hint
        )
        self.at = TextField(theme, self.tr("At"), "meeting_at", placeholder=self.tr("15:30"), small=True)
        self.minutes = TextField(theme, self.tr("Minutes"), "meeting_minutes", small=True)
        self.zone = TextField(theme, self.tr("Time zone"), "meeting_zone", placeholder=own_zone(), small=True)
        self.zone.hide()
        self.elsewhere = Button(
            theme, self.tr("In another time zone"), "meeting_elsewhere", Kind.LINK, height=Height.SMALL
        )
        self.elsewhere.clicked.connect(self._ask_zone)
        self.zone.left.connect(self._settle_zone)
        for field in (self.day, self.at, self.minutes, self.zone):
            field.edited.connect(field.clear_error)
            field.edited.connect(self._tell)
        self.minutes.set_value(str(USUAL_MINUTES))
        self._lay_out()

    def show_suggestion(self, suggestion: Suggestion) -> None:
        """Fill what is still empty with what is likely; a day in the rhythm says that it is one."""
        if self.day.value() in (None, self._suggested) and suggestion.day is not None:
            self.day.set_value(suggestion.day)
            self._suggested = suggestion.day
            self.day.show_help(self.tr("As your rhythm has it"))
        if not self.at.value() and suggestion.at is not None:
            self.at.set_value(_written(suggestion.at))
            self.minutes.set_value(str(suggestion.minutes))
            self._show_zone(suggestion.zone)
        self._tell()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show when a meeting is, by the clock where it is."""
        starts = clock_in(meeting.starts, meeting.zone)
        self.day.set_value(starts.date())
        self.at.set_value(clock_words(starts))
        self.minutes.set_value(str(meeting.minutes))
        self._show_zone(meeting.zone)
        self._tell()

    def value(self) -> tuple[datetime, str, int]:
        """Return the moment, the zone and the minutes. Raises Invalid after showing what is wrong."""
        self.day.take_typed()
        day, at = self.day.value(), time_typed(self.at.value())
        if day is None:
            why = Why.EMPTY if self.day.is_readable else Why.NOT_A_DATE
            self._refuse(self.day, self.tr("Which day?") if why is Why.EMPTY else texts.word(why))
            raise Invalid("starts", why)
        if at is None:
            self._refuse(self.at, texts.word(Why.NOT_A_TIME))
            raise Invalid("starts", Why.NOT_A_TIME)
        try:
            minutes = MinutesField.read(self.minutes.value())
        except Invalid as error:
            self._refuse(self.minutes, texts.word(error.why))
            raise
        zone = self._zone_named()
        try:
            return moment_of(day, at, zone), zone, minutes
        except Invalid as error:
            self._refuse(self.zone if error.field == "zone" else self.day, texts.word(error.why))
            raise

    def _zone_named(self) -> str:
        """Return the zone typed by its whole name or its city; that of this computer for nothing typed."""
        typed = self.zone.value() if not self.zone.isHidden() else ""
        if not typed:
            return own_zone()
        return next(iter(zones_like(typed)), typed)

    def _settle_zone(self) -> None:
        if self.zone.value():
            self.zone.set_value(self._zone_named())
        self._tell()

    def _tell(self) -> None:
        """Say below the time what the clock here shows then, where the zone is another."""
        day, at = self.day.value(), time_typed(self.at.value())
        words = ""
        if day is not None and at is not None and not self.zone.isHidden() and self.zone.value():
            try:
                here = clock_in(moment_of(day, at, self._zone_named()), "")
            except Invalid:
                here = None
            if here is not None:
                told = self.tr("{0}, {1} for you")
                words = told.format(texts.day_word(here.date(), self._today), clock_words(here))
        self.zone.show_help(words)
        self.changed.emit()

    def _ask_zone(self) -> None:
        self._reveal_zone()
        self.zone.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal_zone(self) -> None:
        self.zone.show()
        self.elsewhere.hide()

    def _show_zone(self, zone: str) -> None:
        if zone and zone != own_zone():
            self.zone.set_value(zone)
            self._reveal_zone()

    def _refuse(self, field: TextField | DayLine, words: str) -> None:
        if field is self.zone:
            self._reveal_zone()
        field.show_error(words)
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, text: str) -> date | None:
        return read_day(text, self._today, past=False)

    def _lay_out(self) -> None:
        theme, top = self.theme, Qt.AlignmentFlag.AlignTop
        self.at.setMaximumWidth(theme.scaled(104))
        self.minutes.setMaximumWidth(theme.scaled(88))
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addWidget(self.day, 1, top)
        row.addWidget(self.at, 0, top)
        row.addWidget(self.minutes, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(row)
        column.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.zone)


def _written(at: time) -> str:
    return at.strftime("%H:%M")
