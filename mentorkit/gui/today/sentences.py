"""What Today says: the day in one sentence, and each row as a title, a reason and a spoken text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from mentorkit.domain.due import Reason
from mentorkit.gui.texts import ago, day_word, late, rhythm_word, short_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.lines import PersonLine
    from mentorkit.services.today import Task, Today


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One line of *Worth doing today*. `promise` says that it is a promise, which can be kept here."""

    id: str
    shown: str
    title: str
    reason: str
    is_promise: bool
    is_late: bool
    is_done: bool = False

    @property
    def spoken(self) -> str:
        """The row as one sentence for screen readers."""
        who = f", {self.shown}" if self.is_promise else ""
        done = QCoreApplication.translate("today", "Done: ") if self.is_done else ""
        return f"{done}{self.title}{who}. {self.reason}"


def title_of_day(day: date) -> str:
    """Return the weekday, day and month in the order of the locale, without the year."""
    locale = QLocale()
    shape = locale.dateFormat(QLocale.FormatType.LongFormat)
    for year in (", yyyy", " yyyy", "yyyy年", "yyyy. ", "yyyy"):
        shape = shape.replace(year, "")
    return locale.toString(QDate(day.year, day.month, day.day), shape).replace(",", "", 1).strip(" .")


def sum_of_day(today: Today) -> str:
    """Return one plain sentence about the day."""
    promises = sum(_is_promise(task) for task in today.tasks)
    people = len(today.tasks) - promises
    parts = [_promises(promises)] if promises else []
    parts += [_people(people)] if people else []
    if parts:
        words = (
            QCoreApplication.translate("today", "{0} and {1}.").format(*parts)
            if parts[1:]
            else f"{parts[0]}."
        )
        return words[:1].upper() + words[1:]
    if not today.coming:
        return QCoreApplication.translate("today", "Nothing is due.")
    first = today.coming[0]
    words = QCoreApplication.translate("today", "That is all for today. Next: {0}, {1}.")
    day = day_word(first.due.day, today.day) if first.due else ""
    return words.format(day, first.shown)


def row_of(task: Task, today: date) -> TaskRow:
    """Return a task in words."""
    line, due = task.line, task.line.due
    promised = _is_promise(task)
    if promised:
        title, reason = task.step.text, _promised(task, today)
    else:
        title = QCoreApplication.translate("today", "Be in touch with {0}").format(line.shown)
        reason = _rhythm(task, today)
    is_late = due is not None and due.day < today
    return TaskRow(line.id, line.shown, " ".join(title.split()), reason, promised, is_late)


def waiting_words(line: PersonLine, today: date) -> str:
    """Return since when somebody has not answered."""
    since = line.clocks.waiting_since
    return QCoreApplication.translate("today", "You wrote {0}").format(
        QLocale().toLower(ago(since, today)) if since else ""
    )


def coming_words(line: PersonLine) -> str:
    """Return why somebody comes up soon."""
    if line.due is not None and line.due.reason is Reason.COMMITMENT:
        return " ".join(line.commitment.split())
    return rhythm_word(line.rhythm_days)


def date_words(day: date) -> str:
    """Return the short weekday and the number of the day: Thu 16."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d")


def mentor_words(line: PersonLine, due: date | None, today: date) -> str:
    """Return a mentor's row as one sentence."""
    contact = line.clocks.contact
    last = ago(contact, today) if contact else QCoreApplication.translate("today", "never")
    parts = [
        f"{line.shown}, {QLocale().toLower(rhythm_word(line.rhythm_days))}.",
        QCoreApplication.translate("today", "Last contact: {0}.").format(QLocale().toLower(last)),
    ]
    if due is not None:
        when = short_day(due, today)
        parts.append(QCoreApplication.translate("today", "Due {0}.").format(when))
        if due < today:
            parts.append(f"{late(due, today)}.")
    return " ".join(parts)


def _is_promise(task: Task) -> bool:
    return task.line.due is not None and task.line.due.reason is Reason.COMMITMENT


def _promised(task: Task, today: date) -> str:
    due, parts = task.line.due, []
    if due is not None and due.day < today:
        parts.append(
            QCoreApplication.translate("today", "You promised this. {0}.").format(late(due.day, today))
        )
    else:
        parts.append(QCoreApplication.translate("today", "You promised this for today."))
    if task.days_past_rhythm:
        parts.append(_past(task.days_past_rhythm, also=True))
    return " ".join(parts)


def _rhythm(task: Task, today: date) -> str:
    contact = task.line.clocks.contact
    parts = [f"{rhythm_word(task.line.rhythm_days)}."]
    if contact is not None:
        words = QCoreApplication.translate("today", "Last contact {0}.")
        parts.append(words.format(QLocale().toLower(ago(contact, today))))
    if task.days_past_rhythm:
        parts.append(_past(task.days_past_rhythm, also=False))
    return " ".join(parts)


def _past(days: int, *, also: bool) -> str:
    if also:
        one = QCoreApplication.translate("today", "Also 1 day past your rhythm.")
        many = QCoreApplication.translate("today", "Also {0} days past your rhythm.")
    else:
        one = QCoreApplication.translate("today", "1 day past your rhythm.")
        many = QCoreApplication.translate("today", "{0} days past your rhythm.")
    return one if days == 1 else many.format(days)


def _promises(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("today", "one promise to keep")
    return QCoreApplication.translate("today", "{0} promises to keep").format(number_word(count))


def _people(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("today", "one person to be in touch with")
    return QCoreApplication.translate("today", "{0} people to be in touch with").format(number_word(count))


def number_word(count: int) -> str:
    """Return a number as prose has it: a word below ten, digits from there on."""
    words: Sequence[str] = (
        QCoreApplication.translate("today", "no"),
        QCoreApplication.translate("today", "one"),
        QCoreApplication.translate("today", "two"),
        QCoreApplication.translate("today", "three"),
        QCoreApplication.translate("today", "four"),
        QCoreApplication.translate("today", "five"),
        QCoreApplication.translate("today", "six"),
        QCoreApplication.translate("today", "seven"),
        QCoreApplication.translate("today", "eight"),
        QCoreApplication.translate("today", "nine"),
    )
    return words[count] if count < len(words) else QLocale().toString(count)
