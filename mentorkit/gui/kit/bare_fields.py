"""A field without a frame: what stands in it looks as it will be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from mentorkit.gui.kit.fields import Field

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


class BareField(Field):
    """One line in strong letters, its edge level with the words around it. Screen readers know it as `words`."""

    def __init__(
        self, theme: Theme, name: str, words: str, placeholder: str, edit: QLineEdit | None = None
    ) -> None:
        self.edit = edit or QLineEdit()
        super().__init__(theme, "", name, self.edit)
        self.setAccessibleName(words)
        self.edit.setAccessibleName(words)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setProperty("bare", "true")
        # Qt keeps two pixels free before the text, which would stand beside the words above and below.
        self.edit.setTextMargins(-2, 0, 0, 0)
        self.edit.textEdited.connect(self.edited)
        self.edit.editingFinished.connect(self.left)
        theme.changed.connect(self._dress)
        self._dress()

    def value(self) -> str:
        """Return the words on one line."""
        return " ".join(self.edit.text().split())

    def set_value(self, value: str) -> None:
        """Show words, from their beginning."""
        if value != self.edit.text():
            self.edit.setText(value)
            self.edit.setCursorPosition(0)

    def _dress(self) -> None:
        self.edit.setFont(self.theme.font("bodyStrong"))
