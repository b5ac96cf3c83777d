"""Every kind of record there is, owners before what they own. A new subject adds its kinds here."""

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.messages import Message, Template, TextVersion
from mentorkit.domain.people import Channel, CustomField, Evidence, Person, Role
from mentorkit.domain.records import Record

KINDS: tuple[type[Record], ...] = (
    Person,
    Role,
    Channel,
    Evidence,
    CustomField,
    Interaction,
    Commitment,
    Message,
    TextVersion,
    Template,
)
BY_NAME: dict[str, type[Record]] = {kind.kind: kind for kind in KINDS}
