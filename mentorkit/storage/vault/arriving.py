"""Bringing a vault to this computer from its second place, or from backups that lie anywhere.

No secret is needed, and nothing is changed there: what is copied is ciphertext. A way in then opens it, and
a repair puts the database together from the newest backup and the log since.
"""

from __future__ import annotations

import contextlib
import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import backups, creation, files, header, journal, mirrors
from mentorkit.storage.vault.journal import Journal
from mentorkit.storage.vault.places import HEADER_NAMES, LOCK_NAME, MOVED_TO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mentorkit.storage.vault.places import Place


@frozen
class Origin:
    """What lies of one vault in a folder of backups. Whether it is whole shows when it is copied."""

    vault_id: str
    backups: tuple[Path, ...]
    """Newest first."""

    @property
    def made_at(self) -> str:
        """When the newest backup was made by its name, in ISO 8601; "" where somebody renamed it."""
        stamp = self.backups[0].name.partition("-")[0]
        try:
            return datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).isoformat()
        except ValueError:
            return ""

    @property
    def second_place(self) -> Path | None:
        """The folder that was chosen as the second place; None for backups that merely lie somewhere."""
        chosen = self.backups[0].parent.parent.parent
        is_ours = mirrors.mirror_folder(chosen, self.vault_id) / "backups" == self.backups[0].parent
        return chosen if is_ours else None

    @property
    def journal(self) -> Path:
        """Where the log since would lie."""
        return self.backups[0].parent.parent / "journal"

    @property
    def keys(self) -> Path:
        """Where the key header of the last visit would lie."""
        return self.backups[0].parent.parent / mirrors.KEYS_NAME


def find(chosen: Path) -> tuple[Origin, ...]:
    """Return the vaults whose backups lie in a folder or where a second place keeps them, the newest first.

    Empty within the own folder of a vault, which is put right where it is. Any thread: reads a few kilobytes
    of each backup.
    """
    with contextlib.suppress(OSError):
        if any((folder / LOCK_NAME).exists() for folder in (chosen, chosen.parent)):
            return ()
        folders = (chosen, chosen / "backups", *sorted(chosen.glob("mentorkit-*/backups")))
        found = [origin for folder in folders for origin in _origins(folder)]
        return tuple(sorted(found, key=lambda origin: origin.backups[0].name, reverse=True))
    return ()


def _origins(folder: Path) -> Iterator[Origin]:
    by_vault: dict[str, list[Path]] = {}
    for path in backups.paths(folder):
        with contextlib.suppress(OSError, VaultError):
            by_vault.setdefault(backups.parts_of(path).header.vault_id, []).append(path)
    for vault_id, paths in by_vault.items():
        yield Origin(vault_id, tuple(paths))


def fetch(origin: Origin, place: Place, told: Callable[[float], None]) -> None:
    """Copy everything into a vault's folder, so that a way in can open it. What is there now is kept beside it.

    Any thread; `told` hears the share that is done, from 0 to 1. A crash on the way leaves a folder without a
    vault. `BACKUP_DAMAGED` where no backup arrives whole, `READ_ONLY`, `DISK_FULL`, `DISK_FAILED`.
    """
    with files.telling_disk_errors():
        _make_room(place)
        files.make_private_folder(place.backups)
        files.create_private(place.creating)
        (place.folder / MOVED_TO).unlink(missing_ok=True)
        files.sync_folder(place.folder)
        for at, path in enumerate(origin.backups):
            told(at / len(origin.backups))
            with contextlib.suppress(VaultError):  # a damaged one stays where it is
                mirrors.copy_whole(path, place.backups / path.name, backups.is_whole)
        if not backups.paths(place.backups):
            raise VaultError(VaultState.BACKUP_DAMAGED)
        for segment in _segments(origin):
            folder = place.journal / segment.parent.name
            files.make_private_folder(folder)
            mirrors.copy_whole(segment, folder / segment.name, lambda _: True)
        data = _newest_keys(origin, place)
        for name in HEADER_NAMES:
            files.overwrite(place.folder / name, data)
        place.creating.unlink()
        files.sync_folder(place.folder)
    told(1)


def set_aside(place: Place) -> Path:
    """Return the folder to which what is in a vault's folder now is moved by `fetch`."""
    return place.folder.with_name(f"{place.folder.name}-{place.stamp()}")


def _make_room(place: Place) -> None:
    if place.creating.exists() and creation.is_free(place):
        shutil.rmtree(place.folder)  # a vault that never was, or one half brought before
    elif place.folder.exists() and any(
        path.name not in {LOCK_NAME, MOVED_TO} for path in place.folder.iterdir()
    ):
        place.folder.rename(set_aside(place))
        files.sync_folder(place.folder.parent)
    files.make_private_folder(place.folder)
    place.require_writable()


def _segments(origin: Origin) -> list[Path]:
    """Return the log but for what had not arrived whole at its end; a repair judges what is damaged before that."""
    found = Journal(origin.journal, 0).segments()
    while found and not journal.is_whole(found[-1]):
        del found[-1]
    return found


def _newest_keys(origin: Origin, place: Place) -> bytes:
    """Return the newest key header that arrived, so that the ways in are those set up last."""
    found = [backups.parts_of(path).header_data for path in backups.paths(place.backups)]
    with contextlib.suppress(OSError, header.HeaderDamaged, header.HeaderNewer):
        data = origin.keys.read_bytes()
        if header.decode(data).vault_id == origin.vault_id:
            found.append(data)
    return max(found, key=lambda data: header.decode(data).gen)
