"""The words a person reads for enums of the domain, for days and for spans of time."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QTime

from mentorkit.domain.asks import Ask
from mentorkit.domain.commitments import Whose
from mentorkit.domain.errors import Why
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.message_kinds import MessageKind, MessageState
from mentorkit.domain.people import ChannelKind, EvidenceKind, KnownAs, Stage
from mentorkit.domain.rhythm import RhythmState

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from enum import StrEnum

    from mentorkit.domain.days import Day

WORDS: Mapping[type[StrEnum], Mapping[Any, object]] = {
    Stage: {
        Stage.TO_APPROACH: QT_TRANSLATE_NOOP("texts", "To approach"),
        Stage.APPROACHED: QT_TRANSLATE_NOOP("texts", "Approached"),
        Stage.IN_CONVERSATION: QT_TRANSLATE_NOOP("texts", "In conversation"),
        Stage.MENTOR: QT_TRANSLATE_NOOP("texts", "Mentor"),
        Stage.PAST_MENTOR: QT_TRANSLATE_NOOP("texts", "Past mentor"),
        Stage.RESTING: QT_TRANSLATE_NOOP("texts", "Resting"),
        Stage.KEPT: QT_TRANSLATE_NOOP("texts", "Kept as contact"),
    },
    KnownAs: {
        KnownAs.MANAGER: QT_TRANSLATE_NOOP("texts", "My manager"),
        KnownAs.COLLEAGUE: QT_TRANSLATE_NOOP("texts", "Colleague"),
        KnownAs.REPORT: QT_TRANSLATE_NOOP("texts", "Reports to me"),
        KnownAs.TEACHER: QT_TRANSLATE_NOOP("texts", "Teacher"),
        KnownAs.CLASSMATE: QT_TRANSLATE_NOOP("texts", "Classmate"),
        KnownAs.ALUMNI: QT_TRANSLATE_NOOP("texts", "Same school or university"),
        KnownAs.CLIENT: QT_TRANSLATE_NOOP("texts", "Client"),
        KnownAs.FRIEND: QT_TRANSLATE_NOOP("texts", "Friend"),
        KnownAs.FAMILY: QT_TRANSLATE_NOOP("texts", "Family"),
        KnownAs.COMMUNITY: QT_TRANSLATE_NOOP("texts", "Same community"),
        KnownAs.EVENT: QT_TRANSLATE_NOOP("texts", "Met at an event"),
        KnownAs.ONLINE: QT_TRANSLATE_NOOP("texts", "Met online"),
        KnownAs.STRANGER: QT_TRANSLATE_NOOP("texts", "Not met yet"),
    },
    ChannelKind: {
        ChannelKind.EMAIL: QT_TRANSLATE_NOOP("texts", "E-mail"),
        ChannelKind.PHONE: QT_TRANSLATE_NOOP("texts", "Phone"),
        ChannelKind.PROFILE: QT_TRANSLATE_NOOP("texts", "Profile"),
        ChannelKind.OTHER: QT_TRANSLATE_NOOP("texts", "Other"),
    },
    EvidenceKind: {
        EvidenceKind.TALK: QT_TRANSLATE_NOOP("texts", "Talk"),
        EvidenceKind.PAPER: QT_TRANSLATE_NOOP("texts", "Article or paper"),
        EvidenceKind.PROJECT: QT_TRANSLATE_NOOP("texts", "Project"),
        EvidenceKind.QUOTE: QT_TRANSLATE_NOOP("texts", "Words"),
        EvidenceKind.OTHER: QT_TRANSLATE_NOOP("texts", "Something else"),
    },
    InteractionKind: {
        InteractionKind.MET: QT_TRANSLATE_NOOP("texts", "Met"),
        InteractionKind.CALL: QT_TRANSLATE_NOOP("texts", "Called"),
        InteractionKind.VIDEO: QT_TRANSLATE_NOOP("texts", "Video call"),
        InteractionKind.EVENT: QT_TRANSLATE_NOOP("texts", "Event"),
        InteractionKind.MESSAGE_OUT: QT_TRANSLATE_NOOP("texts", "I wrote"),
        InteractionKind.MESSAGE_IN: QT_TRANSLATE_NOOP("texts", "They wrote"),
        InteractionKind.I_HELPED: QT_TRANSLATE_NOOP("texts", "I helped"),
        InteractionKind.THEY_HELPED: QT_TRANSLATE_NOOP("texts", "They helped"),
        InteractionKind.NOTE: QT_TRANSLATE_NOOP("texts", "Note"),
    },
    Whose: {
        Whose.MINE: QT_TRANSLATE_NOOP("texts", "You will"),
        Whose.THEIRS: QT_TRANSLATE_NOOP("texts", "They will"),
    },
    MessageKind: {
        MessageKind.FIRST_MESSAGE: QT_TRANSLATE_NOOP("texts", "First message"),
        MessageKind.FOLLOW_UP: QT_TRANSLATE_NOOP("texts", "Follow-up"),
        MessageKind.INTRODUCTION_REQUEST: QT_TRANSLATE_NOOP("texts", "Introduction request"),
        MessageKind.FEEDBACK_REQUEST: QT_TRANSLATE_NOOP("texts", "Feedback request"),
        MessageKind.THANK_YOU: QT_TRANSLATE_NOOP("texts", "Thank-you"),
        MessageKind.PROGRESS_UPDATE: QT_TRANSLATE_NOOP("texts", "Progress update"),
        MessageKind.CLOSE: QT_TRANSLATE_NOOP("texts", "Kind close"),
        MessageKind.NOTE: QT_TRANSLATE_NOOP("texts", "Note"),
    },
    MessageState: {
        MessageState.DRAFT: QT_TRANSLATE_NOOP("texts", "Draft"),
        MessageState.SENT: QT_TRANSLATE_NOOP("texts", "Sent"),
        MessageState.REPLIED: QT_TRANSLATE_NOOP("texts", "Replied"),
        MessageState.NO_REPLY: QT_TRANSLATE_NOOP("texts", "No reply"),
        MessageState.DECLINED: QT_TRANSLATE_NOOP("texts", "Declined"),
    },
    RhythmState: {
        RhythmState.NONE: QT_TRANSLATE_NOOP("texts", "No rhythm"),
        RhythmState.GOOD: QT_TRANSLATE_NOOP("texts", "On rhythm"),
        RhythmState.DUE: QT_TRANSLATE_NOOP("texts", "Due within a week"),
        RhythmState.LATE: QT_TRANSLATE_NOOP("texts", "Late"),
    },
    Ask: {
        Ask.WARM_TOUCH: QT_TRANSLATE_NOOP("texts", "Say hello"),
        Ask.ONE_QUESTION: QT_TRANSLATE_NOOP("texts", "Ask one question"),
        Ask.SHORT_TALK: QT_TRANSLATE_NOOP("texts", "Ask for a short talk"),
        Ask.REPORT_BACK: QT_TRANSLATE_NOOP("texts", "Tell them what came of it"),
        Ask.SECOND_TALK: QT_TRANSLATE_NOOP("texts", "Ask for a second talk"),
        Ask.PROPOSE_MENTORING: QT_TRANSLATE_NOOP("texts", "Propose to meet regularly"),
        Ask.WAIT: QT_TRANSLATE_NOOP("texts", "Wait for a reply"),
        Ask.KEEP_IN_TOUCH: QT_TRANSLATE_NOOP("texts", "Keep in touch"),
        Ask.ACCEPT_A_NO: QT_TRANSLATE_NOOP("texts", "Thank them for an honest no"),
        Ask.CONGRATULATE: QT_TRANSLATE_NOOP("texts", "Congratulate them"),
        Ask.NONE: QT_TRANSLATE_NOOP("texts", "Nothing to ask"),
    },
    Why: {
        Why.EMPTY: QT_TRANSLATE_NOOP("texts", "Something has to stand here."),
        Why.TOO_LONG: QT_TRANSLATE_NOOP("texts", "This is too long to be kept."),
        Why.NOT_A_DATE: QT_TRANSLATE_NOOP("texts", "This is not a date. Try 14 October, or Friday."),
        Why.NOT_AN_ADDRESS: QT_TRANSLATE_NOOP("texts", "This is not a complete address."),
        Why.IN_THE_FUTURE: QT_TRANSLATE_NOOP("texts", "This day is still to come."),
        Why.ENDS_BEFORE_START: QT_TRANSLATE_NOOP("texts", "The end is before the start."),
        Why.NOT_POSITIVE: QT_TRANSLATE_NOOP("texts", "This has to be a number from one up."),
        Why.NEEDS_CONTACT: QT_TRANSLATE_NOOP("texts", "Log a contact with this person first."),
        Why.ITSELF: QT_TRANSLATE_NOOP("texts", "This cannot be the same person."),
        Why.TOO_MANY: QT_TRANSLATE_NOOP("texts", "This is more than can be kept."),
        Why.NOT_FROM_HERE: QT_TRANSLATE_NOOP("texts", "This cannot be done now."),
        Why.SENT_ALREADY: QT_TRANSLATE_NOOP("texts", "This was sent and stays as it is. Edit a copy."),
        Why.NOT_A_TIME: QT_TRANSLATE_NOOP("texts", "This is not a time. Try 15:30, or 3 pm."),
        Why.NOT_A_ZONE: QT_TRANSLATE_NOOP("texts", "No such time zone is known here. Try Europe/Lisbon."),
    },
}

NOT_SORTED = QT_TRANSLATE_NOOP("texts", "Not sorted")

RHYTHMS: Mapping[int, object] = {
    7: QT_TRANSLATE_NOOP("texts", "Weekly"),
    14: QT_TRANSLATE_NOOP("texts", "Every 2 weeks"),
    30: QT_TRANSLATE_NOOP("texts", "Monthly"),
    42: QT_TRANSLATE_NOOP("texts", "Every 6 weeks"),
    91: QT_TRANSLATE_NOOP("texts", "Quarterly"),
    182: QT_TRANSLATE_NOOP("texts", "Twice a year"),
}

_YEAR = re.compile(r"('[^']*'|[\s,./年년г-])*y+('[^']*'|[\s,./年년-])*")
_WEEKDAY = re.compile(r"d{3,4}[,\s]*|[,\s]*d{3,4}")


def word(member: StrEnum) -> str:
    """Return the words for a member of any enum in WORDS; KeyError for others."""
    return _translated(WORDS[type(member)][member])


def stage_word(stage: Stage | None) -> str:
    """Return the words for a stage; None is *Not sorted*."""
    return _translated(NOT_SORTED) if stage is None else word(stage)


def rhythm_word(days: int | None) -> str:
    """Return the words for a rhythm: by name where it has one, else in days."""
    if days is None:
        return QCoreApplication.translate("texts", "No rhythm")
    if days in RHYTHMS:
        return _translated(RHYTHMS[days])
    return _counted(
        days,
        QCoreApplication.translate("texts", "Every day"),
        QCoreApplication.translate("texts", "Every %n days", "", days),
    )


def day_word(day: date, today: date) -> str:
    """Return Yesterday, Today, Tomorrow, the weekday within a week, else day and month, then the year."""
    ahead = (day - today).days
    near = {
        -1: QCoreApplication.translate("texts", "Yesterday"),
        0: QCoreApplication.translate("texts", "Today"),
        1: QCoreApplication.translate("texts", "Tomorrow"),
    }
    if ahead in near:
        return near[ahead]
    if 1 < ahead < 7:
        return QLocale().standaloneDayName(day.isoweekday())
    return short_day(day, today)


def moment_words(iso: str, today: date) -> str:
    """Return the day and the time of a moment in words."""
    moment = datetime.fromisoformat(iso).astimezone()
    clock = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("texts", "{0}, {1}").format(day_word(moment.date(), today), clock)


def short_day(day: date, today: date) -> str:
    """Return day and short month in the order of the locale, with the year if it is another one."""
    locale = QLocale()
    long = locale.dateFormat(QLocale.FormatType.LongFormat).replace("MMMM", "MMM")
    without_weekday = _WEEKDAY.sub("", long, count=1)
    shape = without_weekday if day.year != today.year else _YEAR.sub("", without_weekday)
    return locale.toString(QDate(day.year, day.month, day.day), shape).strip(" ,.")


def whole_day(day: date) -> str:
    """Return a day with its weekday and year, to read back what was typed."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def known_day(day: Day, today: date) -> str:
    """Return a day as exactly as it is known: 3 May 2024, May 2024 or 2024."""
    if day.month is None:
        return str(day.year)
    if day.day is None:
        month = QLocale().standaloneMonthName(day.month)
        return QCoreApplication.translate("texts", "{month} {year}").format(month=month, year=day.year)
    return short_day(day.first, today)


