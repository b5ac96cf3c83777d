"""How what I asked was answered, with the number it rests on; under ten nothing is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.message_kinds import FOLLOW_UP_DAYS, MessageKind, MessageState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mentorkit.domain.messages import MessageId

FEWEST = 10
"""Asks that came to an end, from which a share says anything: below it one answer more would turn it."""

ASKS = tuple(what for what in FOLLOW_UP_DAYS if what is not MessageKind.FOLLOW_UP)
"""The kinds that ask for an answer. A follow-up belongs to what it follows."""


@frozen
class Sent:
    """One message that asks for an answer, as far as counting needs it."""

    id: MessageId
    what: MessageKind
    state: MessageState
    follows_id: MessageId | None = None


@frozen
class ReplyCount:
    """How asks of one kind ended, each counted once with its follow-ups."""

    replied: int = 0
    declined: int = 0
    silent: int = 0
    waiting: int = 0
    late: int = 0
    """Those of the answers, a no included, that came after a follow-up."""

    @property
    def answered(self) -> int:
        """How many were answered; a no is an answer."""
        return self.replied + self.declined

    @property
    def ended(self) -> int:
        """How many came to an end: the n that a share rests on. What waits says nothing yet."""
        return self.answered + self.silent

    @property
    def percent(self) -> int | None:
        """The share that was answered, in whole percent; None while they are too few."""
        return round(100 * self.answered / self.ended) if self.ended >= FEWEST else None

    def __add__(self, other: ReplyCount) -> ReplyCount:
        """Count both together."""
        return ReplyCount(
            self.replied + other.replied,
            self.declined + other.declined,
            self.silent + other.silent,
            self.waiting + other.waiting,
            self.late + other.late,
        )


def counted(messages: Iterable[Sent]) -> Mapping[MessageKind, ReplyCount]:
    """Return how asks ended, by their kind in the order of `ASKS`; kinds never sent are left out.

    An ask ends as the last of its follow-ups did. A follow-up whose ask is gone counts for nothing.
    """
    known = {message.id: message for message in messages}
    ends = {message.id: message for message in known.values() if message.what in ASKS}
    for message in known.values():
        begun = _begun(message, known)
        if message is not begun and begun.id in ends:
            ends[begun.id] = _later(ends[begun.id], message)
    found: dict[MessageKind, ReplyCount] = {}
    for what in ASKS:
        ended = [(begun, end) for begun, end in ends.items() if known[begun].what is what]
        if ended:
            found[what] = sum((_one(end, is_late=end.id != begun) for begun, end in ended), ReplyCount())
    return found


def _begun(message: Sent, known: Mapping[MessageId, Sent]) -> Sent:
    """Return the ask that a follow-up goes back to, over other follow-ups."""
    seen = {message.id}
    while message.follows_id is not None and message.follows_id in known and message.follows_id not in seen:
        message = known[message.follows_id]
        seen.add(message.id)
    return message


def _later(before: Sent, follow_up: Sent) -> Sent:
    """Return which of two messages of one ask tells how it ended: an answer, else the later one."""
    is_answered = before.state in (MessageState.REPLIED, MessageState.DECLINED)
    return before if is_answered else follow_up


def _one(end: Sent, *, is_late: bool) -> ReplyCount:
    is_answer = end.state in (MessageState.REPLIED, MessageState.DECLINED)
    return ReplyCount(
        replied=int(end.state is MessageState.REPLIED),
        declined=int(end.state is MessageState.DECLINED),
        silent=int(end.state is MessageState.NO_REPLY),
        waiting=int(end.state is MessageState.SENT),
        late=int(is_answer and is_late),
    )
