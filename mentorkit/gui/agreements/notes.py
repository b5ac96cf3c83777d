"""What belongs to an agreement and stays with me: what they answered, and my own thoughts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.overlays import Overlay

if TYPE_CHECKING:
    from mentorkit.domain.agreements import Agreement
    from mentorkit.gui.kit.features import Tools


class AgreementNotes(Overlay):
    """Edits both texts. Ctrl+Enter keeps; what was agreed stays as it is."""

    def __init__(self, tools: Tools, agreement: Agreement) -> None:
        title = QCoreApplication.translate("AgreementNotes", "Answer and notes")
        super().__init__(tools.theme, title, "agreement_notes")
        self._tools, self._agreement = tools, agreement
        self.answer = LongField(tools.theme, self.tr("What they answered"), "notes_answer")
        hint = self.tr("Only for you; never part of anything you share.")
        self.note = LongField(tools.theme, self.tr("Your own thoughts"), "notes_note", placeholder=hint)
        self.answer.set_value(agreement.answer)
        self.note.set_value(agreement.note)
        for field in (self.answer, self.note):
            self.body.addWidget(field)
        keep = Button(tools.theme, self.tr("Keep"), "notes_keep", Kind.PRIMARY)
        keep.clicked.connect(self.keep)
        self.add_act(keep)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.keep)

    def keep(self) -> None:
        """Keep both."""
        agreements = self._tools.services.agreements
        agreements.annotate(self._agreement, note=self.note.value(), answer=self.answer.value())
        self.close_overlay()
