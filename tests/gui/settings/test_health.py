"""The health page says what is certain and since when, and makes it certain now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from mentorkit.domain.upkeep import Task
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.navigation import Place
from mentorkit.gui.settings.health import Health
from mentorkit.gui.vault_texts import sentence
from mentorkit.storage.store import Store
from tests.builders import a_person
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.settings.page import SettingsPage
    from tests.gui.settings.faulty_vaults import FaultyVault
    from tests.gui.surfaces import FakeSurface


@pytest.fixture
def health(vault: FaultyVault, page: SettingsPage) -> Health:
    page.show_place("health")
    assert isinstance(page.section, Health)
    return page.section


def test_a_new_vault_says_what_is_still_to_come(health: Health, tmp_path: Path) -> None:
    rows = (health.saved, health.backup, health.proven, health.keys, health.place)
    assert [row.sentence.text().split(".")[0] for row in rows] == [
        "Nothing was changed yet",
        "None yet",
        "Never yet",
        "Passphrase, recovery sheet, not proven yet",
        str(tmp_path / "vault"),
    ]


def test_a_drill_proves_the_newest_backup(health: Health, vault: FaultyVault, qtbot: QtBot) -> None:
    with Store(vault.connection, FakeClock()).transaction("add") as tx:
        tx.add(a_person("Ada"))
    health.drill.click()
    assert health.proven.sentence.text().startswith("Opening the newest backup")
    qtbot.waitUntil(health.drill.isEnabled)
    assert health.proven.sentence.text().startswith("Just now: the backup of Today, ")
    health.refresh()
    for row in (health.saved, health.backup, health.proven):
        assert row.sentence.text().startswith("Today, ")


def test_a_backup_that_does_not_open_is_told(health: Health, vault: FaultyVault, qtbot: QtBot) -> None:
    backup = vault.back_up()
    content = bytearray(backup.path.read_bytes())
    content[len(content) // 2] ^= 1
    backup.path.write_bytes(content)
    health.drill.click()
    qtbot.waitUntil(health.drill.isEnabled)
    assert health.proven.sentence.text() == sentence(VaultState.BACKUP_DAMAGED)
    assert vault.kept.noted("last_drill") == ""


def test_a_vault_that_cannot_be_copied_is_told(
    health: Health, vault: FaultyVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise OSError

    monkeypatch.setattr(vault.kept, "prepare_drill", full)
    health.drill.click()
    assert "could not be written" in health.proven.sentence.text()


def test_its_buttons_lead_to_where_things_are_changed(health: Health, tools: Tools) -> None:
    for row, section in ((health.backup, "backups"), (health.keys, "security")):
        assert row.control is not None
        row.control.click()  # type: ignore[attr-defined]  # a button
        assert tools.navigator.here == Place("settings", section)


def test_without_a_file_there_is_nothing_to_say(page: SettingsPage) -> None:
    page.show_place("health")
    assert isinstance(page.section, Health)
    page.section.refresh()


def test_a_sound_vault_is_found_whole(health: Health, qtbot: QtBot) -> None:
    health.check.button.click()
    assert health.check.sentence.text() == "Checking. You can go on working."
    assert not health.check.button.isEnabled()

    qtbot.waitUntil(health.check.button.isEnabled)

    assert health.check.sentence.text() == "Checked just now: everything is whole."


def test_a_check_that_cannot_be_made_is_told(health: Health, vault: FaultyVault, qtbot: QtBot) -> None:
    vault.refusal = VaultState.DISK_FULL
    health.check.button.click()

    qtbot.waitUntil(health.check.button.isEnabled)
    assert health.check.sentence.text() == sentence(VaultState.DISK_FULL)


def test_a_second_place_is_chosen_missed_and_found_again(
    health: Health, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tools: Tools
) -> None:
    row, stick = health.second, tmp_path / "stick"
    assert row.sentence.text().startswith("None.")
    row.take(str(stick))
    assert row.sentence.text() == sentence(VaultState.SECOND_PLACE_MISSING)
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given, **_options: str(stick))
    row.choose.click()
    qtbot.waitUntil(lambda: "is there" in row.sentence.text())
    assert row.sentence.text().startswith(f"{stick}\nEverything up to Today, ")
    assert "same disk" in row.sentence.text()

    stick.rename(tmp_path / "away")
    row.choose.click()
    assert row.sentence.text() == sentence(VaultState.SECOND_PLACE_MISSING)
    upkeep = tools.services.upkeep
    upkeep.failed(Task.MIRROR, VaultError(VaultState.SECOND_PLACE_MISSING))
    assert "not connected" in row.sentence.text()
    upkeep.failed(Task.MIRROR, VaultError(VaultState.DISK_FULL))
    assert "did not arrive" in row.sentence.text()
    row.leave.click()
    assert row.sentence.text().startswith("None.")


def test_while_one_thing_is_done_another_waits(health: Health, tools: Tools, surface: FakeSurface) -> None:
    tools.services.upkeep.prepare(Task.CHECK)
    health.drill.click()
    assert health.drill.isEnabled()
    assert "Try again in a moment" in surface.toasts[-1]
    tools.services.upkeep.failed(Task.CHECK, VaultError(VaultState.DISK_FULL))
    tools.services.upkeep.failed(Task.DRILL, VaultError(VaultState.BACKUP_DAMAGED))
    assert health.proven.sentence.text() == sentence(VaultState.BACKUP_DAMAGED)


def test_damage_is_told_with_the_way_out(
    health: Health, vault: FaultyVault, qtbot: QtBot, surface: FakeSurface
) -> None:
    vault.damaged_pages = (3,)
    health.check.button.click()

    qtbot.waitUntil(health.check.button.isEnabled)
    assert health.check.sentence.text() == sentence(VaultState.DATABASE_DAMAGED)
    health.check.button.click()
    assert surface.commands == [("repair", ())]
