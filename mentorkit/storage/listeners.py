"""Who hears of every committed change, and that all of them hear one order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.changes import Change


class Listeners:
    """The calls made after every commit."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Change], None]] = []
        self._untold: list[Change] = []

    def add(self, listener: Callable[[Change], None], *, first: bool = False) -> Callable[[], None]:
        """Call `listener` after every commit; returns the call that ends it.

        `first` is for what keeps an answer that others ask for when they are told: it hears before them.
        """
        self._listeners.insert(0 if first else len(self._listeners), listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def tell(self, change: Change) -> None:
        """Tell everybody in one order, also of changes that listeners make while being told."""
        self._untold.append(change)
        if len(self._untold) > 1:
            return
        try:
            while self._untold:
                for listener in tuple(self._listeners):
                    listener(self._untold[0])
                self._untold.pop(0)
        finally:
            self._untold.clear()
