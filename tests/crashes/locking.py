"""Open a vault and fill memory with what is in it, then lock as the window does: close, and become another process.

Prints as JSON what must not be in memory afterwards, waits for a line, and locks.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from mentorkit.services.sessions import Session
from mentorkit.storage.vault.cipher import raw_key
from mentorkit.system import process
from mentorkit.system.clock import Clock
from tests.builders import a_person
from tests.vaults import PASSPHRASE, a_vault_service

CANARY = "Žofie Canary's frank words"


def main(folder: Path) -> None:
    """Live until told to lock."""
    vaults = a_vault_service(folder)
    vault, sheet = vaults.create(folder / "vault", vaults.prepare(PASSPHRASE, remember=False))
    session = Session(vault, Clock())
    for number in range(50):
        with session.store.transaction("add") as transaction:
            transaction.add(a_person(f"{CANARY} {number}", notes=f"{CANARY} in note {number}"))
    people = session.store.connection.execute("SELECT shown, notes FROM person").fetchall()
    key = bytes(vault._vault.unsealed.key)
    literal = raw_key(key, vault._vault.header.db_salt)[2:66]
    secrets = {"key": key.hex(), "words": [CANARY, PASSPHRASE, literal, sheet.groups[3] + sheet.groups[4]]}
    print(json.dumps({**secrets, "people": len(people)}), flush=True)  # noqa: T201  # the program's answer
    sys.stdin.readline()
    session.close(keep_copy=False)
    process.start_again(["-m", "mentorkit", "--vault", str(folder / "vault"), "--locked"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
