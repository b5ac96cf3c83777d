"""A vault moves whole: it is found from both folders, and what stands against a move leaves it where it was."""

from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.domain.vaults import Stopped, VaultError, VaultState
from mentorkit.storage.vault import erasing, files, mirrors, moving, opening, passphrases, places, sealed
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.places import ARRIVING, LEAVING, LOCK_NAME, MOVED_TO, found_from, write_names
from mentorkit.storage.vault.progress import nobody
from tests.storage.vault.notes import keep, notes
from tests.vaults import PASSPHRASE, a_place, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place
    from mentorkit.storage.vault.unsealed import Unsealed


@pytest.fixture(autouse=True)
def small_ballast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be copied that is of no interest."""
    for module in (moving, places):
        monkeypatch.setattr(module, "BALLAST_BYTES", 4096)


@pytest.fixture
def lived_in(vault: OpenVault) -> Place:
    """A closed vault with a backup, a log since, and something set aside."""
    keep(vault, "backed up")
    vault.copy().back_up(Reason.IN_USE)
    keep(vault, "saved since")
    files.make_private_folder(vault.place.folder / "quarantine" / "old")
    files.create_private(vault.place.folder / "quarantine" / "old" / "vault-0.db", b"set aside")
    vault.close(keep_copy=False)
    return vault.place


@pytest.fixture
def target(tmp_path: Path) -> Place:
    """Where it shall go."""
    return a_place(tmp_path / "elsewhere" / "vault")


def unsealed(place: Place) -> Unsealed:
    found = sealed.read(place)
    return found.unseal_with_passphrase(passphrases.derive(PASSPHRASE, found.derivation))


def moved(place: Place, target: Place, told: Callable[[float], None] = nobody) -> bool:
    return moving.move(place, target, unsealed(place), told)


def kept_from(place: Place) -> list[str]:
    """Return what a start at this folder finds."""
    found = opened(a_place(found_from(place.folder)))
    kept = notes(found)
    found.close(keep_copy=False)
    return kept


def refusal(act: Callable[[], object]) -> VaultState:
    with pytest.raises(VaultError) as caught:
        act()
    return caught.value.state


def test_everything_moves_and_both_folders_lead_there(lived_in: Place, target: Place) -> None:
    backups, shares = sorted(path.name for path in lived_in.backups.iterdir()), list[float]()
    assert moved(lived_in, target, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert [path.name for path in lived_in.folder.iterdir()] == [MOVED_TO]
    assert sorted(path.name for path in target.backups.iterdir()) == backups
    assert (target.folder / "quarantine" / "old" / "vault-0.db").read_bytes() == b"set aside"
    assert kept_from(lived_in) == kept_from(target) == ["backed up", "saved since"]
    assert all(path.stat().st_mode & 0o077 == 0 for path in target.folder.rglob("*"))
    assert refusal(lambda: sealed.read(lived_in)) is sealed.state_of(lived_in) is VaultState.MOVED


def test_it_moves_on_and_back_and_erasing_leaves_no_signpost(
    lived_in: Place, target: Place, tmp_path: Path
) -> None:
    third = a_place(tmp_path / "third")
    vault_id = sealed.read(lived_in).header.vault_id
    for here, there in ((lived_in, target), (target, lived_in), (lived_in, third)):
        assert moved(here, there)
        assert kept_from(here) == kept_from(there) == ["backed up", "saved since"]
    assert kept_from(target) == ["backed up", "saved since"]
    assert erasing.erase(third, vault_id, None)
    assert [each.folder.exists() for each in (lived_in, target, third)] == [False, False, False]


def test_a_folder_that_will_not_do_is_refused_and_left_as_it_is(
    lived_in: Place, target: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(folder: Path) -> VaultState:
        return refusal(lambda: moving.check(lived_in, folder))

    (tmp_path / "full" / "of").mkdir(parents=True)
    (tmp_path / "file").touch()
    assert refused(lived_in.folder) is refused(lived_in.backups) is VaultState.INSIDE_VAULT
    assert refused(tmp_path / "full") is refused(tmp_path / "file") is VaultState.NOT_EMPTY
    with monkeypatch.context() as patched:
        patched.setattr(os, "access", lambda *_: False)
        assert refused(target.folder) is VaultState.READ_ONLY
    with monkeypatch.context() as patched:
        patched.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 9, 0))
        assert refused(target.folder) is VaultState.DISK_FULL
    assert not target.folder.exists()


def test_a_move_that_is_stopped_or_meets_a_bad_disk_leaves_all_where_it_was(
    lived_in: Place, target: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(share: float) -> None:
        if share:
            raise Stopped

    with pytest.raises(Stopped):
        moved(lived_in, target, stop)
    with monkeypatch.context() as patched:
        patched.setattr(mirrors, "copy_whole", failing(VaultError(VaultState.BACKUP_DAMAGED)))
        assert refusal(lambda: moved(lived_in, target)) is VaultState.DISK_FAILED
    with monkeypatch.context() as patched:
        patched.setattr(opening, "open_database", failing(VaultError(VaultState.DATABASE_DAMAGED)))
        assert refusal(lambda: moved(lived_in, target)) is VaultState.DATABASE_DAMAGED
    assert list(target.folder.iterdir()) == []
    assert kept_from(lived_in) == ["backed up", "saved since"]
    assert moved(lived_in, target)


def test_a_copy_that_is_not_alike_is_not_taken(
    lived_in: Place, target: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all = files.write_all

    def zeros(descriptor: int, data: bytes) -> None:
        write_all(descriptor, data if len(data) < 4096 else bytes(len(data)))

    monkeypatch.setattr(files, "write_all", zeros)
    assert refusal(lambda: moved(lived_in, target)) is VaultState.DISK_FAILED
    assert kept_from(lived_in) == ["backed up", "saved since"]


def test_where_the_old_folder_cannot_be_emptied_the_vault_has_moved_all_the_same(
    lived_in: Place, target: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(erasing, "clear", failing(OSError(errno.EIO, "the disk"), only=lived_in.folder))
        assert not moved(lived_in, target)
    assert (lived_in.folder / "vault-1.db").exists()
    assert (target.folder / LEAVING).exists()
    assert kept_from(lived_in) == ["backed up", "saved since"]  # which opens it, and empties the old folder
    assert [path.name for path in lived_in.folder.iterdir()] == [MOVED_TO]
    assert not (target.folder / LEAVING).exists()


def test_a_kill_right_after_the_switch_leaves_it_to_the_next_start_to_empty_the_old_folder(
    lived_in: Place, target: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(moving, "finish", lambda _place: False)
        moved(lived_in, target)
    assert (target.folder / ARRIVING).exists()
    assert found_from(target.folder) == target.folder
    assert kept_from(target) == ["backed up", "saved since"]
    assert [path.name for path in lived_in.folder.iterdir()] == [MOVED_TO]


def test_a_disk_that_takes_the_signpost_and_says_no_leaves_the_vault_where_it_was(
    lived_in: Place, target: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written_and_refused(path: Path, folders: list[Path]) -> None:
        write_names(path, folders)
        if path.name == MOVED_TO:
            raise OSError(errno.EIO, "the disk")

    with monkeypatch.context() as patched:
        patched.setattr(moving, "write_names", written_and_refused)
        assert refusal(lambda: moved(lived_in, target)) is VaultState.DISK_FAILED
    assert not (lived_in.folder / MOVED_TO).exists()
    assert kept_from(lived_in) == ["backed up", "saved since"]


def test_a_vault_on_a_disk_that_is_away_is_named(lived_in: Place, target: Place) -> None:
    moved(lived_in, target)
    target.folder.rename(target.folder.with_name("away"))
    with pytest.raises(VaultError) as caught:
        sealed.read(a_place(found_from(lived_in.folder)))
    assert (caught.value.state, caught.value.where) == (VaultState.MOVED, str(target.folder))


def test_a_start_at_the_usual_folder_finds_a_vault_made_elsewhere_unless_something_lies_there(
    lived_in: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, full = tmp_path / "data" / "vault", tmp_path / "full"
    full.mkdir()
    (full / "letter.txt").touch()
    for folder in (lived_in.folder, full, usual):
        moving.lead(folder, lived_in.folder)
    assert (found_from(full), found_from(usual)) == (full, lived_in.folder)
    monkeypatch.setattr(moving, "write_names", failing(OSError(errno.EIO, "the disk")))
    moving.lead(tmp_path / "another", lived_in.folder)
    assert erasing.erase(lived_in, sealed.read(lived_in).header.vault_id, None)
    assert not usual.exists()


def test_signposts_in_a_circle_end_the_search(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, other in ((first, second), (second, first)):
        folder.mkdir()
        write_names(folder / MOVED_TO, [other])
    assert places.found_from(first) in {first, second}


def test_what_an_earlier_try_left_is_no_obstacle(lived_in: Place, target: Place) -> None:
    files.make_private_folder(target.folder)
    write_names(target.folder / ARRIVING, [lived_in.folder])
    (target.folder / "vault-9.db").touch()
    (target.folder / LOCK_NAME).touch()
    assert sealed.state_of(target) is VaultState.MOVED
    assert kept_from(target) == ["backed up", "saved since"]
    assert moved(lived_in, target)
    assert not (target.folder / "vault-9.db").exists()


def failing(error: Exception, *, only: Path | None = None) -> Callable[..., Any]:
    """Return what fails, in place of `erasing.clear` for one folder only."""
    clear = erasing.clear

    def fail(*given: Any, **named: Any) -> Any:
        if only is not None and given[0] != only:
            return clear(*given, **named)
        raise error

    return fail
