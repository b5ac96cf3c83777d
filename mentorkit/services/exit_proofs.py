"""The exit drill: a full export brought into an empty vault, closed, opened again, and compared field by field."""

from __future__ import annotations

import hashlib
import secrets
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from mentorkit.domain.exits import layout
from mentorkit.domain.exits.differences import Proof, Tally, compared
from mentorkit.domain.exits.values import RecordShape
from mentorkit.domain.kinds import KINDS
from mentorkit.services.actions import Action
from mentorkit.services.exit_archives import ExitArchive, Unusable, UnusableWhy
from mentorkit.services.exits import Stopped
from mentorkit.services.sessions import Session
from mentorkit.services.vaults import VaultService
from mentorkit.storage.vault.passphrases import Cost, Effort
from mentorkit.storage.whole import Unfitting, Whole, bring_in
from mentorkit.system.keyring import NoKeyring, SystemKeyring

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from mentorkit.domain.clock import Clock
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.storage.store import Store
    from mentorkit.storage.vault.cipher import Connection

CHEAP = Effort(Cost(memory_kib=8192, passes=1), seconds=0)
"""Of a vault that lives for a moment, under a passphrase nobody ever sees."""


def bring_back(store: Store, archive: ExitArchive) -> Generator[None]:
    """Bring a full export into an empty vault, whole or not at all; yields between its steps.

    Raises Unusable and NotSaved.
    """
    if not Whole(store.connection).is_empty:
        raise Unusable(UnusableWhy.NOT_EMPTY)
    try:
        yield from bring_in(store, archive.incoming, Action.BRING_BACK)
    except Unfitting:
        raise Unusable(UnusableWhy.DAMAGED) from None


def prove(
    connection: Connection,
    source: Path | IO[bytes],
    clock: Clock,
    is_wanted: Callable[[], bool] = lambda: True,
) -> Proof:
    """Compare a vault with what comes back from a full export. Any thread. Raises Unusable, Stopped, OSError.

    The export comes back into a new encrypted vault in a folder that is removed afterwards.
    """
    with tempfile.TemporaryDirectory(prefix="mentorkit-proof-") as name, ExitArchive(source) as archive:
        archive.check()
        vault = _filled(Path(name), archive, clock, is_wanted)
        try:
            came_back = Whole(vault.connection)
            return Proof(tuple(_tallies(Whole(connection), came_back, is_wanted)))
        finally:
            vault.close(keep_copy=False)


def _filled(folder: Path, archive: ExitArchive, clock: Clock, is_wanted: Callable[[], bool]) -> UnlockedVault:
    """Return a scratch vault, closed since it was filled and opened again, so that only its file speaks."""
    service = VaultService(SystemKeyring(NoKeyring()), clock, folder / "seen.json", CHEAP)
    passphrase = secrets.token_hex(16)
    vault, _ = service.create(folder / "vault", service.prepare(passphrase, remember=False))
    try:
        for _ in bring_back(Session(vault, clock).store, archive):
            if not is_wanted():
                raise Stopped
    finally:
        vault.close(keep_copy=False)
    locked = service.begin(folder / "vault")
    return locked.with_passphrase(locked.derive(passphrase))


def _tallies(before: Whole, after: Whole, is_wanted: Callable[[], bool]) -> Iterator[Tally]:
    for kind in KINDS:
        if not is_wanted():
            raise Stopped
        shape = RecordShape(kind)
        yield compared(
            kind.kind,
            ((record.id, shape.written(record)) for record in before.records(kind)),
            ((record.id, shape.written(record)) for record in after.records(kind)),
        )
    yield compared(layout.SETTING, _settings(before), _settings(after))
    yield compared(layout.DRAFT, _drafts(before), _drafts(after))
    yield compared(layout.FILE, _files(before), _files(after))


def _settings(whole: Whole) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((name, {"value": value}) for name, value in whole.settings().items())


def _drafts(whole: Whole) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((draft.name, asdict(draft)) for draft in whole.drafts())


def _files(whole: Whole) -> Iterator[tuple[str, dict[str, Any]]]:
    for digest in whole.digests():
        yield digest, {"bytes": hashlib.sha256(whole.blob(digest)).hexdigest()}
