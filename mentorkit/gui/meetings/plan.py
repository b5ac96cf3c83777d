"""Plan a meeting, or change its plan: with whom, when, how and where, what for, and whether again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid, NotFound
from mentorkit.domain.meetings import WAYS
from mentorkit.domain.people import PersonId, initials, tint_of
from mentorkit.domain.records import RecordId
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Check, Segments
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.kit.suggestions import Suggestion as Chip
from mentorkit.gui.meeting_texts import how_word
from mentorkit.gui.meetings.when_fields import WhenFields
from mentorkit.gui.people_field import PeopleField
from mentorkit.services.meetings import Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.meetings import MeetingPage

LINKS = ("http://", "https://", "www.")


class PlanMeeting(Overlay):
    """The dialog. For a new meeting it suggests what the last one with the same people was like."""

    def __init__(self, tools: Tools, people: Sequence[str] = (), page: MeetingPage | None = None) -> None:
        title = (
            QCoreApplication.translate("PlanMeeting", "Plan a meeting")
            if page is None
            else QCoreApplication.translate("PlanMeeting", "Change the plan")
        )
        super().__init__(tools.theme, title, "plan_meeting", width=560)
        self._tools, self._page = tools, page
        self._rhythm: int | None = None
        self._build_body(tools)
        if page is None:
            self._show_people(self._found(people))
            self._suggest()
        else:
            self._show_page(page)
        self.people.edited.connect(self._people_changed)

    def first_focus(self) -> QWidget:
        """Return where the cursor belongs at first: who, or when where who is known."""
        return self.when.day.edit if self.people.value() else self.people.line

    def keep(self) -> None:
        """Keep the plan, or put the cursor where something is missing and say what."""
        plan = self._plan()
        if plan is None:
            return
        meetings = self._tools.services.meetings
        try:
            if self._page is None:
                meeting_id = meetings.plan(plan).id
            else:
                meeting_id = self._page.meeting.id
                meetings.plan_anew(meeting_id, plan)
        except Invalid as error:
            self._refuse(error)
            return
        surface, navigator = self._tools.surface, self._tools.navigator
        self.close_overlay()
        surface.toast(self.tr("Planned") if self._page is None else self.tr("Plan changed"), undo=True)
        navigator.open("meeting", meeting_id)

    def _plan(self) -> Plan | None:
        self.people.take_typed()
        if not self.people.value():
            self.people.show_error(self.tr("Who takes part?"))
            self.people.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        try:
            starts, zone, minutes = self.when.value()
        except Invalid:
            return None
        where = self.where.value()
        is_link = where.casefold().startswith(LINKS)
        return Plan(
            starts=starts,
            zone=zone,
            minutes=minutes,
            how=self.how.value(),
            people=self.people.people,
            new_people=self.people.new_people,
            title=self.about.value(),
            place="" if is_link else where,
            link=where if is_link else "",
            outcome=self.outcome.value(),
            recurs=self._rhythm if self.again.isChecked() else None,
        )

    def _refuse(self, error: Invalid) -> None:
        field = self.when.minutes if error.field == "minutes" else self.about
        field.show_error(texts.word(error.why))
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self, page: MeetingPage) -> None:
        meeting = page.meeting
        self._show_people(page.people)
        self.when.show_meeting(meeting)
        self.how.set_value(meeting.how)
        self.where.set_value(meeting.link or meeting.place)
        self.about.set_value(meeting.title)
        self.outcome.set_value(meeting.outcome)
        self._offer_again(meeting.recurs or self._suggestion_rhythm())
        self.again.setChecked(meeting.recurs is not None)

    def _suggest(self) -> None:
        """Fill what is still empty as the last meeting with these people was."""
        if not self.people.people or self.people.new_people:
            self._offer_again(None)
            return
        found = self._tools.services.next_meetings.suggest(self.people.people)
        self.when.show_suggestion(found)
        if found.at is not None:
            if not self.about.value():
                self.about.set_value(found.title)
            if not self.where.value():
                self.where.set_value(found.link or found.place)
                self.how.set_value(found.how)
        self._offer_again(found.rhythm)

    def _suggestion_rhythm(self) -> int | None:
        if not self.people.people:
            return None
        return self._tools.services.next_meetings.suggest(self.people.people).rhythm

    def _offer_again(self, rhythm: int | None) -> None:
        self._rhythm = rhythm
        self.again.setVisible(rhythm is not None)
        if rhythm is not None:
            word = texts.rhythm_word(rhythm)
            self.again.setText(self.tr("Again, in your rhythm: {0}").format(word[:1].lower() + word[1:]))

    def _people_changed(self) -> None:
        self.people.clear_error()
        if self._page is None:
            self._suggest()

    def _found(self, ids: Iterable[str]) -> list[Person]:
        found = []
        for person_id in ids:
            try:
                found.append(self._tools.services.people.get(PersonId(RecordId(person_id))))
            except NotFound:
                continue
        return found

    def _show_people(self, people: Iterable[Person]) -> None:
        self.people.set_value(
            [Chip(one.id, one.shown, initials=initials(one.shown), tint=tint_of(one.id)) for one in people]
        )

    def _build_body(self, tools: Tools) -> None:
        theme = tools.theme
        self.people = PeopleField(
            theme,
            tools.services.search,
            "meeting_people",
            self.tr("Type a name"),
            self.tr("With whom?"),
        )
        self.when = WhenFields(theme, tools.services.clock.today())
        options = [(how, how_word(how)) for how in WAYS]
        self.how = Segments(theme, options, "meeting_how", self.tr("How"))
        self.where = TextField(theme, self.tr("Place or call link"), "meeting_where", small=True)
        hint = self.tr("Monthly catch-up, or what you want to ask about")
        self.about = TextField(
            theme, self.tr("What is it about?"), "meeting_about", placeholder=hint, small=True
        )
        self.outcome = LongField(
            theme, self.tr("What would a good outcome look like?"), "meeting_outcome", lines=2, most=4
        )
        self.again = Check(theme, "", "meeting_again")
        how = QWidget()
        how.setObjectName("meeting_how_row")
        row = QVBoxLayout(how)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(6))
        row.addWidget(Label(theme, self.tr("How"), "meeting_how_label", "label"))
        line = QHBoxLayout()
        line.addWidget(self.how)
        line.addStretch(1)
        row.addLayout(line)
        for part in (self.people, self.when, how, self.where, self.about, self.outcome, self.again):
            self.body.addWidget(part)
        self._build_footer_acts()

    def _build_footer_acts(self) -> None:
        cancel = Button(self.theme, self.tr("Cancel"), "meeting_cancel_plan", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        words = self.tr("Plan it") if self._page is None else self.tr("Save")
        self.act = Button(self.theme, words, "meeting_keep_plan", Kind.PRIMARY)
        self.act.clicked.connect(self.keep)
        self.add_act(cancel)
        self.add_act(self.act)
        when = (self.when.day.edit, self.when.at.edit, self.when.minutes.edit)
        for line in (*when, self.where.edit, self.about.edit):
            line.returnPressed.connect(self.keep)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.keep)
