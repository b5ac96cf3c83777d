"""Everything but the second place is lost: the vault comes from there, and what is in the way is kept."""

from __future__ import annotations

import errno
import shutil
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import arriving, backups, files, mirrors, passphrases, repairing, sealed
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.mirrors import Mirror
from tests.storage.vault.notes import keep, notes, rotate
from tests.vaults import PASSPHRASE, a_place, make_vault, opened

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.storage.vault.arriving import Origin
    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place
    from tests.fakes import FakeClock


@pytest.fixture
def stick(tmp_path: Path, vault: OpenVault) -> Path:
    """A second place that holds a backup and what was saved since."""
    folder = tmp_path / "stick"
    folder.mkdir()
    mirrors.prepare(folder, vault)
    keep(vault, "backed up")
    vault.copy().back_up(Reason.IN_USE)
    keep(vault, "saved since")
    vault.checkpoint()
    Mirror.of(vault, str(folder)).bring()
    return folder


@pytest.fixture
def there(tmp_path: Path, clock: FakeClock) -> Place:
    """Where the vault would lie on another computer."""
    return a_place(tmp_path / "another computer" / "vault", clock)


def bring(origin: Origin, there: Place) -> list[float]:
    shares: list[float] = []
    arriving.fetch(origin, there, shares.append)
    return shares


def put_together(there: Place, passphrase: str = PASSPHRASE) -> list[str]:
    found = sealed.read(there)
    unsealed = found.unseal_with_passphrase(passphrases.derive(passphrase, found.derivation))
    assert repairing.repair(there, unsealed).salvaged is None
    vault = opened(there, passphrase)
    kept = notes(vault)
    vault.close(keep_copy=False)
    return kept


def test_everything_saved_comes_back_on_another_computer(stick: Path, there: Place) -> None:
    (origin,) = arriving.find(stick)
    assert origin.made_at == "2026-03-18T09:00:00+00:00"
    assert origin.second_place == stick
    shares = bring(origin, there)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert not there.creating.exists()
    assert put_together(there) == ["backed up", "saved since"]


def test_the_folder_within_and_that_of_the_backups_lead_there_too(
    stick: Path, vault: OpenVault, tmp_path: Path
) -> None:
    ours = mirrors.mirror_folder(stick, vault.header.vault_id)
    assert arriving.find(stick) == arriving.find(ours) == arriving.find(ours / "backups")
    loose = tmp_path / "downloads"
    loose.mkdir()
    shutil.copy(arriving.find(stick)[0].backups[0], loose / "what was mailed.mkbackup")
    (loose / "broken.mkbackup").write_bytes(b"MKBACKUP")
    (origin,) = arriving.find(loose)
    assert origin.made_at == ""
    assert origin.second_place is None


def test_the_own_folder_of_a_vault_is_no_origin(vault: OpenVault, tmp_path: Path) -> None:
    vault.copy().back_up(Reason.IN_USE)
    assert arriving.find(vault.place.folder)  # without the lock of somebody who lived there
    (vault.place.folder / "vault.lock").touch()
    assert arriving.find(vault.place.folder) == arriving.find(vault.place.backups) == ()
    assert arriving.find(tmp_path / "nowhere") == ()


def test_a_disk_that_cannot_be_read_holds_nothing_to_bring(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_folder: Path) -> list[Path]:
        raise OSError(errno.EIO, "the disk")

    monkeypatch.setattr(backups, "paths", unreadable)
    assert arriving.find(stick) == ()


def test_backups_of_several_vaults_are_told_apart(stick: Path, tmp_path: Path) -> None:
    other = a_place(tmp_path / "other")
    make_vault(other)
    second = opened(other)
    mirrors.prepare(stick, second)
    second.copy().back_up(Reason.ASKED_FOR)
    Mirror.of(second, str(stick)).bring()
    second.close(keep_copy=False)
    assert len({origin.vault_id for origin in arriving.find(stick)}) == 2


def test_todays_passphrase_opens_what_was_brought_before_it_was_chosen(
    vault: OpenVault, stick: Path, there: Place
) -> None:
    rotate(vault, "new words")
    vault.copy().back_up(Reason.IN_USE)
    Mirror.of(vault, str(stick)).bring()
    keys = mirrors.mirror_folder(stick, vault.header.vault_id) / mirrors.KEYS_NAME
    assert backups.newest_header(keys.parent / "backups") is not None
    (origin,) = arriving.find(stick)
    bring(origin, there)
    assert put_together(there, "new words") == ["backed up", "saved since"]


@pytest.mark.parametrize("keys", [b"", b"of nobody", None])
def test_keys_that_are_damaged_or_gone_are_those_of_the_newest_backup(
    stick: Path, there: Place, keys: bytes | None
) -> None:
    (origin,) = arriving.find(stick)
    if keys is None:
        origin.keys.unlink()
    else:
        origin.keys.write_bytes(keys)
    bring(origin, there)
    assert put_together(there) == ["backed up", "saved since"]


def test_keys_of_another_vault_are_not_taken(stick: Path, there: Place, tmp_path: Path) -> None:
    other = a_place(tmp_path / "other")
    make_vault(other)
    (origin,) = arriving.find(stick)
    shutil.copy(other.folder / "keys-a.mkh", origin.keys)
    bring(origin, there)
    assert sealed.read(there).header.vault_id == origin.vault_id


def test_damaged_backups_stay_where_they_are(vault: OpenVault, stick: Path, there: Place) -> None:
    vault.copy().back_up(Reason.IN_USE)
    Mirror.of(vault, str(stick)).bring()
    (origin,) = arriving.find(stick)
    newest, older = origin.backups
    damage(newest)
    bring(origin, there)
    assert [path.name for path in backups.paths(there.backups)] == [older.name]
    assert put_together(there) == ["backed up", "saved since"]
    damage(older)
    with pytest.raises(VaultError) as caught:
        bring(origin, a_place(there.folder.with_name("third")))
    assert caught.value.state is VaultState.BACKUP_DAMAGED


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-2000] ^= 1
    path.write_bytes(data)


def test_a_log_that_did_not_arrive_to_its_end_gives_all_before_it(
    vault: OpenVault, stick: Path, there: Place
) -> None:
    keep(vault, "saved last")
    vault.checkpoint()
    Mirror.of(vault, str(stick)).bring()
    damage(max(stick.rglob("*.wal")))
    bring(arriving.find(stick)[0], there)
    assert put_together(there) == ["backed up", "saved since"]


def test_a_vault_in_the_way_is_kept_beside(stick: Path, there: Place) -> None:
    make_vault(there)
    mine = sealed.read(there).header.vault_id
    aside = arriving.set_aside(there)
    bring(arriving.find(stick)[0], there)
    assert sealed.read(there).header.vault_id != mine
    assert sealed.read(a_place(aside)).header.vault_id == mine


def test_what_was_half_brought_is_no_vault_and_is_brought_again(
    stick: Path, there: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    (origin,) = arriving.find(stick)

    def refuse(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(files, "overwrite", refuse)
        with pytest.raises(VaultError) as caught:
            bring(origin, there)
    assert caught.value.state is VaultState.DISK_FULL
    assert sealed.state_of(there) is VaultState.ABSENT
    bring(origin, there)
    assert put_together(there) == ["backed up", "saved since"]
    assert list(there.folder.parent.glob("vault-*")) == [], "nothing was set aside for it"
