"""The keys of this screen: those of the commands, and those that lists and forms share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QGridLayout

from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.shell.key_texts import keys_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.gui.kit.features import Command
    from mentorkit.gui.theme import Theme

SHARED = (
    ("Esc", QT_TRANSLATE_NOOP("keys", "Close, clear, back to the list")),
    ("Alt+Up", QT_TRANSLATE_NOOP("keys", "Previous record")),
    ("Alt+Down", QT_TRANSLATE_NOOP("keys", "Next record")),
    ("Ctrl+Return", QT_TRANSLATE_NOOP("keys", "The act of the main button")),
    ("Return", QT_TRANSLATE_NOOP("keys", "Open the row")),
    ("Space", QT_TRANSLATE_NOOP("keys", "Check the row")),
    ("Shift+Down", QT_TRANSLATE_NOOP("keys", "Extend the selection")),
    ("Ctrl+Right", QT_TRANSLATE_NOOP("keys", "Carry a card of the board on")),
    ("Ctrl+A", QT_TRANSLATE_NOOP("keys", "Select all")),
    ("A", QT_TRANSLATE_NOOP("keys", "Keep what was said as advice")),
    ("F", QT_TRANSLATE_NOOP("keys", "Keep what was said as feedback")),
    ("Del", QT_TRANSLATE_NOOP("keys", "Remove")),
    ("Shift+F10", QT_TRANSLATE_NOOP("keys", "Menu of the row")),
)
"""Keys that every list, form and dialog understands."""


class KeysOverlay(Overlay):
    """Two columns: what it does, and its key."""

    def __init__(
        self, theme: Theme, commands: Iterable[Command], own: Iterable[tuple[str, str]] = ()
    ) -> None:
        """`own` are the words and keys of the page shown: they come first."""
        title = QCoreApplication.translate("keys", "Keys of this screen")
        super().__init__(theme, title, "keys", width=640, closes_outside=True)
        rows = list(own)
        rows += [(command.label, command.keys) for command in commands if command.keys]
        rows += [(QCoreApplication.translate("keys", str(words)), keys) for keys, words in SHARED]
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(8))
        grid.setVerticalSpacing(theme.space(2))
        half = (len(rows) + 1) // 2
        for at, (words, keys) in enumerate(rows):
            line, column = at % half, 2 * (at // half)
            grid.addWidget(Label(theme, words, f"keys_words_{at}", "small"), line, column)
            shown = Label(theme, keys_text(keys), f"keys_{at}", "small", "text.tertiary")
            grid.addWidget(shown, line, column + 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)
