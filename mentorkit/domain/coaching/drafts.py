"""What the coach is given: the text, what is known about the person, and the limits that are set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from mentorkit.domain.coaching.notes import Rule
from mentorkit.domain.frozen import frozen
from mentorkit.domain.messages import MessageKind

WORDS_BY_KIND: Mapping[MessageKind, tuple[int, int]] = {
    MessageKind.FIRST_MESSAGE: (50, 125),
    MessageKind.FOLLOW_UP: (30, 80),
    MessageKind.INTRODUCTION_REQUEST: (50, 125),
    MessageKind.FEEDBACK_REQUEST: (40, 120),
    MessageKind.THANK_YOU: (30, 90),
    MessageKind.PROGRESS_UPDATE: (50, 150),
    MessageKind.CLOSE: (20, 90),
}
"""The least and the most words of a letter. A note may be as short or as long as it likes."""


@frozen
class DraftText:
    """A message as it stands in the editor. `language` is a tag such as "en" or "pt-BR"."""

    what: MessageKind
    subject: str
    body: str
    language: str = "en"


@frozen
class Known:
    """What the vault knows that a draft can be measured by."""

    names: tuple[str, ...] = ()
    """The person's, whole and in parts."""
    roles: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    """Titles of what they did and I value."""
    shared_people: tuple[str, ...] = ()
    shared_places: tuple[str, ...] = ()
    """Where and through what we met: an event, a course, a community."""
    expertise: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    """Mine, as they are worded; empty until there are any."""
    my_names: tuple[str, ...] = ()
    talks: int = 0
    """How often we talked: met, called, on video, at an event."""
    is_first_contact: bool = True
    sent_before: tuple[str, ...] = ()
    """Bodies of messages sent to others."""
    has_attachment: bool = False


@frozen
class Limits:
    """What is too much or too little, and which rules are switched off."""

    words: Mapping[MessageKind, tuple[int, int]] = field(default_factory=lambda: WORDS_BY_KIND)
    subject_words: tuple[int, int] = (3, 4)
    mean_sentence: int = 20
    """Words."""
    longest_sentence: int = 35
    """Words."""
    alike_percent: int = 80
    off: frozenset[Rule] = frozenset()
