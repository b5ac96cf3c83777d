"""Feedback on the page of whoever gave it: what they do not know about yet, what is open, and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.feedback import Feedback, FeedbackState
from mentorkit.domain.frozen import frozen
from mentorkit.gui.feedback_texts import feedback_word
from mentorkit.gui.kit.quote_panels import QuotePanel
from mentorkit.gui.texts import ago

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools


@frozen
class PanelRow:
    """Feedback in words: what they said, or what they were asked."""

    id: str
    text: str
    detail: str
    is_closed: bool

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return f"{self.text}, {self.detail}"


class FeedbackPanel(QuotePanel):
    """The feedback of one person; a row opens its story."""

    def __init__(self, tools: Tools) -> None:
        translate = QCoreApplication.translate
        title, act = translate("FeedbackPanel", "Feedback"), translate("FeedbackPanel", "Ask")
        super().__init__(tools, "feedback_panel", title, act, Feedback.kind)
        self.act.setAccessibleName(self.tr("Ask for feedback"))

    def rows(self) -> Sequence[PanelRow]:
        """Return their feedback, in the order of the list."""
        today = self._tools.services.clock.today()
        return [_row_of(one, today) for one in self._tools.services.feedback.of_person(self._record)]

    def follows(self, change: Change) -> bool:
        """Whether it is about feedback."""
        return change.touches(Feedback)

    def press(self) -> None:
        """Ask them about one thing they saw."""
        self._tools.surface.run_command("ask_feedback", self._record)


def _row_of(feedback: Feedback, today: date) -> PanelRow:
    state, since = feedback_word(feedback.state), feedback.since
    detail = f"{state}, {_small(ago(since, today))}" if since is not None else state
    words = " ".join((feedback.words or feedback.question).split())
    return PanelRow(feedback.id, words, detail, feedback.state is FeedbackState.CLOSED)


def _small(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"