def ago(day: date, today: date) -> str:
    """Return how long ago a day was, in the unit people would use: 8 days, 7 weeks, 5 months ago."""
    days = (today - day).days
    if days < 2:
        return day_word(day, today)
    if days < 14:
        return QCoreApplication.translate("texts", "%n days ago", "", days)
    if days < 60:
        weeks = round(days / 7)
        return QCoreApplication.translate("texts", "%n weeks ago", "", weeks)
    if days < 365:
        months = max(2, round(days / 30.44))
        return QCoreApplication.translate("texts", "%n months ago", "", months)
    years = days // 365
    return _counted(
        years,
        QCoreApplication.translate("texts", "1 year ago"),
        QCoreApplication.translate("texts", "%n years ago", "", years),
    )


def late(day: date, today: date) -> str:
    """Return by how many days a day in the past was missed; 1 day late, 8 days late."""
    days = (today - day).days
    return _counted(
        days,
        QCoreApplication.translate("texts", "1 day late"),
        QCoreApplication.translate("texts", "%n days late", "", days),
    )


def due_word(day: date, today: date) -> str:
    """Return when something is due: how late once the day is past, else the day."""
    return late(day, today) if day < today else day_word(day, today)


def _counted(count: int, one: str, many: str) -> str:
    """English has no plural file of its own, so one is said apart; others use Qt's plural forms."""
    return one if count == 1 else many


def _translated(source: object) -> str:
    return QCoreApplication.translate("texts", str(source))


def clock_words(moment: datetime) -> str:
    """Return the time a clock shows, as the locale writes it: 15:30."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
