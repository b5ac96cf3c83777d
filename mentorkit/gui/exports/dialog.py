"""The dialog before an export: who, which kind of file, and in one line what leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from mentorkit.domain.exports import ExportKind
from mentorkit.gui.exports import words
from mentorkit.gui.exports.files import ExportFile
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Check, Radio
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton

    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools


class ExportDialog(Overlay):
    """Asks what to export, then for the file."""

    def __init__(self, tools: Tools, title: str, ids: Sequence[PersonId] = ()) -> None:
        super().__init__(tools.theme, title, "export_overlay", width=480)
        self._tools, self._ids = tools, tuple(ids)
        theme = self.theme
        exporting = tools.services.exporting
        all_there = exporting.count()
        self._counts = {True: exporting.count(self._ids) if self._ids else all_there, False: all_there}
        chosen = self.tr("Only the chosen: {0}").format(words.people(self._counts[True]))
        everybody = self.tr("Everybody: {0}").format(words.people(self._counts[False]))
        self.chosen = Radio(theme, chosen, "export_chosen")
        self.everybody = Radio(theme, everybody, "export_everybody")
        self.kinds = {kind: Radio(theme, words.kind(kind), f"export_{kind.value}") for kind in ExportKind}
        self.notes = Check(theme, self.tr("Private notes"), "export_notes")
        self.leaves = Label(theme, "", "export_leaves", "small", wrap=True)
        sentence = self.tr(
            "Stage, rhythm, evidence, promises and what was said are no part of contact files and stay here."
            " The file is not encrypted."
        )
        self.stays = Label(theme, sentence, "export_stays", "small", "text.secondary", wrap=True)
        self.act = Button(theme, self.tr("Choose file…"), "export_act", Kind.PRIMARY)
        self._fill()
        choices: tuple[QAbstractButton, ...] = (self.chosen, *self.kinds.values(), self.notes)
        for choice in choices:
            choice.toggled.connect(self._show_what_leaves)
        self._show_what_leaves()

    @property
    def kind(self) -> ExportKind:
        """The kind of file chosen."""
        return next(kind for kind, radio in self.kinds.items() if radio.isChecked())

    @property
    def ids(self) -> tuple[PersonId, ...]:
        """Whom to export; empty for everybody."""
        return self._ids if self.chosen.isChecked() else ()

    def export(self) -> None:
        """Ask for the file; the export goes on without this dialog."""
        file = ExportFile(self._tools, self.kind, self.ids, with_notes=self.notes.isChecked())
        self.close_overlay()
        file.ask()

    def _fill(self) -> None:
        who = self._add_group(self.tr("Who"), "export_who", (self.chosen, self.everybody))
        who.setVisible(bool(self._ids))
        (self.chosen if self._ids else self.everybody).setChecked(True)
        self._add_group(self.tr("Kind of file"), "export_kind", tuple(self.kinds.values()))
        self.kinds[ExportKind.VCARD_3].setChecked(True)
        self._add_group(self.tr("Included"), "export_included", (self.notes,))
        self.notes.setChecked(True)
        self.body.addSpacing(self.theme.space(1))
        self.body.addWidget(self.leaves)
        self.body.addWidget(self.stays)
        cancel = Button(self.theme, self.tr("Cancel"), "export_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.act.clicked.connect(self.export)
        self.add_act(cancel)
        self.add_act(self.act)

    def _add_group(self, heading: str, name: str, choices: Sequence[QAbstractButton]) -> QWidget:
        box = QWidget()
        box.setObjectName(f"{name}_group")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.space(1))
        column.addWidget(Label(self.theme, heading, name, "label"))
        group = QButtonGroup(box)
        group.setExclusive(len(choices) > 1)
        for choice in choices:
            group.addButton(choice)
            column.addWidget(choice)
        self.body.addWidget(box)
        return box

    def _show_what_leaves(self) -> None:
        count = self._counts[self.chosen.isChecked()]
        self.leaves.set_text(words.leaves(count, self.kind, with_notes=self.notes.isChecked()))
