"""An invitation from a calendar: what it says, with whom it is planned, and what becomes of one known already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from mentorkit.domain.errors import Invalid
from mentorkit.domain.people import initials, tint_of
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.enter_keys import EnterKey
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.kit.suggestions import Suggestion
from mentorkit.gui.meetings.words import clock_words
from mentorkit.gui.people_field import PeopleField
from mentorkit.services.zones import clock_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.invitations import Guest, Invitation
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.calendar_files import CalendarReading
    from mentorkit.services.calendars import Matched

SHOWN_LENGTH = 60
"""Characters of a title in the list of events."""


class TakeInvitation(Overlay):
    """The dialog. Nothing is planned before its button is pressed."""

    def __init__(self, tools: Tools, reading: CalendarReading) -> None:
        title = QCoreApplication.translate("TakeInvitation", "From a calendar")
        super().__init__(tools.theme, title, "take_invitation", width=560)
        theme = tools.theme
        self._tools = tools
        self._invitations = reading.invitations
        self._matched: Matched | None = None
        options = [(at, self._event_words(one)) for at, one in enumerate(reading.invitations)]
        self.events = ComboField(theme, self.tr("Event"), "invitation_event", options)
        self.events.setVisible(len(reading.invitations) > 1)
        self.events.edited.connect(self._show_chosen)
        self.about = Label(theme, "", "invitation_title", "heading", wrap=True, most=3)
        self.when = Label(theme, "", "invitation_when", "body", "text.secondary", wrap=True, most=4)
        self.note = Label(theme, "", "invitation_note", "small", "status.due.text", wrap=True)
        placeholder = self.tr("Who takes part?")
        self.people = PeopleField(theme, tools.services.search, "invitation_people", placeholder)
        self.people.edited.connect(self.people.clear_error)
        for part in (self.events, self.about, self.when, self.note, self.people):
            self.body.addWidget(part)
        left = self.tr("%n of this file could not be read and is left out.", "", reading.left_out)
        self.left_out = Label(theme, left, "invitation_left_out", "small", "text.secondary", wrap=True)
        self.left_out.setVisible(bool(reading.left_out))
        self.body.addWidget(self.left_out)
        cancel = Button(theme, self.tr("Cancel"), "invitation_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.act = Button(theme, "", "invitation_take", Kind.PRIMARY)
        self.act.clicked.connect(self.take)
        self.add_act(cancel)
        self.add_act(self.act)
        self._keys = EnterKey(self, self.take)
        self._show_chosen()

    def first_focus(self) -> QWidget:
        """Return where the cursor belongs at first."""
        return self.act if self._matched is None or self.people.value() else self.people.line

    def take(self) -> None:
        """Plan it, or let the meeting known already follow."""
        matched, surface = self._matched, self._tools.surface
        assert matched is not None, "an event is always chosen"
        self.people.take_typed()
        try:
            meeting = self._tools.services.calendars.take(matched, self.people.people, self.people.new_people)
        except Invalid as error:
            is_alone = error.field == "people"
            words = self.tr("Who takes part?") if is_alone else texts.word(error.why)
            self.people.show_error(words)
            self.people.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_overlay()
        said = self.tr("Planned") if matched.meeting is None else self.tr("The meeting follows its calendar")
        surface.toast(said, undo=True)
        self._tools.navigator.open("meeting", meeting.id)

    def _show_chosen(self) -> None:
        invitation = self._invitations[self.events.value() or 0]
        self._matched = matched = self._tools.services.calendars.matched(invitation)
        self.about.set_text(invitation.title or self.tr("Without a title"))
        self.when.set_text(self._when_words(invitation))
        self.note.set_text(self._note_words(matched))
        self.note.setVisible(bool(self.note.text()))
        self.people.setVisible(matched.meeting is None)
        known = [Suggestion(p.id, p.shown, "", initials(p.shown), tint_of(p.id)) for p in matched.people]
        new = [self.people.new_person(_name(guest)) for guest in matched.unknown if not known]
        self.people.set_value([*known, *new[:1]])
        self.act.set_text(self._act_words(matched))

    def _act_words(self, matched: Matched) -> str:
        if matched.meeting is None:
            return self.tr("Plan it")
        return self.tr("Cancel it here too") if matched.invitation.is_cancelled else self.tr("Update it")

    def _note_words(self, matched: Matched) -> str:
        if matched.meeting is not None and matched.invitation.is_cancelled:
            return self.tr("This meeting is here, and was called off.")
        if matched.meeting is not None:
            return self.tr("This meeting is here already. Its time, place and title follow the calendar.")
        if matched.invitation.is_cancelled:
            return self.tr("The calendar says that this was called off.")
        if matched.invitation.comes_again:
            return self.tr("It comes again. The next one is planned; the rest stays in your calendar.")
        if matched.invitation.is_all_day:
            return self.tr("It has no time in the calendar, so it is planned for nine.")
        return ""

    def _when_words(self, invitation: Invitation) -> str:
        starts = clock_in(invitation.starts, "")
        day = texts.day_word(starts.date(), self._tools.services.clock.today())
        words = self.tr("{0}, {1}, {2} minutes").format(day, clock_words(starts), invitation.minutes)
        return "\n".join(filter(None, (words, invitation.place or invitation.link)))

    def _event_words(self, invitation: Invitation) -> str:
        title = invitation.title[:SHOWN_LENGTH] or self.tr("Without a title")
        day = texts.short_day(clock_in(invitation.starts, "").date(), self._tools.services.clock.today())
        return self.tr("{0}, {1}").format(day, title)


def _name(guest: Guest) -> str:
    return guest.name or guest.email.split("@")[0].replace(".", " ").title()
