"""A longer text that is set: an overlay with an editor and *Save*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.enter_keys import EnterKey
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.theme import Theme


class LongText(Overlay):
    """Asks for a text; `keep` gets it. `told` is the title and a sentence that explains."""

    def __init__(
        self, theme: Theme, name: str, told: tuple[str, str], text: str, keep: Callable[[str], None]
    ) -> None:
        title, sentence = told
        super().__init__(theme, title, name, width=480)
        self._keep = keep
        self.body.addWidget(Label(theme, sentence, f"{name}_sentence", "body", "text.secondary", wrap=True))
        self.field = LongField(theme, "", f"{name}_text", lines=5, most=14)
        self.field.control.setAccessibleName(title)
        self.field.set_value(text)
        self.body.addWidget(self.field)
        cancel = Button(theme, self.tr("Cancel"), f"{name}_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.act = Button(theme, self.tr("Save"), f"{name}_save", Kind.PRIMARY)
        self.act.clicked.connect(self.save)
        self.add_act(cancel)
        self.add_act(self.act)
        EnterKey(self, self.save)

    def save(self) -> None:
        """Keep the text."""
        self._keep(self.field.value())
        self.close_overlay()
