"""Files in the style of real exporters, from the disk into the vault, out again and in again."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.plans import Verdict
from mentorkit.domain.vcards.writing import Version, write_vcards
from mentorkit.services.files import read_bytes
from mentorkit.services.transfer import ImportOrder, plan_import
from tests.domain.card_files import FOLDER, card_file
from tests.fakes import FakeClock, services_in_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.cards import Card
    from mentorkit.domain.plans import ImportCounts
    from mentorkit.services.bundle import Services

FILES = sorted(path.name for path in FOLDER.iterdir())
TABLES = ("person", "role", "channel", "custom_field")
SAME_PEOPLE = ("outlook.vcf", "linkedin_2024.csv", "ios.vcf")
"""Files that tell of the same people in different words."""


@pytest.fixture
def services() -> Iterator[Services]:
    """All services on an empty vault in memory."""
    made = services_in_memory(FakeClock())
    yield made
    made.store.connection.close()


def imported(services: Services, content: bytes) -> ImportCounts:
    known = services.transfer.known()
    return services.transfer.start(ImportOrder(plan_import(read_bytes(content), known), known)).run()


def kept(services: Services) -> list[list[tuple[object, ...]]]:
    run = services.store.connection.execute
    return [run(f'SELECT * FROM "{table}" ORDER BY id').fetchall() for table in TABLES]


def said_by(card: Card) -> set[str]:
    """Return every text a card holds."""
    texts = {card.shown, card.given, card.family, card.pronunciation, card.pronouns, card.place, card.notes}
    texts |= {card.time_zone, card.language, card.uid, *card.tags, *card.expertise, *card.kept}
    texts |= {text for role in card.roles for text in (role.title, role.organisation)}
    texts |= {channel.value for channel in card.channels} | {field.value for field in card.fields}
    return texts - {""}


def known_texts(services: Services) -> set[str]:
    """Return every text the vault holds about people."""
    texts: set[str] = set()
    for household in services.listing.people():
        person = household.person
        texts |= {person.shown, person.given, person.family, person.pronunciation, person.pronouns}
        texts |= {person.place, person.notes, person.time_zone, person.language, person.uid}
        texts |= {*person.tags, *person.expertise, *person.kept.split("\n")}
        texts |= {text for role in household.roles for text in (role.title, role.organisation)}
        texts |= {channel.value for channel in household.channels}
        texts |= {field.value for field in household.custom_fields}
    return texts


@pytest.mark.parametrize("name", FILES)
def test_nothing_a_file_says_is_lost_on_the_way_into_the_vault(services: Services, name: str) -> None:
    read = read_bytes(card_file(name))
    counts = imported(services, card_file(name))
    assert counts.total == read.count
    assert {text for card in read.cards for text in said_by(card)} - known_texts(services) == set()


@pytest.mark.parametrize("name", FILES)
def test_the_same_file_twice_changes_nothing(services: Services, name: str) -> None:
    imported(services, card_file(name))
    before = kept(services)
    plan = plan_import(read_bytes(card_file(name)), services.transfer.known())
    assert plan.count(Verdict.SAME) == len(plan.rows)
    assert imported(services, card_file(name)).added == 0
    assert kept(services) == before


@pytest.mark.parametrize("version", Version)
@pytest.mark.parametrize("name", FILES)
def test_what_is_exported_and_read_again_changes_nothing(
    services: Services, name: str, version: Version
) -> None:
    imported(services, card_file(name))
    before = kept(services)
    again = write_vcards(services.exporting.cards(), version)
    plan = plan_import(read_bytes(again), services.transfer.known())
    assert plan.count(Verdict.SAME) == len(plan.rows) > 0
    imported(services, again)
    assert kept(services) == before


@pytest.mark.parametrize("order", list(permutations(SAME_PEOPLE)))
def test_files_about_the_same_people_settle_whatever_their_order(
    services: Services, order: tuple[str, ...]
) -> None:
    for name in order:
        imported(services, card_file(name))
    before = kept(services)
    for name in order:
        plan = plan_import(read_bytes(card_file(name)), services.transfer.known())
        assert [row.card.shown for row in plan.rows if row.verdict is not Verdict.SAME] == []
        imported(services, card_file(name))
    assert kept(services) == before
