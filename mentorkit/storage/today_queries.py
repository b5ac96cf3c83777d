"""Reads of the first page: what is worth doing, and where each reason comes from. Plain SQL, all indexed."""

from __future__ import annotations

from array import array
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.due import Due, Reason
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.lines import PATIENCE
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.people import PersonId
from mentorkit.domain.tasks import NEWS_LASTS, Origin
from mentorkit.storage.lines import ASKED_NOTHING, ASKING, MOVED
from mentorkit.storage.meeting_queries import MeetingQueries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from sqlcipher3.dbapi2 import Connection

FIRST_AT_ONCE = 3
"""People to approach that are suggested at a time, those known longest first."""

WANTED = """((p.resting_until IS NULL OR p.resting_until <= :today) AND ifnull(p.stage, '') <> 'kept')"""
"""Whether anything may be suggested about a person; what I owe is not a suggestion."""

DUE = f"""SELECT d.person_id, d.day, d.reason, d.source FROM due d JOIN person p ON p.id = d.person_id
    LEFT JOIN postponement l ON l.person_id = d.person_id AND l.reason = d.reason AND l.source = d.source
    WHERE d.day <= :until AND ifnull(l.until, '') <= :today
    AND (d.reason IN ('commitment', 'thanks') OR {WANTED})
    AND (d.reason <> 'update' OR NOT EXISTS (SELECT 1 FROM told t WHERE t.person_id = d.person_id
        AND t.source = d.source AND t.news IN ('advice_result', 'feedback_used') AND t.day IS NOT NULL))
    ORDER BY d.day, p."row", d.reason, d.source"""

UNHEARD = f"""SELECT c.person_id, min(c.done), 'update', c.person_id
    FROM commitment c JOIN person p ON p.id = c.person_id JOIN standing s ON s.person_id = c.person_id
    WHERE c.whose = 'mine' AND c.done < :today AND p.stage IN ('mentor', 'in_conversation') AND {WANTED}
    AND c.done > max(ifnull(s.contact, ''), ifnull(s.wrote, ''))
    AND NOT EXISTS (SELECT 1 FROM told t WHERE t.person_id = c.person_id AND t.source = c.id
        AND t.news = 'promise_kept' AND t.day IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM postponement l WHERE l.person_id = c.person_id AND l.reason = 'update'
        AND l.until > :today)
    GROUP BY c.person_id ORDER BY 2, p."row\""""
"""Who has not heard that I kept a promise: they were neither told nor spoken or written to since."""

NEVER = f"""SELECT p.id, :today, 'first', p.id FROM person p JOIN standing s ON s.person_id = p.id
    WHERE p.stage = 'to_approach' AND {WANTED}
    AND s.contact IS NULL AND s.wrote IS NULL AND s.heard IS NULL
    AND NOT EXISTS (SELECT 1 FROM message m WHERE m.person_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM postponement l WHERE l.person_id = p.id AND l.reason = 'first'
        AND l.until > :today)
    ORDER BY p."row" LIMIT {FIRST_AT_ONCE}"""

WORKED_ON = "g.state = 'active'"

ASKS_AT_ONCE = 2
"""Next asks that are suggested at a time, of those longest without a contact."""

SETTLED = timedelta(days=7)
"""How long after the last contact the next ask is left to the person's page."""

LAST = "max(ifnull(s.contact, ''), ifnull(s.heard, ''))"
"""The last day on which they were heard of."""

ASKABLE = f"""SELECT p.id, :today, 'ask', p.id FROM person p JOIN standing s ON s.person_id = p.id
    WHERE p.stage IN ('approached', 'in_conversation') AND p.rhythm_days IS NULL AND {WANTED}
    AND {LAST} BETWEEN '1' AND :settled
    AND (s.wrote IS NULL OR s.wrote <= {LAST} OR (s.wrote <= :patience AND {ASKED_NOTHING}))
    AND NOT EXISTS (SELECT 1 FROM due d WHERE d.person_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM commitment c WHERE c.person_id = p.id AND c.whose = 'mine' AND c.done IS NULL)
    AND NOT EXISTS (SELECT 1 FROM postponement l WHERE l.person_id = p.id AND l.reason = 'ask'
        AND l.until > :today)
    ORDER BY {LAST}, p."row" LIMIT {ASKS_AT_ONCE}"""
