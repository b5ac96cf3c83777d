"""The share sheet: every field that leaves, each of which may stay here, how it reads, and the ways to go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.documents import file_name, markdown, paper_blocks, plain
from mentorkit.domain.errors import Invalid
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Check
from mentorkit.gui.kit.editors import ReadingEditor
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.kit.paper import Paper
from mentorkit.gui.sharing.words import field_word, title_of
from mentorkit.services.files import write_private

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.documents import Document, Part
    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools

LINES = 20
"""Lines of the preview."""
LONGEST = 30
"""Characters by which one part is told from others of the same field."""


class ShareSheet(Overlay):
    """Shows a document for one person. `ask_file` asks where to save; tests put another in its place."""

    def __init__(
        self, tools: Tools, document: Document, person_id: PersonId, told: Callable[[], object] | None = None
    ) -> None:
        shown = tools.services.people.get(person_id).shown
        super().__init__(tools.theme, title_of(document.kind, shown), "share_sheet", width=860)
        self._tools, self._whole, self._person_id, self._told = tools, document, person_id, told
        self.ask_file: Callable[[str, str], str] = self._asked_file
        theme = tools.theme
        self.checks = [(part, self._check(at, part)) for at, part in enumerate(document.pieces)]
        self.preview = ReadingEditor(theme, "share_preview", lines=LINES, most=LINES)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("How it reads"))
        self._lay_out()
        for name, words, act, kind, icon in (
            ("copy", self.tr("Copy"), self.copy, Kind.OUTLINE, "copy"),
            ("markdown", self.tr("Markdown"), self.save_markdown, Kind.OUTLINE, "file-text"),
            ("pdf", self.tr("PDF"), self.save_pdf, Kind.OUTLINE, "printer"),
            ("eml", self.tr("Save as .eml"), self.save_mail, Kind.PRIMARY, "mail"),
        ):
            button = Button(theme, words, f"share_{name}", kind, icon)
            button.clicked.connect(act)
            self.add_act(button)
        self._show()

    @property
    def document(self) -> Document:
        """What leaves: the pieces that are checked."""
        kept = {part.key for part, check in self.checks if not check.isChecked()}
        return self._whole.without(kept)

    def copy(self) -> None:
        """Copy the text, title first."""
        document = self.document
        QGuiApplication.clipboard().setText(f"{document.title}\n\n{plain(document)}")
        self._left(self.tr("Copied"))

    def save_markdown(self) -> None:
        """Save it as Markdown."""
        self._save("md", markdown(self.document).encode())

    def save_pdf(self) -> None:
        """Save it as PDF and say how many pages it has."""
        content, pages = Paper(self.theme, paper_blocks(self.document), fits_page=True).pdf()
        words = self.tr("1 page") if pages == 1 else self.tr("{0} pages").format(pages)
        self._save("pdf", content, f", {words}")

    def save_mail(self) -> None:
        """Save it as a mail that opens unsent."""
        try:
            content = self._tools.services.documents.eml(self.document, self._person_id)
        except Invalid:
            words = self.tr("Their e-mail address is none that mail can go to. Nothing left the app.")
            self._tools.surface.toast(words)
            return
        self._save("eml", content)

    def _save(self, ending: str, content: bytes, more: str = "") -> None:
        path = self.ask_file(file_name(self.document, ending), ending)
        if not path:
            return
        try:
            write_private(Path(path), content)
        except OSError:
            words = self.tr("This file could not be written. Nothing is lost here; choose another place.")
            self._tools.surface.toast(words)
            return
        self._left(self.tr("Saved as {0}{1}").format(Path(path).name, more))

    def _left(self, words: str) -> None:
        self.close_overlay()
        self._tools.surface.toast(words)
        if self._told is not None:
            self._told()

    def _show(self) -> None:
        document = self.document
        self.preview.set_text(f"{document.title}\n\n{plain(document)}")

    def _check(self, at: int, part: Part) -> Check:
        alike = [one for one in self._whole.parts if one.field == part.field]
        words = field_word(part.field) if len(alike) < 2 else _beginning(part.text)
        check = Check(self.theme, words, f"share_part_{at}")
        check.setChecked(True)
        check.setAccessibleDescription(part.text)
        check.clicked.connect(self._show)
        return check

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.space
        words = self.tr("Only what is checked leaves. Private notes are never part of it.")
        self.body.addWidget(Label(theme, words, "share_words", "small", "text.secondary", wrap=True))
        fields = QVBoxLayout()
        fields.setSpacing(space(2))
        for _part, check in self.checks:
            fields.addWidget(check, 0, Qt.AlignmentFlag.AlignLeading)
        fields.addStretch(1)
        left = QWidget()
        left.setObjectName("share_fields")
        left.setFixedWidth(theme.scaled(236))
        left.setLayout(fields)
        fields.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(space(5))
        row.addWidget(left)
        row.addWidget(self.preview, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _asked_file(self, name: str, ending: str) -> str:
        kinds = {
            "md": self.tr("Markdown (*.md)"),
            "pdf": self.tr("PDF (*.pdf)"),
            "eml": self.tr("Mail drafts (*.eml)"),
        }
        return QFileDialog.getSaveFileName(self, self.tr("Save as"), name, kinds[ending])[0]


def _beginning(text: str) -> str:
    line = text.strip().partition("\n")[0]
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
