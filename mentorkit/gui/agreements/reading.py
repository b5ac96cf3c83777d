"""What was agreed, to be read: its terms, what stays with me, and how one version differs from the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.gui import texts
from mentorkit.gui.agreed_texts import term_word, value_words
from mentorkit.gui.agreements.terms import Terms
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from mentorkit.domain.agreements import TermChange
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.agreements import Agreed

LABELS = 168
"""Width of the labels at 100 %."""


class AgreedPart(QWidget):
    """Shows what both keep to; while a proposal is written only the versions before it are shown."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self.setObjectName("agreement_read")
        self.terms = Terms(theme, "agreement_terms", LABELS)
        self.answer = Label(theme, "", "agreement_answer", "reading", wrap=True)
        self.note = Label(theme, "", "agreement_note_words", "reading", wrap=True)
        self.history = Label(theme, "", "agreement_history", "small", "text.secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self.terms)
        self._parts: dict[Label, QWidget] = {}
        for words, label in (
            (self.tr("What they answered"), self.answer),
            (self.tr("Only for you"), self.note),
            (self.tr("Versions"), self.history),
        ):
            self._parts[label] = self._part(words, label)
            column.addWidget(self._parts[label])

    def show_agreed(self, agreed: Agreed, *, writes: bool) -> None:
        """Show everything that was ever agreed with somebody."""
        current, services = agreed.current, self._tools.services
        reads = current is not None and not writes
        self.terms.setVisible(reads)
        if current is not None and reads:
            goals = services.agreements.goals(current)
            self.terms.show_terms(current, goals, services.clock.today())
        self._say(self.answer, current.answer if current is not None and reads else "")
        self._say(self.note, current.note if current is not None and reads else "")
        self._say(self.history, self._versions(agreed) if len(agreed.versions) > 1 else "")

    def _say(self, label: Label, words: str) -> None:
        label.set_text(words)
        self._parts[label].setVisible(bool(words))

    def _part(self, words: str, label: Label) -> QWidget:
        """Return a heading with a text below it."""
        theme, name = self._tools.theme, label.objectName()
        part = QWidget()
        part.setObjectName(f"{name}_part")
        column = QVBoxLayout(part)
        column.setContentsMargins(0, theme.space(4), 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(Label(theme, words, f"{name}_heading", "label"))
        column.addWidget(label)
        return part

    def _versions(self, agreed: Agreed) -> str:
        today = self._tools.services.clock.today()
        lines: list[str] = []
        for version in reversed(agreed.versions):
            day = texts.short_day(version.confirmed or version.made, today)
            lines.append(self.tr("Version {0}, {1}").format(version.version, day))
            lines += [f"– {self._difference(change)}" for change in agreed.changes(version)]
        return "\n".join(lines)

    def _difference(self, change: TermChange) -> str:
        """Return in what a version differs from the one before, in one term."""
        goals, today = self._tools.services.goals.active(), self._tools.services.clock.today()
        before, after = (
            value_words(change.term, value, goals, today) for value in (change.before, change.after)
        )
        if not before:
            words = self.tr("{term}, new: {after}")
        else:
            words = self.tr("{term}: {before} → {after}") if after else self.tr("{term}: no longer {before}")
        return words.format(term=term_word(change.term), before=before, after=after)
