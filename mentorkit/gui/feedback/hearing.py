"""Writing feedback down: who said it, in which words, when; what is missing is asked for beside it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.feedback import UNHEARD
from mentorkit.domain.feedback_steps import Heard
from mentorkit.domain.observing import judged
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Check
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.kit.suggestions import Suggestion
from mentorkit.gui.people_field import PeopleField, suggestion_of
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.feedback import Feedback
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.fields import Field

NAME = "hear_feedback"


class GiverField(PeopleField):
    """Who said it: one of the people, or by name somebody who is not among them."""

    def new_person(self, name: str) -> Suggestion:
        """Return the chip of somebody who is kept by name alone."""
        return Suggestion("", name, icon="contact", label=self.tr("“{0}”, by name only").format(name))


class HearFeedback(Overlay):
    """Writes down what somebody said, answers what was asked, or edits what is kept. Ctrl+Enter keeps.

    `said` is what is known of it already.
    """

    def __init__(
        self,
        tools: Tools,
        person_id: str = "",
        said: Heard | None = None,
        feedback: Feedback | None = None,
    ) -> None:
        self._feedback, self._said = feedback, said or Heard("")
        title = (
            QCoreApplication.translate("HearFeedback", "Edit feedback")
            if feedback is not None and feedback.state not in UNHEARD
            else QCoreApplication.translate("HearFeedback", "Write down feedback")
        )
        super().__init__(tools.theme, title, NAME, width=560)
        self._tools = tools
        self._build_fields()
        self._show(person_id)
        self._add_acts()

    def first_focus(self) -> QWidget:
        """Return where the cursor belongs at first: who, or what they said where who is known."""
        return self.words.editor if self.who.value() else self.who.line

    def keep(self) -> None:
        """Keep it, or put the cursor where something is missing and say what."""
        self.who.take_typed()
        self.day.take_typed()
        if not self.day.is_readable:
            self._refuse(self.day, Why.NOT_A_DATE)
            return
        try:
            kept = self._kept()
        except Invalid as error:
            self._refuse(
                {"heard": self.day, "question": self.question}.get(error.field, self.words), error.why
            )
            return
        self.close_overlay()
        here = self._tools.navigator.here
        if self._feedback is None:
            self._tools.surface.toast(self.tr("Feedback written down"), undo=True)
        if here is not None and here.kind == "feedback":
            self._tools.navigator.open("feedback", kept.id)

    def _refuse(self, field: Field, why: Why) -> None:
        field.show_error(texts.word(why))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept(self) -> Feedback:
        service, one = self._tools.services.feedback, self._feedback
        said = replace(
            self._said,
            words=self.words.value(),
            day=self.day.value(),
            situation=self.situation.value(),
            impact=self.impact.value(),
            restated=self.restated.value(),
            is_strength=self.strength.isChecked(),
        )
        person_id, giver = self._giver()
        if one is None:
            return service.hear(said, person_id, giver)
        given = replace(one, person_id=person_id, giver=giver, is_strength=self.strength.isChecked())
        if one.state in UNHEARD:
            return service.answer(given, said)
        return service.change(
            replace(
                given,
                question=self.question.value(),
                heard=said.day or one.heard,
                words=said.words,
                situation=said.situation,
                impact=said.impact,
                restated=said.restated,
            )
        )

    def _giver(self) -> tuple[PersonId | None, str]:
        found = next(iter(self.who.value()), None)
        if found is None:
            return None, ""
        return (PersonId(RecordId(found.key)), "") if found.key else (None, found.text)

    def _show(self, person_id: str) -> None:
        one, services = self._feedback, self._tools.services
        of = (one.person_id if one is not None else person_id) or ""
        lines = services.people.lines_of([PersonId(RecordId(of))]) if of else ()
        chips = [suggestion_of(line) for line in lines]
        if one is not None and one.giver:
            chips = [self.who.new_person(one.giver)]
        self.who.set_value(chips)
        said = self._said
        if one is not None and one.state not in UNHEARD:
            said = Heard(one.words, one.heard, one.situation, one.impact, one.restated)
        for field, text in (
            (self.words, said.words),
            (self.situation, said.situation),
            (self.impact, said.impact),
            (self.restated, said.restated),
        ):
            field.set_value(text)
        self.question.set_value(one.question if one is not None else "")
        self.question.setVisible(one is not None and bool(one.question))
        self.day.set_value(said.day or services.clock.today())
        self.strength.setChecked(one is not None and one.is_strength)
        self._judge()

    def _judge(self) -> None:
        """Ask what they saw, where their words say what somebody is."""
        self.words.clear_error()
        found = judged(self.words.value())
        asked = self.tr("“{0}” says what you are. What did they see you do?")
        self.restated.show_help(asked.format(found) if found else "")
        self.restated.setVisible(bool(found or self.restated.value()))

    def _build_fields(self) -> None:
        theme, services = self._tools.theme, self._tools.services
        hint = self.tr("A name, or leave it empty")
        self.who = GiverField(theme, services.search, f"{NAME}_who", hint, self.tr("Who said it"), one=True)
        self.who.edited.connect(self.who.clear_error)
        self.question = LongField(theme, self.tr("What you asked"), f"{NAME}_question", lines=1, most=3)
        hint = self.tr("In their words")
        self.words = LongField(
            theme, self.tr("What they said"), f"{NAME}_words", placeholder=hint, lines=3, most=8
        )
        self.words.edited.connect(self._judge)
        self.restated = TextField(theme, self.tr("What they saw you do"), f"{NAME}_restated", small=True)
        hint = self.tr("In which moment? You may leave it out")
        self.situation = TextField(
            theme, self.tr("Situation"), f"{NAME}_situation", placeholder=hint, small=True
        )
        hint = self.tr("What did it cause? You may leave it out")
        self.impact = TextField(theme, self.tr("Impact"), f"{NAME}_impact", placeholder=hint, small=True)
        read = partial(read_day, today=services.clock.today(), past=True)
        self.day = DayLine(theme, self.tr("When"), f"{NAME}_day", read, texts.whole_day)
        self.strength = Check(theme, self.tr("It is a strength: something to keep"), f"{NAME}_strength")
        fields = (self.who, self.question, self.words, self.restated, self.situation, self.impact, self.day)
        for part in (*fields, self.strength):
            self.body.addWidget(part)
        for line in (self.restated, self.situation, self.impact, self.day):
            line.edit.returnPressed.connect(self.keep)

    def _add_acts(self) -> None:
        cancel = Button(self.theme, self.tr("Cancel"), f"{NAME}_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        words = self.tr("Save") if self._feedback is not None else self.tr("Write it down")
        self.act = Button(self.theme, words, f"{NAME}_keep", Kind.PRIMARY)
        self.act.clicked.connect(self.keep)
        self.add_act(cancel)
        self.add_act(self.act)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.keep)
