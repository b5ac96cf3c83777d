"""Stretches of a text that something is said about, and how they move while the text is edited."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen
class Span:
    """A stretch of a text. `name` says what stands there, or what is said about it."""

    start: int
    length: int
    name: str = ""

    @property
    def end(self) -> int:
        """The place after its last letter."""
        return self.start + self.length

    def holds(self, at: int) -> bool:
        """Whether a cursor at this place stands between two of its letters."""
        return self.start < at < self.end

    def meets(self, start: int, end: int) -> bool:
        """Whether it shares a letter with another stretch."""
        return self.start < end and start < self.end


def moved(spans: Iterable[Span], at: int, removed: int, added: int) -> tuple[Span, ...]:
    """Return spans as they lie after an edit; those that were edited inside are gone."""
    gone, further = at + removed, added - removed
    return tuple(
        span if span.start + span.length <= at else Span(span.start + further, span.length, span.name)
        for span in spans
        if span.start + span.length <= at or gone <= span.start
    )


class Units:
    """Places in a text as Qt counts them: a letter beyond U+FFFF, such as an emoji, is two units there."""

    def __init__(self, text: str) -> None:
        self._wide: list[int] = []
        if not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text):
            self._wide = [at for at, letter in enumerate(text) if letter > "\uffff"]
        self._starts = [at + before for before, at in enumerate(self._wide)]

    def unit(self, at: int) -> int:
        """Return Qt's place for the letter at `at`."""
        return at + bisect_left(self._wide, at)

    def letter(self, unit: int) -> int:
        """Return the letter at Qt's place `unit`."""
        return unit - bisect_left(self._starts, unit)

    def to_units(self, span: Span) -> Span:
        """Return a span of letters as a span of units."""
        start = self.unit(span.start)
        return replace(span, start=start, length=self.unit(span.end) - start)

    def to_letters(self, span: Span) -> Span:
        """Return a span of units as a span of letters."""
        start = self.letter(span.start)
        return replace(span, start=start, length=self.letter(span.end) - start)
