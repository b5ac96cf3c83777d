"""The invented people for looking around: turns their text into records as of today and keeps them."""

from __future__ import annotations

import json
from dataclasses import field, replace
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mentorkit.domain.commitments import Commitment, Whose
from mentorkit.domain.days import Day, Precision
from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.messages import Message, MessageId, MessageKind, MessageState, mail_id
from mentorkit.domain.people import (
    FOR_GOOD,
    Channel,
    ChannelKind,
    CustomField,
    Evidence,
    EvidenceKind,
    KnownAs,
    Person,
    Role,
    Stage,
    tint_of,
)
from mentorkit.domain.thanks import Offer, OwedThanks
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.records import Record, RecordId
    from mentorkit.storage.store import Store

FOR_GOOD_WORD = "for_good"
"""How the text says that a rest has no end."""

_LISTS: tuple[tuple[str, type[Record]], ...] = (
    ("roles", Role),
    ("channels", Channel),
    ("evidence", Evidence),
    ("fields", CustomField),
    ("interactions", Interaction),
    ("commitments", Commitment),
    ("messages", Message),
    ("offers", Offer),
    ("thanks", OwedThanks),
)
"""What a person's entry may list, in the order in which the records come out."""

_ENUMS: dict[str, Callable[[Any], Any]] = {
    "known_as": KnownAs,
    "stage": Stage,
    "way": ChannelKind,
    "what": EvidenceKind,
    "how": InteractionKind,
    "whose": Whose,
    "tags": tuple,
    "expertise": tuple,
}
_MESSAGE_ENUMS: dict[str, Callable[[Any], Any]] = {"what": MessageKind, "state": MessageState}
_CONTACTS = {
    "contact": ("interaction_id", InteractionKind.MESSAGE_OUT),
    "answer": ("answer_id", InteractionKind.MESSAGE_IN),
}
"""How a message tells of its contacts: by their days."""
_VAGUE = frozenset({"met_day", "since", "until"})
_DATES = frozenset({"resting_until", "ask_again", "due", "done", "edited", "sent", "follow_up", "closed"})


def demo_records(text: str, today: date, new_id: Callable[[], RecordId]) -> tuple[Record, ...]:
    """Return the records told by `text` (JSON of `resources/demo/people.json`), owners before owned.

    Whoever introduced somebody comes before them, and contacts come in the order of their days. The
    same text, day and ids give the same records.
    """
    reader = _Reader(today, new_id, {})
    entries = json.loads(text)["people"]
    people = [reader.person(entry) for entry in entries]
    owned = [record for name, kind in _LISTS for record in reader.owned(entries, name, kind)]
    return (*people, *owned)


def fill(store: Store, text: str, clock: Clock) -> None:
    """Put the invented people into a vault that knows nobody but *Me*, who becomes one of them."""
    records = demo_records(text, clock.today(), clock.new_id)
    with store.transaction(Action.FILL_DEMO) as transaction:
        for me in store.find(Person, is_me=True):
            ines = next(record for record in records if isinstance(record, Person) and record.is_me)
            transaction.update(replace(ines, id=me.id))
            records = tuple(_owned_by(record, ines.id, me.id) for record in records if record is not ines)
        for _kind, alike in groupby(records, key=type):
            transaction.add_many(alike)


def _owned_by(record: Record, old: str, new: str) -> Record:
    """Return the record, belonging to `new` where it belonged to `old`."""
    if getattr(record, "person_id", None) != old:
        return record
    owner: dict[str, Any] = {"person_id": new}
    return replace(record, **owner)


@frozen
class _Reader:
    """Builds records from entries, with `ids` of the people made so far by their key."""

    today: date
    new_id: Callable[[], RecordId]
    ids: dict[str, RecordId]
    contacts: dict[tuple[RecordId, date, InteractionKind], RecordId] = field(default_factory=dict)
    """The contacts made so far, by whom and when they were and how."""

    def person(self, entry: dict[str, Any]) -> Person:
        """Build the person of an entry and remember the id under the entry's key."""
        listed = {"key", "tint", *(name for name, _ in _LISTS)}
        fields = {
            name: self._value(Person, name, value) for name, value in entry.items() if name not in listed
        }
        made = Person(**{"id": self._id(entry["tint"]), **fields})
        self.ids[entry["key"]] = made.id
        return made

    def _id(self, tint: str) -> RecordId:
        """Return a new id that gives a person this tint, so that pictures of the demo stay the same."""
        while tint_of(made := self.new_id()) != tint:
            continue
        return made

    def owned(self, entries: Iterable[dict[str, Any]], name: str, kind: type[Record]) -> list[Record]:
        """Build everything the entries list under `name`."""
        told = [(self.ids[entry["key"]], item) for entry in entries for item in entry.get(name, ())]
        if kind is Interaction:
            told.sort(key=lambda pair: pair[1]["day"])
        return [self._record(kind, person_id, item) for person_id, item in told]

    def _record(self, kind: type[Record], person_id: RecordId, item: dict[str, Any]) -> Record:
        item, made = dict(item), self.new_id()
        if "key" in item:
            self.ids[item.pop("key")] = made
        pointing = self._pointing(kind, person_id, item)
        if kind is Message:
            pointing["mail_id"] = mail_id(MessageId(made))
        fields = {name: self._value(kind, name, value) for name, value in item.items()}
        record = kind(**{"id": made, "person_id": person_id, **pointing, **fields})
        if isinstance(record, Interaction):
            self.contacts[person_id, record.day, record.how] = made
        return record

    def _pointing(self, kind: type[Record], person_id: RecordId, item: dict[str, Any]) -> dict[str, Any]:
        """Take out of an item, and return, which contacts and which message it tells of."""
        if kind is OwedThanks:
            day = self.today + timedelta(days=item.pop("contact"))
            found = [made for (who, at, _), made in self.contacts.items() if (who, at) == (person_id, day)]
            return {"interaction_id": found[-1]}
        if kind is not Message:
            return {}
        fields: dict[str, Any] = {}
        for name in _CONTACTS.keys() & item.keys():
            field, how = _CONTACTS[name]
            fields[field] = self.contacts[person_id, self.today + timedelta(days=item.pop(name)), how]
        if "follows" in item:
            fields["follows_id"] = self.ids[item.pop("follows")]
        return fields

    def _value(self, kind: type[Record], name: str, value: Any) -> Any:
        if name == "met_through_id":
            return self.ids[value]
        if name in _VAGUE or (name == "day" and kind is Evidence):
            return self._day(value)
        if name in _DATES or name == "day":
            return FOR_GOOD if value == FOR_GOOD_WORD else self.today + timedelta(days=value)
        enums = _MESSAGE_ENUMS if kind is Message else _ENUMS
        return enums.get(name, _same)(value)

    def _day(self, told: int | list[Any]) -> Day:
        days, precision = (told, Precision.DAY) if isinstance(told, int) else told
        day = Day.of(self.today + timedelta(days=days))
        if precision == Precision.YEAR:
            return Day(day.year)
        return Day(day.year, day.month) if precision == Precision.MONTH else day


def _same(value: Any) -> Any:
    return value
