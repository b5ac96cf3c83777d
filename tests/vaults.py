"""Real vaults for tests: folders of their own, a keyring in memory, a passphrase that costs next to nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services.vaults import VaultService
from mentorkit.storage.vault import creation, opening, passphrases, sealed
from mentorkit.storage.vault.passphrases import Cost, Effort
from mentorkit.storage.vault.places import Place
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.domain.recovery import RecoveryCode
    from mentorkit.storage.vault.opened import OpenVault

TINY = Effort(Cost(memory_kib=8192, passes=1), seconds=0)
"""The least a header may ask for."""
PASSPHRASE = "correct horse battery staple"


@dataclass
class FakeKeyring:
    """A keyring in memory that can be told to refuse."""

    kind: str = "fake"
    desktop: str = "test"
    refusal: VaultState | None = None
    keeps_nothing: bool = False
    values: dict[tuple[str, str], str] = field(default_factory=dict)

    def check(self) -> None:
        """Say what it would refuse with."""
        self._refuse()

    def read(self, service: str, user: str) -> str | None:
        """Return a value or None."""
        self._refuse()
        return self.values.get((service, user))

    def write(self, service: str, user: str, value: str) -> None:
        """Keep a value, or say that nothing was kept."""
        self._refuse()
        if self.keeps_nothing:
            raise VaultError(VaultState.KEYRING_NOT_KEPT)
        self.values[service, user] = value

    def forget(self, service: str, user: str) -> None:
        """Remove a value."""
        self._refuse()
        self.values.pop((service, user), None)

    def _refuse(self) -> None:
        if self.refusal is not None:
            raise VaultError(self.refusal)


def a_place(folder: Path, clock: FakeClock | None = None) -> Place:
    """Return the place of a vault in a folder, with its memory beside it."""
    return Place(folder, folder.parent / "state" / "seen.json", (clock or FakeClock()).now, "test")


def a_vault_service(
    folder: Path, keyring: FakeKeyring | None = None, clock: FakeClock | None = None
) -> VaultService:
    """Return a service whose vaults open fast; `folder` is where the state lies."""
    return VaultService(keyring or FakeKeyring(), clock or FakeClock(), folder / "state" / "seen.json", TINY)


def make_vault(place: Place) -> RecoveryCode:
    """Create a vault that `PASSPHRASE` opens, and return its recovery code."""
    code = creation.new_code()
    derived = passphrases.derive_new(PASSPHRASE, TINY)
    creation.create(place, creation.FirstKeys(creation.new_vault_id(), derived, code)).wipe()
    return code


def opened(place: Place, passphrase: str = PASSPHRASE) -> OpenVault:
    """Open a vault by its passphrase, without a lock."""
    found = sealed.read(place)
    derived = passphrases.derive(passphrase, found.derivation)
    return opening.open_vault(found, found.unseal_with_passphrase(derived))
