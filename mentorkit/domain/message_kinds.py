"""What messages are for and how far they have come; apart from their records, which a start does without."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class MessageKind(StrEnum):
    """What a message is for."""

    FIRST_MESSAGE = "first_message"
    FOLLOW_UP = "follow_up"
    INTRODUCTION_REQUEST = "introduction_request"
    FEEDBACK_REQUEST = "feedback_request"
    THANK_YOU = "thank_you"
    PROGRESS_UPDATE = "progress_update"
    CLOSE = "close"
    """The kind end of asking: no answer is expected any more."""
    NOTE = "note"


class MessageState(StrEnum):
    """How far a message has come."""

    DRAFT = "draft"
    SENT = "sent"
    REPLIED = "replied"
    NO_REPLY = "no_reply"
    DECLINED = "declined"


FOLLOW_UP_DAYS: Mapping[MessageKind, int] = {
    MessageKind.FIRST_MESSAGE: 8,
    MessageKind.FOLLOW_UP: 8,
    MessageKind.INTRODUCTION_REQUEST: 8,
    MessageKind.FEEDBACK_REQUEST: 7,
}
"""Days until it is time to look again, where nothing else is set; other kinds ask for no answer."""

FOLLOW_UPS_ALLOWED = 2
"""Follow-ups to somebody who does not answer, where nothing else is set. One is suggested."""
