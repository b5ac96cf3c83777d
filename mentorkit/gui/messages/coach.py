"""The coach's pane: notes in the order in which they matter, and below them what is known about the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.coaching.notes import Level
from mentorkit.gui.kit.announcements import announce
from mentorkit.gui.kit.buttons import Height, IconButton
from mentorkit.gui.kit.cards import Ground, Rule
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.messages import coach_words
from mentorkit.gui.messages.evidence_ask import EvidenceAsk
from mentorkit.gui.messages.known_facts import KnownFacts
from mentorkit.gui.messages.notes import NoteRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.coaching.notes import Note
    from mentorkit.gui.theme import Theme


class CoachPane(Ground):
    """Shows notes and facts. Rows are kept and filled anew, so that a run of the coach costs little."""

    chosen = Signal(object)
    """The `Note` chosen, None when it was let go."""
    act_wanted = Signal(object)
    """The `Note` whose act was pressed."""
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "coach")
        self.setAccessibleName(self.tr("Coach"))
        self._notes: tuple[Note, ...] = ()
        self._name = ""
        self._chosen: Note | None = None
        self.rows: list[NoteRow] = []
        self.count = Label(theme, "", "coach_count", "small", "text.secondary")
        self.close_button = IconButton(
            theme, "x", self.tr("Close the coach"), "coach_close", height=Height.SMALL
        )
        self.close_button.clicked.connect(self.closed)
        self.hint = Label(theme, "", "coach_hint", "small", "text.secondary", wrap=True)
        self.facts = KnownFacts(theme)
        self.evidence = EvidenceAsk(theme)
        self.sheet = ReadingScroll(
            theme, "coach_scroll", self.tr("Notes"), most=0, padding=2, top=2, bottom=2
        )
        self._lay_out()
        self.show_notes((), "")

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes shown."""
        return self._notes

    @property
    def open_notes(self) -> tuple[Note, ...]:
        """The notes that need a look."""
        return tuple(note for note in self._notes if note.level is not Level.FINE)

    def show_notes(self, notes: Sequence[Note], name: str, *, knows_language: bool = True) -> None:
        """Show notes about a message to somebody of this name."""
        before = len(self.open_notes)
        if tuple(notes) != self._notes or name != self._name:
            self._notes, self._name = tuple(notes), name
            for at, note in enumerate(self._notes):
                self._row(at).show_note(note, name)
            for at, row in enumerate(self.rows):
                row.setVisible(at < len(self._notes))
            self._keep_choice()
        self.count.set_text(coach_words.counted(len(self.open_notes)) if self._notes else "")
        self.hint.set_text(
            "" if knows_language else self.tr("In this language I only check blanks and length.")
        )
        self.hint.setVisible(not knows_language)
        if before != len(self.open_notes) and self.isVisible():
            announce(self, self.tr("Coach: {0}").format(self.count.text()))

    def choose(self, note: Note | None) -> None:
        """Choose a note, or let go of the one chosen by choosing it again."""
        self._chosen = None if note is self._chosen else note
        self._show_choice()
        self.chosen.emit(self._chosen)

    def choose_next(self) -> None:
        """Choose the next note that needs a look, round the end."""
        notes = self.open_notes
        if notes:
            at = notes.index(self._chosen) if self._chosen in notes else -1
            following = notes[(at + 1) % len(notes)]
            self._chosen = None
            self.choose(following)
            row = next(row for row in self.rows if row.note is following)
            self.sheet.ensureWidgetVisible(row)

    def _keep_choice(self) -> None:
        """Keep the choice on the note that says the same, or let it go."""
        chosen = self._chosen
        if chosen is not None:
            same = (note for note in self._notes if (note.rule, note.found) == (chosen.rule, chosen.found))
            self._chosen = next(same, None)
            self.chosen.emit(self._chosen)
        self._show_choice()

    def _show_choice(self) -> None:
        for row in self.rows:
            row.set_chosen(chosen=self._chosen is not None and row.note is self._chosen)

    def _row(self, at: int) -> NoteRow:
        if at == len(self.rows):
            row = NoteRow(self.theme, f"coach_note_{at}")
            row.chosen.connect(self.choose)
            row.act_wanted.connect(self.act_wanted)
            self.sheet.column.insertWidget(at, row)
            self.rows.append(row)
        return self.rows[at]

    def _lay_out(self) -> None:
        space = self.theme.space
        head = QWidget()
        head.setObjectName("coach_head")
        head.setFixedHeight(self.theme.size("paneHeader"))
        row = QHBoxLayout(head)
        row.setContentsMargins(space(5), 0, space(3), 0)
        row.addWidget(Label(self.theme, self.tr("Coach"), "coach_heading", "label"), 1)
        row.addWidget(self.count)
        row.addWidget(self.close_button)
        hint = QHBoxLayout()
        hint.setContentsMargins(space(5), space(3), space(5), 0)
        hint.addWidget(self.hint)
        self.sheet.column.setSpacing(space(1))
        self.sheet.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Rule(self.theme, "coach_rule"))
        column.addLayout(hint)
        column.addWidget(self.sheet, 1)
        self._facts_rule = Rule(self.theme, "coach_facts_rule")
        column.addWidget(self._facts_rule)
        column.addWidget(self.facts)
        column.addWidget(self.evidence)
