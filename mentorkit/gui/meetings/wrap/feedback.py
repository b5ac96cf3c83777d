"""Was there feedback: each passage as it was said, and a short field for what it leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from mentorkit.domain.observing import ANSWERED_IN, Missing, missing_in
from mentorkit.gui import texts
from mentorkit.gui.feedback_texts import feedback_word
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.forms import Form
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.meetings.heard_rows import HeardRow
from mentorkit.gui.meetings.wrap.sections import Asking

if TYPE_CHECKING:
    from mentorkit.domain.errors import Invalid
    from mentorkit.domain.feedback import Feedback
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.rooms import Room


class FeedbackRow(HeardRow):
    """One passage, and what it left open when it was first shown. A field that is left is kept."""

    def __init__(self, tools: Tools, feedback: Feedback) -> None:
        super().__init__(tools, feedback)
        space = tools.theme.space
        self.form = Form(tools.theme, "wrap_feedback_form", self._keep, _words)
        self.fields: dict[Missing, TextField] = {}
        beside = QHBoxLayout()
        beside.setSpacing(space(4))
        for missing in missing_in(feedback):
            field = TextField(tools.theme, feedback_word(missing), f"wrap_{ANSWERED_IN[missing]}")
            self.fields[missing] = field
            self.form.add(ANSWERED_IN[missing], field)
            if missing is Missing.BEHAVIOUR:
                self.form.column.addWidget(field)
            else:
                beside.addWidget(field, 1)
        self.form.column.addLayout(beside)
        self.column.setContentsMargins(0, 0, 0, space(5))
        self.column.setSpacing(space(2))
        self.column.addWidget(self.form)
        self.form.setVisible(bool(self.fields))

    def _keep(self, feedback: Feedback) -> Feedback:
        return self._tools.services.feedback.change(feedback)


class FeedbackAsked(Asking):
    """Lists what they saw; without any it is not asked."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "wrap_feedback")
        self._tools = tools
        self.rows: dict[str, FeedbackRow] = {}
        self.ask(self.tr("Was there feedback?"), self.tr("Leave open what you do not know."))

    def show_room(self, room: Room) -> None:
        """Show the feedback of a meeting."""
        for gone in [key for key in self.rows if key not in [one.id for one in room.feedback]]:
            row = self.rows.pop(gone)
            row.form.let_go()
            take_away(row)
        for feedback in room.feedback:
            if feedback.id not in self.rows:
                self.rows[feedback.id] = FeedbackRow(self._tools, feedback)
                self.column.addWidget(self.rows[feedback.id])
                self.rows[feedback.id].show()
            row = self.rows[feedback.id]
            row.show_heard(feedback, room.people)
            row.form.show_record(feedback)
        self.setVisible(bool(room.feedback))

    def flush(self) -> bool:
        """Keep what is typed in any field; False where that is not possible."""
        kept = [row.form.flush() for row in self.rows.values()]
        return all(kept)


def _words(error: Invalid) -> str:
    return texts.word(error.why)
