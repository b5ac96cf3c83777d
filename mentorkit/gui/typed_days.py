"""Days as they are typed in the place of this computer: its order of numbers and its languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale

from mentorkit.services.dates import day_typed
from mentorkit.services.due_words import due_said

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.services.dates import Order


def order_of_place() -> Order:
    """Return in which order the system's locale writes day, month and year in numbers."""
    shape = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    letters = "".join(letter.upper() for letter in dict.fromkeys(shape) if letter in "dMy")
    return cast("Order", letters) if letters in ("DMY", "MDY", "YMD") else "DMY"


def languages_of_place() -> tuple[str, ...]:
    """Return the languages in which days may be typed, as ISO 639-1 codes."""
    return tuple(dict.fromkeys(name.split("-")[0].lower() for name in QLocale().uiLanguages()))


def read_day(text: str, today: date, *, past: bool) -> date | None:
    """Return the day somebody typed; `past` decides what "tue" means. None when it is no day."""
    return day_typed(text, today, past=past, order=order_of_place(), languages=languages_of_place())


def read_due(text: str, today: date) -> date | None:
    """Return until when something is to be done, where its words say so: "ask sales by Friday"."""
    return due_said(text, today, order_of_place())
