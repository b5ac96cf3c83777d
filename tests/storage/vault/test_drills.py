"""A backup is proven by doing what going back would do, on a copy."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage import migrations
from mentorkit.storage.vault import drills
from mentorkit.storage.vault.backups import Backup, Reason
from mentorkit.storage.vault.drills import drill

if TYPE_CHECKING:
    from mentorkit.storage.vault.opened import OpenVault


@pytest.fixture
def backup(vault: OpenVault) -> Backup:
    vault.connection.execute("INSERT INTO note VALUES ('kept')")
    return vault.copy().back_up(Reason.ASKED_FOR)


def told(vault: OpenVault, backup: Backup) -> VaultState:
    with pytest.raises(VaultError) as caught:
        drill(vault.place.folder, backup, vault.unsealed.key)
    return caught.value.state


def test_a_good_backup_is_proven_and_nothing_is_left_of_the_drill(vault: OpenVault, backup: Backup) -> None:
    before = sorted(vault.place.folder.iterdir())
    assert drill(vault.place.folder, backup, vault.unsealed.key) is backup
    assert sorted(vault.place.folder.iterdir()) == before


def test_a_backup_that_rotted_is_found(vault: OpenVault, backup: Backup) -> None:
    content = bytearray(backup.path.read_bytes())
    content[len(content) // 2] ^= 1
    backup.path.write_bytes(content)
    assert told(vault, backup) is VaultState.BACKUP_DAMAGED


def test_a_backup_that_lacks_rows_is_found(vault: OpenVault, backup: Backup) -> None:
    fewer = replace(backup, rows={**backup.rows, "note": 2})
    assert told(vault, fewer) is VaultState.BACKUP_DAMAGED
    assert [path for path in vault.place.folder.iterdir() if "drill" in path.name] == []


def test_a_backup_of_a_later_version_is_told_as_such(
    vault: OpenVault, backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drills, "HEAD", migrations.HEAD - 1)
    assert told(vault, backup) is VaultState.NEWER_VERSION
