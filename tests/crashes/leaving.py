"""Fill every field of every kind of record with a canary, use the vault in every way, and die without closing.

Prints the canaries as JSON on its first line: the scan looks for them, and for nothing else, in every
file this program left anywhere.
"""

from __future__ import annotations

import dataclasses
import json
import os
import signal
import sys
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentorkit.storage.store import Store
from mentorkit.system.clock import Clock
from tests import builders
from tests.vaults import PASSPHRASE, a_vault_service

if TYPE_CHECKING:
    from mentorkit.domain.records import Record
    from mentorkit.services.unlocked import UnlockedVault

CANARY = "Žofie Canary"
SECOND_PASSPHRASE = "Žofie Canary's second passphrase"


def filled(record: Record, canaries: list[str]) -> Record:
    """Return the record with a canary in every field that holds free text."""
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        canary = f"{CANARY} {type(record).__name__} {field.name}"
        other: Any = canary if isinstance(value, str) else (canary,)
        is_text = isinstance(value, str) and not isinstance(value, Enum) and not is_id(field.name)
        is_texts = isinstance(value, tuple) and all(isinstance(each, str) for each in value)
        if not is_text and not is_texts:
            continue
        try:
            record = dataclasses.replace(record, **{field.name: other})
        except ValueError:
            continue
        canaries.append(canary)
    return record


def is_id(name: str) -> bool:
    """Whether a field names another record."""
    return name == "id" or name.endswith("_id")


def fill(vault: UnlockedVault, canaries: list[str]) -> None:
    """Write through the gate and beside it, change, take back and remove."""
    store = Store(vault.connection, Clock(), device=vault.device, acknowledge=vault.acknowledge)
    person = builders.a_person()
    owned = [
        builders.a_role(person),
        builders.a_channel(person),
        builders.an_evidence(person),
        builders.a_custom_field(person),
        builders.an_interaction(person),
        builders.a_commitment(person),
    ]
    with store.transaction("add") as tx:
        tx.add(filled(person, canaries))
        for record in owned:
            tx.add(filled(record, canaries))
    with store.transaction("remove") as tx:
        tx.remove(store.get(type(owned[4]), owned[4].id))
    store.undo()
    store.drafts.keep("note", f"{CANARY} draft")
    store.settings.set("signature", f"{CANARY} setting")
    store.blobs.keep(f"{CANARY} photo".encode() * 1000)
    canaries += [f"{CANARY} {kind}" for kind in ("draft", "setting", "photo")]


def main(folder: Path) -> None:
    """Live a full life and end it without any goodbye."""
    canaries: list[str] = [PASSPHRASE, SECOND_PASSPHRASE]
    vaults = a_vault_service(folder)
    vault, sheet = vaults.create(folder / "vault", vaults.prepare(PASSPHRASE, remember=False))
    fill(vault, canaries)
    vault.checkpoint()
    vault.change_passphrase(vaults.derive_new(SECOND_PASSPHRASE))
    backup = vault.prepare_backup_before_import()()
    vault.rotate_key(vaults.derive_new(SECOND_PASSPHRASE))
    vault.restore(backup)
    vault.connection.execute("SELECT * FROM change ORDER BY id DESC").fetchall()
    vault.close()
    locked = vaults.begin(folder / "vault")
    vault = locked.with_recovery("-".join(sheet.groups))
    fill(vault, canaries)
    vault.copy().check()
    groups = ["-".join(sheet.groups), "".join(sheet.groups)]
    print(json.dumps(canaries + groups), flush=True)  # noqa: T201  # the program's answer
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
