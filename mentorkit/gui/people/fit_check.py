"""The fit check: a few honest questions after a second talk, kept as a private note."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mentorkit.domain.fit_checks import FitAnswer, FitOutcome, FitQuestion
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Segments
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from mentorkit.domain.lines import PersonLine
    from mentorkit.gui.kit.features import Tools

WORDS: Mapping[StrEnum, Any] = {
    FitQuestion.USEFUL: QT_TRANSLATE_NOOP("fit_check", "Do I come away with something I can use?"),
    FitQuestion.OPEN: QT_TRANSLATE_NOOP("fit_check", "Can I say openly what does not work?"),
    FitQuestion.AGAIN: QT_TRANSLATE_NOOP("fit_check", "Do I look forward to the next talk?"),
    FitAnswer.YES: QT_TRANSLATE_NOOP("fit_check", "Yes"),
    FitAnswer.PARTLY: QT_TRANSLATE_NOOP("fit_check", "Partly"),
    FitAnswer.NO: QT_TRANSLATE_NOOP("fit_check", "No"),
    FitOutcome.GO_ON: QT_TRANSLATE_NOOP("fit_check", "Go on"),
    FitOutcome.KEEP: QT_TRANSLATE_NOOP("fit_check", "Keep as contact"),
    FitOutcome.END: QT_TRANSLATE_NOOP("fit_check", "End kindly…"),
}


class FitCheck(Overlay):
    """Asks three questions and for a line in own words; its acts are what the answers may lead to."""

    def __init__(self, tools: Tools, line: PersonLine) -> None:
        title = QCoreApplication.translate("fit_check", "Does it fit with {0}?").format(line.shown)
        super().__init__(tools.theme, title, "fit_check", width=520)
        theme = tools.theme
        self._tools, self._line = tools, line
        words = self.tr(
            "Two talks are enough to tell. Only you read this; it stays as a note on the timeline."
        )
        self.body.addWidget(Label(theme, words, "fit_check_sentence", "body", "text.secondary", wrap=True))
        answers = [(None, "–"), *((answer, _word(answer)) for answer in FitAnswer)]
        self.answers = {
            one: Segments(theme, answers, f"fit_check_{one.value}", _word(one)) for one in FitQuestion
        }
        for one, segments in self.answers.items():
            self.body.addLayout(self._asked(one, segments))
        self.note = LongField(theme, self.tr("In your own words"), "fit_check_note", lines=2, most=6)
        self.body.addWidget(self.note)
        kinds = {FitOutcome.END: Kind.GHOST, FitOutcome.KEEP: Kind.OUTLINE, FitOutcome.GO_ON: Kind.PRIMARY}
        self.acts = {
            outcome: Button(theme, _word(outcome), f"fit_check_{outcome.value}", kind)
            for outcome, kind in kinds.items()
        }
        for outcome, button in self.acts.items():
            button.clicked.connect(partial(self.close_with, outcome))
            self.add_act(button)

    def close_with(self, outcome: FitOutcome) -> None:
        """Keep the answers and do what was chosen; a letter that was begun is opened."""
        ending = self._tools.services.ending
        title = self.tr("Fit check: {0}").format(_word(outcome).rstrip("…"))
        letter = ending.check_fit(self._line.id, title, self._said(), outcome)
        self.close_overlay()
        words = {
            FitOutcome.GO_ON: self.tr("Kept as a note: go on with {0}"),
            FitOutcome.KEEP: self.tr("{0} is kept as a contact"),
            FitOutcome.END: self.tr("{0} is kept as a contact; a letter is begun"),
        }[outcome]
        self._tools.surface.toast(words.format(self._line.shown), undo=True)
        if letter is not None:
            self._tools.navigator.open("message", letter.id)

    def _said(self) -> str:
        """Return the questions answered with their answers, and the own words."""
        told = ((one, segments.value()) for one, segments in self.answers.items())
        lines = [f"{_word(one)} {_word(answer)}." for one, answer in told if answer is not None]
        return "\n".join([*lines, *([self.note.value()] if self.note.value() else [])])

    def _asked(self, one: FitQuestion, segments: Segments) -> QVBoxLayout:
        column, row = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(self._tools.theme.space(1))
        column.addWidget(Label(self._tools.theme, _word(one), f"fit_check_{one.value}_words", "bodyStrong"))
        row.addWidget(segments)
        row.addStretch(1)
        column.addLayout(row)
        return column


def _word(member: StrEnum) -> str:
    return QCoreApplication.translate("fit_check", str(WORDS[member]))
