from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.gui.shell.arriving import ArrivingPage
from mentorkit.storage.vault.arriving import Origin
from tests.builders import TODAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_of_several_vaults_the_chosen_one_is_brought(qtbot: QtBot, theme: Theme) -> None:
    dated = Origin("ab", (Path("20260318T090000Z-g000001-0001.mkbackup"), Path("older.mkbackup")))
    renamed = Origin("cd", (Path("what was mailed.mkbackup"),))
    page = ArrivingPage(theme, (dated, renamed), TODAY)
    qtbot.addWidget(page)
    page.show()
    assert "more than one vault" in page.words.text()
    assert page.choices[0].text().startswith("2 backups, the newest: Today")
    assert page.choices[1].text() == "1 backup"
    page.choices[1].setChecked(True)
    with qtbot.waitSignal(page.asked) as told:
        QTest.mouseClick(page.act, Qt.MouseButton.LeftButton)
    assert told.args == [renamed]
    page.begin()
    page.show_share(0.5)
    assert page.progress.value() == 50
    assert not page.act.isEnabled()
    page.refuse("Not there.")
    assert page.words.text() == "Not there."
    assert page.act.isEnabled()
