"""What leaves comes back the same, and coming back changes nothing."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.cards import FieldName
from mentorkit.domain.days import Day
from mentorkit.domain.people import Channel, ChannelKind, CustomField, Person, Role
from mentorkit.domain.plans import Verdict
from mentorkit.domain.vcards.reading import read_vcards
from mentorkit.domain.vcards.writing import Version, write_vcards
from mentorkit.services.demo import fill
from mentorkit.services.transfer import ImportOrder, plan_import
from tests.builders import a_channel, a_custom_field, a_person, a_role, me
from tests.fakes import FakeClock, services_in_memory
from tests.keeping import keep
from tests.services.test_demo import TEXT

if TYPE_CHECKING:
    from mentorkit.domain.records import Record
    from mentorkit.services.bundle import Services

ADA = a_person(
    "Ada Byron",
    given="Ada",
    family="Byron",
    pronunciation="AY-da",
    pronouns="she/her",
    place="Malmö",
    time_zone="Europe/Stockholm",
    language="en",
    tags=("maths", "a, b; c"),
    expertise=("engines",),
    met_day=Day(2024, 5),
    notes="line one\nline two; with, marks\\",
    uid="urn:uuid:card",
    kept="X-KITE:blue\nX-BOOK;TYPE=old:red",
)
OWNED: tuple[Record, ...] = (
    a_role(ADA, "Engineer", organisation="Engines", since=Day(2020, 3)),
    a_role(ADA, "Student", organisation="School", since=Day(2010), until=Day(2015)),
    a_channel(ADA, preferred=True, label="work"),
    a_channel(ADA, "+44 7700 900142", way=ChannelKind.PHONE),
    a_custom_field(ADA, FieldName.BIRTHDAY, value="1815-12-10"),
    a_custom_field(ADA, "Tea", value="Assam"),
)


def told(services: Services) -> list[tuple[object, ...]]:
    """Return what is kept of each person a card can hold, without the ids, which are new."""
    names = [field.name for field in fields(Person) if field.name not in ("id", "stage", "uid")]
    return [
        (
            *(getattr(house.person, name) for name in names),
            [replace(role, id="", person_id="") for role in house.roles],  # type: ignore[arg-type]  # no id
            [replace(channel, id="", person_id="") for channel in house.channels],  # type: ignore[arg-type]
            [replace(field, id="", person_id="") for field in house.custom_fields],  # type: ignore[arg-type]
        )
        for house in services.listing.people()
        if not house.person.is_me
    ]


def imported(services: Services, content: bytes) -> Services:
    """Return new services that keep what the bytes hold."""
    other = services_in_memory(FakeClock())
    plan = plan_import(read_vcards(content), other.transfer.known())
    other.transfer.start(ImportOrder(plan, other.transfer.known())).run()
    return other


@pytest.mark.parametrize("version", list(Version))
def test_what_a_card_can_hold_comes_back_the_same(services: Services, version: Version) -> None:
    keep(services.store, me(), ADA, *OWNED)
    other = imported(services, write_vcards(services.exporting.cards(), version))
    assert told(other) == told(services)
    assert other.store.all(Person)[0].uid == ADA.uid
    other.store.connection.close()


@pytest.mark.parametrize("version", list(Version))
def test_reading_the_own_export_again_changes_nothing(
    services: Services, clock: FakeClock, version: Version
) -> None:
    fill(services.store, TEXT, clock)
    content = write_vcards(services.exporting.cards(), version)
    plan = plan_import(read_vcards(content), services.transfer.known())
    assert plan.total == plan.count(Verdict.SAME) == len(services.store.all(Person)) - 1


def test_somebody_renamed_since_is_known_by_the_id(services: Services) -> None:
    keep(services.store, a_person("Ada Byron"))
    content = write_vcards(services.exporting.cards())
    services.people.change(replace(services.store.all(Person)[0], shown="Ada Lovelace"))
    (row,) = plan_import(read_vcards(content), services.transfer.known()).rows
    assert [candidate.shown for candidate in row.candidates] == ["Ada Lovelace"]


def test_me_stays_at_home(services: Services) -> None:
    keep(services.store, me())
    assert list(services.exporting.cards()) == []


@pytest.mark.parametrize(
    ("content", "media"),
    [
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"GIF89a", "image/gif"),
        (b"RIFF....WEBP", "image/webp"),
        (b"\xff\xd8\xff", "image/jpeg"),
    ],
)
def test_a_photo_leaves_with_its_kind(services: Services, content: bytes, media: str) -> None:
    keep(services.store, ADA)
    services.people.keep_photo(ADA.id, content)
    (card,) = services.exporting.cards()
    assert card.photo is not None
    assert (card.photo.content, card.photo.media_type) == (content, media)


def test_a_photo_that_is_gone_is_left_out(services: Services) -> None:
    keep(services.store, replace(ADA, photo="0" * 64))
    (card,) = services.exporting.cards()
    assert card.photo is None


def test_nothing_a_card_can_hold_is_forgotten(services: Services) -> None:
    keep(services.store, ADA, *OWNED)
    (card,) = services.exporting.cards()
    assert len(card.roles) + len(card.channels) + len(card.fields) == len(OWNED)
    assert {type(record) for record in OWNED} == {Role, Channel, CustomField}
    empty = {field.name for field in fields(card) if not getattr(card, field.name)}
    assert empty == {"photo", "line", "oddities", "source"}


def test_an_export_is_counted_and_notes_can_stay(services: Services) -> None:
    bob = a_person("Bob")
    keep(services.store, me(), ADA, bob)
    assert (services.exporting.count(), services.exporting.count([bob.id])) == (2, 1)
    assert [card.notes for card in services.exporting.cards([ADA.id], with_notes=False)] == [""]
