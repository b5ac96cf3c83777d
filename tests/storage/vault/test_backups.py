"""Backup files: whole, self-contained, and honest about every altered byte."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import backups, wrapping
from mentorkit.storage.vault.backups import Reason
from tests.vaults import a_place, make_vault, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault


@pytest.fixture
def backup(vault: OpenVault) -> backups.Backup:
    vault.connection.execute("INSERT INTO note VALUES ('Ada')")
    return vault.copy().back_up(Reason.BEFORE_IMPORT)


def test_a_backup_says_what_it_holds(vault: OpenVault, backup: backups.Backup) -> None:
    listed = vault.backups()[0]
    assert listed == backup
    assert listed.reason is Reason.BEFORE_IMPORT
    assert listed.rows["note"] == 1
    assert listed.made_at.startswith(vault.place.now().date().isoformat())


def test_every_altered_byte_is_found(
    vault: OpenVault, backup: backups.Backup, count: Callable[[int, int], int]
) -> None:
    data = backup.path.read_bytes()
    for at in range(0, len(data), count(4_999, 1)):
        backup.path.write_bytes(data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :])
        with pytest.raises(VaultError) as caught:
            backups.verify(backup.path, vault.unsealed.key)
        assert caught.value.state in (VaultState.BACKUP_DAMAGED, VaultState.NEWER_VERSION)
    backup.path.write_bytes(data)
    backups.verify(backup.path, vault.unsealed.key)


@pytest.mark.parametrize("length", [0, 5, 16, 8000, 8208, 9000, -1, -4096])
def test_a_backup_cut_short_is_damaged(vault: OpenVault, backup: backups.Backup, length: int) -> None:
    data = backup.path.read_bytes()
    backup.path.write_bytes(data[:length])
    with pytest.raises(VaultError) as caught:
        backups.verify(backup.path, vault.unsealed.key)
    assert caught.value.state is VaultState.BACKUP_DAMAGED


def test_a_disk_that_cannot_be_read_is_not_told_as_damage(
    vault: OpenVault, backup: backups.Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "pread", unreadable, raising=False)
    with pytest.raises(VaultError) as caught:
        backups.verify(backup.path, vault.unsealed.key)
    assert caught.value.state is VaultState.DISK_FAILED


def is_refused(vault: OpenVault, backup: backups.Backup, content: bytes) -> bool:
    """Whether a backup that holds this, with a digest made to fit, is found out by its key."""
    backup.path.write_bytes(content + wrapping.digest(content) + backup.path.read_bytes()[-32:])
    assert backups.is_whole(backup.path)
    with pytest.raises(VaultError) as caught:
        backups.verify(backup.path, vault.unsealed.key)
    return caught.value.state in (VaultState.BACKUP_DAMAGED, VaultState.NEWER_VERSION)


def test_a_digest_made_to_fit_does_not_hide_a_change(
    vault: OpenVault, backup: backups.Backup, count: Callable[[int, int], int]
) -> None:
    content = backup.path.read_bytes()[:-64]
    for at in range(0, len(content), len(content) // count(20, 10_000)):
        assert is_refused(vault, backup, content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])


def test_a_page_out_of_an_older_backup_is_no_part_of_a_newer_one(
    vault: OpenVault, backup: backups.Backup
) -> None:
    vault.connection.execute("INSERT INTO note VALUES ('Grace')")
    newer = vault.copy().back_up(Reason.ASKED_FOR)
    pages = [
        (parts.database, path.read_bytes()[:-64])
        for path in (backup.path, newer.path)
        for parts in [backups.parts_of(path)]
    ]
    (old_start, old), (start, content) = pages
    replayed = 0
    for at in range(0, len(content) - start, 4096):
        page, old_page = content[start + at : start + at + 4096], old[old_start + at : old_start + at + 4096]
        if page != old_page:
            assert is_refused(vault, newer, content[: start + at] + old_page + content[start + at + 4096 :])
            replayed += 1
    assert replayed


def test_backups_of_other_vaults_and_other_files_are_not_listed(
    vault: OpenVault, backup: backups.Backup, tmp_path: Path
) -> None:
    other = a_place(tmp_path / "other")
    make_vault(other)
    strange = opened(other)
    foreign = strange.copy().back_up(Reason.ASKED_FOR)
    strange.close(keep_copy=False)
    (vault.place.backups / "foreign.mkbackup").write_bytes(foreign.path.read_bytes())
    (vault.place.backups / "noise.mkbackup").write_bytes(os.urandom(9000))
    (vault.place.backups / "letter.txt").write_text("dear")
    assert vault.backups() == (backup,)
    newest = backups.newest_header(vault.place.backups, vault.header.vault_id)
    assert newest is not None
    assert newest.gen == vault.header.gen


def test_a_backup_of_a_newer_format_is_told_as_such(vault: OpenVault, backup: backups.Backup) -> None:
    data = bytearray(backup.path.read_bytes())
    data[10] = 2
    backup.path.write_bytes(data)
    with pytest.raises(VaultError) as caught:
        backups.parts_of(backup.path)
    assert caught.value.state is VaultState.NEWER_VERSION
    assert backups.newest_header(vault.place.backups) is None


def test_a_backup_of_a_newer_header_is_told_as_such(vault: OpenVault, backup: backups.Backup) -> None:
    from tests.storage.vault.test_header import resealed

    data = backup.path.read_bytes()
    start, head, rest = data[:16], data[16 : 16 + 8192], data[16 + 8192 :]
    backup.path.write_bytes(start + resealed(head[:10] + b"\2\0" + head[12:]) + rest)
    with pytest.raises(VaultError) as caught:
        backups.parts_of(backup.path)
    assert caught.value.state is VaultState.NEWER_VERSION


def test_an_absurd_manifest_is_not_read(vault: OpenVault, backup: backups.Backup) -> None:
    data = bytearray(backup.path.read_bytes())
    data[12:16] = b"\xff" * 4
    backup.path.write_bytes(data)
    with pytest.raises(VaultError):
        backups.parts_of(backup.path)


def test_names_keep_their_order_also_when_the_clock_does_not(tmp_path: Path) -> None:
    names = []
    for stamp, gen in (("20261122T090000Z", 3), ("20261122T090000Z", 3), ("20261122T080000Z", 4),
                       ("20261122T090000Z", 2), ("20261122T090000Z", 5), ("20261123T000000Z", 1)):  # fmt: skip
        path = backups.next_name(tmp_path, stamp, gen)
        path.touch()
        names.append(path.name)
    assert names[0] == "20261122T090000Z-g000003-0001.mkbackup"
    assert names == sorted(set(names))


def test_a_missing_folder_holds_no_backups(tmp_path: Path) -> None:
    assert backups.paths(tmp_path / "nowhere") == []
