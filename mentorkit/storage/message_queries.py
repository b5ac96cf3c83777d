"""Named reads of messages: plain SQL, the texts left where they are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from mentorkit.domain.message_lines import MessageLine
from mentorkit.domain.messages import MessageId, MessageKind, MessageState
from mentorkit.domain.people import PersonId
from mentorkit.domain.replies import Sent
from mentorkit.domain.slots import blanks
from mentorkit.storage.lines import ASKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlcipher3.dbapi2 import Connection

MOST_CLOSED = 500
"""Closed messages in the list; older ones are found on their person's page and by searching."""

LINE = """SELECT m.id, m.person_id, p.shown, p.photo, m.what, m.state, m.subject,
    coalesce(m.closed, m.sent, m.edited) AS day, m.follow_up,
    CASE m.state WHEN 'draft' THEN m.subject || char(10) || m.body ELSE '' END
    FROM message m JOIN person p ON p.id = m.person_id"""


class MessageQueries:
    """Reads of the messages of one open vault."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def drafts(self) -> tuple[MessageLine, ...]:
        """Return the drafts, the last worked on first."""
        return self._lines("m.state = 'draft' ORDER BY m.edited DESC, m.\"row\" DESC")

    def waiting(self) -> tuple[MessageLine, ...]:
        """Return what was sent and asks for an answer, the longest waiting first."""
        return self._lines(f"m.state = 'sent' AND m.what IN ({ASKING}) ORDER BY m.sent, m.\"row\"")

    def closed(self) -> tuple[MessageLine, ...]:
        """Return what asks for nothing any more, the latest first, `MOST_CLOSED` at most."""
        return self._lines(
            "(m.state IN ('replied', 'no_reply', 'declined')"
            f" OR m.state = 'sent' AND m.what NOT IN ({ASKING}))"
            f' ORDER BY day DESC, m."row" DESC LIMIT {MOST_CLOSED}'
        )

    def asked(self) -> tuple[Sent, ...]:
        """Return everything sent that asks for an answer, in the order it was begun."""
        found = self._connection.execute(
            f"SELECT id, what, state, follows_id FROM message WHERE state <> 'draft' AND what IN ({ASKING})"
            ' ORDER BY "row"'
        )
        return tuple(Sent(one, MessageKind(what), MessageState(state), f) for one, what, state, f in found)

    def heard(self, person_id: str) -> date | None:
        """Return when somebody was last heard of: their last message or talk."""
        found = self._connection.execute(
            "SELECT nullif(max(ifnull(heard, ''), ifnull(contact, '')), '') FROM standing WHERE person_id = ?",
            (person_id,),
        ).fetchone()
        return date.fromisoformat(found[0]) if found and found[0] else None

    def _lines(self, where: str) -> tuple[MessageLine, ...]:
        return tuple(map(_line, self._connection.execute(f"{LINE} WHERE {where}")))


def _line(columns: Sequence[Any]) -> MessageLine:
    message_id, person_id, shown, photo, what, state, subject, day, follow_up, text = columns
    return MessageLine(
        id=MessageId(message_id),
        person_id=PersonId(person_id),
        shown=shown,
        photo=photo,
        what=MessageKind(what),
        state=MessageState(state),
        subject=subject,
        day=date.fromisoformat(day),
        follow_up=date.fromisoformat(follow_up) if follow_up else None,
        blanks=len(blanks(text)),
    )
