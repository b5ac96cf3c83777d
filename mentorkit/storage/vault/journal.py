"""Write-ahead segments set aside before they are folded into the database: `journal/<epoch>-<n>/000001.wal`.

A segment is ciphertext already. A verified backup and every segment since are enough to get back each
acknowledged commit when the database file itself is lost.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from mentorkit.storage.vault import files

if TYPE_CHECKING:
    from pathlib import Path

_NAME = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
_KEPT_FOR = timedelta(hours=48)


@dataclass(frozen=True, slots=True)
class Journal:
    """The archive of one epoch: segments of different database files are never mixed."""

    folder: Path
    epoch: int

    def archive(self, log: Path) -> Path | None:
        """Copy a write-ahead log aside and bring it to disk; None when it holds nothing."""
        if not log.exists() or log.stat().st_size == 0:
            return None
        snapshot = self.folder / f"{self.epoch}-{self.snapshot()}"
        files.make_private_folder(snapshot)
        number = max((int(path.stem) for path in snapshot.glob("*.wal")), default=0) + 1
        target = snapshot / f"{number:06}.wal"
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

    def thin(self, now: datetime) -> None:
        """Remove what no backup needs: older than the second newest snapshot, and untouched for 48 hours."""
        import shutil  # noqa: PLC0415  # needed long after the start, and costs some of it

        for _, _, path in sorted(self._folders())[:-2]:
            touched = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            if now - touched > _KEPT_FOR:
                shutil.rmtree(path)

    def _folders(self) -> list[tuple[int, int, Path]]:
        if not self.folder.is_dir():
            return []
        named = ((_NAME.fullmatch(path.name), path) for path in self.folder.iterdir())
        return [(int(match[1]), int(match[2]), path) for match, path in named if match]


def _copy(source: Path, target: Path) -> None:
    """Copy a log. Locks are on the database file alone, so opening and closing the log is harmless."""
    reading = files.open_for_reading(source)
    try:
        writing = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | files.BINARY, files.PRIVATE_FILE)
        try:
            for chunk in files.chunks(reading, 0, os.fstat(reading).st_size):
                files.write_all(writing, chunk)
            files.sync(writing)
        finally:
            os.close(writing)
    finally:
        os.close(reading)
