"""Asking for one's own name, once, where a letter has a place for it and it is not known yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from mentorkit.domain.errors import Invalid
from mentorkit.domain.slots import Slot, blanks, filled, slot_of, unbraced
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.writing_texts import word
from mentorkit.services.settings import NAME_ASKED

if TYPE_CHECKING:
    from mentorkit.domain.messages import Message
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.messages.writing import WritingPane

NAMES = frozenset({Slot.SIGNATURE, Slot.MY_NAME, Slot.MY_GIVEN_NAME})
"""Slots that one's own name fills."""


class OwnNameOverlay(Overlay):
    """Asks for the name; leaving it open is fine."""

    def __init__(self, tools: Tools) -> None:
        title = QCoreApplication.translate("OwnNameOverlay", "What is your name?")
        super().__init__(tools.theme, title, "own_name", width=440)
        words = self.tr("It stands below your letters. Settings > Writing takes a longer signature.")
        self.body.addWidget(Label(tools.theme, words, "own_name_words", "body", "text.secondary", wrap=True))
        self.name = TextField(tools.theme, "", "own_name_field", placeholder=self.tr("Ines Carvalho"))
        self.name.edit.setAccessibleName(title)
        self.body.addWidget(self.name)
        later = Button(tools.theme, self.tr("Not now"), "own_name_later", Kind.GHOST)
        later.clicked.connect(self.close_overlay)
        self.keep = Button(tools.theme, self.tr("Use it"), "own_name_keep", Kind.PRIMARY)
        self.add_act(later)
        self.add_act(self.keep)
        for keys in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.keep.click)


class OwnName(QObject):
    """Asks about the draft shown, and fills its places."""

    closed = Signal()
    """It was asked for, and the letter is at hand again."""

    def __init__(self, tools: Tools, pane: WritingPane) -> None:
        super().__init__(pane)
        self.setObjectName("own_name_asking")
        self._tools, self._pane = tools, pane
        self._overlay: OwnNameOverlay | None = None
        pane.letter.answered.connect(self._answered)

    def ask_where_needed(self) -> bool:
        """Ask once in the life of a vault, for a draft that would be signed with a blank; whether it asked."""
        message, settings = self._pane.message, self._tools.services.settings
        if message is None or settings.get(NAME_ASKED) or not self._tools.services.filling.lacks_name:
            return False
        if not any(slot_of(blank.name) in NAMES for blank in blanks(message.body)):
            return False
        settings.set(NAME_ASKED, value=True)
        self._overlay = OwnNameOverlay(self._tools)
        self._overlay.keep.clicked.connect(self._keep)
        self._overlay.closed.connect(self.closed)
        self._tools.surface.show_overlay(self._overlay)
        self._overlay.name.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _keep(self) -> None:
        overlay, filling = self._overlay, self._tools.services.filling
        assert overlay is not None, "the name was asked for"
        name = overlay.name.value()
        try:
            if name:
                filling.introduce(name)
        except Invalid as error:
            overlay.name.show_error(texts.word(error.why))
            return
        if name and self._pane.form.flush() and self._pane.message is not None:
            self._sign(self._pane.message)
        overlay.close_overlay()
        self._pane.letter.go_to_blank()

    def _sign(self, message: Message) -> None:
        """Fill the places of one's name in a draft: in the letter itself, which keeps what else came from fields."""
        letter, known = self._pane.letter, self._tools.services.filling.values(message.person_id)
        mine = {slot: known[slot] for slot in NAMES if slot in known}
        subject = filled(message.subject, mine).text
        if subject != message.subject:
            self._tools.services.messages.change(replace(message, subject=subject))
        for blank in reversed(letter.blanks):
            slot = slot_of(blank.name)
            if slot is not None and slot in mine:
                letter.select(blank)
                letter.fill(unbraced(mine[slot]), word(slot))
        self._pane.form.flush()

    def _answered(self, blank: str, text: str) -> None:
        """Keep as one's name what is typed where it stands, once: later letters have it."""
        filling, lines = self._tools.services.filling, text.strip().splitlines()
        if slot_of(blank) not in NAMES or not lines or not filling.lacks_name:
            return
        try:
            filling.introduce(lines[0])
        except Invalid:
            # Too long for a name: it stays in this letter alone.
            return
        self._tools.surface.toast(self.tr("Kept as your name"), undo=True)
