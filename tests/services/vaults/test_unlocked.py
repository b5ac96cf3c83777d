"""An open vault as a whole: its ways in, its sheet, its backups, its end."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import NotSaved, Unsaved
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault.backups import Reason
from tests.vaults import PASSPHRASE, FakeKeyring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mentorkit.domain.recovery import RecoverySheet
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import VaultService


@pytest.fixture
def made(vaults: VaultService, tmp_path: Path) -> Iterator[tuple[UnlockedVault, RecoverySheet]]:
    vault, sheet = vaults.create(tmp_path / "vault", vaults.prepare(PASSPHRASE, remember=True))
    yield vault, sheet
    vault.close(keep_copy=False)


@pytest.fixture
def vault(made: tuple[UnlockedVault, RecoverySheet]) -> UnlockedVault:
    return made[0]


@pytest.fixture
def sheet(made: tuple[UnlockedVault, RecoverySheet]) -> RecoverySheet:
    return made[1]


def state(act: Callable[[], object]) -> VaultState:
    with pytest.raises(VaultError) as caught:
        act()
    return caught.value.state


def again(vaults: VaultService, tmp_path: Path, passphrase: str = PASSPHRASE) -> UnlockedVault:
    locked = vaults.begin(tmp_path / "vault")
    return locked.with_passphrase(locked.derive(passphrase))


def database(tmp_path: Path) -> bytes:
    return (tmp_path / "vault" / "vault-1.db").read_bytes()


def test_a_changed_passphrase_rewrites_no_byte_of_the_database(
    vault: UnlockedVault, vaults: VaultService, tmp_path: Path
) -> None:
    vault.checkpoint()
    before = database(tmp_path)
    vault.change_passphrase(vaults.derive_new("new words"))
    assert database(tmp_path) == before
    vault.close(keep_copy=False)
    assert database(tmp_path) == before
    assert state(lambda: again(vaults, tmp_path)) is VaultState.WRONG_PASSPHRASE
    again(vaults, tmp_path, "new words").close()


def test_forgetting_this_computer_ends_its_way_in_at_once(
    vault: UnlockedVault, vaults: VaultService, keyring: FakeKeyring, tmp_path: Path
) -> None:
    slot_id = vault.forget_computer()
    assert not vault.is_remembered
    assert keyring.values
    vault.clear_keyring(slot_id)
    assert not keyring.values
    assert state(vault.forget_computer) is VaultState.SLOT_MISSING
    vault.close()
    assert state(vaults.begin(tmp_path / "vault").read_keyring) is VaultState.SLOT_MISSING


def test_remembering_again_makes_a_new_secret(
    vault: UnlockedVault, vaults: VaultService, keyring: FakeKeyring, tmp_path: Path
) -> None:
    old = dict(keyring.values)
    vault.remember(vault.keep_in_keyring())
    vault.close()
    for name in old:
        del keyring.values[name]
    locked = vaults.begin(tmp_path / "vault")
    locked.with_keyring(locked.read_keyring()).close()


def test_a_secret_the_keyring_did_not_keep_is_no_way_in(vault: UnlockedVault, keyring: FakeKeyring) -> None:
    keyring.keeps_nothing = True
    assert state(vault.keep_in_keyring) is VaultState.KEYRING_NOT_KEPT


def test_a_new_key_keeps_the_sheet_and_forgets_computers_not_named(
    vault: UnlockedVault, sheet: RecoverySheet, vaults: VaultService, tmp_path: Path
) -> None:
    vault.rotate_key(vaults.derive_new("new words"))
    assert not vault.is_remembered
    assert vault.backups()[0].reason is Reason.BEFORE_KEY_CHANGE
    vault.close()
    vaults.begin(tmp_path / "vault").with_recovery("-".join(sheet.groups)).close()


def test_a_new_key_keeps_a_computer_that_is_named(
    vault: UnlockedVault, vaults: VaultService, tmp_path: Path
) -> None:
    vault.rotate_key(vaults.derive_new("new words"), vault.keep_in_keyring())
    vault.close()
    locked = vaults.begin(tmp_path / "vault")
    locked.with_keyring(locked.read_keyring()).close()


# The recovery sheet


def test_the_sheet_is_confirmed_by_two_of_its_groups(
    vault: UnlockedVault, sheet: RecoverySheet, vaults: VaultService, tmp_path: Path
) -> None:
    first, second = sheet.asked_back
    assert 1 <= first < second <= 6
    assert vault.recovery_asked_back == sheet.asked_back
    assert not vault.recovery_confirmed
    right = sheet.groups[first - 1], sheet.groups[second - 1]
    for wrong in (("", ""), (right[0], "UUUUU"), (right[1], right[0]), ("AAAAA", right[1])):
        assert not vault.confirm_recovery(*wrong)
    vault.close()
    vault = again(vaults, tmp_path)
    assert not vault.recovery_confirmed
    assert vault.recovery_asked_back == sheet.asked_back
    assert vault.confirm_recovery(right[0].lower(), f" {right[1]} ")
    assert vault.recovery_confirmed
    assert vault.confirm_recovery("", "")
    vault.close()


def test_a_new_sheet_ends_the_one_before_and_is_asked_back_anew(
    vault: UnlockedVault, sheet: RecoverySheet, vaults: VaultService, tmp_path: Path
) -> None:
    first, second = sheet.asked_back
    vault.confirm_recovery(sheet.groups[first - 1], sheet.groups[second - 1])
    newer = vault.new_recovery_sheet()
    assert not vault.recovery_confirmed
    vault.close()
    locked = vaults.begin(tmp_path / "vault")
    old = state(lambda: locked.with_recovery("-".join(sheet.groups)))
    assert old is VaultState.CODE_OF_ANOTHER_VAULT
    locked.with_recovery("-".join(newer.groups)).close()


def test_the_code_is_nowhere_in_the_vault_itself(vault: UnlockedVault, sheet: RecoverySheet) -> None:
    values = [row[0] for row in vault.connection.execute("SELECT value FROM meta")]
    assert not [value for value in values for group in sheet.groups if group in value]


# Backups and the end


def test_going_back_to_a_backup(vault: UnlockedVault) -> None:
    vault.connection.execute("CREATE TABLE note (text)")
    backup = vault.prepare_backup_before_import()()
    vault.connection.execute("INSERT INTO note VALUES ('import')")
    vault.restore(backup)
    assert vault.connection.execute("SELECT count(*) FROM note").fetchone() == (0,)
    vault.acknowledge()
    assert vault.copy().check().is_well


def test_a_vault_closes_with_a_backup_only_when_something_changed(
    vault: UnlockedVault, vaults: VaultService, tmp_path: Path
) -> None:
    vault.close()
    vault = again(vaults, tmp_path)
    assert [backup.reason for backup in vault.backups()] == [Reason.CLOSED]
    vault.close()
    vault = again(vaults, tmp_path)
    assert len(vault.backups()) == 1
    vault.connection.execute("CREATE TABLE note (text)")
    vault.close()
    vault = again(vaults, tmp_path)
    assert len(vault.backups()) == 2
    vault.close()


def test_what_a_crashed_session_changed_is_backed_up_at_the_next_close(
    vault: UnlockedVault, vaults: VaultService, tmp_path: Path
) -> None:
    vault.close()
    crashed = again(vaults, tmp_path)
    crashed.connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'commit_seq'")
    crashed.close(keep_copy=False)
    vault = again(vaults, tmp_path)
    vault.close()
    vault = again(vaults, tmp_path)
    assert len(vault.backups()) == 2
    vault.close()


def test_an_open_transaction_is_rolled_back_at_the_end(
    vault: UnlockedVault, vaults: VaultService, tmp_path: Path
) -> None:
    vault.connection.execute("CREATE TABLE note (text)")
    vault.connection.execute("BEGIN")
    vault.connection.execute("INSERT INTO note VALUES ('half')")
    assert vault.close() is None
    vault = again(vaults, tmp_path)
    assert vault.connection.execute("SELECT count(*) FROM note").fetchone() == (0,)
    vault.close()


def test_a_file_taken_away_is_told_as_not_saved(vault: UnlockedVault, tmp_path: Path) -> None:
    vault.connection.execute("CREATE TABLE note (text)")
    (tmp_path / "vault" / "vault-1.db").unlink()
    with pytest.raises(NotSaved) as caught:
        vault.acknowledge()
    assert caught.value.why is Unsaved.MOVED


def test_a_vault_whose_file_was_taken_away_is_saved_beside_it(
    vault: UnlockedVault, vaults: VaultService, tmp_path: Path
) -> None:
    vault.connection.execute("CREATE TABLE note (text)")
    vault.acknowledge()
    (tmp_path / "vault" / "vault-1.db").unlink()
    vault.rescue()
    vault.acknowledge()
    vault.close()
    vault = again(vaults, tmp_path)
    assert vault.connection.execute("SELECT count(*) FROM note").fetchone() == (0,)
    vault.close()


def test_what_is_slow_is_prepared_here_and_run_in_any_thread(vault: UnlockedVault) -> None:
    with ThreadPoolExecutor(1) as elsewhere:
        assert elsewhere.submit(vault.prepare_check()).result().is_well
        backup = elsewhere.submit(vault.prepare_backup()).result()
        before_import = elsewhere.submit(vault.prepare_backup_before_import()).result()
    assert (backup.reason, before_import.reason) == (Reason.ASKED_FOR, Reason.BEFORE_IMPORT)
    assert vault.backups() == (before_import, backup)


def test_the_ballast_is_given_back_once_and_taken_again_next_time(
    vault: UnlockedVault, vaults: VaultService, tmp_path: Path
) -> None:
    ballast = tmp_path / "vault" / "ballast"
    assert ballast.stat().st_size == 4 << 20
    assert vault.release_ballast()
    assert not ballast.exists()
    assert not vault.release_ballast()
    vault.close()
    again(vaults, tmp_path).close()
    assert ballast.exists()


def test_a_full_disk_takes_no_ballast_and_is_no_error(
    vault: UnlockedVault, vaults: VaultService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mentorkit.storage.vault import files

    vault.release_ballast()
    vault.close()
    real = files.create_private

    def full(path: Path, data: bytes = b"") -> None:
        if path.name.startswith("ballast"):
            raise OSError(28, "full")
        real(path, data)

    monkeypatch.setattr(files, "create_private", full)
    again(vaults, tmp_path).close()
    assert not list((tmp_path / "vault").glob("ballast*"))


def test_a_large_log_is_folded_in_when_asked(vault: UnlockedVault) -> None:
    vault.connection.execute("CREATE TABLE note (text)")
    vault.connection.execute("INSERT INTO note VALUES (?)", ("x" * (5 << 20),))
    vault.acknowledge()
    assert vault.wants_checkpoint
    vault.checkpoint()
    assert not vault.wants_checkpoint
