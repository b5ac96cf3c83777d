"""Files of templates: written for somebody else, and read from somebody else."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from mentorkit.domain.templates import LARGEST_PACK, PackFault, UnreadablePack
from mentorkit.gui import writing_texts
from mentorkit.services.files import write_private

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.messages import Template
    from mentorkit.gui.kit.features import Tools

SUFFIX = ".json"


class TemplateFile(QObject):
    """One export or import. It lives as long as its dialog and its job do."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.navigator)
        self.setObjectName("template_file")
        self._tools, self._templates = tools, tools.services.templates
        self._chosen: tuple[Template, ...] = ()
        self._open: QFileDialog | None = None
        """Kept, for without an active window nothing else holds it."""

    def ask_where(self, templates: Sequence[Template] = ()) -> None:
        """Ask where to write these templates, or all of the user's own."""
        self._chosen = tuple(templates)
        dialog = self._dialog(self.tr("Export templates"), "mentorkit-templates" + SUFFIX)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def ask_which(self) -> None:
        """Ask which file to read templates from."""
        dialog = self._dialog(self.tr("Import templates"), "")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    def write(self, path: str) -> None:
        """Write the templates into a file."""
        content = self._templates.pack(self._chosen)
        self._tools.jobs.run(partial(write_private, Path(path), content), self._written, self._not_written)

    def read(self, path: str) -> None:
        """Read templates from a file and keep them in one step."""
        self._tools.jobs.run(partial(_bytes, Path(path)), self._keep, self._not_read)

    def _dialog(self, title: str, name: str) -> QFileDialog:
        kinds = self.tr("Templates (*.json)")
        dialog = QFileDialog(QApplication.activeWindow(), title, str(Path.home() / name), kinds)
        dialog.setObjectName("template_file_dialog")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.rejected.connect(self.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        self._open = dialog
        return dialog

    def _keep(self, content: bytes) -> None:
        try:
            pack = self._templates.read(content)
        except UnreadablePack as error:
            self._not_read(error)
            return
        self._templates.keep(pack)
        one, many = self.tr("1 template imported."), self.tr("{0} templates imported.")
        told = one if len(pack.templates) == 1 else many.format(len(pack.templates))
        if pack.left_out:
            one, many = self.tr("1 could not be used."), self.tr("{0} could not be used.")
            told += " " + (one if pack.left_out == 1 else many.format(pack.left_out))
        self._say(told, undo=True)

    def _written(self, _nothing: object) -> None:
        self._say(self.tr("Exported. The file holds the templates and nothing about people."))

    def _not_written(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._say(self.tr("This file could not be written. Choose another folder."))

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, UnreadablePack):
            self._say(writing_texts.word(error.fault))
        elif isinstance(error, OSError):
            self._say(self.tr("This file could not be read. Nothing was changed."))
        else:
            raise error

    def _say(self, words: str, *, undo: bool = False) -> None:
        self._tools.surface.toast(words, undo=undo)
        self.deleteLater()


def _bytes(path: Path) -> bytes:
    """Read no more of a file than a pack may have."""
    with path.open("rb") as file:
        content = file.read(LARGEST_PACK + 1)
    if len(content) > LARGEST_PACK:
        raise UnreadablePack(PackFault.TOO_LARGE)
    return content
