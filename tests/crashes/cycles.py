"""Kill a writer at random again and again; after each death everything it acknowledged must be there.

Run as a program of its own, without threads, because each cycle forks. Prints one line of JSON: how many
cycles, acknowledged commits, kills by what was going on, and everything lost, torn or damaged.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from mentorkit.domain.vaults import VaultState
from mentorkit.storage import migrations
from mentorkit.storage.vault import creation, drills, meta, opening, passphrases, restoring, rotation, sealed
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.passphrases import Cost, Effort
from mentorkit.storage.vault.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.storage.vault.opened import OpenVault

TINY = Effort(Cost(memory_kib=8192, passes=1), seconds=0)
WORDS = "six words of a passphrase here"
LONGEST_LIFE = 0.2
CYCLES_A_VAULT = 25
"""After them it has grown, and whatever is done with it takes long."""
IMPORTED = 60
"""Rows of one import: all of them or none."""
LONGER = 7_000
"""Length of what is imported; whatever is saved otherwise is shorter."""


def bring_a_later_schema() -> None:
    """Let this program have one more migration than the app, which it can also take back."""
    steps = (*migrations.MIGRATIONS, lambda connection: connection.execute("CREATE TABLE later (text TEXT)"))
    migrations.MIGRATIONS = steps
    for module in (migrations, creation, drills, opening, restoring, sealed):
        module.HEAD = len(steps)  # type: ignore[attr-defined]  # a constant everywhere else


@dataclass
class Outcome:
    """What became of all cycles."""

    cycles: int = 0
    acknowledged: int = 0
    lost: int = 0
    torn: int = 0
    damaged: int = 0
    warned: int = 0
    killed_during: dict[str, int] = field(default_factory=dict)


def place_in(folder: Path) -> Place:
    """Return the place of the vault that is worked on."""
    return Place(folder / "vault", folder / "state" / "seen.json", lambda: datetime.now(UTC), "test")


def make(place: Place) -> None:
    """Create the vault with two tables that must always agree."""
    keys = creation.FirstKeys(
        creation.new_vault_id(), passphrases.derive_new(WORDS, TINY), creation.new_code()
    )
    creation.create(place, keys)
    vault = open_vault(place)
    vault.connection.execute("CREATE TABLE note (number INTEGER PRIMARY KEY, text TEXT)")
    vault.connection.execute("CREATE TABLE twin (number INTEGER PRIMARY KEY, length INTEGER)")
    vault.close()


def open_vault(place: Place) -> OpenVault:
    """Open the vault by its passphrase."""
    found = sealed.read(place)
    return opening.open_vault(
        found, found.unseal_with_passphrase(passphrases.derive(WORDS, found.derivation))
    )


class Writer:
    """Works until it is killed, and says what it does and what is certain."""

    def __init__(self, place: Place, pipe: int, seed: int) -> None:
        self._place = place
        self._pipe = pipe
        self._chance = random.Random(seed)  # no secret
        self._say("open")
        self._vault = open_vault(place)

    def work(self) -> NoReturn:
        """Choose an operation, for ever."""
        rare: list[Callable[[], None]] = [
            self._checkpoint,
            self._back_up,
            self._rotate,
            self._restore,
            self._change_passphrase,
            self._import,
            self._migrate,
            self._lock,
        ]
        while True:
            for _ in range(self._chance.randrange(1, 12)):
                self._save()
            self._chance.choice(rare)()

    def _say(self, what: str) -> None:
        os.write(self._pipe, f"{what}\n".encode())

    def _save(self) -> None:
        self._say("save")
        connection = self._vault.connection
        text = "x" * self._chance.randrange(6000)
        connection.execute("BEGIN IMMEDIATE")
        number = connection.execute("INSERT INTO note (text) VALUES (?)", (text,)).lastrowid
        connection.execute("INSERT INTO twin VALUES (?, ?)", (number, len(text)))
        meta.write(connection, commit_seq=meta.number(connection, "commit_seq") + 1)
        connection.execute("COMMIT")
        self._vault.acknowledge()
        self._say(str(number))

    def _import(self) -> None:
        self._say("import")
        self._vault.copy().back_up(Reason.BEFORE_IMPORT)
        connection = self._vault.connection
        connection.execute("BEGIN IMMEDIATE")
        first = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM note").fetchone()[0]
        numbers = range(first, first + IMPORTED)
        connection.executemany("INSERT INTO note VALUES (?, ?)", [(each, "y" * LONGER) for each in numbers])
        connection.executemany("INSERT INTO twin VALUES (?, ?)", [(each, LONGER) for each in numbers])
        meta.write(connection, commit_seq=meta.number(connection, "commit_seq") + 1)
        connection.execute("COMMIT")
        self._vault.acknowledge()
        for number in numbers:
            self._say(str(number))

    def _migrate(self) -> None:
        """Take the last migration back, and open the vault as one of an earlier version."""
        self._say("migrate")
        connection = self._vault.connection
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DROP TABLE later")
        connection.execute(f"PRAGMA user_version = {migrations.HEAD - 1}")
        connection.execute("COMMIT")
        self._vault.acknowledge()
        self._vault.close(keep_copy=False)
        self._vault = open_vault(self._place)

    def _checkpoint(self) -> None:
        self._say("checkpoint")
        self._vault.checkpoint()

    def _back_up(self) -> None:
        self._say("backup")
        self._vault.copy().back_up(Reason.ASKED_FOR)

    def _rotate(self) -> None:
        self._say("rotate")
        rotation.rotate(self._vault, passphrases.derive_new(WORDS, TINY), None)

    def _restore(self) -> None:
        self._say("restore")
        backup = self._vault.copy().back_up(Reason.ASKED_FOR)
        restoring.restore(self._vault, backup.path)

    def _change_passphrase(self) -> None:
        self._say("passphrase")
        from mentorkit.storage.vault import slots
        from mentorkit.storage.vault.header import SlotKind

        derived = passphrases.derive_new(WORDS, TINY)
        slot = slots.passphrase_slot(
            self._vault.header, slots.new_slot_id(), derived, self._vault.unsealed.key
        )
        wrong = VaultState.SLOT_DAMAGED
        self._vault.set_slot(
            slot,
            lambda header: slots.open_slot(
                slots.required(header, SlotKind.PASSPHRASE), header.vault_id, derived.key, wrong
            ),
        )

    def _lock(self) -> None:
        self._say("lock")
        self._vault.close()
        self._say("open")
        self._vault = open_vault(self._place)


def one_life(place: Place, seed: int) -> list[str]:
    """Let a writer live for a moment; return what it said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            Writer(place, writing, seed).work()
        except BaseException as error:  # noqa: BLE001  # reported, whatever it is
            os.write(writing, f"failed {type(error).__name__} {error}\n".encode())
        os._exit(1)
    os.close(writing)
    time.sleep(random.Random(seed).uniform(0.0, LONGEST_LIFE))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as said:
        return said.read().split("\n")[:-1]


