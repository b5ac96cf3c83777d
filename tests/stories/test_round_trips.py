"""What leaves comes back the same: exported, imported into an empty vault and exported again, byte for byte."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.exports import ExportKind, written
from mentorkit.domain.people import Person
from mentorkit.services.demo import fill
from mentorkit.services.files import read_bytes
from mentorkit.services.transfer import ImportOrder, plan_import
from tests.bench.people import Size, chunks
from tests.bench.vaults import rank
from tests.fakes import FakeClock, services_in_memory
from tests.services.test_demo import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mentorkit.services.bundle import Services

SHARE, FULL = 150, 5_000
"""Generated people of a quick run, and of a slow one."""


def empty() -> Services:
    return services_in_memory(FakeClock())


@pytest.fixture
def demo() -> Iterator[Services]:
    made = empty()
    fill(made.store, TEXT, made.clock)
    yield made
    made.store.connection.close()


@pytest.fixture
def many(count: Callable[[int, int], int]) -> Iterator[Services]:
    made = empty()
    for chunk in chunks(Size(count(SHARE, FULL), count(SHARE, FULL)), made.clock.today()):
        with made.store.transaction("fill") as tx:
            for _kind, records in groupby(sorted(chunk, key=rank), key=type):
                tx.add_many(records)
    made.people.keep_photo(made.store.all(Person)[0].id, b"\xff\xd8\xff a photo")
    yield made
    made.store.connection.close()


def exported(services: Services, kind: ExportKind) -> bytes:
    return written(services.exporting.cards(), kind)


def imported(content: bytes) -> Services:
    """Return new services that keep what the bytes hold."""
    services = empty()
    known = services.transfer.known()
    plan = plan_import(read_bytes(content), known)
    services.transfer.start(ImportOrder(plan, known)).run()
    return services


@pytest.mark.parametrize("kind", ExportKind)
@pytest.mark.parametrize("vault", ["demo", "many"])
def test_an_export_that_comes_back_leaves_the_same(
    request: pytest.FixtureRequest, vault: str, kind: ExportKind
) -> None:
    content = exported(request.getfixturevalue(vault), kind)
    other = imported(content)
    assert exported(other, kind) == content
    other.store.connection.close()


@pytest.mark.parametrize("kind", ExportKind)
def test_the_own_export_changes_nothing(demo: Services, kind: ExportKind) -> None:
    known = demo.transfer.known()
    plan = plan_import(read_bytes(exported(demo, kind)), known)
    counts = demo.transfer.start(ImportOrder(plan, known)).run()
    assert counts.same == counts.total == demo.exporting.count()
    assert demo.imports.recent() == ()
