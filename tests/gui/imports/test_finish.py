"""After an import the way leads on to the new people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.imports.page import SOURCE
from tests.gui.imports.wizard import ROSALIND, finish

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.imports.page import ImportPage
    from tests.gui.surfaces import FakeSurface


def test_ways_on_are_there_after_an_import_alone(
    page: ImportPage, read: Callable[..., None], surface: FakeSurface, qtbot: QtBot
) -> None:
    read(ROSALIND)
    ways = (page.finish.sort, page.finish.people, page.finish.twice)
    assert not any(way.isVisible() for way in ways)
    finish(page, qtbot)
    assert all(way.isVisible() for way in ways)
    for way in ways:
        way.click()
    led_to = [command for command, _given in surface.commands[-3:]]
    assert led_to == ["sort_people", "show_not_sorted", "find_duplicates"]
    assert page._step == SOURCE