def judge(place: Place, certain: set[int], outcome: Outcome) -> None:
    """Open what is left, and compare it with what was certain."""
    vault = open_vault(place)
    notes = dict(vault.connection.execute("SELECT number, length(text) FROM note").fetchall())
    twins = dict(vault.connection.execute("SELECT number, length FROM twin").fetchall())
    outcome.lost += len(certain - set(notes))
    outcome.torn += notes != twins or sum(length == LONGER for length in notes.values()) % IMPORTED != 0
    outcome.damaged += not vault.copy().check().is_well
    outcome.warned += bool(vault.notices)
    certain |= set(notes)
    vault.close(keep_copy=False)


def run(folder: Path, cycles: int, seed: int) -> Outcome:
    """Run all cycles on one vault, and start anew when it has grown."""
    outcome, killed = Outcome(), Counter[str]()
    make(place_in(folder / "new"))
    for cycle in range(cycles):
        if cycle % CYCLES_A_VAULT == 0:
            shutil.rmtree(folder / "worn", ignore_errors=True)
            shutil.copytree(folder / "new", folder / "worn")
            place = place_in(folder / "worn")
            certain: set[int] = set()
        said = one_life(place, seed + cycle)
        failures = [line for line in said if line.startswith("failed")]
        if failures:
            raise SystemExit(f"cycle {cycle}: {failures[0]}")
        numbers = {int(line) for line in said if line.isdigit()}
        killed[next((line for line in reversed(said) if not line.isdigit()), "start")] += 1
        certain |= numbers
        outcome.acknowledged += len(numbers)
        judge(place, certain, outcome)
        outcome.cycles += 1
    outcome.killed_during = dict(killed)
    return outcome


if __name__ == "__main__":
    bring_a_later_schema()
    result = run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    print(json.dumps(asdict(result)))  # noqa: T201  # the program's answer
