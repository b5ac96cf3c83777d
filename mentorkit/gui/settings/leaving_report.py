"""The report of the exit drill: what was there, what came back, and what differs; on the screen and on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QGridLayout

from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.kit.paper import Paper
from mentorkit.gui.settings import leaving_words

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.exits.differences import Proof, Tally
    from mentorkit.gui.kit.features import Tools

FILE_NAME = "mentorkit-exit-drill.pdf"
END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class ProofReport(Overlay):
    """A line for each kind of thing there is."""

    def __init__(self, tools: Tools, proof: Proof, day: date) -> None:
        super().__init__(tools.theme, "", "proof_report", width=520)
        self.proof, self._day = proof, day
        self.heading.set_text(self.tr("Everything comes back"))
        if proof.differences:
            self.heading.set_text(self.tr("Not everything came back the same"))
        self.setAccessibleName(self.heading.text())
        self.note = Label(
            tools.theme, leaving_words.outcome(proof), "proof_note", "body", "text.secondary", wrap=True
        )
        self.body.addWidget(self.note)
        self.body.addSpacing(tools.theme.space(2))
        self.body.addLayout(self._table())
        self.print_button = Button(tools.theme, self.tr("Print"), "proof_print", Kind.GHOST, icon="printer")
        self.save_button = Button(
            tools.theme, self.tr("Save as PDF"), "proof_save", Kind.GHOST, icon="download"
        )
        self.done = Button(tools.theme, self.tr("Close"), "proof_close", Kind.PRIMARY)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._ask)
        self.done.clicked.connect(self.close_overlay)
        for button in (self.print_button, self.save_button, self.done):
            self.add_act(button)

    @property
    def shown(self) -> tuple[Tally, ...]:
        """The kinds of which there is anything."""
        return tuple(tally for tally in self.proof.tallies if tally.exported or tally.came_back)

    def paper(self) -> Paper:
        """Return the report as it is printed."""
        made = self.tr(
            "Exit drill of {0}: everything was exported, brought into an empty vault and compared."
        )
        blocks = [
            ("title", self.tr("Exit drill")),
            ("body", made.format(_long(self._day))),
            ("body", leaving_words.outcome(self.proof)),
        ]
        line = self.tr("{0}: {1} exported, {2} came back, {3} differences")
        for tally in self.shown:
            blocks.append(("body", line.format(leaving_words.kind(tally.kind), *_numbers(tally))))
            blocks += [("small", f"{one.id} {one.field}".strip()) for one in tally.named]
        return Paper(self.theme, blocks)

    def write(self, path: str) -> None:
        """Write the report as a PDF."""
        try:
            self.paper().write_pdf(Path(path))
        except OSError:
            self.note.set_text(self.tr("This place cannot be written. Choose another folder."))
            return
        self.note.set_text(self.tr("Saved."))

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.theme.space(6))
        grid.setVerticalSpacing(self.theme.space(1))
        grid.setColumnStretch(0, 1)
        heads = ("", self.tr("Exported"), self.tr("Came back"), self.tr("Differences"))
        for column, text in enumerate(heads):
            head = Label(self.theme, text, f"proof_head_{column}", "label", "text.secondary")
            grid.addWidget(head, 0, column, END if column else Qt.AlignmentFlag(0))
        grid.addWidget(Rule(self.theme, "proof_rule"), 1, 0, 1, len(heads))
        for row, tally in enumerate(self.shown, start=2):
            color = "danger.text" if tally.differences else "text.primary"
            name = Label(self.theme, leaving_words.kind(tally.kind), f"proof_{tally.kind}", "body", color)
            grid.addWidget(name, row, 0)
            for column, number in enumerate(_numbers(tally), start=1):
                cell = Label(self.theme, number, f"proof_{tally.kind}_{column}", "body", color)
                grid.addWidget(cell, row, column, END)
        return grid

    def _print(self) -> None:
        if self.paper().print_with_dialog(self):
            self.note.set_text(self.tr("Printed."))

    def _ask(self) -> None:
        start = str(Path.home() / FILE_NAME)
        title = self.tr("Save as PDF")
        dialog = QFileDialog(QApplication.activeWindow(), title, start, "PDF (*.pdf)")
        dialog.setObjectName("proof_dialog")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(".pdf")
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()


def _long(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def _numbers(tally: Tally) -> tuple[str, str, str]:
    number = QLocale().toString
    return number(tally.exported), number(tally.came_back), number(tally.differences)
