"""Which backups stay: closely spaced lately, further apart the older they are, and never too few.

Only finished, verified backups of this vault are judged. What our keys do not open is somebody else's.
"""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from mentorkit.storage.vault import backups
from mentorkit.storage.vault.backups import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mentorkit.storage.vault.backups import Backup
    from mentorkit.storage.vault.unsealed import Unsealed

NEVER_FEWER = 2
"""The newest, which nothing removes."""
SHARE_OF_DISK = 0.25
"""Of the space that would be free without any backup."""
BEFORE_SOMETHING = frozenset(
    {Reason.BEFORE_MIGRATION, Reason.BEFORE_IMPORT, Reason.BEFORE_KEY_CHANGE, Reason.BEFORE_RESTORE}
)
BEFORE_KEPT = timedelta(days=90)

STEPS: tuple[tuple[timedelta, Callable[[datetime], tuple[int, ...]]], ...] = (
    (timedelta(hours=48), lambda moment: (moment.year, moment.month, moment.day, moment.hour)),
    (timedelta(days=14), lambda moment: (moment.year, moment.month, moment.day)),
    (timedelta(weeks=8), lambda moment: moment.isocalendar()[:2]),
    (timedelta(days=366), lambda moment: (moment.year, moment.month)),
)
"""How long one an hour, a day, a week, a month is kept."""


def thin(folder: Path, unsealed: Unsealed, now: datetime, spared: Path | None = None) -> None:
    """Remove what is not kept, but not the one `spared`. Called only after a newer one was verified."""
    found = backups.listed(folder, unsealed)
    for backup in superseded(found, now, shutil.disk_usage(folder).free):
        if backup.path != spared:
            backup.path.unlink(missing_ok=True)


def superseded(found: Sequence[Backup], now: datetime, free: int) -> list[Backup]:
    """Return those of some backups, newest first, that are not kept any longer. `free` is bytes of the disk."""
    wanted = {backup.path for backup in found[:NEVER_FEWER]}
    seen: set[tuple[int, tuple[int, ...]]] = set()
    for backup in found:
        moment = datetime.fromisoformat(backup.made_at)
        if backup.reason in BEFORE_SOMETHING and now - moment <= BEFORE_KEPT:
            wanted.add(backup.path)
        for number, (span, slot_of) in enumerate(STEPS):
            slot = number, slot_of(moment)
            if now - moment <= span and slot not in seen:
                seen.add(slot)
                wanted.add(backup.path)
    room = int((free + sum(backup.size for backup in found)) * SHARE_OF_DISK)
    kept = _fitting(found, wanted, room)
    return [backup for backup in found if backup.path not in kept]


def _fitting(found: Sequence[Backup], wanted: set[Path], room: int) -> set[Path]:
    """Return the newest of those wanted that have room, at least the newest of all."""
    kept: set[Path] = set()
    for at, backup in enumerate(found):
        if backup.path in wanted:
            room -= backup.size
            if room >= 0 or at < NEVER_FEWER:
                kept.add(backup.path)
    return kept
