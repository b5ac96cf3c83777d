"""Write-ahead segments set aside before they are folded into the database: `journal/<epoch>-<n>/000001.wal`.

A segment is ciphertext already, followed by a digest of itself, which SQLite takes for an unfinished
frame and leaves alone. A verified backup and every segment since are enough to get back each acknowledged
commit when the database file itself is lost.
"""

from __future__ import annotations

import hashlib
import os
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.storage.vault import files

if TYPE_CHECKING:
    from pathlib import Path

_NAME = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
_KEPT_FOR = timedelta(hours=48)
_DIGEST = 32
MOST_BYTES = 256 << 20
"""Segments beyond which a new snapshot costs less than going on; also what older segments may take together."""


@frozen
class Journal:
    """The archive of one epoch: segments of different database files are never mixed."""

    folder: Path
    epoch: int
    most: int = MOST_BYTES

    @property
    def grown(self) -> int:
        """Bytes of the segments since the newest snapshot."""
        return _size(self.folder / f"{self.epoch}-{self.snapshot()}")

    def archive(self, log: Path) -> Path | None:
        """Copy a write-ahead log aside and bring it to disk; None when it holds nothing."""
        if not log.exists() or log.stat().st_size == 0:
            return None
        snapshot = self.folder / f"{self.epoch}-{self.snapshot()}"
        files.make_private_folder(snapshot)
        target = snapshot / f"{_newest(snapshot) + 1:06}.wal"
        part = target.with_suffix(".part")
        part.unlink(missing_ok=True)
        _copy(log, part)
        part.replace(target)
        files.sync_folder(snapshot)
        return target

    def snapshot(self) -> int:
        """Return the number of the newest snapshot of this epoch."""
        return max((n for epoch, n, _ in self._folders() if epoch == self.epoch), default=0)

    def begin_snapshot(self) -> None:
        """Let later segments continue the verified backup that was just made."""
        files.make_private_folder(self.folder / f"{self.epoch}-{self.snapshot() + 1}")
        files.sync_folder(self.folder)

    def position(self) -> tuple[int, int]:
        """Return the newest snapshot and how many segments follow it: whatever is copied now holds all of them."""
        snapshot = self.snapshot()
        return snapshot, _newest(self.folder / f"{self.epoch}-{snapshot}")

    def latest(self) -> list[Path]:
        """Return the folders of the two newest snapshots of this epoch, which the newest backup may need."""
        return [path for epoch, _, path in sorted(self._folders()) if epoch == self.epoch][-2:]

    def segments(self) -> list[Path]:
        """Return every segment of every epoch."""
        return [path for _, _, folder in sorted(self._folders()) for path in sorted(folder.glob("*.wal"))]

    def since(self, snapshot: int, segment: int) -> list[Path] | None:
        """Return every segment after a position, oldest first; None where one of them is gone."""
        found: list[Path] = []
        for number in range(snapshot, self.snapshot() + 1):
            first = segment + 1 if number == snapshot else 1
            folder = self.folder / f"{self.epoch}-{number}"
            if first == 1 and number == snapshot and not folder.exists():
                continue  # nothing was set aside before the next snapshot began
            names = [folder / f"{each:06}.wal" for each in range(first, _newest(folder) + 1)]
            if not folder.exists() or not all(path.exists() for path in names):
                return None
            found += names
        return found

    def thin(self, now: datetime) -> None:
        """Remove what no backup needs: older than the second newest snapshot, and untouched for 48 hours.

        The oldest of those go before that where they are more than a journal may take.
        """
        import shutil  # noqa: PLC0415  # needed long after the start, and costs some of it

        room = self.most
        for _, _, path in sorted(self._folders(), reverse=True)[2:]:
            touched = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            room -= _size(path)
            if now - touched > _KEPT_FOR or room < 0:
                shutil.rmtree(path)

    def _folders(self) -> list[tuple[int, int, Path]]:
        if not self.folder.is_dir():
            return []
        named = ((_NAME.fullmatch(path.name), path) for path in self.folder.iterdir())
        return [(int(match[1]), int(match[2]), path) for match, path in named if match]


def is_whole(segment: Path) -> bool:
    """Whether a segment is, byte for byte, what was set aside."""
    size = segment.stat().st_size - _DIGEST
    reading = files.open_for_reading(segment)
    try:
        kept = files.read_at(reading, max(size, 0), _DIGEST)
        digest = hashlib.blake2b(digest_size=_DIGEST)
        for chunk in files.chunks(reading, 0, size):
            digest.update(chunk)
        return size > 0 and digest.digest() == kept
    finally:
        os.close(reading)


def _copy(source: Path, target: Path) -> None:
    """Copy a log. Locks are on the database file alone, so opening and closing the log is harmless."""
    reading = files.open_for_reading(source)
    try:
        writing = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | files.BINARY, files.PRIVATE_FILE)
        try:
            digest = hashlib.blake2b(digest_size=_DIGEST)
            for chunk in files.chunks(reading, 0, os.fstat(reading).st_size):
                digest.update(chunk)
                files.write_all(writing, chunk)
            files.write_all(writing, digest.digest())
            files.sync(writing)
        finally:
            os.close(writing)
    finally:
        os.close(reading)


def _newest(snapshot: Path) -> int:
    """Return the number of the last segment of a snapshot; 0 for none."""
    return max((int(path.stem) for path in snapshot.glob("*.wal")), default=0)


def _size(snapshot: Path) -> int:
    return sum(path.stat().st_size for path in snapshot.glob("*"))
