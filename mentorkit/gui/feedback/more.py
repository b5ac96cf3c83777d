"""The menus of a piece of feedback: every act on it, and what can be done with one of its themes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentorkit.domain.feedback import UNHEARD, FeedbackState
from mentorkit.gui.kit.menus import Entry, menu, open_below

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.feedback import Feedback
    from mentorkit.gui.feedback.view import FeedbackView
    from mentorkit.gui.kit.features import Tools


class FeedbackMenus(QObject):
    """Opens the menus of the feedback shown."""

    def __init__(self, tools: Tools, view: FeedbackView) -> None:
        super().__init__(view)
        self.setObjectName("feedback_menus")
        self._tools, self._view, self._service = tools, view, tools.services.feedback

    @property
    def _one(self) -> Feedback:
        return self._view.feedback

    def open_more(self) -> None:
        """Offer every act that is possible now."""
        anchor = self._view.more
        made = menu(self._tools.theme, "feedback_menu", self.tr("More"), self._entries(), anchor)
        open_below(made, anchor)

    def open_theme(self, word: str, pill: QWidget) -> None:
        """Offer what can be done with a theme."""
        entries = [
            Entry(self.tr("All about “{0}”").format(word), self._show_themes, "list-checks"),
            Entry(self.tr("Take it off"), partial(self._take_off, word), "x", name="feedback_take_off_theme"),
        ]
        open_below(menu(self._tools.theme, "feedback_theme_menu", word, entries, pill), pill)

    def _entries(self) -> Iterator[Entry | None]:
        one, acts = self._one, self._view.acts
        if one.state in UNHEARD:
            yield Entry(self.tr("Write down what they said"), acts.edit, "pen-line", name="feedback_hear_it")
        elif one.heard is not None:
            yield Entry(self.tr("Edit"), acts.edit, "pen-line", name="feedback_edit")
            yield from self._about_what_was_heard()
        yield from self._elsewhere()
        yield None
        if one.state is FeedbackState.CLOSED:
            yield Entry(self.tr("Take up again"), acts.reopen, "undo-2", name="feedback_reopen")
        yield Entry(
            self.tr("Delete"), acts.delete, "trash-2", "Del", name="feedback_delete", is_dangerous=True
        )

    def _about_what_was_heard(self) -> Iterator[Entry]:
        one, acts = self._one, self._view.acts
        yield Entry(self.tr("Add theme"), acts.ask_theme, "tag", name="feedback_more_theme")
        words = self.tr("A strength: something to keep")
        yield Entry(words, self._turn_strength, name="feedback_strength", is_on=one.is_strength)
        yield Entry(self.tr("Weigh it"), acts.ask_weight, name="feedback_more_weigh")
        if acts.may_react:
            words = self.tr("What is 10 % true here?")
            yield Entry(words, acts.ask_reaction, name="feedback_more_react")
        if one.state in (FeedbackState.HEARD, FeedbackState.ACTING, FeedbackState.TO_CLOSE):
            yield Entry(self.tr("Say what you did"), acts.ask_deed, "check", name="feedback_more_deed")
        if one.state is FeedbackState.ACTING:
            words = self.tr("Not acting on it")
            yield Entry(words, acts.ask_why_not, "x", name="feedback_more_leave")

    def _elsewhere(self) -> Iterator[Entry | None]:
        one, acts = self._one, self._view.acts
        yield None
        if one.message_id is not None:
            yield Entry(self.tr("Open request"), acts.open_request, "mail", name="feedback_more_request")
        if one.meeting_id is not None:
            words = self.tr("Open meeting")
            yield Entry(words, self._open_meeting, "calendar-clock", name="feedback_meeting")
        if one.person_id is not None:
            yield Entry(self.tr("Write a thank-you"), acts.thank, "heart", name="feedback_more_thank")

    def _turn_strength(self) -> None:
        self._service.change(replace(self._one, is_strength=not self._one.is_strength))

    def _open_meeting(self) -> None:
        self._tools.navigator.open("meeting", str(self._one.meeting_id))

    def _show_themes(self) -> None:
        self._tools.navigator.open("feedback", "themes")

    def _take_off(self, word: str) -> None:
        self._service.remove_theme(self._one, word)
