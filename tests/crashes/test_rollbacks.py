"""An older copy put back is told of, whatever was put back and whatever ended the last session; else nothing is."""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultState
from mentorkit.storage.vault import passphrases, slots
from mentorkit.storage.vault.header import SlotKind
from mentorkit.storage.vault.places import HEADER_NAMES
from tests.storage.vault.notes import keep
from tests.vaults import PASSPHRASE, TINY, a_place, make_vault, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place

pytestmark = pytest.mark.usefixtures("small_ballast")

DATABASE = ("vault-1.db", "vault-1.db-wal")
PUT_BACK = {"the header": HEADER_NAMES, "the database": DATABASE, "both": (*HEADER_NAMES, *DATABASE)}


def renew_slot(vault: OpenVault) -> None:
    """Choose the same passphrase again, which writes a new header."""
    derived = passphrases.derive_new(PASSPHRASE, TINY)
    slot = slots.passphrase_slot(vault.header, slots.new_slot_id(), derived, vault.unsealed.key)
    vault.set_slot(
        slot,
        lambda header: slots.open_slot(
            slots.required(header, SlotKind.PASSPHRASE),
            header.vault_id,
            derived.key,
            VaultState.SLOT_DAMAGED,
        ),
    )


def used(vault: OpenVault, chance: Random) -> None:
    """Change the header, write, fold in: at least one commit and one header are new."""
    renew_slot(vault)
    for _ in range(chance.randrange(1, 4)):
        keep(vault, "x" * chance.randrange(2_000))
        vault.acknowledge()
        if chance.random() < 0.3:
            vault.checkpoint()


def end(vault: OpenVault, chance: Random) -> None:
    """Close, or leave the files as a kill does."""
    home = vault.place.folder.parent
    if chance.random() < 0.5:
        vault.close(keep_copy=False)
        return
    shutil.copytree(home, home.with_name("left"))
    vault.close(keep_copy=False)
    shutil.rmtree(home)
    home.with_name("left").rename(home)


def begun(place: Place) -> OpenVault:
    vault = opened(place)
    vault.connection.execute("CREATE TABLE IF NOT EXISTS note (text TEXT)")
    return vault


def test_what_was_put_back_is_told_and_nothing_else(tmp_path: Path, count: Callable[..., int]) -> None:
    chance = Random(seed := Random().randrange(1 << 30))
    print(f"seed {seed}")  # noqa: T201  # seen when the test fails
    place = a_place(tmp_path / "home" / "vault")
    for number in range(count(6, 3_000, "rollbacks")):
        if number % 50 == 0:  # its journal has grown
            shutil.rmtree(tmp_path / "home", ignore_errors=True)
            make_vault(place)
            begun(place).close(keep_copy=False)
        older = {name: (place.folder / name).read_bytes() for name in HEADER_NAMES + DATABASE[:1]}
        vault = begun(place)
        assert vault.notices == (), "a start after an ordinary end"
        used(vault, chance)
        end(vault, chance)
        name = list(PUT_BACK)[number % len(PUT_BACK)]
        present = {
            each: path.read_bytes()
            for each in HEADER_NAMES + DATABASE
            if (path := place.folder / each).exists()
        }
        seen = {path: path.read_bytes() for path in place.seen.parent.iterdir()}
        for each in PUT_BACK[name]:
            (place.folder / each).unlink(missing_ok=True)
            if each in older:
                (place.folder / each).write_bytes(older[each])
        vault = opened(place)
        assert vault.notices == (VaultState.OLDER_THAN_SEEN,), name
        vault.close(keep_copy=False)
        for each in HEADER_NAMES + DATABASE:
            (place.folder / each).unlink(missing_ok=True)
        for each, content in present.items():
            (place.folder / each).write_bytes(content)
        for path, content in seen.items():
            path.write_bytes(content)
