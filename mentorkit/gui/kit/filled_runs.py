"""Which words of a text came from a field: known while they stay as they were put in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.gui.kit.spans import Span, moved

if TYPE_CHECKING:
    from collections.abc import Iterable


class FilledRuns:
    """The filled stretches of a text, and the answer being typed over a blank, which still grows."""

    def __init__(self) -> None:
        self._closed: tuple[Span, ...] = ()
        self._answer: Span | None = None
        self._has_begun = False

    @property
    def all(self) -> tuple[Span, ...]:
        """Every stretch, the answer being typed included."""
        answer = self._answer
        return self._closed if answer is None or not self._has_begun else (*self._closed, answer)

    def show(self, spans: Iterable[Span]) -> None:
        """Begin with the stretches of another text."""
        self._closed, self._answer = tuple(spans), None

    def add(self, span: Span) -> None:
        """Add a stretch that was just put in; it is no answer typed."""
        self._closed, self._answer = (*self._closed, span), None

    def begin_answer(self, blank: Span) -> None:
        """Let an answer take the place of a blank with the next edit."""
        self._answer, self._has_begun = blank, False

    def edited(self, at: int, removed: int, added: int) -> None:
        """Follow an edit: an answer grows, what else was edited inside is the user's own text from now on."""
        self._closed = moved(self._closed, at, removed, added)
        answer = self._answer
        if answer is None:
            return
        if answer.start <= at and at + removed <= answer.end:
            self._answer, self._has_begun = replace(answer, length=answer.length + added - removed), True
        else:
            (self._answer,) = moved([answer], at, removed, added) or (None,)

    def left(self, cursor: int) -> Span | None:
        """Close the answer once the cursor is elsewhere; return it when it says something."""
        answer = self._answer
        if answer is None or answer.start <= cursor <= answer.end:
            return None
        self._answer = None
        if not answer.length or not self._has_begun:
            return None
        self.add(answer)
        return answer
