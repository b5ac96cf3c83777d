"""Thanks owed for help, and what I could offer in return."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, NewType

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.interactions import Interaction, InteractionId, InteractionKind
from mentorkit.domain.messages import MessageId
from mentorkit.domain.people import Person, PersonId, Stage
from mentorkit.domain.records import Record, RecordId, private, record, shareable

if TYPE_CHECKING:
    from typing import Final

OwedThanksId = NewType("OwedThanksId", RecordId)
OfferId = NewType("OfferId", RecordId)

THANKED_FOR: Final = frozenset(
    {InteractionKind.THEY_HELPED, InteractionKind.MET, InteractionKind.CALL, InteractionKind.VIDEO}
)
"""Contacts in which somebody gave me their time or their help."""

THANK_WITHIN = timedelta(days=2)
"""A thank-you is due so soon after the help."""

STALE_AFTER = timedelta(days=7)
"""Help logged later than this asks for no thank-you any more: a late log is about the record."""


@record
class OwedThanks(Record):
    """A thank-you that one contact asks for, open until it is settled."""

    kind: ClassVar[str] = "owed_thanks"
    owner: ClassVar[str] = "interaction_id"
    co_owner: ClassVar[str] = "person_id"
    points: ClassVar[Mapping[str, str]] = {"message_id": "message"}

    id: OwedThanksId = private()
    interaction_id: InteractionId = private()
    person_id: PersonId = private()
    due: date = private()
    settled: date | None = private(default=None)
    message_id: MessageId | None = private(default=None)
    """The thank-you that settled it; None where it was not needed or said in another way."""


@record
class Offer(Record):
    """A way in which I could help somebody. `given` is the day on which I did."""

    kind: ClassVar[str] = "offer"
    owner: ClassVar[str] = "person_id"

    id: OfferId = private()
    person_id: PersonId = private()
    text: str = shareable(searched=True)
    given: date | None = private(default=None)


def thanks_day(person: Person, contact: Interaction, today: date, *, helped: bool = False) -> date | None:
    """Return when a thank-you for a contact is due; None when it asks for none. `helped` where it gave advice."""
    asks = helped or contact.how in THANKED_FOR
    if person.is_me or person.stage is Stage.KEPT or not asks:
        return None
    return contact.day + THANK_WITHIN if contact.day + STALE_AFTER >= today else None


def checked_offer(offer: Offer) -> Offer:
    """Return the offer, or raise Invalid when it offers nothing."""
    if not offer.text.strip():
        raise Invalid("text", Why.EMPTY)
    return offer
