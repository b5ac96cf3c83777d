"""Leaving whenever you like: everything into one zip, and the proof that it comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QFileDialog

from mentorkit.domain.errors import NotSaved
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.settings import leaving_words
from mentorkit.gui.settings.leaving_report import ProofReport
from mentorkit.gui.settings.rows import SettingRow
from mentorkit.gui.vault_texts import told_failure
from mentorkit.services.exit_archives import Unusable
from mentorkit.services.exits import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.exits.differences import Proof
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.jobs import Job

SUFFIX = ".zip"
FILE_NAME = "mentorkit-everything" + SUFFIX


class LeavingRow(SettingRow):
    """A row whose button starts something long, which tells its end below the title."""

    def __init__(self, tools: Tools, name: str, icon: str) -> None:
        self.button = Button(tools.theme, "", f"{name}_button", icon=icon)
        super().__init__(tools.theme, f"{name}_row", "", "", self.button)
        self.tools = tools
        self._dialog: QFileDialog | None = None
        """Kept, for without an active window nothing else holds it."""
        self._job: Job[Proof] | None = None

    def name_it(self, title: str, sentence: str, act: str) -> None:
        """Give the row its words."""
        self.title.set_text(title)
        self.setAccessibleName(title)
        self.say(sentence)
        self.button.set_text(act)

    def is_wanted(self) -> bool:
        """Whether the result is still waited for; asked by the job itself."""
        return self._job is None or not self._job.is_cancelled

    def run(self, work: Callable[[], Proof], then: Callable[[Proof], object]) -> None:
        """Run what was prepared in a job."""
        self.button.setEnabled(False)
        self._job = self.tools.jobs.run(work, then, self.failed)

    def end(self, sentence: str, color: str = "status.good.text") -> None:
        """Say how it ended, here and, where the page is not shown any more, wherever the user is."""
        self.button.setEnabled(True)
        self.say(sentence, color)
        if not self.isVisible():
            self.tools.surface.toast(sentence)

    def failed(self, error: Exception) -> None:
        """Say why it did not work."""
        if isinstance(error, Unusable):
            sentence = leaving_words.unusable(error)
        elif isinstance(error, NotSaved):
            sentence = self.tr(
                "This vault could not be written. Nothing was changed; make room and try again."
            )
        elif isinstance(error, Stopped):
            sentence = self.tr("Stopped. Nothing was written.")
        else:
            sentence = told_failure(error)
        self.end(sentence, "danger.text")

    def ask(self, title: str, name: str, mode: QFileDialog.AcceptMode, then: Callable[[str], object]) -> None:
        """Ask for a file; the dialog holds nothing up."""
        kinds = self.tr("Full exports (*.zip)")
        dialog = QFileDialog(QApplication.activeWindow(), title, str(Path.home() / name), kinds)
        dialog.setObjectName("leaving_dialog")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix(SUFFIX)
        if mode is QFileDialog.AcceptMode.AcceptOpen:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()


class ExportRow(LeavingRow):
    """Writes everything to a file, and proves the file before it stands at its place."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "export_everything", "download")
        words = self.tr(
            "One zip in open formats: JSON, CSV, vCard, iCalendar, Markdown and your files. It is not encrypted."
        )
        self.name_it(self.tr("Everything, to take away"), words, self.tr("Export everything"))
        self.button.clicked.connect(self.start)

    def start(self) -> None:
        """Ask where to."""
        save = QFileDialog.AcceptMode.AcceptSave
        self.ask(self.tr("Export everything"), FILE_NAME, save, self.write)

    def write(self, path: str) -> None:
        """Write everything to a file."""
        try:
            work = self.tools.services.leaving.prepare_export(Path(path), self.is_wanted)
        except Exception as error:  # noqa: BLE001  # told, or raised again by the one who tells
            self.failed(error)
            return
        self.say(self.tr("Exporting, then reading the file back and comparing. You can go on working."))
        self.run(work, self._written)

    def _written(self, proof: Proof) -> None:
        if proof.differences:
            self.end(leaving_words.outcome(proof), "danger.text")
            return
        words = self.tr("Exported and proven: {0} records, {1} fields, no difference. It is not encrypted.")
        self.end(words.format(_number(proof.records), _number(proof.fields)))


class ProofRow(LeavingRow):
    """Does the whole drill in memory and shows its report."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "prove_export", "shield-check")
        words = self.tr(
            "Exports everything, brings it into an empty vault and compares every field. Leaves no file behind."
        )
        self.name_it(self.tr("Prove that you can leave"), words, self.tr("Prove it"))
        self.button.clicked.connect(self.start)

    def start(self) -> None:
        """Begin the drill."""
        try:
            work = self.tools.services.leaving.prepare_proof(self.is_wanted)
        except Exception as error:  # noqa: BLE001  # told, or raised again by the one who tells
            self.failed(error)
            return
        self.say(self.tr("Exporting, bringing back and comparing. You can go on working."))
        self.run(work, self._proven)

    def _proven(self, proof: Proof) -> None:
        color = "danger.text" if proof.differences else "status.good.text"
        self.end(leaving_words.outcome(proof), color)
        if self.isVisible():
            day = self.tools.services.clock.today()
            self.tools.surface.show_overlay(ProofReport(self.tools, proof, day))


def _number(number: int) -> str:
    return QLocale().toString(number)
