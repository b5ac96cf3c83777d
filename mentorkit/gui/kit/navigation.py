"""Going from place to place: every page opens another through one navigator, which remembers the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST_WAY = 100
"""Places remembered; older ones are forgotten first."""


@frozen
class Place:
    """Somewhere to be: a section (`people`, "") or one record (`person`, its id)."""

    kind: str
    id: str = ""
    part: str = ""
    """What to lead to within the record: the id of something that belongs to it. Only said, never remembered."""


@frozen
class Walk:
    """The list somebody came from, to go to the next of its records from the page of one.

    `rows` are row numbers in the order of the list, `title` is what the list is called on screen.
    """

    kind: str
    title: str
    rows: Sequence[int]


class Navigator(QObject):
    """Opens places and goes back and forward. Who shows them connects to `moved`."""

    moved = Signal(object)
    """The `Place` to show now."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigator")
        self._way: list[Place] = []
        self._at = -1
        self.walk: Walk | None = None
        self.can_show: Callable[[str], bool] = bool
        """Whether somebody shows places of a kind."""

    @property
    def here(self) -> Place | None:
        """Where we are; None before the first place."""
        return self._way[self._at] if self._at >= 0 else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier place."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later place."""
        return self._at < len(self._way) - 1

    def came_from(self, kind: str) -> Place | None:
        """Return the last place of another kind before this one, None where there is none."""
        return next((place for place in reversed(self._way[: self._at]) if place.kind != kind), None)

    def recent(self, limit: int) -> tuple[Place, ...]:
        """Return where we were last, each place once and without the present one, the latest first."""
        before = (*reversed(self._way[: self._at]), *self._way[self._at + 1 :])
        places = dict.fromkeys(place for place in before if place != self.here)
        return tuple(places)[:limit]

    def open(self, kind: str, record: str = "", part: str = "") -> None:
        """Go to a section, or to the record with this id; opening where we are shows it again.

        `part` is the id of something that belongs to the record, to be led to and marked.
        """
        place = Place(kind, record)
        if place != self.here:
            self._way = [*self._way[: self._at + 1], place][-LONGEST_WAY:]
            self._at = len(self._way) - 1
        self.moved.emit(replace(place, part=part))

    def back(self) -> None:
        """Go to the place before this one, if there is one."""
        if self.can_go_back:
            self._go(self._at - 1)

    def back_or_open(self, kind: str, record: str = "") -> None:
        """Go to the place before this one, or where there is none, to the one named."""
        if self.can_go_back:
            self.back()
        else:
            self.open(kind, record)

    def forget_before(self) -> None:
        """Forget the place before this one: it led here, and nobody wants it back."""
        if self.can_go_back:
            del self._way[self._at - 1]
            self._at -= 1

    def forward(self) -> None:
        """Go to the place after this one, if we came back from it."""
        if self.can_go_forward:
            self._go(self._at + 1)

    def leave(self, kind: str, record: str) -> None:
        """Forget a record that is gone; if it is shown, go to the place before it."""
        gone = Place(kind, record)
        was_here = self.here == gone
        before = sum(place != gone for place in self._way[: self._at + 1])
        self._way = [place for place in self._way if place != gone]
        self._at = min(before, len(self._way)) - 1 if before else (0 if self._way else -1)
        if was_here and self.here is not None:
            self.moved.emit(self.here)

    def _go(self, at: int) -> None:
        self._at = at
        self.moved.emit(self._way[at])
