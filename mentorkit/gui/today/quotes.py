"""Reasons of Today that quote what somebody said: advice, feedback, and a question not answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from mentorkit.gui.texts import ago, day_word

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.services.today import Task

LONGEST_QUOTE = 70
"""Characters of a quotation that stand in a reason."""


def update(task: Task, _today: date) -> str:
    """Return what they do not know yet."""
    if task.origin.text:
        words = QCoreApplication.translate("today", "“{0}”: they do not know yet what came of it.")
        return words.format(_quoted(task.origin.text))
    return QCoreApplication.translate("today", "You kept a promise, and they have not heard of it.")


def trial(task: Task, today: date) -> str:
    """Return until when it was to be tried."""
    words = QCoreApplication.translate("today", "You wanted to try “{0}” until {1}.")
    return words.format(_quoted(task.origin.text), QLocale().toLower(day_word(task.day, today)))


def decide(task: Task, _today: date) -> str:
    """Return what there is to decide about."""
    words = QCoreApplication.translate("today", "“{0}”. To do, to try, to park or to decline are all fine.")
    return words.format(_quoted(task.origin.text))


def acting(task: Task, today: date) -> str:
    """Return until when I wanted to act on it."""
    words = QCoreApplication.translate("today", "“{0}”. You wanted to act on it until {1}.")
    return words.format(_quoted(task.origin.text), QLocale().toLower(day_word(task.day, today)))


def react(task: Task, _today: date) -> str:
    """Return what to ask myself about their words."""
    words = QCoreApplication.translate("today", "“{0}”. What is 10 % true here?")
    return words.format(_quoted(task.origin.text))


def answer(task: Task, today: date) -> str:
    """Return what was asked, and when."""
    when = QLocale().toLower(ago(task.origin.day, today)) if task.origin.day else ""
    words = QCoreApplication.translate("today", "You asked {1}: “{0}”")
    return words.format(_quoted(task.origin.text), when)


def _quoted(text: str) -> str:
    """Return the beginning of a text as a sentence can hold it."""
    line = " ".join(text.split()).rstrip(".")
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
