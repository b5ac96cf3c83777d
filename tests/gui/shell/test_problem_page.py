from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.shell.problem_page import MOST_SHOWN, ProblemPage
from mentorkit.storage.vault.backups import Backup, Reason
from tests.builders import TODAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


def backup(day: int) -> Backup:
    made_at = f"2026-03-{day:02}T09:00:00+00:00"
    return Backup(Path(f"{day}.mkbackup"), made_at, Reason.CLOSED, 1, 1, 1, {"person": 61}, 1, (0, 0))


def made(qtbot: QtBot, theme: Theme, state: VaultState, *backups: Backup) -> ProblemPage:
    page = ProblemPage(theme, "~/vault", VaultError(state), TODAY, backups, can_repair=bool(backups))
    qtbot.addWidget(page)
    page.resize(1024, 700)
    page.show()
    page.focus_first()
    return page


def test_a_vault_that_is_open_elsewhere_can_be_tried_again(qtbot: QtBot, theme: Theme) -> None:
    page = made(qtbot, theme, VaultState.IN_USE)
    assert "another window" in page.words.text()
    with qtbot.waitSignal(page.again_asked):
        QTest.mouseClick(page.act, LEFT)
    with qtbot.waitSignal(page.another_asked):
        QTest.mouseClick(page.another, LEFT)


def test_key_files_found_in_a_backup_can_be_used(qtbot: QtBot, theme: Theme) -> None:
    page = made(qtbot, theme, VaultState.HEADER_IN_BACKUPS)
    with qtbot.waitSignal(page.header_asked):
        QTest.mouseClick(page.act, LEFT)


def test_a_disk_that_failed_can_be_tried_again_and_its_vault_repaired(qtbot: QtBot, theme: Theme) -> None:
    page = made(qtbot, theme, VaultState.DISK_FAILED, backup(18))
    with qtbot.waitSignal(page.again_asked):
        QTest.keyClick(page.act, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.repair_asked):
        QTest.mouseClick(page.repair, LEFT)
    page.begin_repair()
    assert not page.repair.isEnabled()
    assert page.restore.isVisible()
    assert made(qtbot, theme, VaultState.DATABASE_DAMAGED, backup(18)).repair.isHidden(), "its act is that"


def test_a_damaged_vault_offers_its_backups_with_day_and_number_of_people(qtbot: QtBot, theme: Theme) -> None:
    backups = [backup(day) for day in range(18, 8, -1)]
    page = made(qtbot, theme, VaultState.DATABASE_DAMAGED, *backups)
    assert len(page.choices) == MOST_SHOWN
    assert page.choices[0].text().startswith("Today, ")
    assert page.choices[1].text().startswith("Yesterday, ")
    assert page.choices[0].text().endswith("60 people")
    page.choices[1].setChecked(True)
    with qtbot.waitSignal(page.restore_asked) as told:
        QTest.mouseClick(page.restore, LEFT)
    assert told.args == [backups[1]]
    assert not page.restore.isEnabled()
    page.refuse(VaultError(VaultState.BACKUP_DAMAGED))
    assert page.restore.isEnabled()
    assert "damaged" in page.words.text()


def test_a_damaged_vault_can_be_repaired(qtbot: QtBot, theme: Theme) -> None:
    page = made(qtbot, theme, VaultState.DATABASE_DAMAGED, backup(18))
    with qtbot.waitSignal(page.repair_asked):
        QTest.mouseClick(page.act, LEFT)
    page.begin_repair()
    assert not page.act.isEnabled()
    assert page.words.text().startswith("Putting the vault together again")


@pytest.mark.parametrize("state", [VaultState.DATABASE_MISSING, VaultState.NEWER_VERSION])
def test_without_backups_only_another_try_is_offered(qtbot: QtBot, theme: Theme, state: VaultState) -> None:
    assert made(qtbot, theme, state).act.text() == "Try again"
