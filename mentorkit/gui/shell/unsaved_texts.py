"""What is said when a change could not be saved: what happened, what is safe, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.errors import Unsaved

if TYPE_CHECKING:
    from collections.abc import Mapping

SENTENCES: Mapping[Unsaved, object] = {
    Unsaved.DISK_FULL: QT_TRANSLATE_NOOP(
        "unsaved",
        "The disk is full, so the last change was not saved. Everything before is safe."
        " Free some space, then change it once more.",
    ),
    Unsaved.READ_ONLY: QT_TRANSLATE_NOOP(
        "unsaved",
        "The vault’s folder cannot be written, so the last change was not saved. Everything before is safe."
        " Allow writing, then change it once more.",
    ),
    Unsaved.MOVED: QT_TRANSLATE_NOOP(
        "unsaved",
        "The vault’s file was moved or replaced while it was open. All of it is still here:"
        " save it to a new file before you close the window.",
    ),
    Unsaved.DAMAGED: QT_TRANSLATE_NOOP(
        "unsaved",
        "The vault could not be written, so the last change was not saved. Lock it and open it again;"
        " if that fails, a backup can be restored there.",
    ),
    Unsaved.DISK_FAILED: QT_TRANSLATE_NOOP(
        "unsaved",
        "The disk reported an error. What was saved before is safe; what you typed last may not be, and is"
        " still where you typed it. Try again.",
    ),
    Unsaved.NO_MEMORY: QT_TRANSLATE_NOOP(
        "unsaved",
        "This computer has no memory left, so the last change was not saved. Everything before is safe."
        " Close other programs, then change it once more.",
    ),
    Unsaved.OTHER: QT_TRANSLATE_NOOP(
        "unsaved", "The last change was not saved. Everything before is safe. Change it once more."
    ),
}


def unsaved_sentence(why: Unsaved) -> str:
    """Return the sentence for a reason."""
    return QCoreApplication.translate("unsaved", str(SENTENCES[why]))
