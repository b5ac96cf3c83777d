"""Archived segments: kept while a backup may need them, and enough to get everything back."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import backups, cipher
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.journal import Journal, is_whole
from tests.vaults import opened

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place


def test_an_empty_log_leaves_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal", 1)
    assert journal.archive(tmp_path / "absent-wal") is None
    (tmp_path / "empty-wal").touch()
    assert journal.archive(tmp_path / "empty-wal") is None
    assert not journal.folder.exists()


def test_segments_are_numbered_within_their_snapshot(tmp_path: Path) -> None:
    log = tmp_path / "log"
    journal = Journal(tmp_path / "journal", 3)
    names = []
    for content in (b"a", b"b"):
        log.write_bytes(content)
        names.append(journal.archive(log))
    journal.begin_snapshot()
    names.append(journal.archive(log))
    found = [str(name.relative_to(journal.folder)) for name in names if name]
    assert found == ["3-0/000001.wal", "3-0/000002.wal", "3-1/000001.wal"]


def test_segments_go_when_two_newer_snapshots_exist_and_two_days_passed(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal", 1)
    now = datetime(2026, 11, 22, tzinfo=UTC)
    old = (now - timedelta(hours=49)).timestamp()
    journal.begin_snapshot()
    for _ in range(3):
        journal.begin_snapshot()
    (journal.folder / "notes.txt").touch()
    os.utime(journal.folder / "1-1", (old, old))
    os.utime(journal.folder / "1-2", (now.timestamp(), now.timestamp()))
    os.utime(journal.folder / "1-4", (old, old))
    journal.thin(now)
    assert sorted(path.name for path in journal.folder.iterdir()) == ["1-2", "1-3", "1-4", "notes.txt"]
    Journal(tmp_path / "nowhere", 1).thin(now)


def test_older_segments_together_take_no_more_room_than_is_allowed(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal", 1, most=250)
    log = tmp_path / "log"
    log.write_bytes(bytes(68))  # 100 with its digest
    for _ in range(6):
        journal.archive(log)
        journal.begin_snapshot()
    journal.thin(datetime.now(UTC))
    assert sorted(path.name for path in journal.folder.iterdir()) == ["1-3", "1-4", "1-5", "1-6"]


def test_a_segment_that_is_not_as_it_was_set_aside_is_told(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_bytes(b"frames" * 100)
    segment = Journal(tmp_path / "journal", 1).archive(log)
    assert segment is not None
    assert is_whole(segment)
    content = segment.read_bytes()
    for damaged in (content[:-1], content[40:], bytes([content[0] ^ 1]) + content[1:], b""):
        segment.write_bytes(damaged)
        assert not is_whole(segment)


def test_every_segment_since_a_position_is_found_or_none_at_all(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_bytes(b"frames")
    journal = Journal(tmp_path / "journal", 1)
    start = journal.position()
    journal.begin_snapshot()
    kept = [journal.archive(log), journal.archive(log)]
    middle = journal.position()
    journal.begin_snapshot()
    kept.append(journal.archive(log))
    assert journal.since(*start) == kept
    assert journal.since(*middle) == kept[2:]
    assert journal.since(*journal.position()) == []
    (journal.folder / "1-1" / "000001.wal").unlink()
    assert journal.since(*start) is None
    assert journal.since(*middle) == kept[2:]


def test_the_journal_of_a_bulk_fill_stays_bounded(vault: OpenVault) -> None:
    most = 200_000
    vault.database.journal = replace(vault.database.journal, most=most)
    wanted = False
    taken = []
    for number in range(40):
        vault.connection.execute("INSERT INTO note VALUES (?)", (f"{number}" + "x" * 40_000,))
        vault.checkpoint()
        wanted = wanted or vault.wants_backup
        taken.append(sum(path.stat().st_size for path in vault.place.journal.rglob("*.wal")))
    assert wanted
    assert sum(size for size in taken) > 0
    assert max(taken) < 6 * most
    assert len(vault.backups()) >= 2


def test_a_snapshot_that_is_refused_is_not_tried_at_every_checkpoint(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.database.journal = replace(vault.database.journal, most=50_000)
    tried = []

    def refuse(_vault: OpenVault) -> None:
        tried.append(1)
        raise VaultError(VaultState.DISK_FULL)

    monkeypatch.setattr(type(vault), "copy", refuse)
    for _ in range(10):
        vault.connection.execute("INSERT INTO note VALUES (?)", ("x" * 20_000,))
        vault.checkpoint()
    assert 1 <= len(tried) < 5


def test_a_backup_and_the_segments_since_hold_every_commit_when_the_database_is_lost(made: Place) -> None:
    vault = opened(made)
    vault.connection.execute("CREATE TABLE note (text)")
    backup = vault.copy().back_up(Reason.ASKED_FOR)
    for number in range(30):
        vault.connection.execute("INSERT INTO note VALUES (?)", (f"{number}",))
        if number % 7 == 0:
            vault.checkpoint()
    key, salt = bytes(vault.unsealed.key), vault.header.db_salt
    vault.close(keep_copy=False)
    (made.folder / "vault-1.db").unlink()

    rebuilt = made.folder / "rebuilt.db"
    backups.extract(backup.path, backups.verify(backup.path, key), rebuilt)
    cipher.connect(rebuilt, key, salt).close()
    for segment in sorted((made.journal / "1-1").glob("*.wal")):
        (made.folder / "rebuilt.db-wal").write_bytes(segment.read_bytes())
        connection = cipher.connect(rebuilt, key, salt)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.close()
    connection = cipher.connect(rebuilt, key, salt)
    assert connection.execute("SELECT count(*) FROM note").fetchone() == (30,)
    assert cipher.is_sound(connection)
    connection.close()
