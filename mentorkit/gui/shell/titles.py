"""The titles of the places in the sidebar: a feature is not imported to learn what it is called."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

TITLES = {
    "today": QT_TRANSLATE_NOOP("titles", "Today"),
    "people": QT_TRANSLATE_NOOP("titles", "People"),
    "messages": QT_TRANSLATE_NOOP("titles", "Messages"),
    "meetings": QT_TRANSLATE_NOOP("titles", "Meetings"),
    "feedback": QT_TRANSLATE_NOOP("titles", "Feedback"),
    "goals": QT_TRANSLATE_NOOP("titles", "Goals"),
    "settings": QT_TRANSLATE_NOOP("titles", "Settings"),
}


def title_of(name: str) -> str:
    """Return the title of a place by the name of its entry; KeyError when it has no row."""
    return QCoreApplication.translate("titles", str(TITLES[name]))
