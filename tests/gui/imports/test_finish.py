"""After an import the way leads on to the new people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.gui.imports.page import SOURCE
from tests.gui.imports.wizard import ROSALIND, finish

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.imports.page import ImportPage
    from tests.gui.surfaces import FakeSurface


def test_new_people_are_sorted_at_once(
    page: ImportPage, read: Callable[..., None], surface: FakeSurface, qtbot: QtBot
) -> None:
    read(ROSALIND)
    assert not page.finish.sort.isVisible()
    finish(page, qtbot)
    QTest.mouseClick(page.finish.sort, Qt.MouseButton.LeftButton)
    assert surface.commands[-1] == ("sort_people", ())
    assert page._step == SOURCE
