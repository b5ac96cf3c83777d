"""Builds what is there before any vault is open, without Qt: for the window and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.services.sessions import Application
from mentorkit.services.vaults import VaultService
from mentorkit.system import folders
from mentorkit.system.clock import Clock
from mentorkit.system.keyring import SystemKeyring
from mentorkit.system.settings import MachineSettings

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.storage.vault.passphrases import Effort
    from mentorkit.system.keyring import Keyring

SETTINGS_NAME = "settings.json"


def build_application(
    *,
    folder: Path | None = None,
    profile: str = "",
    keyring: Keyring | None = None,
    effort: Effort | None = None,
) -> Application:
    """Build the application for a vault's folder, the usual one if left out.

    Tests hand in a keyring of their own and passphrases that cost little. ValueError for a profile's name
    that cannot be one.
    """
    found = folders.folders(profile=profile)
    clock = Clock()
    return Application(
        folder=folder or found.vault,
        usual=found.vault,
        machine=MachineSettings(found.config / SETTINGS_NAME),
        clock=clock,
        vaults=VaultService(keyring or SystemKeyring(), clock, found.seen, effort),
        resources=folders.resources(),
        notify=notify,
    )


def notify(title: str, words: str) -> bool:
    """Show a notice at the desktop; whether it was taken."""
    from mentorkit.system import notices  # noqa: PLC0415  # once a day at most

    return notices.notify(title, words)
