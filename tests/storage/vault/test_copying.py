"""Copies are made and proven in a thread of their own, while nobody else may write to the original."""

from __future__ import annotations

import errno
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import backups, cipher, copying
from mentorkit.storage.vault.backups import Reason

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.storage.vault.backups import Backup
    from mentorkit.storage.vault.opened import OpenVault

SECOND_WRITER = """
import sys
from pathlib import Path
from mentorkit.storage.vault import cipher
try:
    connection = cipher.connect(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), bytes.fromhex(sys.argv[3]))
    connection.execute("INSERT INTO note VALUES ('stranger')")
    print("wrote")
except Exception as error:
    print(error)
"""


def second_writer(vault: OpenVault) -> str:
    key, salt = bytes(vault.unsealed.key).hex(), vault.header.db_salt.hex()
    command = [sys.executable, "-c", SECOND_WRITER, str(vault.database.path), key, salt]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_a_second_writer_is_refused_before_during_and_after_a_backup(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = [second_writer(vault)]
    real = cipher.damaged_pages

    def meanwhile(*file: Any) -> tuple[int, ...]:
        said.append(second_writer(vault))
        return real(*file)

    monkeypatch.setattr(cipher, "damaged_pages", meanwhile)
    copy = vault.copy()
    vault.connection.execute("INSERT INTO note VALUES ('during')")
    copy.back_up(Reason.ASKED_FOR)
    said.append(second_writer(vault))
    assert said == ["in_use"] * 3
    assert vault.connection.execute("SELECT text FROM note").fetchall() == [("during",)]


def test_a_backup_the_disk_garbled_is_no_backup_and_takes_none_away(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = [vault.copy().back_up(Reason.ASKED_FOR).path for _ in range(2)]
    real = backups.assemble

    def garbled(target: Path, *parts: Any) -> None:
        real(target, *parts)
        content = bytearray(target.read_bytes())
        content[-5000] ^= 1
        target.write_bytes(content)

    monkeypatch.setattr(backups, "assemble", garbled)
    with pytest.raises(VaultError) as caught:
        vault.copy().back_up(Reason.ASKED_FOR)
    assert caught.value.state is VaultState.BACKUP_DAMAGED
    assert all(path.exists() for path in before)


def test_a_backup_runs_in_a_thread_while_the_vault_is_written_to(vault: OpenVault) -> None:
    vault.connection.execute("INSERT INTO note VALUES ('before')")
    copy = vault.copy()
    made: list[Backup] = []
    thread = threading.Thread(target=lambda: made.append(copy.back_up(Reason.ASKED_FOR)))
    thread.start()
    for number in range(200):
        vault.connection.execute("INSERT INTO note VALUES (?)", (str(number),))
        vault.acknowledge()
    thread.join()
    assert made[0].rows["note"] == 1
    assert made == list(vault.backups())
    assert vault.connection.execute("SELECT count(*) FROM note").fetchone() == (201,)


def test_a_second_copy_waits_for_the_first(vault: OpenVault) -> None:
    first = vault.copy()
    thread = threading.Thread(target=first.check)
    thread.start()
    assert vault.copy().check().is_well
    thread.join()


def test_a_copy_that_is_never_run_holds_up_nobody(vault: OpenVault) -> None:
    waiting = vault.copy()
    vault.connection.execute("INSERT INTO note VALUES ('later')")
    assert vault.copy().back_up(Reason.ASKED_FOR).rows["note"] == 1
    assert vault.close() is None
    with pytest.raises(VaultError) as caught:
        waiting.check()
    assert caught.value.state is VaultState.READY
    assert waiting._key == bytes(32)


def test_closing_waits_for_a_copy_that_is_being_made(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, going_on = threading.Event(), threading.Event()
    real = backups.assemble

    def slowly(*parts: Any) -> None:
        begun.set()
        going_on.wait(10)
        real(*parts)

    monkeypatch.setattr(backups, "assemble", slowly)
    copy = vault.copy()
    made: list[Backup] = []
    thread = threading.Thread(target=lambda: made.append(copy.back_up(Reason.ASKED_FOR)))
    thread.start()
    begun.wait(10)
    threading.Timer(0.05, going_on.set).start()
    vault.close(keep_copy=False)
    thread.join()
    assert made[0].path.exists()


def test_a_whole_database_is_well(vault: OpenVault) -> None:
    assert vault.copy().check().is_well
    assert vault.copy().check(thoroughly=False).is_well
    assert not list(vault.place.folder.glob("building-*"))


def damage(vault: OpenVault, at: int, mask: int = 0x10) -> None:
    vault.checkpoint()
    with vault.database.path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ mask]))


