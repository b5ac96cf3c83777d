"""Thanks and giving back: what I owe a thank-you for, and help I offered and gave."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import Interaction, InteractionId, InteractionKind
from mentorkit.domain.thanks import Offer, OwedThanks
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.people import PersonId
    from mentorkit.storage.store import Store


class ThanksService:
    """Thanks and offers, one method an intention."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    # Thanks

    def owed(self, person_id: PersonId) -> tuple[tuple[OwedThanks, Interaction], ...]:
        """Return the open thank-yous to somebody, each with the contact it is for, the oldest first."""
        found = self._store.find(OwedThanks, person_id=person_id, settled=None)
        return tuple((owed, self._store.get(Interaction, owed.interaction_id)) for owed in found)

    def settle(self, person_id: PersonId) -> None:
        """Say that somebody was thanked in another way, or that no thank-you is needed."""
        with self._store.transaction(Action.SETTLE_THANKS) as tx:
            for owed in self._store.find(OwedThanks, person_id=person_id, settled=None):
                tx.update(replace(owed, settled=self._clock.today()))

    # Ways I can help

    def offered_to(self, text: str) -> tuple[PersonId, ...]:
        """Return for whom this way to help is noted, or was given already."""
        return tuple(offer.person_id for offer in self._store.find(Offer, text=text))

    def give(self, offer: Offer) -> None:
        """Say that I helped in this way: it is logged today and leaves the list."""
        today = self._clock.today()
        helped = Interaction(
            id=InteractionId(self._clock.new_id()),
            person_id=offer.person_id,
            day=today,
            how=InteractionKind.I_HELPED,
            title=offer.text,
        )
        with self._store.transaction(Action.GIVE_OFFER) as tx:
            tx.add(helped)
            tx.update(replace(offer, given=today))
