"""How it happened: five kinds in a row, the finer choice beside the day, and what is rarer under More."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.domain.interactions import InteractionKind
from mentorkit.gui.kit.buttons import IconButton
from mentorkit.gui.kit.choices import Chip, Segments
from mentorkit.gui.kit.menus import Entry, menu

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme

FAMILIES: tuple[tuple[InteractionKind, ...], ...] = (
    (InteractionKind.MET,),
    (InteractionKind.CALL, InteractionKind.VIDEO),
    (InteractionKind.MESSAGE_OUT, InteractionKind.MESSAGE_IN),
    (InteractionKind.EVENT,),
    (InteractionKind.I_HELPED, InteractionKind.THEY_HELPED),
)
"""What the five buttons stand for; the first of each is meant until the finer choice is made."""


class FinerChoice(QWidget):
    """Which of two kinds is meant: phone or video, who wrote, who helped. Empty for the others."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("contact_finer")
        self.setAccessibleName(self.tr("More exactly"))
        words = {
            InteractionKind.CALL: self.tr("Phone"),
            InteractionKind.VIDEO: self.tr("Video"),
            InteractionKind.MESSAGE_OUT: self.tr("I wrote"),
            InteractionKind.MESSAGE_IN: self.tr("They wrote"),
            InteractionKind.I_HELPED: self.tr("I helped"),
            InteractionKind.THEY_HELPED: self.tr("They helped"),
        }
        self.chips = {how: Chip(theme, text, f"contact_{how.value}") for how, text in words.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addSpacing(theme.space(1))
        for chip in self.chips.values():
            chip.clicked.connect(self._clicked)
            row.addWidget(chip)
        self.show_kind(InteractionKind.MET)

    def show_kind(self, how: InteractionKind) -> None:
        """Offer the kinds of the family that `how` belongs to, with `how` on."""
        family = next((family for family in FAMILIES if how in family), (how,))
        for kind, chip in self.chips.items():
            chip.setVisible(len(family) > 1 and kind in family)
            chip.setChecked(kind is how)
        self.setVisible(len(family) > 1)

    def _clicked(self) -> None:
        clicked = next(how for how, chip in self.chips.items() if chip is self.sender())
        self.show_kind(clicked)
        self.chosen.emit(clicked)


class KindChoice(QWidget):
    """The five kinds and More. `finer` is laid out elsewhere, but answers to this choice."""

    changed = Signal()
    details_wanted = Signal()
    """The user asked for a title and a length."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("contact_kind")
        self.setAccessibleName(self.tr("How"))
        self._theme = theme
        self._how = InteractionKind.MET
        options = (
            (0, self.tr("Met"), "coffee"),
            (1, self.tr("Call or video"), "phone"),
            (2, self.tr("Message"), "mail"),
            (3, self.tr("Event"), "ticket"),
            (4, self.tr("Helped"), "hand-heart"),
        )
        self.segments = Segments(theme, options, "contact_kinds", self.tr("How"))
        self.note = Chip(theme, self.tr("Note"), "contact_note", "file-text")
        self.note.hide()
        self.more = IconButton(theme, "ellipsis", self.tr("More kinds and details"), "contact_more")
        self.finer = FinerChoice(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        row.addWidget(self.segments)
        row.addWidget(self.note)
        row.addWidget(self.more)
        row.addStretch(1)
        self.segments.chosen.connect(self._family_chosen)
        self.finer.chosen.connect(self._choose)
        self.note.clicked.connect(self._note_left)
        self.more.clicked.connect(self.open_more)

    def value(self) -> InteractionKind:
        """Return the kind chosen."""
        return self._how

    def set_value(self, how: InteractionKind) -> None:
        """Choose a kind without telling."""
        self._how = how
        is_note = how is InteractionKind.NOTE
        self.segments.setVisible(not is_note)
        self.note.setVisible(is_note)
        self.note.setChecked(is_note)
        if not is_note:
            self.segments.set_value(next(at for at, family in enumerate(FAMILIES) if how in family))
        self.finer.show_kind(how)

    def open_more(self) -> None:
        """Show what is rarer."""
        is_note = self._how is InteractionKind.NOTE
        entries = (
            Entry(self.tr("A note, not a contact"), self._note_chosen, "file-text", is_on=is_note),
            None,
            Entry(self.tr("Add a title and how long it took"), self.details_wanted.emit, "clock"),
        )
        made = menu(self._theme, "contact_more_menu", self.tr("More kinds and details"), entries, self)
        made.aboutToHide.connect(made.deleteLater)
        made.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + self._theme.space(1))))

    def _family_chosen(self, at: int) -> None:
        self._choose(FAMILIES[at][0])

    def _note_chosen(self) -> None:
        self._choose(InteractionKind.NOTE)

    def _note_left(self) -> None:
        self._choose(InteractionKind.MET)

    def _choose(self, how: InteractionKind) -> None:
        self.set_value(how)
        self.changed.emit()
