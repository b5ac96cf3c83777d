"""The words of what leaves: documents, and the fields they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.documents import CLOSING, OPENING, DocumentKind
from mentorkit.gui.agreed_texts import TERMS, term_word

if TYPE_CHECKING:
    from collections.abc import Mapping

DOCUMENTS: Mapping[DocumentKind, object] = {
    DocumentKind.AGREEMENT: QT_TRANSLATE_NOOP("sharing", "Share what you agreed with {0}"),
    DocumentKind.AGENDA: QT_TRANSLATE_NOOP("sharing", "Share the agenda with {0}"),
    DocumentKind.PRE_READ: QT_TRANSLATE_NOOP("sharing", "Share what {0} may read beforehand"),
    DocumentKind.UPDATE: QT_TRANSLATE_NOOP("sharing", "Share this letter with {0}"),
}
FIELDS: Mapping[str, object] = {
    OPENING: QT_TRANSLATE_NOOP("sharing", "Greeting"),
    CLOSING: QT_TRANSLATE_NOOP("sharing", "Closing words"),
    "agreement.confirmed": QT_TRANSLATE_NOOP("sharing", "When you agreed"),
    "goal.title": QT_TRANSLATE_NOOP("sharing", "Goals"),
    "meeting.starts": QT_TRANSLATE_NOOP("sharing", "When"),
    "meeting.minutes": QT_TRANSLATE_NOOP("sharing", "How long"),
    "meeting.place": QT_TRANSLATE_NOOP("sharing", "Where"),
    "meeting.link": QT_TRANSLATE_NOOP("sharing", "Link"),
    "meeting.outcome": QT_TRANSLATE_NOOP("sharing", "A good outcome"),
    "agenda_item.title": QT_TRANSLATE_NOOP("sharing", "On the agenda"),
    "advice.result": QT_TRANSLATE_NOOP("sharing", "What came of their advice"),
    "feedback.did": QT_TRANSLATE_NOOP("sharing", "What you did with their feedback"),
    "message.body": QT_TRANSLATE_NOOP("sharing", "The letter"),
}


def title_of(kind: DocumentKind, name: str) -> str:
    """Return the title of a sheet."""
    return QCoreApplication.translate("sharing", str(DOCUMENTS[kind])).format(name)


def field_word(field: str) -> str:
    """Return what a field that leaves is called."""
    term = field.removeprefix("agreement.")
    return term_word(term) if term in TERMS else QCoreApplication.translate("sharing", str(FIELDS[field]))
