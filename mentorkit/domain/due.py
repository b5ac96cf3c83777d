"""What is due for whom, when and why: what everything that reminds reads, lists of people first of all."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from mentorkit.domain.people import PersonId


class Reason(StrEnum):
    """Why something is due, in the order in which reasons come first."""

    PREPARE = "prepare"
    """A meeting is near, and what they read beforehand was not handed over."""
    WRITE_UP = "write_up"
    """A meeting is over and not written up."""
    THANKS = "thanks"
    UPDATE = "update"
    """They have not heard yet what came of something."""
    FOLLOW_UP = "follow_up"
    LET_REST = "let_rest"
    """A follow-up was not answered either."""
    COMMITMENT = "commitment"
    TRIAL = "trial"
    """The time is over for which some advice was to be tried."""
    ACTING = "acting"
    """The time is over for which I wanted to act on some feedback."""
    REVIEW = "review"
    """The day on which to look again at what was agreed."""
    RHYTHM = "rhythm"
    DECIDE = "decide"
    """Advice nobody decided about, or that was parked until now."""
    REACT = "react"
    """Feedback of which I made nothing yet, or about which I decided nothing."""
    ANSWER = "answer"
    """A question about me that was asked by word of mouth and not answered."""
    DRAFT = "draft"
    """A draft nobody worked on for some days."""
    NEW_ROLE = "new_role"
    """They changed jobs: good news is a reason to write."""
    ASK = "ask"
    """Some days have passed, and the next small ask is possible."""
    FIRST = "first"
    """Somebody to approach who was never contacted."""
    MEETING = "meeting"
    """A meeting is planned for that day."""


@frozen
class Due:
    """Something due for a person on a day. `source` is the record it comes from."""

    person_id: PersonId
    day: date
    reason: Reason
    source: str
