"""What a vault does for itself while it is open: which task is due, judged by when each was done last."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from mentorkit.domain.frozen import frozen


class Task(StrEnum):
    """Work on a copy of the vault, in the background; never two at once."""

    BACKUP = "backup"
    CHECK = "check"
    DRILL = "drill"
    MIRROR = "mirror"
    """Bring backups and the archived log to the second place."""


BACKUP_EVERY = timedelta(hours=1)
CHECK_EVERY = timedelta(days=1)
THOROUGH_EVERY = timedelta(days=30)
DRILL_EVERY = timedelta(days=30)
MIRROR_EVERY = timedelta(minutes=13)
"""Looked at once a minute, and a minute left to do it: what is saved is there within a quarter of an hour."""
PATIENCE = timedelta(minutes=15)
"""After a failure, until the same task is tried again by itself."""


@frozen
class Upkeep:
    """When things were done last, in ISO 8601; "" for never."""

    backup: str
    """The newest backup of the present database file."""
    check: str
    drill: str
    mirror: str
    has_changed: bool
    """Whether anything was written since the newest backup."""
    has_grown: bool
    """Whether the journal has grown so much that a new backup costs less."""
    is_updated: bool
    """Whether another version of the app made the last drill."""
    has_second_place: bool


def due(found: Upkeep, now: datetime) -> tuple[Task, ...]:
    """Return what is due now, the most urgent first.

    A drill waits for a backup: there is nothing to prove before.
    """
    wanted = {
        Task.BACKUP: found.has_grown or (found.has_changed and is_over(found.backup, BACKUP_EVERY, now)),
        Task.MIRROR: found.has_second_place and is_over(found.mirror, MIRROR_EVERY, now),
        Task.CHECK: is_over(found.check, CHECK_EVERY, now),
        Task.DRILL: bool(found.backup) and (found.is_updated or is_over(found.drill, DRILL_EVERY, now)),
    }
    return tuple(task for task, is_due in wanted.items() if is_due)


def is_over(moment: str, span: timedelta, now: datetime) -> bool:
    """Whether a moment is longer ago; also where a clock that was set back puts it into the future."""
    return not moment or not timedelta(0) <= now - datetime.fromisoformat(moment) < span
