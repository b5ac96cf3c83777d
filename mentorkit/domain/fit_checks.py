"""The fit check after a second talk: a few honest questions, for nobody but me, and what they lead to."""

from __future__ import annotations

from enum import StrEnum


class FitQuestion(StrEnum):
    """What to ask oneself."""

    USEFUL = "useful"
    OPEN = "open"
    AGAIN = "again"


class FitAnswer(StrEnum):
    """An honest answer."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class FitOutcome(StrEnum):
    """What it leads to."""

    GO_ON = "go_on"
    KEEP = "keep"
    """Kept as a contact: findable, never suggested."""
    END = "end"
    """Kept too, with a kind letter begun."""
