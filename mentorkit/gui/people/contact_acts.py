"""What can be done with a logged contact of the timeline: edit it, remove it, or either from its menu."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from mentorkit.gui.kit.menus import Entry, menu, open_at
from mentorkit.gui.people.contact_editor import ContactEditor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.interactions import Interaction
    from mentorkit.gui.kit.features import Tools


class KeptAs(StrEnum):
    """What words somebody said are kept as: the command that does it."""

    ADVICE = "hear_advice"
    FEEDBACK = "hear_feedback"


KEEPING = {int(Qt.Key.Key_A): KeptAs.ADVICE, int(Qt.Key.Key_F): KeptAs.FEEDBACK}


class ContactActs(QObject):
    """Acts on contacts for the page that shows them."""

    def __init__(self, tools: Tools, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("contact_acts")
        self._tools, self._page = tools, page

    def open(self, interaction: Interaction) -> None:
        """Show the message that a contact was, or else its fields."""
        message = self._tools.services.messages.of_contact(interaction.id)
        if message is None:
            self.edit(interaction)
        else:
            self._tools.navigator.open("message", message.id)

    def edit(self, interaction: Interaction) -> None:
        """Show the fields of a contact."""
        self._tools.surface.show_overlay(ContactEditor(self._tools, interaction))

    def keep(self, interaction: Interaction, what: KeptAs) -> None:
        """Keep what was said as advice or as feedback."""
        words, person_id = interaction.said or interaction.title, interaction.person_id
        self._tools.surface.run_command(what.value, person_id, words, interaction.kind, interaction.id)

    def remove(self, interaction: Interaction) -> None:
        """Remove a contact; it can be undone."""
        self._tools.services.interactions.remove(interaction)
        self._tools.surface.toast(self.tr("Contact removed"), undo=True)

    def open_menu(self, interaction: Interaction, point: QPoint) -> None:
        """Show what can be done with a contact."""
        entries = [
            Entry(self.tr("Edit"), partial(self.edit, interaction), "pen-line"),
            Entry(
                self.tr("Keep as advice"),
                partial(self.keep, interaction, KeptAs.ADVICE),
                "message-square-quote",
                "A",
            ),
            Entry(self.tr("Keep as feedback"), partial(self.keep, interaction, KeptAs.FEEDBACK), "eye", "F"),
            Entry(self.tr("Delete"), partial(self.remove, interaction), "trash-2", is_dangerous=True),
        ]
        open_at(menu(self._tools.theme, "contact_menu", self.tr("More"), entries, self._page), point)
