"""Terms to be read: a grey label and its value, a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.agreements import TERMS
from mentorkit.gui.agreed_texts import term_word, value_words
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_away

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.agreements import Agreement
    from mentorkit.domain.goals import Goal
    from mentorkit.gui.theme import Theme


class Terms(QWidget):
    """Shows the terms of an agreement that say something, all of them or some."""

    def __init__(self, theme: Theme, name: str, label_width: int, style: str = "body") -> None:
        super().__init__()
        self.theme, self._style, self._width = theme, style, label_width
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(2))
        self._rows: dict[str, QWidget] = {}

    def show_terms(
        self, agreement: Agreement, goals: Sequence[Goal], today: date, terms: Sequence[str] = TERMS
    ) -> int:
        """Show what was settled and return how many terms that is."""
        take_away(*self._rows.values())
        self._rows.clear()
        for term in terms:
            words = value_words(term, getattr(agreement, term), goals, today)
            if words.strip():
                self._rows[term] = self._row(term, words)
                self._column.addWidget(self._rows[term])
        return len(self._rows)

    def _row(self, term: str, words: str) -> QWidget:
        row = QWidget()
        row.setObjectName(f"{self.objectName()}_{term}")
        row.setAccessibleName(f"{term_word(term)}: {words}")
        label = Label(
            self.theme,
            term_word(term),
            f"{self.objectName()}_{term}_label",
            "small",
            "text.secondary",
            wrap=True,
        )
        label.setFixedWidth(self.theme.scaled(self._width))
        value = Label(self.theme, words, f"{self.objectName()}_{term}_value", self._style, wrap=True)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self.theme.space(3))
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(value, 1, Qt.AlignmentFlag.AlignTop)
        return row
