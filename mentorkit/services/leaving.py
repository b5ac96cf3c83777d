"""Leaving whenever you like: everything written to one zip, proven to come back, and brought back."""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING

from mentorkit.services.exit_archives import ExitArchive
from mentorkit.services.exit_proofs import bring_back, prove
from mentorkit.services.exits import FullExport
from mentorkit.services.files import writing_privately
from mentorkit.storage.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.exits.differences import Proof
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.storage.store import Store
    from mentorkit.storage.vault.cipher import Connection

    Wanted = Callable[[], bool]


def _always() -> bool:
    return True


class LeavingService:
    """Full exports of one open vault. What is prepared runs once, in any thread, on a copy of the vault."""

    def __init__(self, vault: UnlockedVault, store: Store, clock: Clock, template: Path) -> None:
        self._vault = vault
        self._store = store
        self._clock = clock
        self._template = template

    @property
    def is_empty(self) -> bool:
        """Whether everything can be brought back here: nothing is kept but *Me*."""
        return Whole(self._store.connection).is_empty

    def prepare_export(self, path: Path, is_wanted: Wanted = _always) -> Callable[[], Proof]:
        """Prepare to write everything to a file that only its owner may read, and to prove that file.

        Running it raises OSError, `VaultError`, and Stopped once `is_wanted` says no.
        """
        copy = self._vault.copy()
        return partial(copy.read, partial(self._written, path, is_wanted))

    def prepare_proof(self, is_wanted: Wanted = _always) -> Callable[[], Proof]:
        """Prepare the whole drill without leaving a file: the export is held in memory."""
        copy = self._vault.copy()
        return partial(copy.read, partial(self._drilled, is_wanted))

    def prepare_comparison(self, path: Path, is_wanted: Wanted = _always) -> Callable[[], Proof]:
        """Prepare to compare an export made earlier with what the vault holds now. Also raises Unusable."""
        copy = self._vault.copy()
        return partial(copy.read, lambda connection: prove(connection, path, self._clock, is_wanted))

    def bring_back(self, path: Path) -> Generator[None]:
        """Bring a full export into this empty vault; yields between its steps. Raises Unusable, NotSaved."""
        with ExitArchive(path) as archive:
            archive.check()
            yield
            yield from bring_back(self._store, archive)

    def _written(self, path: Path, is_wanted: Wanted, connection: Connection) -> Proof:
        """Write the file, read it back from the disk, and only then let it stand at its place."""
        with writing_privately(path) as file:
            FullExport(connection, self._clock, self._template, is_wanted).write(file)
            return prove(connection, file, self._clock, is_wanted)

    def _drilled(self, is_wanted: Wanted, connection: Connection) -> Proof:
        held = io.BytesIO()
        FullExport(connection, self._clock, self._template, is_wanted).write(held)
        return prove(connection, held, self._clock, is_wanted)
