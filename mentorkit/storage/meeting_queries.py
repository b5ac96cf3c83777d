"""Reads of meetings for the first page and for reminders. Plain SQL, all indexed; rows that come are few."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.due import Due, Reason
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.meeting_kinds import MeetingId, MeetingState
from mentorkit.domain.meeting_lines import PREPARE_WITHIN, NextMeeting
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.domain.tasks import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlcipher3.dbapi2 import Connection

FIRST = """(SELECT mp.person_id FROM meeting_person mp JOIN person p ON p.id = mp.person_id
    WHERE mp.meeting_id = m.id AND NOT p.is_me ORDER BY mp.id LIMIT 1)"""
"""The one in whose line a meeting stands, however many take part."""

OPEN = f"""SELECT m.id, m.starts, m.minutes, m.state, m.pre_read, {FIRST} FROM meeting m
    WHERE m.state IN ('planned', 'to_write_up') AND m.starts < :until ORDER BY m.starts, m.id"""

PUT_OFF = "SELECT reason, source FROM postponement WHERE reason IN ('prepare', 'write_up') AND until > ?"

ORIGINS = """SELECT m.id, m.title, m.starts, (SELECT count(*) FROM agenda_item a WHERE a.meeting_id = m.id)
    FROM meeting m WHERE m.id IN ({0})"""

NEXT = """SELECT id, title, starts, minutes, how, place FROM meeting
    WHERE state IN ('planned', 'in_the_room') AND starts > :since AND starts < :until ORDER BY starts, id"""

PEOPLE = """SELECT p.id, p.shown FROM meeting_person mp JOIN person p ON p.id = mp.person_id
    WHERE mp.meeting_id = ? AND NOT p.is_me ORDER BY mp.id"""

ITEMS = "SELECT minutes, question FROM agenda_item WHERE meeting_id = ? ORDER BY place, id"

LONGEST = timedelta(days=1)
"""A meeting lasts no longer: whatever began before that is over."""


class MeetingQueries:
    """Reads of one open vault."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def dues(self, until: date, now: datetime) -> Iterator[Due]:
        """Yield what meetings ask for until the end of a day: to be prepared, held or written up.

        A meeting to come also stands on its own day, as what comes up.
        """
        today = now.astimezone().date()
        put_off = {tuple(row) for row in self._connection.execute(PUT_OFF, (today.isoformat(),))}
        bound = {"until": _text(datetime.combine(until, datetime.max.time()).astimezone())}
        for meeting_id, starts, minutes, state, pre_read, person_id in self._connection.execute(OPEN, bound):
            at = datetime.fromisoformat(starts)
            day, reason = at.astimezone().date(), Reason.WRITE_UP
            if person_id is None:
                continue
            if state == MeetingState.PLANNED and at + timedelta(minutes=minutes) > now:
                reason = Reason.PREPARE
                if day > today:
                    yield Due(PersonId(person_id), day, Reason.MEETING, meeting_id)
                if at > now + PREPARE_WITHIN or pre_read is not None:
                    continue
                day = today
            if (reason.value, meeting_id) not in put_off:
                yield Due(PersonId(person_id), day, reason, meeting_id)

    def origins(self, ids: Sequence[str]) -> dict[str, Origin]:
        """Return what these meetings are about, when they are, and how many items their agenda has."""
        found = self._connection.execute(ORIGINS.format(", ".join("?" * len(ids))), tuple(ids))
        return {
            meeting_id: Origin(text=title, starts=datetime.fromisoformat(starts), items=items)
            for meeting_id, title, starts, items in found
        }

    def next_one(self, now: datetime, within: timedelta) -> NextMeeting | None:
        """Return the meeting that is on, or the next one to begin within some time; None for none."""
        bound = {"since": _text(now - LONGEST), "until": _text(now + within)}
        for columns in self._connection.execute(NEXT, bound).fetchall():
            found = self._next(columns)
            if found.starts + timedelta(minutes=found.minutes) > now:
                return found
        return None

    def unwritten(self, now: datetime) -> int:
        """Return how many meetings are over and not written up."""
        dues = self._over(self._connection.execute(OPEN, {"until": _text(now)}), now)
        return sum(1 for _meeting_id in dues)

    def _over(self, rows: Iterable[Sequence[Any]], now: datetime) -> Iterator[str]:
        for meeting_id, starts, minutes, state, *_rest in rows:
            ends = datetime.fromisoformat(starts) + timedelta(minutes=minutes)
            if state == MeetingState.TO_WRITE_UP or ends <= now:
                yield meeting_id

    def _next(self, columns: Sequence[Any]) -> NextMeeting:
        meeting_id, title, starts, minutes, how, place = columns
        people = self._connection.execute(PEOPLE, (meeting_id,)).fetchall()
        items = self._connection.execute(ITEMS, (meeting_id,)).fetchall()
        return NextMeeting(
            id=MeetingId(RecordId(meeting_id)),
            title=title,
            starts=datetime.fromisoformat(starts),
            minutes=minutes,
            how=InteractionKind(how),
            place=place,
            people=tuple((PersonId(RecordId(person_id)), shown) for person_id, shown in people),
            items=tuple(minutes for minutes, _question in items),
            without_question=sum(not question.strip() for _minutes, question in items),
        )


def _text(moment: datetime) -> str:
    """Return a moment as columns hold it: in UTC, so that texts sort as moments follow."""
    return moment.astimezone(UTC).isoformat()
