"""Words of the notes become an action, a promise of theirs, advice, feedback, or a question that was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.commitments import Whose
from mentorkit.domain.errors import Invalid
from mentorkit.gui import texts
from mentorkit.gui.meetings.room.selection import Capture
from mentorkit.gui.typed_days import read_due

if TYPE_CHECKING:
    from mentorkit.domain.meetings import AgendaItem
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.meetings.whom import Whom


class Capturing:
    """Keeps words as what they are. The notes stay as they were said."""

    def __init__(self, tools: Tools, whom: Whom) -> None:
        """`whom` names the person it is noted with."""
        self._tools, self._whom = tools, whom

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
        rooms, whom = self._tools.services.rooms, self._whom.person_id
        if what is Capture.QUESTION:
            rooms.ask(item.meeting_id, text)
            return QCoreApplication.translate("meetings", "Noted as asked")
        if what is Capture.ADVICE:
            rooms.hear(item, text, whom)
            words = QCoreApplication.translate("meetings", "Kept as advice")
            of_one = QCoreApplication.translate("meetings", "Kept as advice from {0}")
        elif what is Capture.FEEDBACK:
            rooms.observe(item, text, whom)
            words = QCoreApplication.translate("meetings", "Saved as feedback")
            of_one = QCoreApplication.translate("meetings", "Saved as feedback from {0}")
        else:
            due = read_due(text, self._tools.services.clock.today())
            is_mine = what is Capture.ACTION
            rooms.promise(item, text, Whose.MINE if is_mine else Whose.THEIRS, due, whom)
            words, of_one = _promised_words(is_mine=is_mine)
        name = self._whom.only_if_several
        return of_one.format(name) if name else words


def _promised_words(*, is_mine: bool) -> tuple[str, str]:
    """Return what is said of a promise kept: where one person is there, and with a place for a name."""
    translate = QCoreApplication.translate
    if is_mine:
        return translate("meetings", "Kept as an action"), translate("meetings", "Kept as an action for {0}")
    return translate("meetings", "Kept as their promise"), translate("meetings", "Kept as a promise of {0}")
