"""The vault as the window and the command line meet it: making, unlocking, every state by its name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.domain.errors import Invalid
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.migrations import HEAD
from mentorkit.storage.vault import opening, sealed
from tests.vaults import PASSPHRASE, FakeKeyring

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import VaultService


def state(act: Callable[[], object]) -> VaultState:
    with pytest.raises(VaultError) as caught:
        act()
    return caught.value.state


def unlocked(vaults: VaultService, folder: Path, passphrase: str = PASSPHRASE) -> UnlockedVault:
    locked = vaults.begin(folder)
    return locked.with_passphrase(locked.derive(passphrase))


# Making


def test_a_new_vault_is_open_and_its_sheet_can_be_printed(vaults: VaultService, folder: Path) -> None:
    assert vaults.state(folder) is VaultState.ABSENT
    vault, sheet = vaults.create(folder, vaults.prepare(PASSPHRASE, remember=False))
    assert vaults.state(folder) is VaultState.READY
    assert sheet.vault_id == vault.vault_id
    assert sheet.folder == str(folder)
    assert len(sheet.groups) == 6
    assert vault.device
    assert not vault.is_remembered
    assert vault.notices == []
    vault.close()


def test_a_keyring_that_refuses_is_no_obstacle_to_a_new_vault(
    vaults: VaultService, keyring: FakeKeyring, folder: Path
) -> None:
    keyring.refusal = VaultState.KEYRING_LOCKED
    new = vaults.prepare(PASSPHRASE, remember=True)
    assert new.keyring_trouble is VaultState.KEYRING_LOCKED
    vault, _ = vaults.create(folder, new)
    assert not vault.is_remembered
    vault.close()


def test_a_vault_is_not_made_over_another(vaults: VaultService, folder: Path, code: str) -> None:
    new = vaults.prepare(PASSPHRASE, remember=False)
    assert state(lambda: vaults.create(folder, new)) is VaultState.NOT_EMPTY


def test_an_empty_passphrase_makes_no_vault(vaults: VaultService) -> None:
    with pytest.raises(Invalid):
        vaults.prepare("", remember=False)


def test_a_folder_that_is_copied_elsewhere_is_named(vaults: VaultService, tmp_path: Path) -> None:
    assert vaults.synchronised_by(tmp_path / "Dropbox" / "vault") == "Dropbox"


# Unlocking


def test_each_way_in_opens(vaults: VaultService, folder: Path, code: str) -> None:
    locked = vaults.begin(folder)
    assert locked.is_remembered
    ways: list[Callable[[], UnlockedVault]] = [
        lambda: locked.with_passphrase(locked.derive(PASSPHRASE)),
        lambda: locked.with_keyring(locked.read_keyring()),
        lambda: locked.with_recovery(code.lower().replace("-", " ")),
    ]
    for way in ways:
        vault = way()
        assert vault.vault_id == locked.vault_id
        assert vault.close() is None


def test_a_second_holder_is_refused_and_the_first_goes_on(
    vaults: VaultService, folder: Path, code: str
) -> None:
    first = unlocked(vaults, folder)
    assert state(lambda: unlocked(vaults, folder)) is VaultState.IN_USE
    first.connection.execute("SELECT 1")
    first.close()
    unlocked(vaults, folder).close()


def test_a_refused_secret_lets_the_lock_go(vaults: VaultService, folder: Path, code: str) -> None:
    assert state(lambda: unlocked(vaults, folder, "another")) is VaultState.WRONG_PASSPHRASE
    unlocked(vaults, folder).close()


def test_a_mistyped_code_is_told_before_the_lock_is_taken(
    vaults: VaultService, folder: Path, code: str
) -> None:
    vault = unlocked(vaults, folder)
    wrong = ("0" if code[0] != "0" else "1") + code[1:]
    assert state(lambda: vaults.begin(folder).with_recovery(wrong)) is VaultState.CODE_TYPING_ERROR
    vault.close()


def test_the_code_of_another_vault_is_told_as_such(
    vaults: VaultService, tmp_path: Path, folder: Path, code: str
) -> None:
    other, sheet = vaults.create(tmp_path / "other", vaults.prepare("x", remember=False))
    other.close()
    foreign = "-".join(sheet.groups)
    told = state(lambda: vaults.begin(folder).with_recovery(foreign))
    assert told is VaultState.CODE_OF_ANOTHER_VAULT


def test_a_passphrase_changed_meanwhile_by_another_program_is_noticed(
    vaults: VaultService, folder: Path, code: str
) -> None:
    waiting = vaults.begin(folder)
    derived = waiting.derive(PASSPHRASE)
    vault = unlocked(vaults, folder)
    vault.change_passphrase(vaults.derive_new("new words"))
    vault.close()
    assert state(lambda: waiting.with_passphrase(derived)) is VaultState.WRONG_PASSPHRASE
    waiting.with_passphrase(waiting.derive("new words")).close()


def test_a_newer_vault_stays_untouched_to_the_last_byte(
    vaults: VaultService, folder: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def everything() -> dict[str, Any]:
        found = (path for path in folder.rglob("*") if path.is_file())
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in found}

    before = everything()
    monkeypatch.setattr(sealed, "HEAD", 0)
    assert vaults.state(folder) is VaultState.NEWER_VERSION
    assert state(lambda: vaults.begin(folder)) is VaultState.NEWER_VERSION
    assert everything() == before


def test_a_read_only_folder_is_told_and_left_without_a_lock(
    vaults: VaultService, folder: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    (folder / "vault.lock").unlink()
    locked = vaults.begin(folder)
    derived = locked.derive(PASSPHRASE)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert state(lambda: locked.with_passphrase(derived)) is VaultState.READ_ONLY
    assert not (folder / "vault.lock").exists()


# A lost database


def test_a_lost_database_comes_back_from_a_backup_with_any_way_in(
    vaults: VaultService, folder: Path, code: str
) -> None:
    vault = unlocked(vaults, folder)
    vault.connection.execute("CREATE TABLE note (text)")
    vault.close()
    (folder / "vault-1.db").unlink()
    locked = vaults.begin(folder)
    assert locked.backups() == ()
    assert state(lambda: locked.with_recovery(code)) is VaultState.DATABASE_MISSING
    newest = locked.backups()[0]
    again = locked.restore(newest)
    assert again.connection.execute("SELECT count(*) FROM note").fetchone() == (0,)
    assert locked.backups() == ()
    again.close()


def test_a_disk_that_does_not_give_the_database_back_leaves_the_backups(
    vaults: VaultService, folder: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = unlocked(vaults, folder)
    vault.back_up()
    vault.close()

    def fail(*_: object) -> None:
        raise VaultError(VaultState.DISK_FAILED)

    locked = vaults.begin(folder)
    with monkeypatch.context() as patch:
        patch.setattr(opening, "open_database", fail)
        assert state(lambda: locked.with_recovery(code)) is VaultState.DISK_FAILED
    assert locked.has_key
    locked.restore(locked.backups()[0]).close()
    assert not locked.has_key


def test_nothing_is_restored_without_a_way_in(vaults: VaultService, folder: Path, code: str) -> None:
    vault = unlocked(vaults, folder)
    backup = vault.back_up()
    vault.close()
    locked = vaults.begin(folder)
    assert state(lambda: locked.restore(backup)) is VaultState.SLOT_MISSING


def test_a_backup_that_fails_to_restore_lets_the_lock_go_and_may_be_tried_again(
    vaults: VaultService, folder: Path, code: str
) -> None:
    vault = unlocked(vaults, folder)
    good, rotten = vault.back_up(), vault.back_up()
    vault.close(keep_copy=False)
    rotten.path.write_bytes(rotten.path.read_bytes()[:-1])
    (folder / "vault-1.db").unlink()
    locked = vaults.begin(folder)
    assert state(lambda: locked.with_recovery(code)) is VaultState.DATABASE_MISSING
    assert state(lambda: locked.restore(rotten)) is VaultState.BACKUP_DAMAGED
    locked.restore(good).close()


def test_nothing_is_offered_to_restore_where_a_newer_version_is_needed(
    vaults: VaultService, folder: Path, code: str
) -> None:
    vault = unlocked(vaults, folder)
    vault.connection.execute(f"PRAGMA user_version = {HEAD + 1}")
    vault.close()
    locked = vaults.begin(folder)
    assert state(lambda: locked.with_recovery(code)) is VaultState.NEWER_VERSION
    assert locked.backups() == ()


def test_a_key_kept_for_a_restore_is_forgotten_on_request(
    vaults: VaultService, folder: Path, code: str
) -> None:
    unlocked(vaults, folder).close()
    (folder / "vault-1.db").unlink()
    locked = vaults.begin(folder)
    assert state(lambda: locked.with_recovery(code)) is VaultState.DATABASE_MISSING
    locked.forget()
    locked.forget()
    assert locked.backups() == ()


def test_a_lost_header_is_found_in_a_backup(vaults: VaultService, folder: Path, code: str) -> None:
    for name in ("keys-a.mkh", "keys-b.mkh"):
        (folder / name).unlink()
    assert state(lambda: vaults.begin(folder)) is VaultState.HEADER_IN_BACKUPS
    locked = vaults.begin(folder, from_backups=True)
    vault = locked.with_passphrase(locked.derive(PASSPHRASE))
    assert [notice.state for notice in vault.notices] == [VaultState.HEADER_REPAIRED]
    vault.close()
    unlocked(vaults, folder).close()


# The start path


def test_unlocking_by_keyring_imports_nothing_heavy(vaults: VaultService, folder: Path, code: str) -> None:
    import subprocess

    program = (
        "import sys\n"
        "import mentorkit.services.vaults\n"
        "heavy = {'cryptography', 'keyring', 'nacl', 'secretstorage', 'jeepney', 'peewee', 'PySide6'}\n"
        "print(sorted(heavy & {name.split('.')[0] for name in sys.modules}))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
