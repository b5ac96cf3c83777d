"""Words of the notes become an action, a promise of theirs, advice, or a question that was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.commitments import Whose
from mentorkit.domain.errors import Invalid
from mentorkit.gui import texts
from mentorkit.gui.meetings.room.selection import Capture

if TYPE_CHECKING:
    from mentorkit.domain.meetings import AgendaItem
    from mentorkit.gui.kit.features import Tools


class Capturing:
    """Keeps words as what they are. The notes stay as they were said."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def keep(self, what: Capture, item: AgendaItem, text: str) -> bool:
        """Keep the words said under an item; False, with a sentence, where that is not possible."""
        if not text:
            return False
        try:
            words = self._kept(what, item, text)
        except Invalid as error:
            self._tools.surface.toast(texts.word(error.why))
            return False
        self._tools.surface.toast(words, undo=True)
        return True

    def _kept(self, what: Capture, item: AgendaItem, text: str) -> str:
        rooms = self._tools.services.rooms
        if what is Capture.ACTION:
            rooms.promise(item, text)
            return QCoreApplication.translate("meetings", "Kept as an action")
        if what is Capture.THEIR_PROMISE:
            rooms.promise(item, text, Whose.THEIRS)
            return QCoreApplication.translate("meetings", "Kept as their promise")
        if what is Capture.ADVICE:
            rooms.hear(item, text)
            return QCoreApplication.translate("meetings", "Kept as advice")
        rooms.ask(item.meeting_id, text)
        return QCoreApplication.translate("meetings", "Noted as asked")
