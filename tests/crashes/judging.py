"""What is left of a vault, opened with the real app and held against what was promised."""

from __future__ import annotations

import contextlib
from collections import Counter
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import backups, creation, passphrases, repairing, sealed, slots
from mentorkit.storage.vault.header import SlotKind
from mentorkit.storage.vault.slots import KeyringEntry
from tests.crashes.lives import World
from tests.vaults import a_place, opened

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place
    from tests.crashes.lives import Keys, Promise


def trouble(folder: Path, promise: Promise, keys: Keys) -> str:
    """Open what is left of a vault with the real app; return how it breaks a promise, or nothing."""
    place = a_place(folder / "vault")
    if sealed.state_of(place) is VaultState.ABSENT:
        if World() not in promise.worlds:
            return "the vault is gone"
        is_free = not place.folder.exists() or creation.is_free(place)
        return (
            ""
            if is_free
            else f"no vault can be made here: {sorted(each.name for each in place.folder.iterdir())}"
        )
    try:
        return _trouble_inside(place, promise, keys)
    except VaultError as error:
        return f"does not open: {error.state} {error.pages}"


def trouble_without_database(folder: Path, promise: Promise, keys: Keys) -> str:
    """Throw the database away, put it together from backup, archive and log, and judge that as `trouble` does.

    Before the first backup of a database file, and just after another one took its place, there is nothing to
    put together: then nothing is judged.
    """
    place = a_place(folder / "vault")
    if sealed.state_of(place) is not VaultState.READY:
        return ""
    found = sealed.read(place)
    for passphrase in (promise.certain.passphrase, promise.coming.passphrase):
        with contextlib.suppress(VaultError):
            unsealed = found.unseal_with_passphrase(passphrases.derive(passphrase, found.derivation))
            break
    else:
        return "no passphrase opens it"
    epochs = {backup.epoch for backup in backups.listed(place.backups, unsealed)}
    if unsealed.header.epoch not in epochs:
        return ""
    (place.folder / unsealed.header.db).unlink()
    try:
        repaired = repairing.repair(place, unsealed)
        return "salvaged" if repaired.salvaged else _trouble_inside(place, promise, keys)
    except VaultError as error:
        return f"is not put together: {error.state}"


def _trouble_inside(place: Place, promise: Promise, keys: Keys) -> str:
    passphrase, vault = _opened_by_either(place, promise)
    try:
        found = World(exists=True, people=_people(vault), draft=_draft(vault), passphrase=passphrase)
        if found not in promise.worlds:
            return f"lost or torn: {found} instead of {promise}"
        if set(vault.notices) - {VaultState.HEADER_REPAIRED}:
            return f"warned for nothing: {vault.notices}"
        if not vault.copy().check().is_well:
            return "a check finds damage"
    finally:
        vault.close(keep_copy=False)
    return _trouble_with_keys(place, keys)


def _opened_by_either(place: Place, promise: Promise) -> tuple[str, OpenVault]:
    first, second = promise.certain.passphrase, promise.coming.passphrase
    try:
        return first, opened(place, first)
    except VaultError as error:
        if error.state is not VaultState.WRONG_PASSPHRASE or first == second:
            raise
    return second, opened(place, second)


def _people(vault: OpenVault) -> frozenset[str]:
    """Return who is there with everything that was added with them; a half-added person shows as another."""
    rows = vault.connection.execute(
        "SELECT shown, (SELECT count(*) FROM channel WHERE person_id = person.id) FROM person WHERE NOT is_me"
    ).fetchall()
    times = Counter(name for name, _ in rows)
    return frozenset(name if channels == times[name] == 1 else f"{name}, torn" for name, channels in rows)


def _draft(vault: OpenVault) -> str:
    row = vault.connection.execute("SELECT text FROM draft WHERE name = 'note'").fetchone()
    return row[0] if row else ""


def _trouble_with_keys(place: Place, keys: Keys) -> str:
    found = sealed.read(place)
    slot = slots.required(found.header, SlotKind.KEYRING)
    kept = keys.keyring.values[slots.service_name(found.header.vault_id), slot.id]
    entry = KeyringEntry(found.header.vault_id, slot.id, KeyringEntry.secret_of(kept), "fake", "test")
    by_keyring, by_code = found.unseal_with_keyring(entry).key, found.unseal_with_code(keys.code).key
    return "" if by_keyring == by_code else "two ways in give two keys"
