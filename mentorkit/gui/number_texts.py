"""Numbers as prose has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from collections.abc import Sequence


def number_word(count: int) -> str:
    """Return a number as prose has it: a word below ten, digits from there on."""
    words: Sequence[str] = (
        QCoreApplication.translate("numbers", "no"),
        QCoreApplication.translate("numbers", "one"),
        QCoreApplication.translate("numbers", "two"),
        QCoreApplication.translate("numbers", "three"),
        QCoreApplication.translate("numbers", "four"),
        QCoreApplication.translate("numbers", "five"),
        QCoreApplication.translate("numbers", "six"),
        QCoreApplication.translate("numbers", "seven"),
        QCoreApplication.translate("numbers", "eight"),
        QCoreApplication.translate("numbers", "nine"),
    )
    return words[count] if count < len(words) else QLocale().toString(count)
