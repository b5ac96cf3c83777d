"""A vault whose file was taken away while open loses nothing that was acknowledged."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError
from mentorkit.storage.vault.rescue import rescue
from tests.storage.vault.notes import keep, notes
from tests.storage.vault.test_database import replace
from tests.vaults import opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place


def lose_both(vault: OpenVault) -> None:
    vault.database.path.unlink()
    vault.database.log.unlink()


MISFORTUNES: dict[str, Callable[[OpenVault], object]] = {
    "deleted": lambda vault: vault.database.path.unlink(),
    "moved": lambda vault: vault.database.path.rename(vault.place.folder.parent / "elsewhere"),
    "replaced": replace,
    "both gone": lose_both,
    "the folder gone": lambda vault: shutil.rmtree(vault.place.folder),
}


@pytest.mark.parametrize("misfortune", MISFORTUNES)
def test_all_that_is_open_is_written_to_a_new_file(vault: OpenVault, made: Place, misfortune: str) -> None:
    keep(vault, "folded in")
    vault.checkpoint()
    keep(vault, "in the log")
    vault.acknowledge()
    MISFORTUNES[misfortune](vault)
    vault.connection.execute("BEGIN")
    vault.connection.execute("INSERT INTO note VALUES ('half')")
    with pytest.raises(VaultError):
        vault.acknowledge()
    rescue(vault)
    assert notes(vault) == ["folded in", "in the log"]
    keep(vault, "after")
    vault.acknowledge()
    vault.close()
    again = opened(made)
    assert notes(again) == ["folded in", "in the log", "after"]
    assert again.notices == ()
    again.close()


def test_what_lay_in_its_place_is_kept_aside(vault: OpenVault, made: Place) -> None:
    keep(vault, "Ada")
    vault.database.path.unlink()
    vault.database.path.write_bytes(b"whose?")
    rescue(vault)
    (aside,) = (made.folder / "quarantine").iterdir()
    assert (aside / "vault-1.db").read_bytes() == b"whose?"


def test_a_folder_that_is_gone_cannot_be_rescued_into_and_the_vault_stays_open(
    vault: OpenVault, made: Place
) -> None:
    keep(vault, "Ada")
    shutil.rmtree(made.folder)
    made.folder.write_text("a file in its place")
    with pytest.raises((OSError, VaultError)):
        rescue(vault)
    assert notes(vault) == ["Ada"]
