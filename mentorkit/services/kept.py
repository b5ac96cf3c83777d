"""An open vault as something that is kept: what it does for itself, and where else it is kept."""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.domain.errors import NotSaved
from mentorkit.storage.refusals import Refusals
from mentorkit.storage.vault import erasing, meta, mirrors
from mentorkit.storage.vault.backups import Reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.storage.vault.backups import Backup
    from mentorkit.storage.vault.opened import OpenVault


class KeptVault:
    """What the upkeep of an open vault asks of it. Main thread but where a method says "any thread"."""

    def __init__(self, vault: OpenVault) -> None:
        self._vault = vault
        self._unchanged_at = vault.connection.total_changes

    @property
    def epoch(self) -> int:
        """Counts the files that held this vault one after the other."""
        return self._vault.header.epoch

    @property
    def wants_backup(self) -> bool:
        """Whether so much was set aside since the newest backup that another one is due at once."""
        return self._vault.wants_backup

    @property
    def has_changed(self) -> bool:
        """Whether the newest backup lacks anything; what is noted about the vault itself is nothing."""
        newest = next((backup for backup in self._vault.backups() if backup.epoch == self.epoch), None)
        if newest is None or newest.commit_seq != meta.number(self._vault.connection, "commit_seq"):
            return True
        return bool(self._vault.connection.total_changes != self._unchanged_at)

    @property
    def last_saved(self) -> str:
        """When something was changed last, in ISO 8601; "" for never, or longer ago than changes are kept."""
        found = self._vault.connection.execute("SELECT max(at) FROM change").fetchone()
        return str(found[0] or "")

    def later_backup(self) -> Backup | None:
        """Return the backup of a state that came after the present one; None where there is none."""
        found = max(self._vault.backups(), key=lambda backup: backup.commit_seq, default=None)
        present = meta.number(self._vault.connection, "commit_seq")
        return found if found is not None and found.commit_seq > present else None

    def noted(self, name: str) -> str:
        """Return what was noted about the vault under a name, such as `last_drill`; "" for nothing."""
        return meta.read(self._vault.connection, name) or ""

    def note(self, **values: str | None) -> None:
        """Note something about the vault itself: no change of what somebody keeps in it.

        A disk that refuses it costs the note alone: the next change tells what is wrong with the disk.
        """
        before = self._vault.connection.total_changes
        with contextlib.suppress(NotSaved):
            Refusals(self._vault.place.release_ballast, self._vault.reopen).run_alone(
                partial(meta.write, self._vault.connection, **values)
            )
        self._unchanged_at += self._vault.connection.total_changes - before

    def prepare_backup_in_use(self) -> Callable[[], Backup]:
        """Prepare a backup nobody asked for; call what is returned once, in any thread."""
        copy = self._vault.copy()
        self._unchanged_at = self._vault.connection.total_changes
        return partial(copy.back_up, Reason.IN_USE)

    def prepare_drill(self) -> Callable[[], Backup]:
        """Prepare to prove that the newest backup restores; one is made where there is none. Once, any thread."""
        return self._vault.prepare_drill()

    def choose_second_place(self, folder: str) -> None:
        """Prepare a folder that is to receive every backup too.

        `SECOND_PLACE_MISSING`, `SECOND_PLACE_INSIDE`, `READ_ONLY`, `DISK_FULL`.
        """
        mirrors.prepare(Path(folder), self._vault)

    def is_on_the_same_disk(self, folder: str) -> bool:
        """Whether a broken disk would take a folder away together with the vault."""
        return mirrors.is_on_the_same_disk(Path(folder), self._vault.place.folder)

    def stop_copies(self) -> None:
        """Let copies being made in the background end at once: the vault is about to be closed."""
        self._vault.database.stop_copies()

    def prepare_mirror(self, folder: str) -> Callable[[], int]:
        """Prepare to bring what is not there yet to a second place; call what is returned once, in any thread."""
        return mirrors.Mirror.of(self._vault, folder).bring

    def is_there(self, folder: str) -> bool:
        """Whether our folder in a second place can be reached now."""
        return mirrors.mirror_folder(Path(folder), self._vault.header.vault_id).is_dir()

    def prepare_erasing(self, second: str) -> Callable[[], bool]:
        """Prepare to erase this vault everywhere; called once it is closed. Whether all of it was gone."""
        vault_id = self._vault.header.vault_id
        folder = mirrors.mirror_folder(Path(second), vault_id) if second else None
        return partial(erasing.erase, self._vault.place, vault_id, folder)
