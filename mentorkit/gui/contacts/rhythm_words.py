"""What logging something will do to a rhythm, said before it is logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from mentorkit.domain.interactions import TALKS, InteractionKind
from mentorkit.gui.texts import day_word, rhythm_word, short_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.lines import PersonLine

_MESSAGES = frozenset({InteractionKind.MESSAGE_OUT, InteractionKind.MESSAGE_IN})


def consequence(
    how: InteractionKind,
    day: date,
    today: date,
    people: Sequence[tuple[PersonLine, date | None]],
) -> str:
    """Return one sentence; `people` are those known, each with the last contact as it would be then.

    Without a known person there is no rhythm to speak of, and the sentence is "".
    """
    if not people:
        return ""
    moved = [(line, after) for line, after in people if after is not None and after != line.clocks.contact]
    if len(moved) == 1 and len(people) == 1:
        line, after = moved[0]
        return _starts_again(line, after or day, today)
    if moved:
        return QCoreApplication.translate("rhythm_words", "Their rhythms start again from {0}.").format(
            _near(day, today)
        )
    return _stays(how, people, today)


def _starts_again(line: PersonLine, after: date, today: date) -> str:
    if line.rhythm_days is None:
        return QCoreApplication.translate("rhythm_words", "The last contact will be {0}.").format(
            _near(after, today)
        )
    words = QCoreApplication.translate("rhythm_words", "The rhythm ({0}) starts again from {1}.")
    return words.format(QLocale().toLower(rhythm_word(line.rhythm_days)), _near(after, today))


def _stays(how: InteractionKind, people: Sequence[tuple[PersonLine, date | None]], today: date) -> str:
    if how is InteractionKind.NOTE:
        return QCoreApplication.translate("rhythm_words", "A note moves no rhythm.")
    if how in _MESSAGES:
        return QCoreApplication.translate("rhythm_words", "A message moves the rhythm once it is answered.")
    last = max((line.clocks.contact for line, _ in people if line.clocks.contact), default=None)
    if how in TALKS and last is not None:
        return QCoreApplication.translate("rhythm_words", "The last contact stays {0}.").format(
            _near(last, today)
        )
    return QCoreApplication.translate("rhythm_words", "Helping moves no rhythm.")


def _near(day: date, today: date) -> str:
    """Return a day inside a sentence: today and yesterday in small letters."""
    near = (today - day).days in (0, 1)
    return QLocale().toLower(day_word(day, today)) if near else short_day(day, today)
