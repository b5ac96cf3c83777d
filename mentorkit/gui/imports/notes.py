"""What is worth knowing about a file: a short list of sentences, each with a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_all_away

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.theme import Theme


class NotesList(QWidget):
    """A title and sentences below it; a check for what was done, a dashed circle for what needs a look."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme, self._name = theme, name
        self.setObjectName(f"{name}s")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(Label(theme, self.tr("Worth knowing"), f"{name}s_title", "label"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.space(1))
        column.addLayout(self._lines)

    def show_notes(self, notes: Sequence[tuple[str, str]]) -> None:
        """Show other sentences, each with the name of its icon."""
        take_all_away(self._lines)
        shown = notes or [("check", self.tr("Every row could be read."))]
        for number, (icon, sentence) in enumerate(shown):
            self._lines.addWidget(self._line(number, icon, sentence))

    def _line(self, number: int, icon: str, sentence: str) -> QWidget:
        line = QWidget()
        line.setObjectName(f"{self._name}_{number}")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.space(2))
        color = "status.good.line" if icon == "check" else "status.due.line"
        row.addWidget(Icon(self.theme, icon, f"{self._name}_icon_{number}", color=color))
        text = Label(
            self.theme, sentence, f"{self._name}_text_{number}", "small", "text.secondary", wrap=True
        )
        row.addWidget(text, 1)
        return line
