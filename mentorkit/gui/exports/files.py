"""The file people are written into: asked for, gathered slice by slice, written by a job."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from mentorkit.domain.exports import ENDINGS, ExportKind, written
from mentorkit.services.files import write_private

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mentorkit.domain.cards import Card
    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools

AT_ONCE = 50
"""People gathered before the window gets its turn."""
MANY = 5_000
"""People whose export takes longer than somebody waits without a word."""
_NOT_IN_NAMES = re.compile(r"[^\w\- ]+")


class ExportFile(QObject):
    """One export. It lives as long as its dialog and its job do."""

    def __init__(
        self, tools: Tools, kind: ExportKind, ids: Sequence[PersonId] = (), *, with_notes: bool = True
    ) -> None:
        super().__init__(tools.navigator)
        self.setObjectName("export_file")
        self._tools, self._kind, self._ids, self._with_notes = tools, kind, tuple(ids), with_notes
        self._cards: list[Card] = []
        self._waiting: Iterator[Card] = iter(())
        self._path = Path()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._gather)

    def ask(self) -> None:
        """Ask where to; the dialog lies over the window and holds nothing up."""
        ending = ENDINGS[self._kind]
        kinds = self.tr("People (*{0})").format(ending)
        start = str(Path.home() / self._name())
        dialog = QFileDialog(QApplication.activeWindow(), self.tr("Export people"), start, kinds)
        dialog.setObjectName("export_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.fileSelected.connect(self.write)
        dialog.rejected.connect(self.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: str) -> None:
        """Write the people into a file that only its owner may read."""
        self._path = Path(path)
        self._waiting = self._tools.services.exporting.cards(self._ids, with_notes=self._with_notes)
        self._timer.start()
        if self._tools.services.exporting.count(self._ids) >= MANY:
            self._tools.surface.toast(self.tr("The file is being written. You can go on meanwhile."))

    def _gather(self) -> None:
        """Take some people; when there are no more, write them all."""
        some = list(islice(self._waiting, AT_ONCE))
        self._cards += some
        if not some:
            self._timer.stop()
            write = partial(_write, self._path, self._cards, self._kind)
            self._tools.jobs.run(write, self._written, self._failed)

    def _name(self) -> str:
        """Return a name for the file: the person's, or one for all."""
        if len(self._ids) == 1:
            shown = self._tools.services.people.get(self._ids[0]).shown
            fit = " ".join(_NOT_IN_NAMES.sub(" ", shown).split())[:80]
            if fit:
                return f"{fit}{ENDINGS[self._kind]}"
        return f"mentorkit{ENDINGS[self._kind]}"

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


def _write(path: Path, cards: Sequence[Card], kind: ExportKind) -> int:
    write_private(path, written(cards, kind))
    return len(cards)
