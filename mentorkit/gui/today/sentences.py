"""What Today says: the day in one sentence, who is waited for, what comes, and how the mentors are."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from mentorkit.domain.due import Reason
from mentorkit.domain.tasks import OPENS, TaskAct
from mentorkit.gui.number_texts import number_word
from mentorkit.gui.step_texts import step_word
from mentorkit.gui.texts import ago, clock_words, day_word, late, rhythm_word, short_day, word
from mentorkit.services.zones import clock_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from mentorkit.domain.lines import PersonLine
    from mentorkit.domain.message_kinds import MessageKind
    from mentorkit.domain.tasks import Origin
    from mentorkit.services.today import Coming, Today

NAMED_KINDS = 2
"""As many kinds of acts fit into the one sentence of a day."""


def title_of_day(day: date) -> str:
    """Return the weekday, day and month in the order of the locale, without the year."""
    locale = QLocale()
    shape = locale.dateFormat(QLocale.FormatType.LongFormat)
    for year in (", yyyy", " yyyy", "yyyy年", "yyyy. ", "yyyy"):
        shape = shape.replace(year, "")
    return locale.toString(QDate(day.year, day.month, day.day), shape).replace(",", "", 1).strip(" .")


def sum_of_day(today: Today) -> str:
    """Return one plain sentence about the day: what there is most of by name, the rest as a number."""
    meeting = today.next_meeting
    parts = _kinds_of_acts(today)
    if meeting is not None and clock_in(meeting.starts, "").date() == today.day:
        parts = [QCoreApplication.translate("today", "one conversation"), *parts]
    if parts:
        words = f"{_joined(parts)}."
        return words[:1].upper() + words[1:]
    if not today.coming:
        return QCoreApplication.translate("today", "Nothing is due.")
    first = today.coming[0]
    words = QCoreApplication.translate("today", "That is all for today. Next: {0}, {1}.")
    return words.format(day_word(first.due.day, today.day), first.line.shown)


def _kinds_of_acts(today: Today) -> list[str]:
    """Return how many acts of which kind there are; of more than two kinds only the commonest is named."""
    tasks = today.tasks
    notes = sum(task.act in (TaskAct.WRITE, TaskAct.OPEN_DRAFT) for task in tasks)
    meetings = sum(task.act in (TaskAct.OPEN_MEETING, TaskAct.WRITE_UP) for task in tasks)
    looks = sum(task.act in OPENS.values() for task in tasks) - meetings
    promises = sum(task.reason is Reason.COMMITMENT for task in tasks)
    people = len(tasks) - notes - promises - looks - meetings
    counts = [
        (meetings, _meetings),
        (notes, _notes),
        (promises, _promises),
        (people, _people),
        (looks, _looks),
    ]
    named = [(count, words) for count, words in counts if count]
    if len(named) > NAMED_KINDS:
        most, words = max(named, key=itemgetter(0))
        named = [(most, words), (len(tasks) - most, _others)]
    return [words(count) for count, words in named]


def _joined(parts: Sequence[str]) -> str:
    """Return parts of a sentence as prose lists them: a, b and c."""
    *before, last = parts
    if not before:
        return last
    return QCoreApplication.translate("today", "{0} and {1}").format(", ".join(before), last)


def waiting_words(line: PersonLine, what: MessageKind | None, today: date) -> str:
    """Return since when somebody has not answered, and what: First message, sent 8 days ago."""
    since = line.clocks.waiting_since
    when = QLocale().toLower(ago(since, today)) if since else ""
    if what is None:
        return QCoreApplication.translate("today", "You wrote {0}").format(when)
    return QCoreApplication.translate("today", "{0}, sent {1}").format(word(what), when)


def coming_words(coming: Coming) -> str:
    """Return why somebody comes up soon."""
    if coming.due.reason is Reason.RHYTHM:
        return rhythm_word(coming.line.rhythm_days)
    if coming.due.reason is Reason.COMMITMENT:
        return " ".join(coming.origin.text.split())
    if coming.due.reason is Reason.MEETING:
        return meeting_detail(coming.origin)
    words = step_word(coming.due.reason)
    if coming.due.reason in (Reason.FOLLOW_UP, Reason.LET_REST):
        return QCoreApplication.translate("today", "{0}, if there is no reply").format(words)
    return words


def meeting_detail(origin: Origin) -> str:
    """Return at what time a meeting is, and what it is about: 15:30, Monthly catch-up."""
    time = clock_words(clock_in(origin.starts, "")) if origin.starts else ""
    return ", ".join(part for part in (time, " ".join(origin.text.split())) if part)


def meeting_words(starts: datetime, today: date) -> str:
    """Return when a meeting begins: Tomorrow, 15:30."""
    at = clock_in(starts, "")
    return QCoreApplication.translate("today", "{0}, {1}").format(day_word(at.date(), today), clock_words(at))


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


def _notes(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("today", "one short note to write")
    return QCoreApplication.translate("today", "{0} short notes to write").format(number_word(count))


def _meetings(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("today", "one meeting to prepare or write up")
    return QCoreApplication.translate("today", "{0} meetings to prepare or write up").format(
        number_word(count)
    )


def _promises(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("today", "one promise to keep")
    return QCoreApplication.translate("today", "{0} promises to keep").format(number_word(count))


def _people(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("today", "one person to be in touch with")
    return QCoreApplication.translate("today", "{0} people to be in touch with").format(number_word(count))


def _others(count: int) -> str:
    return QCoreApplication.translate("today", "{0} other things to do").format(number_word(count))


def _looks(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("today", "one thing to look at again")
    return QCoreApplication.translate("today", "{0} things to look at again").format(number_word(count))
