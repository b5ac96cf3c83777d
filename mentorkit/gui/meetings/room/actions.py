"""Actions in the notes become promises of mine, and follow what is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.commitments import Commitment, Whose
from mentorkit.gui.typed_days import read_due

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.meetings import AgendaItem
    from mentorkit.gui.meetings.whom import Whom
    from mentorkit.services.bundle import Services


class NoteActions:
    """Keeps the actions of one item and its promises the same. `begin` with an item, `follow` its lines.

    An action that says until when is due then, as long as nobody gives it another day. A new one is
    promised to the person `whom` names.
    """

    def __init__(self, services: Services, whom: Whom) -> None:
        self._services, self._whom = services, whom
        self._item: AgendaItem | None = None
        self._made: dict[str, Commitment] = {}

    def begin(self, item: AgendaItem, lines: Sequence[str]) -> None:
        """Learn which of the lines are promises already."""
        self._item = item
        promised = self._services.rooms.promised_under(item.id)
        self._made = {one.text: one for one in promised if one.whose is Whose.MINE and one.text in lines}

    def follow(self, settled: Sequence[str], everything: Sequence[str]) -> None:
        """Promise what is new in `settled` lines, reword what changed, and let go of what went.

        `everything` are all lines, the one being typed too: what stands there has not gone yet.
        """
        assert self._item is not None, "follow comes after begin"
        gone = [text for text in self._made if text not in everything]
        for text in dict.fromkeys(settled):
            if text in self._made:
                continue
            if gone:
                self._reword(gone.pop(0), text)
            else:
                self._made[text] = self._services.rooms.promise(
                    self._item, text, due=self._due(text), person_id=self._whom.person_id
                )
        if settled == everything:
            for text in gone:
                self._let_go(self._made.pop(text))

    def _reword(self, before: str, text: str) -> None:
        promise = self._now(self._made.pop(before))
        if promise is not None:
            due = self._due(text) if promise.due == self._due(before) else promise.due
            self._made[text] = replace(promise, text=text, due=due)
            self._services.interactions.change_promise(self._made[text])

    def _due(self, text: str) -> date | None:
        return read_due(text, self._services.clock.today())

    def _let_go(self, promise: Commitment) -> None:
        now = self._now(promise)
        if now is not None:
            self._services.interactions.remove_promise(now)

    def _now(self, promise: Commitment) -> Commitment | None:
        """Return the promise as it is now; None once it was removed elsewhere."""
        assert self._item is not None, "promises are made under an item"
        found = self._services.rooms.promised_under(self._item.id)
        return next((one for one in found if one.id == promise.id), None)
