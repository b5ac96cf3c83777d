"""The fields of a proposal: every term, in the order in which it is read, with a text to start from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mentorkit.domain.agreements import Scheduler, TalkForm, Tone
from mentorkit.gui import texts
from mentorkit.gui.agreed_texts import agreed_word, minutes_word, term_word
from mentorkit.gui.kit.choices import Chip
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.kit.forms import Form
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from mentorkit.domain.agreements import Agreement
    from mentorkit.domain.errors import Invalid
    from mentorkit.domain.goals import Goal, GoalId
    from mentorkit.gui.theme import Theme

LENGTHS = (15, 20, 30, 45, 60, 90)
"""Minutes of a talk that are offered."""


class AgreementForm(Form):
    """Edits a proposal; every field saves itself. `keep_goals` keeps which goals it is for."""

    def __init__(
        self,
        theme: Theme,
        today: date,
        save: Callable[[Agreement], Agreement],
        keep_goals: Callable[[tuple[GoalId, ...]], object],
        starters: Mapping[str, str],
    ) -> None:
        super().__init__(theme, "agreement_form", save, _words)
        self._keep_goals, self._starters, self._today = keep_goals, starters, today
        self.column.setSpacing(theme.space(4))
        self.written: dict[str, LongField] = {}
        self.chips: dict[GoalId, Chip] = {}
        self.choices: dict[str, ComboField] = {}
        translate = QCoreApplication.translate
        self._heading(translate("agreed", "What for"))
        self._written("purpose")
        self._goals()
        self._heading(translate("agreed", "How"))
        self._choices()
        self._written("channel")
        for heading, terms in (
            (translate("agreed", "How you work"), ("preparation", "off_limits", "confidentiality")),
            (translate("agreed", "Feedback, both ways"), ("feedback_to_me", "feedback_to_them")),
            (translate("agreed", "How long, and how it ends"), ("duration", "ending")),
        ):
            self._heading(heading)
            for term in terms:
                self._written(term)
        read = partial(read_day, today=today, past=False)
        self.review = DayLine(theme, term_word("review"), "agreement_review", read, texts.whole_day)
        self.add("review", self.review)
        self._heading(translate("agreed", "Only for you"))
        label = translate("agreed", "Your own thoughts; never part of anything you share")
        self.add("note", LongField(theme, label, "agreement_note", lines=2))

    def show_record(self, record: Agreement) -> None:
        """Show a proposal; a rhythm or a length of its own is offered beside the usual ones."""
        nothing = (None, QCoreApplication.translate("agreed", "Not said"))
        for term, usual, words in (
            ("every_days", texts.RHYTHMS, texts.rhythm_word),
            ("minutes", LENGTHS, minutes_word),
        ):
            own = getattr(record, term)
            offered = sorted({*usual, *([own] if own is not None else [])})
            self.choices[term].set_options([nothing, *((number, words(number)) for number in offered)])
        super().show_record(record)

    def show_goals(self, goals: Sequence[Goal], chosen: Iterable[GoalId]) -> None:
        """Offer these goals, some of them chosen."""
        self._flow.clear()
        self.chips = {}
        wanted = set(chosen)
        for goal in goals:
            chip = Chip(self.theme, goal.title, f"agreement_goal_{goal.id}")
            chip.setChecked(goal.id in wanted)
            chip.clicked.connect(self._goals_changed)
            self.chips[goal.id] = chip
            self._flow.addWidget(chip)
            chip.show()
        self._goals_part.setVisible(bool(goals))

    def start_from_examples(self) -> None:
        """Put a text to start from into every written field that is still blank."""
        for term, field in self.written.items():
            if not field.value() and self._starters.get(term):
                field.set_value(self._starters[term])
                field.edited.emit()
        self.flush()

    def _heading(self, words: str) -> None:
        name = f"agreement_part_{self.column.count()}"
        self.column.addSpacing(self.theme.space(2))
        self.column.addWidget(Label(self.theme, words, name, "heading"))

    def _written(self, term: str) -> None:
        hint = self._starters.get(term, "")
        name = f"agreement_{term}"
        field = LongField(self.theme, term_word(term), name, placeholder=hint, lines=2, most=8)
        self.written[term] = field
        self.add(term, field)

    def _choices(self) -> None:
        nothing = (None, QCoreApplication.translate("agreed", "Not said"))
        options: dict[str, list[tuple[Any, str]]] = {
            "every_days": [],
            "minutes": [],
            "form": [(one, agreed_word(one)) for one in TalkForm],
            "scheduler": [(one, agreed_word(one)) for one in Scheduler],
            "tone": [(one, agreed_word(one)) for one in Tone],
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.space(4))
        grid.setVerticalSpacing(self.theme.space(4))
        for at, (term, found) in enumerate(options.items()):
            label = QCoreApplication.translate("agreed", "Written as") if term == "tone" else term_word(term)
            offered = found if term == "tone" else [nothing, *found]
            field = ComboField(self.theme, label, f"agreement_{term}", offered, small=True)
            self.add(term, field, place=False)
            self.choices[term] = field
            grid.addWidget(field, at // 2, at % 2)
        self.column.addLayout(grid)

    def _goals(self) -> None:
        self._goals_part = QWidget()
        self._goals_part.setObjectName("agreement_goals")
        column = QVBoxLayout(self._goals_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.space(1))
        column.addWidget(Label(self.theme, term_word("goals"), "agreement_goals_label", "label"))
        box = QWidget()
        box.setObjectName("agreement_goal_chips")
        self._flow = FlowLayout(self.theme, box, gap=6)
        column.addWidget(box)
        self.column.addWidget(self._goals_part)

    def _goals_changed(self) -> None:
        self._keep_goals(tuple(goal for goal, chip in self.chips.items() if chip.isChecked()))


def _words(error: Invalid) -> str:
    return texts.word(error.why)
