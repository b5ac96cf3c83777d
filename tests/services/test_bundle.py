"""Tests of the bundle: nothing is built or imported before it is asked for."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from mentorkit.services.actions import Action
from mentorkit.services.settings import TEXT_SIZE, THEME

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.services.bundle import Services

QUESTION = """
import sys
import mentorkit.services.bundle, mentorkit.storage.store, mentorkit.storage.queries
import mentorkit.services.today
print([name for name in ("peewee", "cryptography", "keyring", "rapidfuzz") if name in sys.modules])
"""


def test_each_service_is_built_once(services: Services) -> None:
    for name in (
        "people",
        "merging",
        "interactions",
        "today",
        "search",
        "history",
        "templates",
        "filling",
        "coaching",
        "spelling",
    ):
        assert getattr(services, name) is getattr(services, name)


def test_settings_without_a_computer_of_their_own_can_be_set(services: Services) -> None:
    services.settings.set(TEXT_SIZE, 150)
    assert services.settings.get(TEXT_SIZE) == 150
    services.settings.set(THEME, "dark")
    assert services.settings.get(THEME) == "dark"


def test_what_the_first_window_needs_imports_none_of_the_slow_libraries() -> None:
    said = subprocess.run([sys.executable, "-c", QUESTION], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_listeners_hear_what_happened_until_they_stop(services: Services) -> None:
    told: list[Change] = []
    end = services.listen(told.append)
    services.people.add("Ada")
    end()
    services.people.add("Bob")
    assert [change.action for change in told] == [Action.ADD_PERSON]
