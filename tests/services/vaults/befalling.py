"""What may befall a vault and its keys, and whoever owns them."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mentorkit.storage import migrations
from mentorkit.storage.vault import header
from mentorkit.storage.vault.places import HEADER_NAMES, LOCK_NAME
from mentorkit.storage.vault.unsealed import Unsealed
from mentorkit.system.locks import FileLock
from tests.fakes import FakeClock
from tests.vaults import PASSPHRASE, FakeKeyring, a_vault_service

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.domain.vaults import VaultState
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.storage.vault.header import SlotKind

WRONG = "words of somebody else"


@dataclass
class Owner:
    """Somebody whose vault was closed yesterday, with a backup from the day before, and all their keys."""

    home: Path
    keyring: FakeKeyring
    code: str
    key: bytes
    passphrase: str = PASSPHRASE
    lock: FileLock | None = None
    older: dict[str, bytes] = field(default_factory=dict)
    """Files by name as they were a day before."""

    def __post_init__(self) -> None:
        self.folder = self.home / "vault"
        self.vaults = a_vault_service(self.home, self.keyring, FakeClock())
        self.headers = [self.folder / name for name in HEADER_NAMES]

    @property
    def database(self) -> Path:
        """The file of the database."""
        return self.folder / "vault-1.db"

    @property
    def backup(self) -> Path:
        """The one backup."""
        return next(iter((self.folder / "backups").iterdir()))

    def rewrite(self, **values: object) -> None:
        """Let the header say something else, written by somebody who has the key."""
        found = header.decode(self.headers[0].read_bytes())
        changed = replace(found, **values)  # type: ignore[arg-type]  # of the header's own fields
        Unsealed(found, bytearray(self.key)).commit(self.vaults.place(self.folder), changed)

    def without(self, kind: SlotKind) -> tuple[header.Slot, ...]:
        """Return all slots but one."""
        return tuple(
            slot for slot in header.decode(self.headers[0].read_bytes()).slots if slot.kind is not kind
        )

    def worn(self, kind: SlotKind) -> tuple[header.Slot, ...]:
        """Return all slots, one of them filled with zeros."""
        slot = header.decode(self.headers[0].read_bytes()).slot(kind)
        assert slot is not None
        return (*self.without(kind), replace(slot, sealed=bytes(len(slot.sealed))))

    def by_passphrase(self) -> UnlockedVault:
        """Open with the passphrase."""
        locked = self.vaults.begin(self.folder)
        return locked.with_passphrase(locked.derive(self.passphrase))

    def by_code(self) -> UnlockedVault:
        """Open with the recovery code."""
        return self.vaults.begin(self.folder).with_recovery(self.code)

    def by_keyring(self) -> UnlockedVault:
        """Open with what the keyring kept."""
        locked = self.vaults.begin(self.folder)
        return locked.with_keyring(locked.read_keyring())


def each_header(act: Callable[[Path], object], *, backups: bool) -> Callable[[Owner], None]:
    def befall(owner: Owner) -> None:
        for path in owner.headers:
            act(path)
        if not backups:
            shutil.rmtree(owner.folder / "backups")

    return befall


def turned(path: Path) -> None:
    """Turn a bit in the middle."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def of_newer_reader(path: Path) -> None:
    """Let a header ask for a reader that is not written yet, its checksum right."""
    from tests.storage.vault.test_header import resealed

    content = path.read_bytes()
    path.write_bytes(resealed(content[:10] + b"\2\0" + content[12:]))


def overwritten(content: bytes | Callable[[bytes], bytes]) -> Callable[[Owner], object]:
    def befall(owner: Owner) -> None:
        found = owner.database.read_bytes()
        owner.database.write_bytes(content if isinstance(content, bytes) else content(found))

    return befall


def plain(owner: Owner) -> None:
    """Put a database that is not encrypted in its place."""
    owner.database.unlink()
    connection = sqlite3.connect(owner.database)
    connection.execute("CREATE TABLE note (text TEXT)")
    connection.close()


def put_back(*names: str) -> Callable[[Owner], object]:
    return lambda owner: [(owner.folder / name).write_bytes(owner.older[name]) for name in names]


def of_another(owner: Owner) -> None:
    """Put another vault's database in its place."""
    vaults = a_vault_service(owner.home / "other")
    vaults.create(owner.home / "other" / "vault", vaults.prepare(WRONG, remember=False))[0].close(
        keep_copy=False
    )
    shutil.copy(owner.home / "other" / "vault" / "vault-1.db", owner.database)


def of_newer_schema(owner: Owner) -> None:
    """Let a newer app have worked on the database behind an older header."""
    vault = owner.by_passphrase()
    vault.connection.execute(f"PRAGMA user_version = {migrations.HEAD + 1}")
    vault.close(keep_copy=False)


def held(owner: Owner) -> None:
    """Let another window have it."""
    owner.lock = FileLock(owner.folder / LOCK_NAME)
    owner.lock.acquire()


def with_open(act: Callable[[UnlockedVault, Owner], object]) -> Callable[[Owner], UnlockedVault]:
    """Do something in the open vault."""

    def opened(owner: Owner) -> UnlockedVault:
        vault = owner.by_passphrase()
        try:
            act(vault, owner)
        except BaseException:
            vault.close(keep_copy=False)
            raise
        return vault

    return opened


def refusing(state: VaultState) -> Callable[[Owner], object]:
    return lambda owner: setattr(owner.keyring, "refusal", state)


def moved_to_kde(owner: Owner) -> None:
    """Log in to a desktop with a keyring of its own."""
    owner.keyring.values.clear()
    owner.keyring.desktop = "kde"


def nothing(_: Owner) -> None:
    """All is well; what is done then is refused."""
