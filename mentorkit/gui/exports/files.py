"""The file people are written into: asked for, written by a job, and spoken of once."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from mentorkit.domain.vcards.writing import write_vcards
from mentorkit.services.files import write_private

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.cards import Card
    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools

SUFFIX = ".vcf"
_NOT_IN_NAMES = re.compile(r"[^\w\- ]+")


class ExportFile(QObject):
    """One export. It lives as long as its dialog and its job do."""

    def __init__(self, tools: Tools, ids: Sequence[PersonId] = ()) -> None:
        super().__init__(tools.navigator)
        self.setObjectName("export_file")
        self._tools, self._ids = tools, tuple(ids)

    def ask(self) -> None:
        """Ask where to; the dialog lies over the window and holds nothing up."""
        kinds = self.tr("Address book (*.vcf)")
        start = str(Path.home() / self._name())
        dialog = QFileDialog(QApplication.activeWindow(), self.tr("Export people"), start, kinds)
        dialog.setObjectName("export_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.fileSelected.connect(self.write)
        dialog.rejected.connect(self.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: str) -> None:
        """Write the people into a file that only its owner may read."""
        cards = tuple(self._tools.services.exporting.cards(self._ids))
        write = partial(_write, Path(path), cards)
        self._tools.jobs.run(write, self._written, self._failed)

    def _name(self) -> str:
        """Return a name for the file: the person's, or one for all."""
        if len(self._ids) == 1:
            shown = self._tools.services.people.get(self._ids[0]).shown
            fit = " ".join(_NOT_IN_NAMES.sub(" ", shown).split())[:80]
            if fit:
                return f"{fit}{SUFFIX}"
        return f"mentorkit{SUFFIX}"

    def _written(self, count: int) -> None:
        one = self.tr("1 person exported. The file is not encrypted.")
        many = self.tr("{0} people exported. The file is not encrypted.")
        self._tools.surface.toast(one if count == 1 else many.format(count))
        self.deleteLater()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._tools.surface.toast(self.tr("This file could not be written. Choose another folder."))
        self.deleteLater()


def _write(path: Path, cards: Sequence[Card]) -> int:
    write_private(path, write_vcards(cards))
    return len(cards)
