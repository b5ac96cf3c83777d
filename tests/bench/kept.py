"""Vaults that are filled once and kept between runs, in a folder outside the project: a million entries take long."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import time
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.services.sessions import Session
from mentorkit.services.vaults import VaultService
from mentorkit.storage import editions, migrations
from mentorkit.system.clock import Clock
from mentorkit.system.settings import MachineSettings
from tests.bench import people
from tests.bench.app_window import KeptKeyring
from tests.bench.vaults import rank
from tests.vaults import PASSPHRASE, TINY

if TYPE_CHECKING:
    from mentorkit.services.unlocked import UnlockedVault
    from tests.bench.people import Size

WHOLE = "whole"
"""A file that says that the vault beside it was filled to the end."""


def chosen_size() -> Size:
    """Return the size of the vaults that goals without a size of their own are measured on."""
    return people.STRESS if "stress" in sys.argv else people.TYPICAL


def unlocked_vault(folder: Path, size: Size | None) -> tuple[UnlockedVault, VaultService, Clock]:
    """Return an open vault of its own with people of this size in it, and what made it."""
    if size is None:
        return _made(folder)
    shutil.copytree(kept_folder(size), folder, dirs_exist_ok=True)
    clock = Clock()
    vaults = VaultService(_keyring(folder), clock, folder / "state" / "seen.json", TINY)
    locked = vaults.begin(folder / "vault")
    return locked.with_keyring(locked.read_keyring()), vaults, clock


def kept_folder(size: Size) -> Path:
    """Return the folder of the vault of this size, filling it first when it is not there."""
    folder = _cache() / f"{size.people}-{size.entries}-{_edition()}"
    if not (folder / WHOLE).exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _fill(folder, size)
        (folder / WHOLE).touch()
    return folder


def _fill(folder: Path, size: Size) -> None:
    vault, _vaults, clock = _made(folder)
    session = Session(vault, clock, MachineSettings(folder / "config" / "settings.json"))
    begin = time.monotonic()
    for number, chunk in enumerate(people.chunks(size, clock.today())):
        with session.store.transaction("fill") as tx:
            for _kind, records in groupby(sorted(chunk, key=rank), key=type):
                tx.add_many(records)
        if vault.wants_checkpoint:
            vault.checkpoint()
        if number % 10 == 9:
            sys.stderr.write(f"{(number + 1) * people.CHUNK:,} records, {time.monotonic() - begin:.0f} s\n")
    session.merge_whole_index()
    vault.close(keep_copy=False)
    # Ten times the vault itself, and no measure reads it.
    shutil.rmtree(folder / "vault" / "journal", ignore_errors=True)


def _made(folder: Path) -> tuple[UnlockedVault, VaultService, Clock]:
    folder.mkdir(parents=True, exist_ok=True)
    clock = Clock()
    vaults = VaultService(_keyring(folder), clock, folder / "state" / "seen.json", TINY)
    vault, sheet = vaults.create(folder / "vault", vaults.prepare(PASSPHRASE, remember=True))
    first, second = sheet.asked_back
    vault.confirm_recovery(sheet.groups[first - 1], sheet.groups[second - 1])
    return vault, vaults, clock


def _keyring(folder: Path) -> KeptKeyring:
    return KeptKeyring(folder / "keyring.json")


def _cache() -> Path:
    named = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(named) if named else Path.home() / ".cache") / "mentorkit-bench"


def _edition() -> str:
    """Return what says that a kept vault is the one that would be filled now, this month."""
    source = Path(people.__file__).read_bytes()
    said = f"{migrations.HEAD} {editions.edition()} {Clock().today():%Y-%m}".encode()
    return hashlib.blake2b(source + said, digest_size=6).hexdigest()
