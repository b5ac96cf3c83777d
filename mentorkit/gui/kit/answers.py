"""Answers given in place: a few fields, the act that keeps them, and *Cancel*."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mentorkit.gui.kit.choices import Segments
    from mentorkit.gui.kit.fields import Field
    from mentorkit.gui.kit.story_steps import StoryStep
    from mentorkit.gui.theme import Theme


@frozen
class Asked:
    """What an answer asks for, by the names of its fields, and what keeping it is called."""

    name: str
    act: str
    fields: Mapping[str, Field]
    choices: Mapping[str, Segments]


class Answer(QWidget):
    """Shows fields and gives what stands in them. Ctrl+Enter keeps, Esc cancels."""

    given = Signal(object)
    """What stands in the fields, by their names."""
    cancelled = Signal()

    def __init__(self, theme: Theme, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.setObjectName(asked.name)
        self.keep = Button(theme, asked.act, f"{asked.name}_keep", Kind.PRIMARY)
        self.keep.clicked.connect(self.give)
        cancel = Button(theme, self.tr("Cancel"), f"{asked.name}_cancel", Kind.GHOST)
        cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(2), 0, 0)
        column.setSpacing(theme.space(3))
        for choice in asked.choices.values():
            titled = QVBoxLayout()
            titled.setSpacing(theme.scaled(6))
            titled.addWidget(Label(theme, choice.accessibleName(), f"{choice.objectName()}_label", "label"))
            titled.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeading)
            column.addLayout(titled)
        for field in asked.fields.values():
            column.addWidget(field)
        acts = QHBoxLayout()
        acts.setSpacing(theme.space(2))
        acts.addWidget(self.keep)
        acts.addWidget(cancel)
        acts.addStretch(1)
        column.addLayout(acts)
        for keys, act in (("Ctrl+Return", self.give), ("Esc", self.cancelled.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        next(iter(self.asked.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def give(self) -> None:
        """Give what is typed, or say which day is none."""
        for field in self.asked.fields.values():
            if isinstance(field, DayLine):
                field.take_typed()
                if not field.is_readable:
                    field.show_error(texts.word(Why.NOT_A_DATE))
                    field.setFocus(Qt.FocusReason.OtherFocusReason)
                    return
        values: dict[str, Any] = {name: field.value() for name, field in self.asked.fields.items()}
        self.given.emit(values | {name: choice.value() for name, choice in self.asked.choices.items()})

    def show_error(self, error: Invalid) -> None:
        """Say what is wrong at its field."""
        field = self.asked.fields.get(error.field, next(iter(self.asked.fields.values())))
        field.show_error(texts.word(error.why))
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def ask_in(
    step: StoryStep, asked: Asked, keep: Callable[[dict[str, Any]], object], cancelled: Callable[[], object]
) -> Answer:
    """Ask in the place of a step's acts; `keep` may raise Invalid, which is said at its field."""
    answer = Answer(step.theme, asked)

    def given(values: dict[str, Any]) -> None:
        try:
            keep(values)
        except Invalid as error:
            answer.show_error(error)

    def go_back() -> None:
        step.show_answer(None)
        cancelled()

    answer.given.connect(given)
    answer.cancelled.connect(go_back)
    step.show_answer(answer)
    answer.focus_first()
    return answer
