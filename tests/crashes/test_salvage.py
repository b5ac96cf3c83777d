"""Pages damaged at random: with backup and log everything comes back, else all rows that lie on other pages."""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.storage.vault import passphrases, sealed
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.repairing import Repaired, repair
from tests.vaults import PASSPHRASE, a_place, make_vault, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.storage.vault.places import Place

pytestmark = pytest.mark.usefixtures("small_ballast")

PAGE = 4096
MOST = 20
"""Pages damaged at once."""
ROWS = 300
ROWS_A_PAGE = 5
"""How many there is room for; each is told by its letters."""


def text(number: int) -> str:
    return f"{number:06}" * 130


def worn(home: Path, chance: Random) -> tuple[Place, int]:
    """Damage some of the pages that hold rows; return how many."""
    path = home / "vault" / "vault-1.db"
    content = bytearray(path.read_bytes())
    last = len(content) // PAGE
    damaged = chance.sample(range(last - ROWS // ROWS_A_PAGE, last), chance.randint(1, MOST))
    for page in damaged:
        content[page * PAGE + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    return a_place(home / "vault"), len(damaged)


def mended(place: Place) -> tuple[Repaired, list[str]]:
    """Put the vault together; return how, and what is in it."""
    found = sealed.read(place)
    unsealed = found.unseal_with_passphrase(passphrases.derive(PASSPHRASE, found.derivation))
    repaired = repair(place, unsealed)
    vault = opened(place)
    texts = [row[0] for row in vault.connection.execute("SELECT bytes FROM blob ORDER BY bytes")]
    assert vault.copy().check().is_well
    vault.close(keep_copy=False)
    return repaired, texts


def test_what_lies_on_whole_pages_comes_back_and_all_of_it_with_a_backup(
    tmp_path: Path, count: Callable[..., int]
) -> None:
    chance = Random(seed := Random().randrange(1 << 30))
    print(f"seed {seed}")  # noqa: T201  # seen when the test fails
    make_vault(place := a_place(tmp_path / "new" / "vault"))
    vault = opened(place)
    vault.copy().back_up(Reason.IN_USE)
    whole = [text(number) for number in range(ROWS)]
    rows = [(str(number), each, "") for number, each in enumerate(whole)]
    vault.connection.execute("BEGIN")
    vault.connection.executemany("INSERT INTO blob VALUES (?, ?, ?)", rows)
    vault.connection.execute("COMMIT")
    vault.close(keep_copy=False)
    for number in range(count(2, 200, "pages")):
        home = tmp_path / "worn"
        shutil.copytree(tmp_path / "new", home)
        if number % 2:
            shutil.rmtree(home / "vault" / "backups")
        place, damaged = worn(home, chance)
        repaired, texts = mended(place)
        if number % 2 == 0:
            assert (repaired, texts) == (Repaired(), whole)
        else:
            assert set(texts) <= set(whole)
            assert len(set(texts)) == len(texts) >= ROWS - ROWS_A_PAGE * damaged
            assert repaired.salvaged is not None
            assert repaired.salvaged.lost == ROWS - len(texts)
        shutil.rmtree(home)
