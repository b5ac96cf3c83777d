"""However often the key was changed, what a person has in hand opens the vault and each backup ever made of it."""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.storage.vault import backups, sealed
from mentorkit.storage.vault.backups import Reason
from tests.fakes import FakeClock
from tests.storage.vault.notes import keep, notes, rotate
from tests.vaults import a_place, make_vault, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("small_ballast")

MOST = 8
"""Changes of the key in one life, each with a backup before and perhaps one after it."""


def test_each_backup_opens_after_any_number_of_new_keys(tmp_path: Path, count: Callable[..., int]) -> None:
    chance = Random(seed := Random().randrange(1 << 30))
    print(f"seed {seed}")  # noqa: T201  # seen when the test fails
    code = make_vault(a_place(tmp_path / "new" / "vault"))
    for _ in range(count(1, 100, "rotations")):
        home, clock = tmp_path / "home", FakeClock()
        shutil.copytree(tmp_path / "new", home)
        place = a_place(home / "vault", clock)
        vault = opened(place)
        vault.connection.execute("CREATE TABLE note (text TEXT)")
        made, texts = [], list[str]()
        for number in range(chance.randint(1, MOST)):
            keep(vault, str(number))
            texts.append(str(number))
            clock.pass_by(hours=1)
            if chance.random() < 0.5:
                made.append(vault.copy().back_up(Reason.ASKED_FOR).path)
                clock.pass_by(hours=1)
            rotate(vault, f"words {number}")
        vault.close(keep_copy=False)
        by_code = sealed.read(place).unseal_with_code(code)
        again = opened(place, f"words {len(texts) - 1}")
        assert (notes(again), bytes(by_code.key)) == (texts, bytes(again.unsealed.key))
        found = again.backups()
        assert {backup.path for backup in found} >= set(made)
        assert len(found) == len(made) + len(texts)
        for backup in found:
            key = again.unsealed.key_of(backups.parts_of(backup.path).header_data)
            assert key is not None
            backups.verify(backup.path, key)
        again.close(keep_copy=False)
        shutil.rmtree(home)
