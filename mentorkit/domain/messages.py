"""Messages: anything I write to somebody, from draft to answer, and how often I may ask again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import ClassVar, NewType

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.interactions import TALKS, InteractionId, InteractionKind
from mentorkit.domain.message_kinds import FOLLOW_UP_DAYS as FOLLOW_UP_DAYS  # noqa: PLC0414  # named from here
from mentorkit.domain.message_kinds import FOLLOW_UPS_ALLOWED as FOLLOW_UPS_ALLOWED  # noqa: PLC0414  # likewise
from mentorkit.domain.message_kinds import MessageKind as MessageKind  # noqa: PLC0414  # likewise
from mentorkit.domain.message_kinds import MessageState as MessageState  # noqa: PLC0414  # likewise
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import Record, RecordId, private, record, shareable

MessageId = NewType("MessageId", RecordId)
TextVersionId = NewType("TextVersionId", RecordId)
TemplateId = NewType("TemplateId", RecordId)

MOST_VERSIONS = 20
"""Versions of a text that are kept; when it has more, the closest neighbours grow into one."""


@record
class Message(Record):
    """One text to one person. Its body is plain text; what is left in braces is an open blank."""

    kind: ClassVar[str] = "message"
    owner: ClassVar[str] = "person_id"
    points: ClassVar[Mapping[str, str]] = {
        "interaction_id": "interaction",
        "answer_id": "interaction",
        "follows_id": "message",
    }

    id: MessageId = private()
    person_id: PersonId = private()
    what: MessageKind = private()
    state: MessageState = private(default=MessageState.DRAFT)
    subject: str = shareable(default="", searched=True)
    body: str = shareable(default="", searched=True)
    language: str = private(default="")
    """Of the text; "" for the person's, or the interface's where that is not known."""
    template: str = private(default="")
    """The name of the template it was started from."""
    edited: date = private()
    """The last day it was worked on."""
    sent: date | None = private(default=None)
    follow_up: date | None = private(default=None)
    """When to ask again, or after a follow-up when to let it rest."""
    closed: date | None = private(default=None)
    reply: str = private(default="", searched=True)
    interaction_id: InteractionId | None = private(default=None)
    """The contact that *Sent* logged."""
    answer_id: InteractionId | None = private(default=None)
    """The contact that answered it."""
    follows_id: MessageId | None = private(default=None)
    """The message it follows up."""
    mail_id: str = private(default="")
    """The Message-ID of the saved mail, by which replies can be found."""


@record
class TextVersion(Record):
    """What a message said at one moment. `at` is UTC in ISO 8601."""

    kind: ClassVar[str] = "text_version"
    owner: ClassVar[str] = "message_id"
    co_owner: ClassVar[str] = "person_id"

    id: TextVersionId = private()
    message_id: MessageId = private()
    person_id: PersonId = private()
    at: str = private()
    subject: str = private(default="")
    body: str = private(default="")


@record
class Template(Record):
    """A text of the user's own to start messages from."""

    kind: ClassVar[str] = "template"

    id: TemplateId = private()
    title: str = shareable(searched=True)
    what: MessageKind = shareable(default=MessageKind.NOTE)
    subject: str = shareable(default="", searched=True)
    body: str = shareable(default="", searched=True)
    language: str = shareable(default="")
    note: str = shareable(default="", searched=True)


NEXT: Mapping[MessageState, frozenset[MessageState]] = {
    MessageState.DRAFT: frozenset({MessageState.SENT}),
    MessageState.SENT: frozenset(
        {MessageState.DRAFT, MessageState.REPLIED, MessageState.NO_REPLY, MessageState.DECLINED}
    ),
    MessageState.REPLIED: frozenset({MessageState.SENT}),
    MessageState.NO_REPLY: frozenset({MessageState.SENT, MessageState.REPLIED, MessageState.DECLINED}),
    MessageState.DECLINED: frozenset({MessageState.SENT}),
}
"""Which states a message may go to from each. Going back is *Reopen*."""


def checked_message(message: Message) -> Message:
    """Return the message, or raise Invalid: what was not sent has no day, and ends follow beginnings."""
    if message.sent is not None and message.closed is not None and message.closed < message.sent:
        raise Invalid("closed", Why.ENDS_BEFORE_START)
    if message.sent is not None and message.follow_up is not None and message.follow_up < message.sent:
        raise Invalid("follow_up", Why.ENDS_BEFORE_START)
    return message


def checked_template(template: Template) -> Template:
    """Return the template, or raise Invalid when it has no title or no text."""
    for name in ("title", "body"):
        if not getattr(template, name).strip():
            raise Invalid(name, Why.EMPTY)
    return template


def answered(message: Message, how: InteractionKind, day: date) -> Message:
    """Return the message as a logged contact leaves it: a talk or a message of theirs answers what waits."""
    answers = how in TALKS or how is InteractionKind.MESSAGE_IN
    waits = message.state is MessageState.SENT and message.what in FOLLOW_UP_DAYS
    if not answers or not waits or message.sent is None or message.sent > day:
        return message
    return replace(message, state=MessageState.REPLIED, closed=day, follow_up=None)


def require_step(message: Message, state: MessageState) -> None:
    """Raise Invalid ("state", NOT_FROM_HERE) unless the message may go to this state now."""
    if state not in NEXT[message.state]:
        raise Invalid("state", Why.NOT_FROM_HERE)


def follow_up_day(what: MessageKind, sent: date, days: Mapping[MessageKind, int]) -> date | None:
    """Return when to look again after a message of this kind; None for kinds that ask for no answer."""
    wait = days.get(what, 0)
    return sent + timedelta(days=min(wait, (date.max - sent).days)) if wait else None


def follow_ups_in_a_row(messages: Iterable[Message], heard: date | None) -> int:
    """Return how many follow-ups went out to somebody since they were last heard of."""
    return sum(
        message.what is MessageKind.FOLLOW_UP
        and message.state in (MessageState.SENT, MessageState.NO_REPLY)
        and message.sent is not None
        and (heard is None or message.sent >= heard)
        for message in messages
    )


def may_follow_up(in_a_row: int, limit: int) -> bool:
    """Whether one more follow-up may be written after so many without an answer."""
    return in_a_row < limit


def mail_id(message_id: MessageId) -> str:
    """Return the Message-ID a message has as a mail. It names no computer and no address."""
    return f"<{message_id}@mentorkit.invalid>"


def thinned(versions: tuple[TextVersion, ...]) -> TextVersion | None:
    """Return the version to let go when there are too many, oldest first; None while there are not.

    The first and the last are kept; of the others goes the one whose text differs least in length
    from the one before, so that what is left tells most.
    """
    if len(versions) <= MOST_VERSIONS:
        return None
    between = range(1, len(versions) - 1)
    return versions[min(between, key=lambda n: abs(len(versions[n].body) - len(versions[n - 1].body)))]
