"""The second place holds what is needed when the first is gone, each file read back, and nothing grows for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import backups, mirrors, sealed
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.mirrors import Mirror
from tests.storage.vault.notes import keep
from tests.vaults import a_place

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault


@pytest.fixture
def stick(tmp_path: Path, vault: OpenVault) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    mirrors.prepare(folder, vault)
    return folder


def names(folder: Path, pattern: str) -> list[str]:
    return sorted(path.name for path in folder.rglob(pattern))


def state(stick: Path, vault: OpenVault) -> VaultState:
    with pytest.raises(VaultError) as caught:
        Mirror.of(vault, str(stick)).bring()
    return caught.value.state


def test_backups_and_the_log_since_are_brought_once(vault: OpenVault, stick: Path) -> None:
    keep(vault, "one")
    vault.copy().back_up(Reason.IN_USE)
    newest = vault.copy().back_up(Reason.IN_USE)
    keep(vault, "two")
    vault.checkpoint()
    mirror = Mirror.of(vault, str(stick))
    assert mirror.bring() > 1
    assert names(stick, "*.mkbackup") == [newest.path.name]
    assert names(stick, "*.wal")
    assert backups.verify(next(stick.rglob("*.mkbackup")), vault.unsealed.key)
    assert mirror.bring() == 0
    vault.copy().back_up(Reason.IN_USE)
    assert mirror.bring() >= 1
    assert len(names(stick, "*.mkbackup")) == 2
    found = sealed.state_of(a_place(mirrors.mirror_folder(stick, vault.header.vault_id)))
    assert found is VaultState.HEADER_IN_BACKUPS


def test_a_disk_that_is_not_there_is_not_taken_for_another(vault: OpenVault, stick: Path) -> None:
    vault.copy().back_up(Reason.IN_USE)
    away = stick.rename(stick.with_name("away"))
    stick.mkdir()  # where it was mounted
    assert state(stick, vault) is VaultState.SECOND_PLACE_MISSING
    assert list(stick.iterdir()) == []
    stick.rmdir()
    away.rename(stick)
    assert Mirror.of(vault, str(stick)).bring()


def test_a_file_that_arrives_damaged_does_not_stand_there(
    vault: OpenVault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.copy().back_up(Reason.IN_USE)
    real = backups.file_chunks
    monkeypatch.setattr(backups, "file_chunks", lambda path: (chunk[:-1] for chunk in real(path)))
    assert state(stick, vault) is VaultState.BACKUP_DAMAGED
    assert names(stick, "*.mkbackup") == names(stick, "*.part") == []


def test_a_place_that_is_none_is_refused(vault: OpenVault, tmp_path: Path) -> None:
    for chosen, expected in (
        (tmp_path / "nowhere", VaultState.SECOND_PLACE_MISSING),
        (vault.place.folder, VaultState.SECOND_PLACE_INSIDE),
    ):
        with pytest.raises(VaultError) as caught:
            mirrors.prepare(chosen, vault)
        assert caught.value.state is expected
    assert not mirrors.is_on_the_same_disk(tmp_path / "nowhere", vault.place.folder)
