"""What lists show about messages: one value a row, without the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.messages import MessageId, MessageKind, MessageState
    from mentorkit.domain.people import PersonId


@frozen
class MessageLine:
    """A message as a row of a list."""

    id: MessageId
    person_id: PersonId
    shown: str
    """The name of whom it is to."""
    photo: str | None
    what: MessageKind
    state: MessageState
    subject: str
    day: date
    """When it was closed, else sent, else last worked on."""
    follow_up: date | None
    blanks: int
    """How many blanks are still open in a draft; 0 for what was sent."""
