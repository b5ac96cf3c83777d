"""What the keys of a meeting do in each of its phases, for F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.gui.meetings.phases import Phase
from mentorkit.gui.meetings.room.selection import KEYS, Capture
from mentorkit.gui.meetings.whom import NEXT_KEYS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TOLD: Mapping[Phase, Sequence[tuple[object, str]]] = {
    Phase.PREPARE: (
        (QT_TRANSLATE_NOOP("meetings", "Copy the agenda"), "Ctrl+Shift+C"),
        (QT_TRANSLATE_NOOP("meetings", "Move an item up"), "Alt+Up"),
        (QT_TRANSLATE_NOOP("meetings", "Move an item down"), "Alt+Down"),
        (QT_TRANSLATE_NOOP("meetings", "Five minutes more, in the minutes"), "Up"),
        (QT_TRANSLATE_NOOP("meetings", "Show or hide the list"), "Ctrl+\\"),
        (QT_TRANSLATE_NOOP("meetings", "Show or hide the question bank"), "Ctrl+Shift+\\"),
    ),
    Phase.ROOM: (
        (QT_TRANSLATE_NOOP("meetings", "Next item"), "Ctrl+PgDown"),
        (QT_TRANSLATE_NOOP("meetings", "Item before"), "Ctrl+PgUp"),
        (QT_TRANSLATE_NOOP("meetings", "The line or selection: an action of yours"), KEYS[Capture.ACTION]),
        (QT_TRANSLATE_NOOP("meetings", "… their promise"), KEYS[Capture.THEIR_PROMISE]),
        (QT_TRANSLATE_NOOP("meetings", "… their advice"), KEYS[Capture.ADVICE]),
        (QT_TRANSLATE_NOOP("meetings", "… their feedback"), KEYS[Capture.FEEDBACK]),
        (QT_TRANSLATE_NOOP("meetings", "… a question you asked"), KEYS[Capture.QUESTION]),
        (QT_TRANSLATE_NOOP("meetings", "With whom: the next person"), NEXT_KEYS),
        (QT_TRANSLATE_NOOP("meetings", "Finish, and wrap up"), "Ctrl+Return"),
    ),
    Phase.WRAP_UP: ((QT_TRANSLATE_NOOP("meetings", "Write it up and thank them"), "Ctrl+Return"),),
}


def keys_told(phase: Phase) -> tuple[tuple[str, str], ...]:
    """Return the words and keys of a phase."""
    return tuple((QCoreApplication.translate("meetings", str(words)), keys) for words, keys in TOLD[phase])
