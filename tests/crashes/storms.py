"""Let several processes open one vault at the same moment, again and again, and some of them die inside.

Run as a program of its own, without threads, because each round forks. Prints one line of JSON: how many
rounds, how often one was let in, how often two were inside at once, and rounds in which nobody was.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from tests.vaults import PASSPHRASE, a_vault_service

if TYPE_CHECKING:
    from mentorkit.services.vaults import VaultService

IN, REFUSED, TWICE, OTHER = range(4)
INSIDE_S = 0.01


def enter(vaults: VaultService, folder: Path, start: int, dies: bool) -> int:  # noqa: FBT001  # its own program
    """Wait for the others, open the vault, and stay inside for a moment; return what happened."""
    os.read(start, 1)
    try:
        locked = vaults.begin(folder)
        vault = locked.with_passphrase(locked.derive(PASSPHRASE))
    except VaultError as error:
        return REFUSED if error.state is VaultState.IN_USE else OTHER
    inside = folder.parent / "inside"
    try:
        os.close(os.open(inside, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return TWICE
    vault.connection.execute("INSERT OR REPLACE INTO meta VALUES ('entered', ?)", (str(os.getpid()),))
    vault.acknowledge()
    time.sleep(INSIDE_S)
    inside.unlink()
    if dies:
        os.kill(os.getpid(), signal.SIGKILL)
    vault.close(keep_copy=False)
    return IN


def round_of(vaults: VaultService, folder: Path, chance: random.Random) -> Counter[int]:
    """Start two to eight at once; count what became of them. Whoever died inside was in."""
    reading, writing = os.pipe()
    children = []
    for _ in range(chance.randint(2, 8)):
        dies = chance.random() < 0.2
        child = os.fork()
        if child == 0:
            os.close(writing)
            code = OTHER
            try:
                code = enter(vaults, folder, reading, dies)
            finally:
                os._exit(code)
        children.append(child)
    os.close(reading)
    os.close(writing)  # the start: every read ends at once
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    return Counter(IN if code == -signal.SIGKILL else code for code in codes)


def main(folder: Path, rounds: int, seed: int) -> None:
    """Run all rounds on one vault."""
    vaults = a_vault_service(folder)
    vault, _ = vaults.create(folder / "vault", vaults.prepare(PASSPHRASE, remember=False))
    vault.close(keep_copy=False)
    chance, seen, empty = random.Random(seed), Counter[int](), 0
    for _ in range(rounds):
        found = round_of(vaults, folder / "vault", chance)
        seen += found
        empty += not found[IN]
    said = {"rounds": rounds, "in": seen[IN], "refused": seen[REFUSED], "twice": seen[TWICE]}
    print(json.dumps({**said, "other": seen[OTHER], "empty": empty}))  # noqa: T201  # the program's answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
