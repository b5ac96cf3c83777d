"""The words of meetings: who, when, how long, and where an item of an agenda comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from mentorkit.domain.meeting_kinds import ItemOrigin, MeetingState
from mentorkit.gui import texts
from mentorkit.gui.meeting_texts import how_word, meeting_word
from mentorkit.gui.news_texts import news_word
from mentorkit.gui.texts import clock_words as clock_words  # noqa: PLC0414  # named from here
from mentorkit.services.zones import clock_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from mentorkit.domain.meetings import Meeting
    from mentorkit.domain.people import Person
    from mentorkit.services.proposals import Proposal


def names(people: Sequence[Person]) -> str:
    """Return who takes part: Ada, Ada and Bo, Ada and 2 more."""
    others = [person.shown for person in people if not person.is_me]
    if not others:
        return QCoreApplication.translate("meetings", "Nobody")
    if len(others) == 1:
        return others[0]
    if len(others) == 2:
        return QCoreApplication.translate("meetings", "{0} and {1}").format(*others)
    more = QCoreApplication.translate("meetings", "{0} and {1} more")
    return more.format(others[0], len(others) - 1)


def title_of(meeting: Meeting, people: Sequence[Person]) -> str:
    """Return what a meeting is called: its title with whom, or only with whom."""
    if meeting.title:
        both = QCoreApplication.translate("meetings", "{0} with {1}")
        return both.format(meeting.title, names(people)) if people else meeting.title
    return QCoreApplication.translate("meetings", "Meeting with {0}").format(names(people))


def when_words(meeting: Meeting, today: date) -> str:
    """Return when and how a meeting is: Today, 15:30 to 16:15, video call (16:30 in Warsaw)."""
    starts, ends = clock_in(meeting.starts, ""), clock_in(meeting.ends, "")
    span = QCoreApplication.translate("meetings", "{0}, {1} to {2}")
    day = texts.day_word(starts.date(), today)
    words = span.format(day, clock_words(starts), clock_words(ends))
    parts = [words, where_words(meeting), elsewhere(meeting)]
    return ", ".join(part for part in parts if part)


def where_words(meeting: Meeting) -> str:
    """Return where a meeting is, else how it takes place, in the middle of a sentence."""
    how = how_word(meeting.how)
    return meeting.place or how[:1].lower() + how[1:]


def elsewhere(meeting: Meeting) -> str:
    """Return what time it is there where a meeting's clock hangs; "" where that shows the same."""
    here, there = clock_in(meeting.starts, ""), clock_in(meeting.starts, meeting.zone)
    if here.utcoffset() == there.utcoffset():
        return ""
    city = meeting.zone.rsplit("/", 1)[-1].replace("_", " ")
    return QCoreApplication.translate("meetings", "{0} in {1}").format(clock_words(there), city)


def moved_words(meeting: Meeting, today: date) -> str:
    """Return what became of a plan: moved from a day, or cancelled; "" where it stands as it was."""
    if meeting.state is MeetingState.CANCELLED:
        return meeting_word(meeting.state)
    if meeting.moved_from is None:
        return ""
    words = QCoreApplication.translate("meetings", "Moved from {0}")
    return words.format(texts.short_day(meeting.moved_from, today))


def end_words(meeting: Meeting, now: datetime, today: date) -> tuple[str, bool]:
    """Return what stands at the end of a row, and whether it needs a look: Today 15:30, Thu 09:00, 7 Oct."""
    starts = clock_in(meeting.starts, "")
    day = starts.date()
    if meeting.state is MeetingState.CANCELLED:
        return meeting_word(meeting.state), False
    if meeting.state is MeetingState.WRITTEN_UP:
        return texts.short_day(day, today), False
    if meeting.ends <= now or meeting.state is MeetingState.TO_WRITE_UP:
        return texts.short_day(day, today), True
    if day == today:
        words = QCoreApplication.translate("meetings", "Today {0}")
        return words.format(clock_words(starts)), True
    if (day - today).days < 7:
        name = QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
        return f"{name} {clock_words(starts)}", False
    return texts.short_day(day, today), False


def spare_words(planned: int, minutes: int) -> str:
    """Return how much of the time is planned: 40 of 45 minutes."""
    return QCoreApplication.translate("meetings", "{0} of {1} minutes").format(planned, minutes)


def proposal_words(proposal: Proposal, shown: str, today: date) -> str:
    """Return where a proposal comes from: You promised, due 10 Oct. `shown` names whom, "" for one alone."""
    word = meeting_word(proposal.origin)
    if proposal.news is not None:
        word = news_word(proposal.news)
    if shown and proposal.origin is ItemOrigin.THEIR_PROMISE:
        word = QCoreApplication.translate("meetings", "{0} promised").format(shown)
    elif shown:
        word = QCoreApplication.translate("meetings", "{0}, for {1}").format(word, shown)
    if proposal.day is None:
        return word
    due = proposal.origin in (ItemOrigin.MY_PROMISE, ItemOrigin.THEIR_PROMISE)
    words = (
        QCoreApplication.translate("meetings", "{0}, due {1}")
        if due
        else QCoreApplication.translate("meetings", "{0}, {1}")
    )
    return words.format(word, texts.short_day(proposal.day, today))
