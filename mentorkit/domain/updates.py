"""Progress updates: what somebody has not heard yet, and what they were told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar, NewType

from mentorkit.domain.frozen import frozen
from mentorkit.domain.messages import MessageId
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import Record, RecordId, private, record

ToldId = NewType("ToldId", RecordId)


class NewsKind(StrEnum):
    """What there is to tell somebody."""

    PROMISE_KEPT = "promise_kept"
    PROMISE_LATE = "promise_late"
    """What I promised and did not manage: it belongs into an honest update."""
    HELP_USED = "help_used"
    """Help of theirs, of which they may wonder what came."""
    INTRODUCTION = "introduction"
    """A talk with somebody they introduced."""
    ADVICE_TRIED = "advice_tried"
    """Advice of theirs that I am trying."""
    ADVICE_RESULT = "advice_result"
    """What came of their advice, that it did not help included."""
    FEEDBACK_USED = "feedback_used"
    """What I did with their feedback."""
    THEIR_WORK = "their_work"
    """Something they did that I noted because it is of use to me."""


@frozen
class News:
    """One thing to tell. The same kind and source are the same news, however its words change."""

    kind: NewsKind
    source: str
    """The id of the record it comes from."""
    day: date
    text: str

    @property
    def key(self) -> tuple[NewsKind, str]:
        """What makes it this news."""
        return self.kind, self.source


@record
class Told(Record):
    """One thing that stands in an update to somebody, told once that is sent."""

    kind: ClassVar[str] = "told"
    owner: ClassVar[str] = "person_id"
    points: ClassVar[Mapping[str, str]] = {"message_id": "message"}

    id: ToldId = private()
    person_id: PersonId = private()
    """Who is told."""
    news: NewsKind = private()
    source: str = private()
    day: date | None = private(default=None)
    """When they were told; None while it stands in a draft."""
    message_id: MessageId | None = private(default=None)

    @property
    def key(self) -> tuple[NewsKind, str]:
        """Which news it is."""
        return self.news, self.source
