"""Small overlays that ask for one thing: a number of days, a day, a tag, a reason, a name typed out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from mentorkit.domain.errors import Invalid
from mentorkit.domain.frozen import frozen
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.enter_keys import EnterKey
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.kit.fields import Field
    from mentorkit.gui.theme import Theme


@frozen
class Question:
    """What an overlay asks: `act` is the verb on its button, `name` its objectName."""

    name: str
    title: str
    act: str
    sentence: str = ""
    kind: Kind = Kind.PRIMARY


class OneQuestion(Overlay):
    """Asks for one value. `answer` gets it and returns what is wrong in words, or nothing.

    It may raise Invalid too, which is said below the field in the same way.
    """

    def __init__(
        self, theme: Theme, question: Question, field: Field, answer: Callable[[Any], str | None]
    ) -> None:
        super().__init__(theme, question.title, question.name, width=440)
        self.field, self._answer = field, answer
        if question.sentence:
            name = f"{question.name}_sentence"
            sentence = Label(theme, question.sentence, name, "body", "text.secondary", wrap=True)
            self.body.addWidget(sentence)
        self.body.addWidget(field)
        cancel = Button(theme, self.tr("Cancel"), f"{question.name}_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.act = Button(theme, question.act, f"{question.name}_act", question.kind)
        self.act.clicked.connect(self.give)
        self.add_act(cancel)
        self.add_act(self.act)
        EnterKey(self, self.give)
        field.edited.connect(field.clear_error)

    def give(self) -> None:
        """Give the answer; stay open and say why when it cannot be taken."""
        try:
            wrong = self._answer(self.field.value())
        except Invalid as error:
            wrong = texts.word(error.why)
        if wrong:
            self.field.show_error(wrong)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close_overlay()
