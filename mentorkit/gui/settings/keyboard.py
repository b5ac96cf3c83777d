"""The keyboard: where every key is listed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.settings.rows import Section, SettingRow

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


class Keyboard(Section):
    """Every act has a key or stands in the palette; the list of keys is one click away."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "keyboard", "")
        self.heading.set_text(self.tr("Keyboard"))
        self.setAccessibleName(self.tr("Keyboard"))
        run = tools.surface.run_command
        rows = (
            ("show_keys", self.tr("Every key"), self.tr("F1 shows them anywhere."), self.tr("Show keys")),
            (
                "search",
                self.tr("One box for everything"),
                self.tr("Ctrl and K, then a few letters of a name or of what you want to do."),
                self.tr("Try it"),
            ),
        )
        for command, title, sentence, act in rows:
            button = Button(tools.theme, act, f"{command}_button")
            button.clicked.connect(partial(run, command))
            self.add_row(SettingRow(tools.theme, f"{command}_row", title, sentence, button))
