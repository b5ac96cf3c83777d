"""Log a contact: who, how, when, what was said and what comes next, in one overlay and by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.domain.errors import Invalid, NotFound
from mentorkit.domain.people import PersonId, initials, tint_of
from mentorkit.domain.records import RecordId
from mentorkit.gui.contacts.drafts import ContactDrafts, Entry
from mentorkit.gui.contacts.kinds import KindChoice
from mentorkit.gui.contacts.next_step import NextStep
from mentorkit.gui.contacts.rhythm_words import consequence
from mentorkit.gui.contacts.when import When
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.choices import Check
from mentorkit.gui.kit.editors import ReadingEditor
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.kit.suggestions import Suggestion
from mentorkit.gui.people_field import PeopleField
from mentorkit.gui.texts import word
from mentorkit.services.interactions import Contact

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools

LATEST_DRAFT_MS = 1000
"""The first unsaved key becomes a draft after this long at the latest; drafts come no faster either."""


class LogContact(Overlay):
    """The dialog. What is typed is kept as a draft until it is logged, also when the dialog is closed."""

    def __init__(self, tools: Tools, person_id: str = "") -> None:
        super().__init__(tools.theme, "", "log_contact")
        self._tools = tools
        self.heading.set_text(self.tr("Log a contact"))
        self.setAccessibleName(self.tr("Log a contact"))
        self._drafts = ContactDrafts(tools.services.drafts)
        self._today = tools.services.clock.today()
        self._logged = False
        self._build_body()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._keep_draft)
        self._unsaved = QElapsedTimer()
        self._begin(PersonId(RecordId(person_id)) if person_id else None)
        self._listen()

    def first_focus(self) -> QWidget:
        """Return where the cursor belongs at first: who, or what was said where who is known."""
        return self.said if self.people.value() else self.people.line

    def entry(self) -> Entry:
        """Return everything the dialog holds now."""
        return Entry(
            people=self.people.people,
            new_people=self.people.new_people,
            how=self.kind.value(),
            day=self.when.known(),
            said=self.said.text(),
            title=self.title.value(),
            minutes=self.minutes.value(),
            next_step=self.next.words,
            next_day=self.next.due,
        )

    def log(self) -> None:
        """Log it, or put the cursor where something is missing and say what."""
        contact = self._contact()
        if contact is None:
            return
        try:
            self._tools.services.interactions.log(contact)
        except Invalid as error:
            self.people.show_error(word(error.why))
            return
        self._logged = True
        self._timer.stop()
        self._drafts.drop()
        self._tools.surface.toast(self.tr("Logged."), undo=True)
        if self.another.isChecked():
            self._begin_again()
        else:
            self.close_overlay()

    def close_overlay(self) -> None:
        """Close; text that was not logged stays as a draft, and that is said."""
        if not self.isHidden() and not self._logged:
            self._keep_draft()
            if self.entry().has_words:
                words = self.tr("Kept as a draft. Log a contact brings it back.")
                self._tools.surface.toast(words)
        super().close_overlay()

    def _build_body(self) -> None:
        theme = self.theme
        asked = self.tr("Who was it with?")
        self.people = PeopleField(theme, self._tools.services.search, "contact_people", asked)
        self.kind = KindChoice(theme)
        self.when = When(theme, self._today, self.kind.finer)
        self.said = ReadingEditor(theme, "contact_said", lines=3, most=9)
        self.said.setPlaceholderText(self.tr("What was said? What did you learn?"))
        self.said.setAccessibleName(self.tr("What was said"))
        self.title = TextField(theme, self.tr("Title"), "contact_title", small=True)
        self.minutes = TextField(theme, self.tr("Minutes"), "contact_minutes", small=True)
        self.minutes.setMaximumWidth(theme.scaled(96))
        self.details = QWidget()
        self.details.setObjectName("contact_details")
        row = QHBoxLayout(self.details)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignTop)
        self.details.hide()
        self.next = NextStep(theme, self._today)
        parts = (self.people, self.kind, self.when, self.details, self.said)
        for part in (*parts, Rule(theme, "contact_rule"), self.next):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._build_footer()

    def _build_footer(self) -> None:
        self.another = Check(self.theme, self.tr("Log another after this"), "contact_another")
        cancel = Button(self.theme, self.tr("Cancel"), "contact_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        shown = keys.replace("Return", "↵").replace("+", " ")
        self.log_button = Button(self.theme, self.tr("Log it"), "contact_log", Kind.PRIMARY, keys=shown)
        self.log_button.clicked.connect(self.log)
        self.add_aside(self.another)
        self.add_act(cancel)
        self.add_act(self.log_button)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.log)

    def _listen(self) -> None:
        self.people.edited.connect(self._people_edited)
        self.kind.changed.connect(self._edited)
        self.kind.details_wanted.connect(self._show_details)
        self.when.changed.connect(self._edited)
        self.said.edited.connect(self._plan_draft)
        self.next.changed.connect(self._plan_draft)
        for field in (self.title, self.minutes):
            field.edited.connect(self._plan_draft)
            field.edited.connect(field.clear_error)

    def _begin(self, person_id: PersonId | None) -> None:
        entry = self._drafts.find(person_id)
        if entry is not None:
            self._show(entry)
        elif person_id is not None:
            self.people.set_value(self._chips([person_id]))
        self._say_consequence()

    def _begin_again(self) -> None:
        """Be ready for the next contact of the same kind on the same day."""
        how, day = self.kind.value(), self.when.known()
        self._logged = False
        self._show(Entry(how=how, day=day))
        self._say_consequence()
        self.people.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, entry: Entry) -> None:
        new = [Suggestion("", name) for name in entry.new_people]
        self.people.set_value([*self._chips(entry.people), *new])
        self.kind.set_value(entry.how)
        self.when.set_value(entry.day or self._today)
        self.said.set_text(entry.said)
        self.title.set_value(entry.title)
        self.minutes.set_value(entry.minutes)
        self.details.setVisible(bool(entry.title or entry.minutes))
        self.next.show_step(entry.next_step, entry.next_day)

    def _chips(self, ids: tuple[str, ...] | list[PersonId]) -> list[Suggestion]:
        found = []
        for person_id in ids:
            try:
                person = self._tools.services.people.get(PersonId(RecordId(person_id)))
            except NotFound:
                continue
            tint = tint_of(person.id)
            found.append(Suggestion(person.id, person.shown, initials=initials(person.shown), tint=tint))
        return found

    def _contact(self) -> Contact | None:
        """Return what to log, or None after saying what is missing."""
        self.people.take_typed()
        self.when.other.take_typed()
        self.next.day.take_typed()
        if not self.people.value():
            self.people.show_error(self.tr("Who was it with?"))
            self.people.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        try:
            day = self.when.value()
        except Invalid as error:
            self.when.show_error(error)
            return None
        minutes = self.minutes.value()
        if minutes and (not minutes.isdecimal() or not int(minutes[:6]) > 0):
            self.minutes.show_error(self.tr("A number from 1 up"))
            self.minutes.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if not self.next.check():
            return None
        entry = self.entry()
        return Contact(
            day=day,
            how=entry.how,
            people=self.people.people,
            new_people=entry.new_people,
            said=entry.said,
            title=entry.title,
            minutes=int(minutes[:6]) if minutes else None,
            next_step=entry.next_step,
            next_day=entry.next_day,
        )

    def _people_edited(self) -> None:
        self.people.clear_error()
        self._edited()

    def _edited(self) -> None:
        self._say_consequence()
        self._plan_draft()

    def _show_details(self) -> None:
        self.details.show()
        self.title.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_consequence(self) -> None:
        day = self.when.known()
        if day is None:
            self.next.show_consequence("")
            return
        services, how = self._tools.services, self.kind.value()
        ids = self.people.people
        lines = services.people.lines_of(ids)
        after = [(line, services.interactions.contact_after(line.id, day, how)) for line in lines]
        self.next.show_consequence(consequence(how, day, self._today, after))

    def _plan_draft(self) -> None:
        if not self._unsaved.isValid():
            self._unsaved.start()
        latest = max(0, LATEST_DRAFT_MS - self._unsaved.elapsed())
        self._timer.start(min(self.theme.delay("saveDraftAfterTypingMs"), latest))

    def _keep_draft(self) -> None:
        self._timer.stop()
        self._drafts.keep(self.entry())
        self._unsaved.restart()
