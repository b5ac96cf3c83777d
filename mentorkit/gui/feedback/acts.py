"""What can be done with the feedback shown: the acts of each step, and the menu with all of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from mentorkit.domain.feedback import UNHEARD, FeedbackState, Weight
from mentorkit.domain.feedback_steps import reaction_day
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.gui.feedback import answers
from mentorkit.gui.feedback.hearing import HearFeedback
from mentorkit.gui.kit.answers import ask_in
from mentorkit.gui.kit.buttons import Button, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.observing import Missing
    from mentorkit.gui.feedback.view import FeedbackView
    from mentorkit.gui.kit.answers import Asked
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.story_steps import StoryStep

Act = tuple[str, str, "Callable[[], object]", Kind, str]
"""Name, words, what it does, its kind and its icon."""


class FeedbackActs(QObject):
    """Does what is asked for on the view of one piece of feedback."""

    freed = Signal(bool)
    """Whether nothing is being answered: an answer has a Ctrl+Enter of its own."""

    def __init__(self, tools: Tools, view: FeedbackView) -> None:
        super().__init__(view)
        self.setObjectName("feedback_acts")
        self._tools, self._view = tools, view
        self._service = tools.services.feedback
        self._buttons: dict[str, list[Button]] = {}

    @property
    def _one(self) -> Feedback:
        return self._view.feedback

    def of(self, step: StoryStep) -> list[Button]:
        """Return the acts a step shows."""
        return self._buttons.get(step.objectName(), [])

    def buttons(self, step: StoryStep) -> list[Button]:
        """Make the acts of a step for the feedback shown."""
        view = self._view
        offered: dict[StoryStep, Callable[[], list[Act]]] = {
            view.asking: self._to_ask,
            view.hearing: self._to_hear,
            view.weighing: self._to_weigh,
            view.deed: self._to_do,
            view.closing: self._to_close,
        }
        made: list[Button] = []
        for name, words, act, kind, icon in offered[step]():
            button = Button(self._tools.theme, words, f"feedback_{name}", kind, icon)
            button.clicked.connect(act)
            made.append(button)
        self._buttons[step.objectName()] = made
        return made

    # The acts of each step

    def _to_ask(self) -> list[Act]:
        if self._one.state is not FeedbackState.TO_ASK:
            return []
        asked = ("asked", self.tr("I have asked"), self._asked, Kind.OUTLINE, "check")
        write = ("write", self.tr("Write request"), self._write_request, Kind.PRIMARY, "pen-line")
        return [write, asked] if self._one.person_id is not None else [asked]

    def _to_hear(self) -> list[Act]:
        if self._one.state is not FeedbackState.ASKED:
            return []
        acts: list[Act] = [("hear", self.tr("Write it down"), self.edit, Kind.PRIMARY, "pen-line")]
        if self._one.message_id is not None:
            acts.append(("request", self.tr("Open request"), self.open_request, Kind.OUTLINE, "mail"))
        acts.append(("no_answer", self.tr("No answer came"), self.ask_why_closed, Kind.GHOST, ""))
        return acts

    def _to_weigh(self) -> list[Act]:
        if self._one.state in UNHEARD or self._one.heard is None or self._one.weight is not Weight.NOT_SAID:
            return []
        kind = Kind.PRIMARY if self._one.state is FeedbackState.HEARD else Kind.OUTLINE
        return [("weigh", self.tr("Weigh it"), self.ask_weight, kind, "")]

    def _to_do(self) -> list[Act]:
        state = self._one.state
        if state is FeedbackState.ACTING:
            deed = ("say_deed", self.tr("Say what you did"), self.ask_deed, Kind.PRIMARY, "check")
            return [deed, ("plan_again", self.tr("Change the plan"), self.ask_plan, Kind.GHOST, "pen-line")]
        if state is not FeedbackState.HEARD:
            return []
        first = Kind.PRIMARY if self._one.weight is not Weight.NOT_SAID else Kind.OUTLINE
        acts: list[Act] = [("act", self.tr("Act on it"), self.ask_plan, first, "sprout")]
        if self.may_react and not self._one.reaction:
            react = self.tr("What is 10 % true here?")
            acts.append(("react", react, self.ask_reaction, Kind.OUTLINE, ""))
        acts.append(("leave", self.tr("Not acting on it"), self.ask_why_not, Kind.GHOST, ""))
        return acts

    def _to_close(self) -> list[Act]:
        one, has_person = self._one, self._one.person_id is not None
        if one.is_declined and one.heard is not None and one.told is None:
            thank = ("thank", self.tr("Write a thank-you"), self.thank, Kind.OUTLINE, "heart")
            thanked = ("told", self.tr("Thanked already"), self._told, Kind.OUTLINE, "check")
            return [thank, thanked] if has_person else [thanked]
        if one.state is not FeedbackState.TO_CLOSE:
            return []
        first = Kind.OUTLINE if has_person else Kind.PRIMARY
        already = ("told", self.tr("Already told"), self._told, first, "check")
        no_need = ("no_need", self.tr("No need to tell"), self.ask_why_closed, Kind.GHOST, "")
        update = ("update", self.tr("Write update"), self._write_update, Kind.PRIMARY, "trending-up")
        return [update, already, no_need] if has_person else [already, no_need]

    @property
    def may_react(self) -> bool:
        """Whether the day has come on which I may say what I make of it."""
        opens = reaction_day(self._one)
        return opens is not None and self._tools.services.clock.today() >= opens

    # Answers in place

    def ask_weight(self) -> None:
        """Ask how much weight to give it."""
        asked = answers.to_weigh(self._tools.theme, self._one)
        self._ask(self._view.weighing, asked, lambda values: self._service.weigh(self._one, **values))

    def ask_reaction(self) -> None:
        """Ask what I make of it."""
        asked = answers.to_react(self._tools.theme, self._one)
        self._ask(self._view.deed, asked, lambda values: self._service.react(self._one, **values))

    def ask_open(self, missing: Missing) -> None:
        """Ask what their words leave open."""
        asked = answers.to_complete(self._tools.theme, missing)
        change = self._service.change
        self._ask(self._view.hearing, asked, lambda values: change(replace(self._one, **values)))

    def ask_theme(self) -> None:
        """Ask for one more theme."""
        known = [theme.word for theme in self._service.themes()]
        asked = answers.to_add_theme(self._tools.theme, known)
        self._ask(self._view.hearing, asked, lambda values: self._service.add_theme(self._one, **values))

    def ask_plan(self) -> None:
        """Ask how I act on it."""
        asked = answers.to_act(self._tools.theme, self._one, self._tools.services.clock.today())
        self._ask(self._view.deed, asked, lambda values: self._service.act(self._one, **values))

    def ask_deed(self) -> None:
        """Ask what I did."""
        asked = answers.to_say_deed(self._tools.theme, self._one)
        self._ask(self._view.deed, asked, lambda values: self._service.note_deed(self._one, **values))

    def ask_why_not(self) -> None:
        """Ask why I do not act on it."""
        asked = answers.to_leave(self._tools.theme)
        self._ask(self._view.deed, asked, partial(self._leave, self.tr("Left as it is")))

    def ask_why_closed(self) -> None:
        """Ask why it ends without being told, or without an answer."""
        step = self._view.closing if self._one.heard is not None else self._view.hearing
        self._ask(step, answers.to_let_be(self._tools.theme), partial(self._leave, self.tr("Closed")))

    def _leave(self, told: str, values: dict[str, Any]) -> None:
        self._service.let_be(self._one, **values)
        self._tools.surface.toast(told, undo=True)

    def _ask(self, step: StoryStep, asked: Asked, keep: Callable[[dict[str, Any]], object]) -> None:
        for other in self._view.steps:
            other.stand_back()
        ask_in(step, asked, keep, self._show_acts)
        self.freed.emit(False)

    def _show_acts(self) -> None:
        for step in self._view.steps:
            step.show_answer(None)
        self.freed.emit(True)
        self._view.focus_act()

    # Acts that are done at once

    def edit(self) -> None:
        """Write down what they answered, or edit what is kept of it."""
        dialog = HearFeedback(self._tools, feedback=self._one)
        self._tools.surface.show_overlay(dialog)
        dialog.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def open_giver(self) -> None:
        """Open the page of whoever gave it."""
        if self._one.person_id is not None:
            self._tools.navigator.open("person", self._one.person_id)

    def _asked(self) -> None:
        self._service.change(replace(self._one, asked=self._tools.services.clock.today()))

    def _write_request(self) -> None:
        if self._one.message_id is not None:
            self.open_request()
        else:
            self._tools.surface.run_command("ask_feedback", self._one.person_id, self._one.question)

    def open_request(self) -> None:
        """Show the letter in which it was asked."""
        self._tools.navigator.open("message", str(self._one.message_id))

    def _told(self) -> None:
        self._service.tell(self._one)
        self._tools.surface.toast(self.tr("They know"), undo=True)

    def _write_update(self) -> None:
        self._write(MessageKind.PROGRESS_UPDATE)

    def thank(self) -> None:
        """Write a thank-you."""
        self._write(MessageKind.THANK_YOU)

    def _write(self, what: MessageKind) -> None:
        self._tools.surface.run_command("write_message", self._one.person_id, what.value)

    def reopen(self) -> None:
        """Take up again what was closed."""
        self._service.reopen(self._one)
        self._tools.surface.toast(self.tr("Taken up again"), undo=True)

    def delete(self) -> None:
        """Delete the feedback shown; it can be taken back."""
        self._service.remove(self._one)
        self._tools.surface.toast(self.tr("Feedback deleted"), undo=True)