"""Who was heard of some days ago and owes no answer, so that the next small ask can follow. Where a rhythm
is wished for, that says when."""

NEW_ROLES_AT_ONCE = 3

NEW_ROLE = f"""SELECT n.person_id, :today, 'new_role', n.id FROM role o JOIN role n ON {MOVED}
    JOIN person p ON p.id = o.person_id JOIN standing s ON s.person_id = o.person_id
    WHERE o.until >= :recent AND NOT p.is_me AND p.stage IS NOT NULL AND {WANTED}
    AND NOT EXISTS (SELECT 1 FROM message m WHERE m.person_id = p.id AND m.state = 'draft')
    AND NOT EXISTS (SELECT 1 FROM postponement l WHERE l.person_id = p.id AND l.reason = 'new_role'
        AND l.source = n.id AND l.until > :today)
    GROUP BY n.person_id ORDER BY p."row" LIMIT {NEW_ROLES_AT_ONCE}"""
"""Who left a role within some weeks and has another now, and was not in touch since."""

WAITING = f"""SELECT p."row", p.id,
    (SELECT m.what FROM message m
        WHERE m.person_id = p.id AND m.sent = s.wrote AND m.state = 'sent' AND m.what IN ({ASKING})) AS asked
    FROM standing s JOIN person p ON p.id = s.person_id
    WHERE s.wrote > ifnull(s.heard, '') AND s.wrote > ifnull(s.contact, '') AND {WANTED}
    AND (asked IS NOT NULL
        OR NOT EXISTS (SELECT 1 FROM message o WHERE o.person_id = p.id AND o.sent = s.wrote))
    ORDER BY s.wrote, s.shown_key LIMIT :limit"""
"""Who has not answered: what was written here waits while it says so, what was only logged as long as it is
the last word."""

ADVICE = "SELECT id, text, heard, NULL, NULL, '' FROM advice"

HEARD = f"""SELECT * FROM ({ADVICE} UNION ALL
    SELECT id, words, heard, NULL, NULL, '' FROM feedback WHERE heard IS NOT NULL)"""
"""What somebody told me: advice, and feedback."""

ORIGINS: dict[Reason, str] = {
    Reason.COMMITMENT: "SELECT id, text, due, NULL, NULL, '' FROM commitment",
    Reason.THANKS: """SELECT o.id, i.title, i.day, NULL, i.how, ''
        FROM owed_thanks o JOIN interaction i ON i.id = o.interaction_id""",
    Reason.FOLLOW_UP: "SELECT id, subject, sent, what, NULL, '' FROM message",
    Reason.LET_REST: "SELECT id, subject, sent, what, NULL, '' FROM message",
    Reason.UPDATE: HEARD,
    Reason.TRIAL: ADVICE,
    Reason.DECIDE: ADVICE,
    Reason.ACTING: HEARD,
    Reason.REACT: HEARD,
    Reason.ANSWER: "SELECT id, question, asked, NULL, NULL, '' FROM feedback",
    Reason.NEW_ROLE: """SELECT id, CASE WHEN title = '' OR organisation = '' THEN title || organisation
        ELSE title || ', ' || organisation END, NULL, NULL, NULL, '' FROM role""",
    Reason.DRAFT: "SELECT id, subject, edited, what, NULL, subject || char(10) || body FROM message",
}
"""For each reason that comes from a record of its own: words, day, kinds, and the text of a draft."""


MEETING_REASONS = (Reason.PREPARE, Reason.WRITE_UP, Reason.MEETING)
"""Reasons that come from a meeting."""


