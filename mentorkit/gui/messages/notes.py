"""One note of the coach as a row: what it found, why, and the one act that mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.coaching.notes import Level, Rule
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label, escaped
from mentorkit.gui.kit.length_bars import LengthBar
from mentorkit.gui.kit.style import Ringed
from mentorkit.gui.messages import coach_words
from mentorkit.gui.writing_texts import source_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from mentorkit.domain.coaching.notes import Note
    from mentorkit.gui.theme import Theme


class NoteRow(Ringed, QWidget):
    """Shows a note. A click, Enter or Space chooses it; its act is a button of its own."""

    ring_radius = "row"
    chosen = Signal(object)
    act_wanted = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self._note: Note | None = None
        self._is_chosen = False
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icon = Icon(theme, "check", f"{name}_icon")
        self.heading = Label(theme, "", f"{name}_heading", "smallStrong", wrap=True)
        self.sentence = Label(theme, "", f"{name}_sentence", "small", "text.secondary", wrap=True)
        self.bar = LengthBar(theme, f"{name}_bar", self.tr("Length"))
        self._bar_box = QWidget()
        self._bar_box.setObjectName(f"{name}_bar_box")
        self.act = Button(theme, "", f"{name}_act", Kind.LINK)
        self.act.clicked.connect(self._act)
        self._lay_out()

    @property
    def note(self) -> Note | None:
        """The note shown."""
        return self._note

    def show_note(self, note: Note, name: str) -> None:
        """Show a note about a message to somebody of this name."""
        self._note = note
        self._icon.set_icon(*coach_words.icon(note))
        self.heading.set_text(coach_words.heading(note, name))
        self.sentence.set_text(coach_words.sentence(note, name))
        words = coach_words.act(note)
        self.act.set_text(words)
        self.act.setVisible(bool(words))
        self.setAccessibleName(f"{self.heading.text()}. {self.sentence.text()}")
        self.setToolTip(escaped(source_words(note.rule)))
        self.setAccessibleDescription(source_words(note.rule))
        values = note.values
        has_bar = note.rule is Rule.LENGTH and {"count", "least", "most"} <= set(values)
        self._bar_box.setVisible(has_bar)
        if has_bar:
            self.bar.show_length(int(values["count"]), int(values["least"]), int(values["most"]))
        self.set_chosen(chosen=self._is_chosen and note.level is not Level.FINE)

    def set_chosen(self, *, chosen: bool) -> None:
        """Say whether its words are highlighted in the letter."""
        self._is_chosen = chosen
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._note)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose with a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._note)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the chosen note."""
        if self._is_chosen:
            color = self.theme.color("highlight.coach")
            painting.frame(QPainter(self), self.rect(), self.theme.radius("row"), color)

    def _act(self) -> None:
        self.act_wanted.emit(self._note)

    def _lay_out(self) -> None:
        space = self.theme.space
        bar = QVBoxLayout(self._bar_box)
        bar.setContentsMargins(0, space(2), 0, space(1))
        bar.addWidget(self.bar)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.sentence)
        words.addWidget(self._bar_box)
        acts = QHBoxLayout()
        acts.addWidget(self.act)
        acts.addStretch(1)
        words.addLayout(acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(3), space(2), space(3), space(2))
        row.setSpacing(space(2))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
