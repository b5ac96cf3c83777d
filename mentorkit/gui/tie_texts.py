"""The words a person reads for how alive a tie is, and where it is known from that this matters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.ties import Tie

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Mapping[Tie, Any] = {
    Tie.CURRENT: QT_TRANSLATE_NOOP("ties", "In touch within a year"),
    Tie.NEW: QT_TRANSLATE_NOOP("ties", "New: known for less than a year"),
    Tie.WEAK: QT_TRANSLATE_NOOP("ties", "Moderately weak, the kind that opens most doors"),
    Tie.DORMANT: QT_TRANSLATE_NOOP("ties", "Old and asleep, which often brings what close ones cannot"),
    Tie.NOT_KNOWN: QT_TRANSLATE_NOOP("ties", "Not known"),
}
SOURCES: Mapping[Tie, Any] = {
    Tie.WEAK: QT_TRANSLATE_NOOP(
        "ties",
        "Moderately weak ties helped most people to a new job, more than close and than very loose ones"
        " (Rajkumar and others 2022, an experiment with 20 million people).",
    ),
    Tie.DORMANT: QT_TRANSLATE_NOOP(
        "ties",
        "Advice from ties that had slept for three years was as useful as from current ones, and more of it"
        " was new (Levin, Walter and Murnighan 2011, managers who asked both).",
    ),
}


def tie_word(tie: Tie) -> str:
    """Return how alive a tie is."""
    return QCoreApplication.translate("ties", str(WORDS[tie]))


def tie_source(tie: Tie) -> str:
    """Return what is known of such ties and from where; "" where no study speaks of them."""
    return QCoreApplication.translate("ties", str(SOURCES[tie])) if tie in SOURCES else ""
