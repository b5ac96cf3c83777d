"""Live a vault's life with memory refused in every step: no promise is broken, and the next try succeeds.

Run as a program of its own, because SQLite takes another allocator only before it opens anything. Prints one
line of JSON: how many lives, steps and refusals, what was told of them, and how a promise was broken.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultState
from mentorkit.storage import migrations
from mentorkit.storage.vault import places
from tests.crashes.cycles import bring_a_later_schema
from tests.crashes.disk import Disk
from tests.crashes.enduring import endured
from tests.crashes.judging import trouble
from tests.crashes.lives import Life
from tests.crashes.memory import Memory

if TYPE_CHECKING:
    from collections.abc import Callable

TOLD = {VaultState.NO_MEMORY}


class LongLife(Life):
    """A life in which somebody searches and takes back, and which an earlier version began."""

    def steps(self) -> tuple[Callable[[], None], ...]:
        """Return everything that happens, in this order."""
        *before, last = super().steps()
        return (*before, self._search, self._undo, self._grow_old, last, self._open, last)

    def _search(self) -> None:
        assert self.session is not None
        services = self.session.services
        shown = [
            face.shown for face in services.search.faces(services.search.begin("niklaus").finish().people)
        ]
        assert shown == ["Niklaus"]

    def _undo(self) -> None:
        assert self.session is not None
        store, world = self.session.store, self.promise.certain
        if store.undo_action is not None:  # else an earlier try got as far as that
            self._promise(replace(world, people=world.people - {"Niklaus"}), store.undo)

    def _grow_old(self) -> None:
        """Take the last migration back, so that the next opening does it again."""
        connection = self.vault.connection
        connection.execute("DROP TABLE IF EXISTS later")
        connection.execute(f"PRAGMA user_version = {migrations.HEAD - 1}")


@dataclass
class Outcome:
    """What became of all lives."""

    lives: int = 0
    steps: int = 0
    refusals: int = 0
    told: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)


class Scarcity:
    """Lives one life after another; the first, in which nothing is refused, shows how much each step asks for."""

    def __init__(self, folder: Path, seed: int, steps: int) -> None:
        self._folder, self._chance, self._steps = folder, Random(seed), steps
        self._memory = Memory()
        self._asked: dict[int, int] = {}
        self.outcome = Outcome()

    def live(self) -> None:
        """Live once; in each step a piece of memory is refused, or every one from there on."""
        with tempfile.TemporaryDirectory(dir=self._folder) as name:
            life = LongLife(Path(name), Disk(Path(name)))
            steps = life.steps()[: self._steps]
            wrong = next(filter(None, (self._endured(life, step, at) for at, step in enumerate(steps))), "")
            if not wrong:
                if life.session is not None:
                    life.session.close()
                wrong = trouble(life.folder, life.promise, life.keys)
        self.outcome.lives += 1
        self.outcome.wrong.update([wrong] if wrong else [])

    def _endured(self, life: Life, step: Callable[[], None], at: int) -> str:
        asked, lasts = self._asked.get(at, 0), self._chance.random() < 0.5
        refused = self._chance.randint(1, asked) if asked else 0
        self._memory.begin(refused, lasts=lasts)
        told, again = endured(life, step, TOLD, self._memory.heal)
        self._asked.setdefault(at, self._memory.asked)
        self.outcome.steps += 1
        self.outcome.refusals += self._memory.refused > 0
        self.outcome.told.update([told] if told else [])
        self._memory.heal()
        return f"step {at}, piece {refused}, lasting {lasts}: {told}, then {again}" if again else ""


def main(folder: Path, lives: int, seed: int, steps: int) -> None:
    """Live so many lives after the first, as far as a step."""
    places.BALLAST_BYTES = 4096
    bring_a_later_schema()
    scarcity = Scarcity(folder, seed, steps)
    for _ in range(lives + 1):
        scarcity.live()
    found = vars(scarcity.outcome)
    print(json.dumps({**found, "told": dict(found["told"]), "wrong": dict(found["wrong"])}))  # noqa: T201  # the answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
