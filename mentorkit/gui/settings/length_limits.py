"""How long a letter of each kind should be: two numbers a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout

from mentorkit.domain.coaching.drafts import WORDS_BY_KIND
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.enter_keys import EnterKey
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay

if TYPE_CHECKING:
    from mentorkit.domain.messages import MessageKind
    from mentorkit.gui.kit.features import Tools

MOST_WORDS = 5_000
"""Beyond it a number is a slip of the hand."""


class LengthLimits(Overlay):
    """Changes the limits the coach measures length by."""

    def __init__(self, tools: Tools) -> None:
        title = QCoreApplication.translate("LengthLimits", "Length of a letter")
        super().__init__(tools.theme, title, "length_limits", width=480)
        self._coaching = tools.services.coaching
        self.fields: dict[MessageKind, tuple[TextField, TextField]] = {}
        sentence = self.tr("From how many words to how many. Outside of that the coach says so.")
        name = "length_limits_sentence"
        self.body.addWidget(Label(self.theme, sentence, name, "body", "text.secondary", wrap=True))
        self.body.addLayout(self._grid())
        self._show(self._coaching.limits().words)
        usual = Button(self.theme, self.tr("As they were at first"), "length_limits_usual", Kind.GHOST)
        usual.clicked.connect(self.show_usual)
        cancel = Button(self.theme, self.tr("Cancel"), "length_limits_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.act = Button(self.theme, self.tr("Save"), "length_limits_save", Kind.PRIMARY)
        self.act.clicked.connect(self.save)
        self.add_aside(usual)
        self.add_act(cancel)
        self.add_act(self.act)
        EnterKey(self, self.save)

    def show_usual(self) -> None:
        """Show the limits the app began with; *Save* keeps them."""
        self._show(WORDS_BY_KIND)

    def save(self) -> None:
        """Keep the limits; say at its field what is no number or ends before it begins."""
        for pair in self.fields.values():
            for field in pair:
                field.clear_error()
        read = {kind: tuple(_number(field) for field in pair) for kind, pair in self.fields.items()}
        for kind, (least, most) in read.items():
            if least is None or most is None or least > most:
                self._refuse(kind, least, most)
                return
        for kind, (least, most) in read.items():
            assert least is not None, "it was read above"
            assert most is not None, "it was read above"
            self._coaching.set_words(kind, least, most)
        self.close_overlay()

    def _refuse(self, kind: MessageKind, least: int | None, most: int | None) -> None:
        from_field, to_field = self.fields[kind]
        if least is not None and most is not None:
            to_field.show_error(self.tr("Less than the number before it."))
            wrong = to_field
        else:
            wrong = from_field if least is None else to_field
            wrong.show_error(self.tr("A number from 1 to {0}.").format(MOST_WORDS))
        wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grid(self) -> QGridLayout:
        grid, theme = QGridLayout(), self.theme
        grid.setHorizontalSpacing(theme.space(3))
        grid.setVerticalSpacing(theme.space(2))
        grid.setColumnStretch(0, 1)
        for row, kind in enumerate(WORDS_BY_KIND):
            word = texts.word(kind)
            label = Label(theme, word, f"length_{kind}_label", "body")
            pair = tuple(
                TextField(theme, "", f"length_{kind}_{side}", small=True) for side in ("least", "most")
            )
            for column, (field, said) in enumerate(
                zip(pair, (self.tr("{0}, at least"), self.tr("{0}, at most")), strict=True), start=1
            ):
                field.control.setAccessibleName(said.format(word))
                field.setFixedWidth(theme.scaled(96))
                field.edited.connect(field.clear_error)
                grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 0)
            self.fields[kind] = (pair[0], pair[1])
        return grid

    def _show(self, words: object) -> None:
        for kind, pair in self.fields.items():
            for field, number in zip(pair, words[kind], strict=True):  # type: ignore[index]  # a mapping of kinds
                field.set_value(str(number))


def _number(field: TextField) -> int | None:
    typed = field.value()
    number = int(typed) if typed.isdecimal() and len(typed) < 6 else 0
    return number if 0 < number <= MOST_WORDS else None