@pytest.mark.parametrize(("at", "page"), [(4096 + 7, 2), (3 * 4096 - 1, 3), (4096 * 5 + 2000, 6)])
def test_a_damaged_page_is_named_and_no_backup_is_made_of_it(vault: OpenVault, at: int, page: int) -> None:
    vault.connection.execute("INSERT INTO note VALUES (?)", ("x" * 20000,))
    damage(vault, at)
    report = vault.copy().check()
    assert report.pages == (page,)
    assert not report.is_well
    with pytest.raises(VaultError) as caught:
        vault.copy().back_up(Reason.ASKED_FOR)
    assert (caught.value.state, caught.value.pages) == (VaultState.DATABASE_DAMAGED, (page,))
    assert vault.backups() == ()
    assert vault.close() is VaultState.DATABASE_DAMAGED


def test_a_damaged_first_page_and_a_damaged_salt_are_told_apart(vault: OpenVault) -> None:
    damage(vault, 3)
    report = vault.copy().check()
    assert (report.pages, report.has_own_salt) == ((), False)
    damage(vault, 100)
    assert vault.copy().check() == copying.Report((1,), is_sound=False, has_own_salt=False)


def test_a_structure_that_does_not_hold_together_is_found_although_every_page_is_genuine(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.connection.execute("INSERT INTO note VALUES (?)", ("x" * 20000,))
    vault.connection.execute("PRAGMA writable_schema = ON")
    vault.connection.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'note'")
    report = vault.copy().check()
    assert (report.pages, report.is_sound) == ((), False)
    with pytest.raises(VaultError):
        vault.copy().back_up(Reason.ASKED_FOR)
    monkeypatch.setattr(copying, "_ALWAYS_SOUND_BELOW", 0)
    assert vault.copy().check(thoroughly=False).is_well


def test_a_file_cut_at_a_page_has_only_genuine_pages_and_is_not_opened(vault: OpenVault) -> None:
    vault.connection.execute("INSERT INTO note VALUES (?)", ("x" * 20000,))
    vault.checkpoint()
    copy = vault.place.folder / "copy.db"
    copy.write_bytes(vault.database.path.read_bytes()[: -2 * 4096])
    key, salt = vault.unsealed.key, vault.header.db_salt
    assert cipher.damaged_pages(copy, key, salt) == ()
    with pytest.raises(VaultError) as caught:
        cipher.connect(copy, key, salt)
    assert caught.value.state is VaultState.DATABASE_DAMAGED


def test_a_database_nobody_could_open_is_not_sound_although_its_pages_are_genuine(vault: OpenVault) -> None:
    vault.connection.execute("PRAGMA writable_schema = ON")
    vault.connection.execute("UPDATE sqlite_master SET sql = 'CREATE nonsense' WHERE name = 'note'")
    report = vault.copy().check()
    assert (report.pages, report.is_sound, report.is_well) == ((), False, False)


def test_the_key_of_a_copy_is_wiped_when_it_is_done(vault: OpenVault) -> None:
    copy = vault.copy()
    copy.back_up(Reason.ASKED_FOR)
    assert copy._key == bytes(32)


def test_a_full_disk_is_told_and_leaves_nothing_half_made(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(backups, "assemble", full)
    with pytest.raises(VaultError) as caught:
        vault.copy().back_up(Reason.ASKED_FOR)
    assert caught.value.state is VaultState.DISK_FULL
    assert not list(vault.place.folder.glob("building-*"))
    vault.database.wait_until_unpinned()


def test_closing_does_not_wait_for_a_copy_nobody_wants_any_more(vault: OpenVault) -> None:
    copy = vault.copy()
    told: list[VaultState] = []

    def begin() -> None:
        with pytest.raises(VaultError) as caught:
            copy.back_up(Reason.IN_USE)
        told.append(caught.value.state)

    real, reading = vault.database.require_wanted, threading.Event()

    def slow() -> None:
        reading.set()
        while not vault.database._is_leaving:
            time.sleep(0.001)
        real()

    vault.database.require_wanted = slow  # type: ignore[method-assign]  # a large file, made small
    thread = threading.Thread(target=begin)
    thread.start()
    reading.wait()
    assert vault.database.is_pinned
    vault.database.stop_copies()
    thread.join()
    assert told == [VaultState.READY]
    assert not vault.database.is_pinned


def test_a_page_that_could_not_be_read_at_once_is_not_called_damaged(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = iter([(7,), ()])
    with monkeypatch.context() as patched:
        patched.setattr(cipher, "damaged_pages", lambda *_: next(looks))
        assert vault.copy().check().is_well

    def unreadable(*_: object) -> None:
        raise OSError(errno.EIO, "the disk")

    monkeypatch.setattr(cipher, "damaged_pages", lambda *_: (7,))
    monkeypatch.setattr(backups, "file_chunks", unreadable)
    with pytest.raises(VaultError) as caught:
        vault.copy().check()
    assert caught.value.state is VaultState.DISK_FAILED
