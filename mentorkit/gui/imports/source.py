"""Step one: the file, dropped or chosen, and where to get one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Card, Ground
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.pills import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from mentorkit.gui.theme import Theme


class SourceStep(QWidget):
    """A place to drop a file, and three cards that say where people find theirs."""

    chosen = Signal(str)
    """The paths of files, a line each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("import_source")
        self.setAcceptDrops(True)
        self.problem = Banner(theme, "import_problem", tone=Tone.LATE)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        title = self.tr("Which file do you have?")
        column.addWidget(Label(theme, title, "import_source_title", "title"))
        sentence = self.tr(
            "It is read on this computer and never changed. Nothing is saved until the last step."
        )
        column.addWidget(
            Label(theme, sentence, "import_source_sentence", "body", "text.secondary", wrap=True)
        )
        column.addWidget(self.problem)
        column.addWidget(self._well())
        column.addLayout(self._guides())
        column.addStretch(1)

    def choose_file(self) -> None:
        """Ask for one file or many."""
        kinds = self.tr("Contacts (*.vcf *.vcard *.csv *.ldif *.json *.jcard *.zip);;All files (*)")
        paths, _kind = QFileDialog.getOpenFileNames(self, self.tr("Import people"), "", kinds)
        if paths:
            self.chosen.emit("\n".join(paths))

    def show_problem(self, sentence: str) -> None:
        """Say why a file could not be used; "" takes the sentence away."""
        self.problem.tell(sentence, tone=Tone.LATE)
        self.problem.setVisible(bool(sentence))

    def show_reading(self, name: str) -> None:
        """Say that a file is being read; "" for none."""
        self.button.setEnabled(not name)
        words = self.tr("Reading {name} …").format(name=name) if name else self.tr("Drop files here")
        self.heading.set_text(words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self.well.set_fill("accent.tint")

    def dragLeaveEvent(self, event: object) -> None:
        """Look as before."""
        self.well.set_fill("surface.sunken")

    def dropEvent(self, event: QDropEvent) -> None:
        """Use the files dropped."""
        self.well.set_fill("surface.sunken")
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.chosen.emit("\n".join(paths))

    def _well(self) -> Ground:
        theme = self.theme
        self.well = Ground(theme, "import_well", "surface.sunken", edge="border.default", radius="card")
        column = QVBoxLayout(self.well)
        column.setContentsMargins(theme.space(8), theme.space(10), theme.space(8), theme.space(10))
        column.setSpacing(theme.space(2))
        centre = Qt.AlignmentFlag.AlignHCenter
        self.heading = Label(theme, self.tr("Drop files here"), "import_well_heading", "heading")
        kinds = self.tr(
            "vCard, LinkedIn, Google, Outlook, Thunderbird or any other CSV, one or many, or a zip"
        )
        self.button = Button(theme, self.tr("Choose files"), "choose_file", Kind.PRIMARY, "file-text")
        self.button.clicked.connect(self.choose_file)
        column.addWidget(Icon(theme, "upload", "import_well_icon", size=20), 0, centre)
        column.addWidget(self.heading, 0, centre)
        column.addWidget(Label(theme, kinds, "import_well_kinds", "small", "text.secondary"), 0, centre)
        column.addSpacing(theme.space(2))
        column.addWidget(self.button, 0, centre)
        return self.well

    def _guides(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.space(4))
        guides = (
            (
                "phone",
                self.tr("From your phone or mail app"),
                self.tr(
                    "In the contacts app choose all, then Share or Export as vCard. Outlook writes CSV by Open and"
                    " Export, Thunderbird by Tools, Export in its address book."
                ),
            ),
            (
                "contact",
                self.tr("From LinkedIn"),
                self.tr(
                    "Settings > Data privacy > Get a copy of your data > Connections. The file comes by e-mail."
                ),
            ),
            (
                "users-round",
                self.tr("From Google Contacts"),
                self.tr("Open contacts.google.com, choose Export, then Google CSV."),
            ),
        )
        for number, (icon, heading, sentence) in enumerate(guides):
            row.addWidget(self._guide(number, icon, heading, sentence), 1)
        return row

    def _guide(self, number: int, icon: str, heading: str, sentence: str) -> Card:
        card = Card(self.theme, f"import_guide_{number}")
        card.body.addWidget(
            Icon(self.theme, icon, f"import_guide_icon_{number}", size=20, color="accent.text")
        )
        card.body.addSpacing(self.theme.space(1))
        card.body.addWidget(
            Label(self.theme, heading, f"import_guide_heading_{number}", "bodyStrong", wrap=True)
        )
        card.body.addWidget(
            Label(self.theme, sentence, f"import_guide_text_{number}", "small", "text.secondary", wrap=True)
        )
        card.body.addStretch(1)
        return card
