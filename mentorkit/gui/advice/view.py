"""One piece of advice as a story of five steps; the present step has the acts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.advice import Advice, AdviceState, Decision, Shelf, shelf_of
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.gui import texts
from mentorkit.gui.advice import answers, telling
from mentorkit.gui.advice.hearing import HearAdvice
from mentorkit.gui.advice_texts import advice_word
from mentorkit.gui.kit.answers import ask_in
from mentorkit.gui.kit.buttons import Button, Height, IconButton, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.kit.story_steps import Place, StoryStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.kit.answers import Asked
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.advice import AdviceLine

Act = tuple[str, str, "Callable[[], object]", Kind, str]
"""Name, words, what it does, its kind and its icon."""


class AdviceView(QWidget):
    """Shows a piece of advice and what can be done with it."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self._service = tools, tools.services.advice
        self._line: AdviceLine | None = None
        self.setObjectName("advice_view")
        self.text = Label(theme, "", "advice_text", "letter", wrap=True)
        self.about = Label(theme, "", "advice_about", "small", "text.secondary", wrap=True)
        self.giver = Button(theme, "", "advice_giver", Kind.LINK, height=Height.SMALL)
        self.giver.clicked.connect(self._open_giver)
        self.edit = Button(theme, self.tr("Edit"), "advice_edit", Kind.OUTLINE, "pen-line")
        self.edit.clicked.connect(self.open_editor)
        self.more = IconButton(theme, "ellipsis", self.tr("More"), "advice_more", kind=Kind.OUTLINE)
        self.more.clicked.connect(self._open_more)
        self.decision = StoryStep(theme, "advice_decision", self.tr("What you make of it"))
        self.trial = StoryStep(theme, "advice_trial", self.tr("How you try it"))
        self.outcome = StoryStep(theme, "advice_came_of", self.tr("What came of it"))
        self.closing = StoryStep(theme, "advice_telling", self.tr("Telling them"), leads_on=False)
        self.steps = (self.decision, self.trial, self.outcome, self.closing)
        self._lay_out()

    @property
    def advice(self) -> Advice:
        """The advice shown."""
        assert self._line is not None, "a view shows some advice"
        return self._line.advice

    def show_line(self, line: AdviceLine) -> None:
        """Show advice, or news of it. What is being answered stays while nothing changed."""
        if line == self._line:
            return
        focus = QApplication.focusWidget()
        goes_on = focus is not None and any(step.isAncestorOf(focus) for step in self.steps)
        self._line = line
        advice, today = line.advice, self._tools.services.clock.today()
        self.setAccessibleName(advice.text)
        self.text.set_text(advice.text)
        self.giver.set_text(line.line.shown)
        parts = [telling.inside(texts.ago(advice.heard, today)), advice.topic]
        parts += [line.goal.title] if line.goal is not None else []
        self.about.set_text(", ".join(part for part in parts if part))
        told = (telling.decision_told, telling.trial_told, telling.result_told, telling.telling_told)
        for step, tell in zip(self.steps, told, strict=True):
            place, said, note = tell(advice, today)
            step.show_step(place, said, note, [self._button(*act) for act in self._acts(step, place)])
        if goes_on:
            self.focus_act()

    def open_editor(self) -> None:
        """Edit the words, the topic, the goal and the day."""
        self._tools.surface.show_overlay(HearAdvice(self._tools, advice=self.advice))

    def focus_act(self) -> None:
        """Give the focus to the first act of the present step."""
        found = next(
            (b for step in self.steps for b in step.findChildren(Button) if b.isVisible()), self.edit
        )
        found.setFocus(Qt.FocusReason.OtherFocusReason)

    # Acts

    def _acts(self, step: StoryStep, place: Place) -> list[Act]:
        advice = self.advice
        if step is self.decision:
            return self._to_decide(place)
        if step is self.trial and place is Place.NOW and advice.state is AdviceState.DECIDED:
            plan = ("plan", self.tr("Make a plan"), self._ask_plan, Kind.PRIMARY, "sprout")
            return [plan, self._saying_result(Kind.OUTLINE)]
        if step is self.trial and place is Place.NOW:
            again = ("plan_again", self.tr("Change the plan"), self._ask_plan, Kind.GHOST, "pen-line")
            return [self._saying_result(Kind.PRIMARY), again]
        if step is self.closing and (place is Place.NOW or (advice.is_declined and advice.told is None)):
            return self._to_tell()
        return []

    def _to_decide(self, place: Place) -> list[Act]:
        if place is not Place.NOW:
            return []
        first = self.advice.decision is None
        icons = {Decision.DO: "check", Decision.TRY: "sprout", Decision.PARK: "clock", Decision.DECLINE: "x"}
        return [
            (
                decision.value,
                advice_word(decision),
                partial(self._decide, decision),
                Kind.PRIMARY if decision is Decision.TRY else Kind.OUTLINE,
                icons[decision],
            )
            for decision in Decision
            if first or decision is not Decision.PARK
        ]

    def _saying_result(self, kind: Kind) -> Act:
        return "say_result", self.tr("Say what came of it"), self._ask_result, kind, "flag"

    def _to_tell(self) -> list[Act]:
        already = ("told", self.tr("They know already"), self._told, Kind.OUTLINE, "check")
        if self.advice.is_declined:
            thanks = ("thank", self.tr("Write a thank-you"), self._thank, Kind.OUTLINE, "heart")
            return [thanks, already]
        update = ("update", self.tr("Write update"), self._write_update, Kind.PRIMARY, "trending-up")
        no_need = ("no_need", self.tr("No need to tell"), self._ask_why_not, Kind.GHOST, "")
        return [update, already, no_need]

    def _decide(self, decision: Decision) -> None:
        theme, today = self._tools.theme, self._tools.services.clock.today()
        if decision is Decision.DECLINE:
            self._ask(self.decision, answers.to_decline(theme), partial(self._decided, decision))
        elif decision is Decision.PARK:
            self._ask(self.decision, answers.to_park(theme, today), partial(self._decided, decision))
        else:
            self._service.decide(self.advice, decision)

    def _decided(self, decision: Decision, values: dict[str, Any]) -> None:
        self._service.decide(self.advice, decision, **values)
        self._tools.surface.toast(self._told_of(decision), undo=True)

    def _told_of(self, decision: Decision) -> str:
        return self.tr("Declined") if decision is Decision.DECLINE else self.tr("Parked")

    def _ask_plan(self) -> None:
        asked = answers.to_try(self._tools.theme, self.advice, self._tools.services.clock.today())
        self._ask(self.trial, asked, lambda values: self._service.try_(self.advice, **values))

    def _ask_result(self) -> None:
        self._ask(
            self.trial,
            answers.to_say_result(self._tools.theme),
            lambda values: self._service.note_result(self.advice, **values),
        )

    def _ask_why_not(self) -> None:
        asked = answers.to_let_be(self._tools.theme)
        self._ask(self.closing, asked, lambda values: self._service.let_be(self.advice, **values))

    def _ask(self, step: StoryStep, asked: Asked, keep: Callable[[dict[str, Any]], object]) -> None:
        ask_in(step, asked, keep, self.focus_act)

    def _told(self) -> None:
        self._service.tell(self.advice)
        self._tools.surface.toast(self.tr("They know"), undo=True)

    def _write_update(self) -> None:
        self._write(MessageKind.PROGRESS_UPDATE)

    def _thank(self) -> None:
        self._write(MessageKind.THANK_YOU)

    def _write(self, what: MessageKind) -> None:
        self._tools.surface.run_command("write_message", self.advice.person_id, what.value)

    def _reopen(self) -> None:
        self._service.reopen(self.advice)
        self._tools.surface.toast(self.tr("Taken up again"), undo=True)

    def _remove(self) -> None:
        self._service.remove(self.advice)
        self._tools.surface.toast(self.tr("Advice removed"), undo=True)

    def _open_giver(self) -> None:
        self._tools.navigator.open("person", self.advice.person_id)

    def _open_more(self) -> None:
        entries: list[Entry | None] = []
        if shelf_of(self.advice) is Shelf.CLOSED:
            entries.append(Entry(self.tr("Take up again"), self._reopen, "undo-2", name="advice_reopen"))
        elif self.advice.state in (AdviceState.DECIDED, AdviceState.TRYING):
            decline = partial(self._decide, Decision.DECLINE)
            entries.append(Entry(self.tr("Decline it"), decline, "x", name="advice_decline"))
        entries.append(
            Entry(self.tr("Delete"), self._remove, "trash-2", name="advice_delete", is_dangerous=True)
        )
        open_below(menu(self._tools.theme, "advice_menu", self.tr("More"), entries, self.more), self.more)

    # Building

    def _button(self, name: str, words: str, act: Callable[[], object], kind: Kind, icon: str) -> Button:
        button = Button(self._tools.theme, words, f"advice_{name}", kind, icon)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        space = self._tools.theme.space
        who = QHBoxLayout()
        # The link's own padding stands in the margin.
        who.addWidget(self.giver)
        who.addWidget(self.about, 1, Qt.AlignmentFlag.AlignVCenter)
        who.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        who.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        who.setSpacing(space(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(5))
        column.addLayout(who)
        column.addWidget(self.text)
        column.addSpacing(space(2))
        steps = QVBoxLayout()
        steps.setSpacing(0)
        for step in self.steps:
            steps.addWidget(step)
        column.addLayout(steps)
        column.addStretch(1)
