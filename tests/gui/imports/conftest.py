"""The import page in a window, and a way to give it a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from mentorkit.gui.imports.page import COLUMNS, ImportPage
from tests.gui.imports.wizard import HEADER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools


@pytest.fixture
def page(tools: Tools, host: QWidget, qtbot: QtBot) -> ImportPage:
    made = ImportPage(tools)
    made.setParent(host)
    made.resize(host.size())
    host.show()
    qtbot.waitExposed(host)
    return made


@pytest.fixture
def read(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> Callable[..., None]:
    def read_rows(*rows: str, name: str = "Connections.csv") -> None:
        path = tmp_path / name
        path.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
        page.read(str(path))
        qtbot.waitUntil(lambda: not page.reading.is_busy)
        QApplication.processEvents()
        if page._step == COLUMNS:
            page.next.click()
            qtbot.waitUntil(lambda: not page.reading.is_busy)
            QApplication.processEvents()

    return read_rows
