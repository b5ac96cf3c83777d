"""Keeping advice: who gave it, in which words, when, and what it is about."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.people_field import PeopleField, suggestion_of
from mentorkit.gui.typed_days import read_day
from mentorkit.services.advice import Occasion

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.advice import Advice
    from mentorkit.domain.goals import GoalId
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.fields import Field
    from mentorkit.gui.kit.suggestions import Suggestion


class AdviserField(PeopleField):
    """Who said it: one of the people, and nobody new, for what came of it is told to them."""

    def _suggest(self, text: str) -> list[Suggestion]:
        return self.known(text)


class HearAdvice(Overlay):
    """Asks for advice that was heard, or edits what is kept of it. Ctrl+Enter keeps."""

    def __init__(
        self,
        tools: Tools,
        person_id: str = "",
        text: str = "",
        occasion: Occasion | None = None,
        advice: Advice | None = None,
    ) -> None:
        edits = QCoreApplication.translate("HearAdvice", "Edit advice")
        title = edits if advice else QCoreApplication.translate("HearAdvice", "Keep advice")
        super().__init__(tools.theme, title, "hear_advice")
        self._tools, self._advice = tools, advice
        self._occasion = occasion or Occasion()
        self._build_fields()
        self._show(advice, person_id, text)
        words = self.tr("Save") if advice else self.tr("Keep")
        self.keep_button = Button(tools.theme, words, "hear_advice_keep", Kind.PRIMARY)
        self.keep_button.clicked.connect(self.keep)
        cancel = Button(tools.theme, self.tr("Cancel"), "hear_advice_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.add_act(cancel)
        self.add_act(self.keep_button)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.keep)

    def first_focus(self) -> QWidget:
        """Return where the cursor belongs at first: who, or what they advised where who is known."""
        return self.text.editor if self.who.value() else self.who.line

    def keep(self) -> None:
        """Keep the advice, or say what is missing."""
        self.who.take_typed()
        self.day.take_typed()
        chosen = self.who.value()
        if not chosen:
            self._say(self.who, Why.EMPTY)
        elif not self.day.is_readable:
            self._say(self.day, Why.NOT_A_DATE)
        else:
            try:
                self._keep(PersonId(RecordId(chosen[0].key)))
            except Invalid as error:
                self._say(self.day if error.field == "heard" else self.text, error.why)
            else:
                self.close_overlay()

    def _say(self, field: Field, why: Why) -> None:
        """Say what is wrong at its field."""
        field.show_error(texts.word(why))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, person_id: PersonId) -> None:
        service = self._tools.services.advice
        goal_id: GoalId | None = self.goal.value() or None
        day = self.day.value()
        if self._advice is not None:
            kept = replace(self._advice, text=self.text.value(), topic=self.topic.value(), goal_id=goal_id)
            service.change(replace(kept, person_id=person_id, heard=day or self._advice.heard))
            return
        occasion = replace(self._occasion, day=day, goal_id=goal_id, topic=self.topic.value())
        advice = service.hear(person_id, self.text.value(), occasion=occasion)
        self._tools.surface.toast(self.tr("Advice kept"), undo=True)
        here = self._tools.navigator.here
        if here is not None and here.kind == "advice":
            self._tools.navigator.open("advice", advice.id)

    def _build_fields(self) -> None:
        theme, today = self.theme, self._tools.services.clock.today()
        search, said = self._tools.services.search, self.tr("Who said it")
        self.who = AdviserField(theme, search, "hear_advice_who", self.tr("A name"), said, one=True)
        hint = self.tr("As they said it")
        self.text = LongField(theme, self.tr("What they advised"), "hear_advice_text", placeholder=hint)
        self.topic = TextField(theme, self.tr("About"), "hear_advice_topic", small=True)
        self.topic.edit.setPlaceholderText(self.tr("a word to find it by"))
        goals = [("", self.tr("No goal"))]
        goals += [(str(goal.id), goal.title) for goal in self._tools.services.goals.active()]
        self.goal = ComboField(theme, self.tr("For the goal"), "hear_advice_goal", goals, small=True)
        read = partial(read_day, today=today, past=True)
        self.day = DayLine(theme, self.tr("When"), "hear_advice_day", read, texts.whole_day)
        for field in (self.who, self.text, self.topic, self.goal, self.day):
            self.body.addWidget(field)

    def _show(self, advice: Advice | None, person_id: str, text: str) -> None:
        of = advice.person_id if advice is not None else person_id
        lines = self._tools.services.people.lines_of([PersonId(RecordId(of))]) if of else ()
        self.who.set_value([suggestion_of(line) for line in lines])
        self.text.set_value(advice.text if advice is not None else text)
        self.topic.set_value(advice.topic if advice is not None else self._occasion.topic)
        goal_id = advice.goal_id if advice is not None else self._occasion.goal_id
        active = [goal.id for goal in self._tools.services.goals.active()]
        if advice is None and goal_id is None and len(active) == 1:
            goal_id = active[0]
        self.goal.set_value(goal_id if goal_id in active else "")
        day = advice.heard if advice is not None else self._occasion.day
        self.day.set_value(day or self._tools.services.clock.today())
