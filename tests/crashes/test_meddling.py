"""Whatever becomes of a vault's file under the open app is noticed before *Saved*, and nothing typed is gone."""

from __future__ import annotations

import contextlib
import os
import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import passphrases, sealed
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.repairing import Repaired, repair
from mentorkit.storage.vault.rescue import rescue
from tests.storage.vault.notes import keep, notes
from tests.vaults import PASSPHRASE, a_place, make_vault, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place

pytestmark = pytest.mark.usefixtures("small_ballast")


def put_in_its_place(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    other.replace(path)


def of_file(act: Callable[[Path], object]) -> Callable[[OpenVault], object]:
    return lambda vault: act(vault.database.path)


def of_log(act: Callable[[Path], object]) -> Callable[[OpenVault], object]:
    return lambda vault: act(vault.database.log)


ACTS: dict[str, Callable[[Path], object]] = {
    "deleted": lambda path: path.unlink(),
    "moved": lambda path: path.rename(path.with_name("elsewhere")),
    "replaced": put_in_its_place,
    "linked": lambda path: os.link(path, path.with_name("second")),
    "cut short": lambda path: os.truncate(path, path.stat().st_size // 2),
    "emptied": lambda path: os.truncate(path, 0),
}
MEDDLING: dict[str, Callable[[OpenVault], object]] = {
    **{f"file {name}": of_file(act) for name, act in ACTS.items()},
    **{f"log {name}": of_log(act) for name, act in ACTS.items() if name != "linked"},
    "folder moved": lambda vault: vault.place.folder.rename(vault.place.folder.with_name("gone")),
}
"""A second name of the log endangers nothing; a second name of the file means that somebody copies by links."""


def found_at(place: Place) -> OpenVault:
    """Open what is left, put together as the window offers where that is needed."""
    try:
        return opened(place)
    except VaultError:
        found = sealed.read(place)
        key = found.unseal_with_passphrase(passphrases.derive(PASSPHRASE, found.derivation))
        assert repair(place, key) == Repaired(), "nothing is lost"
        return opened(place)


def written(vault: OpenVault, chance: Random) -> list[str]:
    """Keep notes of any length, some folded in and some in the log."""
    texts = [str(number) * chance.randrange(1, 3_000) for number in range(chance.randrange(2, 12))]
    for text in texts:
        keep(vault, text)
        vault.acknowledge()
        if chance.random() < 0.2:
            vault.checkpoint()
    return texts


def test_a_file_that_is_not_ours_any_more_is_told_and_its_content_rescued(
    tmp_path: Path, count: Callable[..., int]
) -> None:
    chance = Random(seed := Random().randrange(1 << 30))
    print(f"seed {seed}")  # noqa: T201  # seen when the test fails
    make_vault(place := a_place(tmp_path / "new" / "vault"))
    vault = opened(place)
    vault.connection.execute("CREATE TABLE note (text TEXT)")
    vault.copy().back_up(Reason.CLOSED)
    vault.close(keep_copy=False)
    for number in range(count(len(MEDDLING), 1_000, "meddling")):
        home = tmp_path / "home"
        shutil.copytree(tmp_path / "new", home)
        vault = opened(a_place(home / "vault"))
        texts = written(vault, chance)
        keep(vault, "the last words")
        name = list(MEDDLING)[number % len(MEDDLING)]
        MEDDLING[name](vault)
        with pytest.raises(VaultError) as caught:
            vault.acknowledge()
        assert caught.value.state is VaultState.FILE_CHANGED, name
        if name == "folder moved":
            (home / "gone").rename(home / "vault")  # somebody was told, and put it back
        else:
            with contextlib.suppress(VaultError):  # pages that were cut off before anybody read them
                rescue(vault)
        vault.close(keep_copy=False)
        again = found_at(a_place(home / "vault"))
        assert (notes(again), again.notices) == ([*texts, "the last words"], ()), name
        again.close(keep_copy=False)
        shutil.rmtree(home)
