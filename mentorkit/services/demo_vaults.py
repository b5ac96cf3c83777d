"""The throw-away vault for looking around: encrypted like any other, with a key that is worth nothing."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from mentorkit.services.demo import fill
from mentorkit.services.demo_advice import fill_advice
from mentorkit.services.demo_feedback import fill_feedback
from mentorkit.services.demo_goals import fill_goals
from mentorkit.services.demo_meetings import fill_meetings
from mentorkit.services.sessions import Session
from mentorkit.services.vaults import VaultService
from mentorkit.storage.vault.passphrases import Cost, Effort
from mentorkit.storage.vault.places import LOCK_NAME
from mentorkit.system.keyring import NoKeyring, SystemKeyring

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.domain.clock import Clock
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.storage.store import Store

_FILLINGS: dict[str, Callable[[Store, str, Clock], object]] = {
    "people": fill,
    "goals": fill_goals,
    "meetings": fill_meetings,
    "advice": fill_advice,
    "feedback": fill_feedback,
}
"""By the file each is filled from, in the order in which they need each other."""

CHEAP = Effort(Cost(memory_kib=8192, passes=1), seconds=0)
"""The least a vault may ask for: nobody guesses at invented people."""


def vault_of(folder: Path) -> Path:
    """Return where the vault lies within the folder of a demo."""
    return folder / "vault"


def lock_of(folder: Path) -> Path:
    """Return the lock that a demo holds while it lives."""
    return vault_of(folder) / LOCK_NAME


def make_demo_vault(folder: Path, resources: Path, clock: Clock) -> UnlockedVault:
    """Make an open vault with the invented people in an empty private folder.

    Nobody knows its passphrase: once closed it is only fit to be removed.
    """
    service = VaultService(SystemKeyring(NoKeyring()), clock, folder / "state" / "seen.json", CHEAP)
    new = service.prepare(secrets.token_hex(16), remember=False)
    vault, sheet = service.create(vault_of(folder), new)
    first, second = sheet.asked_back
    vault.confirm_recovery(sheet.groups[first - 1], sheet.groups[second - 1])
    fill_demo(Session(vault, clock).store, resources, clock)
    return vault


def fill_demo(store: Store, resources: Path, clock: Clock) -> None:
    """Write the invented people, and all that was with them, into an empty vault."""
    for name, filling in _FILLINGS.items():
        filling(store, (resources / "demo" / f"{name}.json").read_text("utf-8"), clock)
