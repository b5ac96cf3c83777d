"""Tests of the imports that are remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.cards import Card
from mentorkit.domain.errors import NotFound
from mentorkit.domain.imports import ImportId
from tests.builders import an_id
from tests.services.importing import ADA, OTHER, take

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock


def test_imports_are_remembered_newest_first_with_what_they_did(services: Services, clock: FakeClock) -> None:
    take(services, ADA, Card(shown="Bob"), files=2)
    clock.pass_by(days=3)
    take(services, Card(shown="Cem"))
    newer, older = services.imports.recent()
    assert (older.files, older.added, older.merged, older.is_undone) == (2, 2, 0, False)
    assert newer.at == clock.now().isoformat()
    assert services.imports.get(newer.id) == newer


def test_one_that_changed_nothing_is_not(services: Services) -> None:
    take(services, ADA)
    take(services, ADA)
    assert len(services.imports.recent()) == 1


def test_after_30_days_it_is_past(services: Services, clock: FakeClock) -> None:
    take(services, ADA)
    clock.pass_by(days=30)
    assert len(services.imports.recent()) == 1
    clock.pass_by(seconds=1)
    assert services.imports.recent() == ()
    assert services.imports.were_any()


def test_undoing_the_step_forgets_it_and_doing_it_again_remembers_it(services: Services) -> None:
    take(services, ADA, OTHER)
    services.history.undo()
    assert services.imports.recent() == ()
    services.history.redo()
    (entry,) = services.imports.recent()
    services.imports.take_back(entry.id).run()
    assert services.queries.is_empty()


def test_an_import_nobody_did_cannot_be_undone(services: Services) -> None:
    with pytest.raises(NotFound):
        services.imports.take_back(ImportId(an_id()))
