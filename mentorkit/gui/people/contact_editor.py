"""Editing a logged contact: how, when, how long, a title, and what was said."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.interactions import InteractionKind
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.enter_keys import EnterKey
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from mentorkit.domain.interactions import Interaction
    from mentorkit.gui.kit.features import Tools

MOST_MINUTES = 24 * 60


class ContactEditor(Overlay):
    """Shows one logged contact; *Save* keeps it, *Delete* removes it, both with undo."""

    def __init__(self, tools: Tools, interaction: Interaction) -> None:
        title = QCoreApplication.translate("ContactEditor", "Logged contact")
        super().__init__(tools.theme, title, "contact_editor")
        self._tools, self._interaction = tools, interaction
        self._interactions = tools.services.interactions
        theme, today = tools.theme, tools.services.clock.today()
        options = [(how, texts.word(how)) for how in InteractionKind]
        self.how = ComboField(theme, self.tr("How"), "contact_editor_how", options, small=True)
        self.day = DayLine(
            theme,
            self.tr("When"),
            "contact_editor_day",
            partial(read_day, today=today, past=True),
            texts.whole_day,
        )
        self.minutes = TextField(theme, self.tr("Minutes"), "contact_editor_minutes", small=True)
        self.title = TextField(theme, self.tr("Title"), "contact_editor_title", small=True)
        self.said = LongField(theme, self.tr("What was said"), "contact_editor_said", lines=5)
        self._show()
        self._lay_out()

    def save(self) -> None:
        """Keep what was typed; what cannot be kept is said at its field."""
        try:
            self._interactions.change(self._typed())
        except Invalid as error:
            field = {"day": self.day, "minutes": self.minutes}.get(error.field, self.title)
            field.show_error(texts.word(error.why))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_overlay()

    def remove(self) -> None:
        """Remove the contact."""
        self.close_overlay()
        self._interactions.remove(self._interaction)
        self._tools.surface.toast(self.tr("Contact removed"), undo=True)

    def _typed(self) -> Interaction:
        day = self.day.value()
        if day is None:
            raise Invalid("day", Why.NOT_A_DATE)
        minutes = self.minutes.value()
        if minutes and not (minutes.isdecimal() and 0 < int(minutes) <= MOST_MINUTES):
            raise Invalid("minutes", Why.NOT_POSITIVE)
        return replace(
            self._interaction,
            day=day,
            how=self.how.value(),
            minutes=int(minutes) if minutes else None,
            title=self.title.value(),
            said=self.said.value(),
        )

    def _show(self) -> None:
        self.how.set_value(self._interaction.how)
        self.day.set_value(self._interaction.day)
        self.minutes.set_value(str(self._interaction.minutes or ""))
        self.title.set_value(self._interaction.title)
        self.said.set_value(self._interaction.said)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.space(3))
        for field, share in ((self.how, 3), (self.day, 4), (self.minutes, 2)):
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self.title)
        self.body.addWidget(self.said)
        remove = Button(
            self.theme, self.tr("Delete"), "contact_editor_delete", Kind.DANGER_OUTLINE, "trash-2"
        )
        remove.clicked.connect(self.remove)
        cancel = Button(self.theme, self.tr("Cancel"), "contact_editor_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        save = Button(self.theme, self.tr("Save"), "contact_editor_save", Kind.PRIMARY)
        save.clicked.connect(self.save)
        self.add_aside(remove)
        self.add_act(cancel)
        self.add_act(save)
        EnterKey(self, self.save)
