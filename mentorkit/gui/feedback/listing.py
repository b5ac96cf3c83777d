"""The list of feedback: what its givers wait for first, then what I act on, what I heard, what I asked."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.feedback import Feedback, FeedbackState
from mentorkit.domain.people import Person, initials, tint_of
from mentorkit.gui import texts
from mentorkit.gui.feedback.words import giver_word
from mentorkit.gui.feedback_texts import feedback_word
from mentorkit.gui.feedback_views import FeedbackViews, View
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.face_lists import FaceListPane
from mentorkit.gui.kit.face_rows import FaceRow, FaceRows
from mentorkit.gui.kit.pictures import Pictures

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.feedback import FeedbackLine

FOLLOWED = (Feedback, Person)
"""What the rows are made of."""


class FeedbackListPane(FaceListPane):
    """Lists feedback by how far it has come."""

    def __init__(self, tools: Tools) -> None:
        theme, words = tools.theme, QCoreApplication.translate
        painter = FaceRows(theme, Pictures(tools.services.people.photo), "row.meeting")
        ask = Button(theme, words("feedback", "Ask"), "feedback_ask", icon="plus")
        super().__init__(painter, "feedback", words("feedback", "Feedback"), ask)
        self._tools = tools
        self.views = FeedbackViews(theme, tools.navigator, View.NOTES, "feedback_views", wide=True)
        self.add_below_head(self.views)
        told = words("feedback", "Write down feedback")
        self.write_button = Button(theme, told, "feedback_write_down", Kind.GHOST, "pen-line")
        self.add_foot(self.write_button)
        tools.changes.happened.connect(self._changed)
        self.read()

    def read(self) -> None:
        """Read all feedback anew."""
        services = self._tools.services
        today, lines = services.clock.today(), services.feedback.lines()
        self.show_sections(
            (state.value, feedback_word(state), [row_of(line, today) for line in found])
            for state, found in groupby(lines, key=lambda line: line.feedback.state)
        )

    def _changed(self, change: Change) -> None:
        if any(change.touches(kind) for kind in FOLLOWED):
            self.read()


def row_of(line: FeedbackLine, today: date) -> FaceRow:
    """Prepare a row: who gave it, what was asked or said, and when, or that they are to be told."""
    one, shown = line.feedback, giver_word(line)
    return FaceRow(
        id=one.id,
        shown=shown,
        about=one.title,
        state=end_word(one, today),
        is_due=one.state is FeedbackState.TO_CLOSE,
        initials=initials(shown) if line.shown else "",
        tint=tint_of(one.person_id or one.id),
        photo=line.line.photo if line.line is not None else None,
    )


def end_word(feedback: Feedback, today: date) -> str:
    """Return what stands at the end of a row: to tell, until when it is tried, or since when it waits."""
    state = feedback.state
    if state is FeedbackState.TO_CLOSE:
        return QCoreApplication.translate("feedback", "to tell")
    if state is FeedbackState.ACTING and feedback.until is not None:
        return texts.short_day(feedback.until, today)
    return texts.short_day(feedback.since, today) if feedback.since is not None else ""