class TodayQueries:
    """Reads of one open vault for its first page."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.meetings = MeetingQueries(connection)

    def dues(self, until: date, today: date, now: datetime) -> list[Due]:
        """Return everything worth doing until a day that is not put off, the earliest due first.

        What meetings ask for comes first: it depends on the hour.
        """
        bound = {
            "until": until.isoformat(),
            "today": today.isoformat(),
            "recent": (today - NEWS_LASTS).isoformat()[:7],
            "settled": (today - SETTLED).isoformat(),
            "patience": (today - PATIENCE).isoformat(),
        }
        queries = (DUE, UNHEARD, NEW_ROLE, ASKABLE, NEVER)
        found = [columns for query in queries for columns in self._connection.execute(query, bound)]
        others = (
            Due(PersonId(person_id), date.fromisoformat(day), Reason(reason), source)
            for person_id, day, reason, source in found
        )
        return [*self.meetings.dues(until, now), *others]

    def waiting(self, today: date, limit: int) -> tuple[array[int], dict[PersonId, MessageKind]]:
        """Return the rows of the people whose answer is waited for, and what was written to them here.

        The first `limit` of them, the longest waited for first.
        """
        bound = {"today": today.isoformat(), "limit": limit}
        found = self._connection.execute(WAITING, bound).fetchall()
        kinds = {PersonId(person_id): MessageKind(what) for _row, person_id, what in found if what}
        return array("q", [row for row, *_ in found]), kinds

    def origins(self, dues: Iterable[Due]) -> dict[str, Origin]:
        """Return what each of these comes from by the id of its source, as far as that is a record."""
        sources: dict[Reason, list[str]] = {}
        for due in dues:
            sources.setdefault(due.reason, []).append(due.source)
        meetings = [source for reason in MEETING_REASONS for source in sources.get(reason, ())]
        return self.meetings.origins(meetings) | {
            source: _origin(columns)
            for reason, ids in sources.items()
            if reason in ORIGINS
            for source, *columns in self._of(ORIGINS[reason], ids)
        }

    def drafts(self, people: Sequence[str]) -> dict[tuple[str, MessageKind], str]:
        """Return the draft to each of these people by kind, the last worked on where there are several."""
        marks = ", ".join("?" * len(people))
        found = self._connection.execute(
            "SELECT person_id, what, id FROM message WHERE state = 'draft'"
            f' AND person_id IN ({marks}) ORDER BY edited, "row"',
            tuple(people),
        )
        return {(person_id, MessageKind(what)): message_id for person_id, what, message_id in found}

    def has_goals(self) -> bool:
        """Whether some goal is worked on."""
        return (
            self._connection.execute(f"SELECT 1 FROM goal g WHERE {WORKED_ON} LIMIT 1").fetchone() is not None
        )

    def lonely_goals(self) -> Iterator[tuple[str, str]]:
        """Yield the id and title of goals worked on that nobody helps with, the oldest first."""
        yield from self._connection.execute(
            f"SELECT g.id, g.title FROM goal g WHERE {WORKED_ON}"
            " AND NOT EXISTS (SELECT 1 FROM goal_help h WHERE h.goal_id = g.id)"
            ' ORDER BY g."row"'
        )

    def _of(self, query: str, ids: Sequence[str]) -> Iterator[Sequence[Any]]:
        name = "o.id" if " o " in query else "id"
        marks = ", ".join("?" * len(ids))
        yield from self._connection.execute(f"{query} WHERE {name} IN ({marks})", tuple(ids))


def _origin(columns: Sequence[Any]) -> Origin:
    text, day, what, how, draft = columns
    return Origin(
        text=str(text),
        day=date.fromisoformat(str(day)) if day else None,
        what=MessageKind(what) if what else None,
        how=InteractionKind(how) if how else None,
        blanks=_blanks_in(str(draft)),
    )


def _blanks_in(draft: str) -> int:
    if "{" not in draft:
        return 0
    from mentorkit.domain.slots import blanks  # noqa: PLC0415  # on most days no draft waits with a blank

    return len(blanks(draft))
