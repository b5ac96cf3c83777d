"""Before a first message: the question what somebody did that is valued, where nothing is kept of it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


class EvidenceAsk(QWidget):
    """A question with one line for the answer, told by Enter. It may be left alone."""

    answered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("evidence_ask")
        self.question = Label(theme, "", "evidence_ask_question", "label", wrap=True)
        why = self.tr("One thing you mean shows that you write to them and to nobody else.")
        self.why = Label(theme, why, "evidence_ask_why", "caption", "text.secondary", wrap=True)
        hint = self.tr("A talk, an article, a project, words")
        self.field = TextField(theme, "", "evidence_ask_answer", placeholder=hint, small=True)
        self.field.edit.returnPressed.connect(self._answer)
        space = theme.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space(5), space(4), space(5), space(4))
        column.setSpacing(space(1))
        for part in (self.question, self.why, self.field):
            column.addWidget(part)
        self.hide()

    def ask(self, name: str, *, wanted: bool) -> None:
        """Ask about somebody, or no longer."""
        question = self.tr("What did {0} do that you value?").format(name)
        if question != self.question.text() or not wanted:
            self.field.set_value("")
        self.question.set_text(question)
        self.field.edit.setAccessibleName(question)
        self.setVisible(wanted)

    def propose(self, title: str) -> None:
        """Put in what was just said in the letter; Enter keeps it."""
        if not self.isHidden() and not self.field.value():
            self.field.set_value(title)

    def _answer(self) -> None:
        if self.field.value():
            self.answered.emit(self.field.value())
