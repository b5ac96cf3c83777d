"""What can be done with one person or several, from a row, a menu, a key or the page alike.

Each act is one step of undo and says what it did, by name for one person and by number for more.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.lines import Tab
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Kind
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.overlays import question
from mentorkit.gui.people.dialogs import OneQuestion, Question
from mentorkit.gui.people.mentoring import EndMentoring, propose_mentoring
from mentorkit.gui.people.photo_acts import PhotoActs
from mentorkit.gui.people.sentences import counted, inside
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.goals import Goal
    from mentorkit.domain.lines import PersonLine
    from mentorkit.domain.people import PersonId, Stage
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.overlays import Overlay

SHARE_THAT_ASKS = 0.1
"""Deleting more than this share of all people at once asks first."""


class PeopleActs(QObject):
    """Does what is asked with people and tells it."""

    merged = Signal()
    """Some of those it was asked about are no longer there."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("people_acts")
        self._tools = tools
        self._people = tools.services.people
        self.photos = PhotoActs(tools, self)

    @property
    def today(self) -> date:
        """The local date."""
        return self._tools.services.clock.today()

    def set_stage(self, ids: Sequence[PersonId], stage: Stage | None, because: str = "") -> None:
        """Put people into a stage; a mentor nobody was in contact with needs a reason in words."""
        try:
            self._people.set_stage(ids, stage, because)
        except Invalid:
            if because:
                raise
            self._ask_why(ids, stage)
            return
        self._tell(
            ids,
            self.tr("{name}: {stage}"),
            self.tr("{n} people: {stage}"),
            stage=texts.stage_word(stage),
        )

    def set_rhythm(self, ids: Sequence[PersonId], days: int | None) -> None:
        """Wish for contact every so many days."""
        self._people.set_rhythm(ids, days)
        self._tell(
            ids,
            self.tr("{name}: {rhythm}"),
            self.tr("{n} people: {rhythm}"),
            rhythm=inside(texts.rhythm_word(days)),
        )

    def ask_rhythm(self, ids: Sequence[PersonId]) -> None:
        """Ask for a number of days of one's own."""
        field = TextField(self._tools.theme, self.tr("Days between contacts"), "rhythm_days", large=True)

        def answer(typed: str) -> None:
            if not typed.isdecimal():
                raise Invalid("rhythm_days", Why.NOT_POSITIVE)
            self.set_rhythm(ids, int(typed[:6]))

        told = Question("rhythm_overlay", self.tr("How often?"), self.tr("Set rhythm"))
        self._show(OneQuestion(self._tools.theme, told, field, answer))

    def link(self, ids: Sequence[PersonId], goal: Goal) -> None:
        """Say that people help, or could help, with a goal."""
        self._tools.services.helping.link(goal.id, ids)
        self._tell(ids, self.tr("{name}: {goal}"), self.tr("{n} people: {goal}"), goal=goal.title)

    def write_goal(self) -> None:
        """Ask for a new goal."""
        self._tools.surface.run_command("add_goal")

    def tag(self, ids: Sequence[PersonId], tag: str) -> None:
        """Give people a tag."""
        self._people.tag(ids, tag)
        self._tell(ids, self.tr("{name}: tagged {tag}"), self.tr("{n} people: tagged {tag}"), tag=tag)

    def ask_tag(self, ids: Sequence[PersonId]) -> None:
        """Ask for a tag that is not in use yet."""
        field = TextField(self._tools.theme, self.tr("Tag"), "new_tag", large=True)
        told = Question("tag_overlay", self.tr("New tag"), self.tr("Tag"))
        self._show(OneQuestion(self._tools.theme, told, field, lambda typed: self.tag(ids, typed)))

    def rest(self, ids: Sequence[PersonId], until: date | None) -> None:
        """Let people rest until a day; None for good."""
        self._people.rest(ids, until)
        if until is None:
            self._tell(ids, self.tr("{name} is resting"), self.tr("{n} people are resting"))
            return
        self._tell(
            ids,
            self.tr("{name} is resting until {day}"),
            self.tr("{n} people are resting until {day}"),
            day=texts.short_day(until, self.today),
        )

    def ask_rest(self, ids: Sequence[PersonId]) -> None:
        """Ask until which day people should rest."""
        field = DayLine(
            self._tools.theme,
            self.tr("Until"),
            "rest_until",
            partial(read_day, today=self.today, past=False),
            texts.whole_day,
            placeholder=self.tr("friday, in 2 weeks"),
        )

        def answer(day: date | None) -> None:
            if day is None:
                raise Invalid("resting_until", Why.EMPTY if field.is_readable else Why.NOT_A_DATE)
            self.rest(ids, day)

        told = Question("rest_overlay", self.tr("Rest until when?"), self.tr("Rest"))
        self._show(OneQuestion(self._tools.theme, told, field, answer))

    def wake(self, ids: Sequence[PersonId]) -> None:
        """End people's rest."""
        self._people.wake(ids)
        self._tell(ids, self.tr("{name} is no longer resting"), self.tr("{n} people are no longer resting"))

    def merge(self, ids: Sequence[PersonId]) -> None:
        """Merge all into the first."""
        kept = self._tools.services.merging.merge(ids)
        words = self.tr("{n} people merged into {name}")
        name = self._people.get(kept).shown
        self.merged.emit()
        self._tools.surface.toast(words.format(n=len(ids), name=name), undo=True)

    def delete(self, ids: Sequence[PersonId]) -> None:
        """Delete people; asks first when they are many of all."""
        everyone = self._people.counts()[Tab.EVERYONE]
        if len(ids) == 1 or len(ids) <= everyone * SHARE_THAT_ASKS:
            self._delete(ids)
            return
        asked = self.tr("These are {n} of {all} people. They stay in Recently deleted for 30 days.")
        overlay, act = question(
            self._tools.theme,
            self.tr("Delete {n} people?").format(n=len(ids)),
            asked.format(n=len(ids), all=everyone),
            self.tr("Delete {n} people").format(n=len(ids)),
            "delete_question",
        )
        act.clicked.connect(lambda: self._delete(ids))
        self._show(overlay)

    def pin(self, person_id: PersonId) -> None:
        """Pin somebody to the sidebar, or say that seven are enough."""
        try:
            self._people.pin(person_id)
        except Invalid:
            self._tools.surface.toast(self.tr("Seven people are pinned. Unpin one of them first."))
            return
        self._tell([person_id], self.tr("{name} is pinned"), "")

    def unpin(self, person_id: PersonId) -> None:
        """Take somebody off the sidebar."""
        self._people.unpin(person_id)
        self._tell([person_id], self.tr("{name} is no longer pinned"), "")

    def ask_forget(self, person_id: PersonId) -> None:
        """Ask for the name before somebody is removed beyond recall."""
        name = self._people.get(person_id).shown
        label = self.tr("Type the name to confirm: {name}").format(name=name)
        field = TextField(self._tools.theme, label, "forget_name", large=True)

        def answer(typed: str) -> str | None:
            if " ".join(typed.split()).casefold() != " ".join(name.split()).casefold():
                return self.tr("This is not the name.")
            self._forget(person_id, name)
            return None

        told = Question(
            "forget_overlay",
            self.tr("Forget {name} completely?").format(name=name),
            self.tr("Forget completely"),
            self.tr(
                "Contact details, everything logged, promises and notes go, also from Recently deleted "
                "and the search. This cannot be undone. Earlier backups still hold them."
            ),
            Kind.DANGER,
        )
        self._show(OneQuestion(self._tools.theme, told, field, answer))

    def export(self, ids: Sequence[PersonId]) -> None:
        """Write people into a file."""
        self._tools.surface.run_command("export_people", tuple(ids))

    def propose_mentoring(self, line: PersonLine) -> None:
        """Begin to propose mentoring, with a word of warning before a second talk."""
        propose_mentoring(self._tools, line)

    def end_mentoring(self, line: PersonLine) -> None:
        """Ask how the tie goes on after mentoring."""
        self._show(EndMentoring(self._tools, line))

    def plan_meeting(self, person_id: PersonId) -> None:
        """Plan a talk with somebody."""
        self._tools.surface.run_command("plan_meeting", person_id)

    def write(self, person_id: PersonId) -> None:
        """Begin a message to somebody."""
        self._tools.surface.run_command("write_message", person_id)

    def log_contact(self, person_id: PersonId) -> None:
        """Log a contact with somebody."""
        self._tools.surface.run_command("log_contact", person_id)

    def _ask_why(self, ids: Sequence[PersonId], stage: Stage | None) -> None:
        label = self.tr("What makes you call this a mentor?")
        field = LongField(self._tools.theme, label, "mentor_because")

        def answer(typed: str) -> None:
            if not typed:
                raise Invalid("mentor_because", Why.EMPTY)
            self.set_stage(ids, stage, typed)

        told = Question(
            "mentor_overlay",
            self.tr("Mentor without a contact yet"),
            self.tr("Make mentor"),
            self.tr("No conversation is logged so far. Log one, or say in a sentence why."),
        )
        self._show(OneQuestion(self._tools.theme, told, field, answer))

    def _delete(self, ids: Sequence[PersonId]) -> None:
        words = self._words(ids, self.tr("{name} deleted"), self.tr("{n} people deleted"))
        self._people.delete(ids)
        self._tools.surface.toast(words, undo=True)

    def _forget(self, person_id: PersonId, name: str) -> None:
        self._people.forget(person_id)
        self._tools.navigator.leave("person", person_id)
        self._tools.surface.toast(self.tr("{name} is forgotten").format(name=name))

    def _words(self, ids: Sequence[PersonId], one: str, many: str, **values: object) -> str:
        name = self._people.get(ids[0]).shown if len(ids) == 1 else ""
        return counted(len(ids), one, many, name=name, **values)

    def _tell(self, ids: Sequence[PersonId], one: str, many: str, **values: object) -> None:
        self._tools.surface.toast(self._words(ids, one, many, **values), undo=True)

    def _show(self, overlay: Overlay) -> None:
        self._tools.surface.show_overlay(overlay)
