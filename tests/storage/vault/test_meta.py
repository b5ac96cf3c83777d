"""The vault's rows about itself are written together, also inside somebody else's transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.storage.vault import meta

if TYPE_CHECKING:
    from mentorkit.storage.vault.opened import OpenVault


def test_values_are_set_and_removed(vault: OpenVault) -> None:
    meta.write(vault.connection, one="1", two=2)
    assert (meta.read(vault.connection, "one"), meta.number(vault.connection, "two")) == ("1", 2)
    meta.write(vault.connection, one=None)
    assert meta.read(vault.connection, "one") is None
    assert meta.number(vault.connection, "absent") == 0
    assert not vault.connection.in_transaction


def test_an_open_transaction_decides_itself(vault: OpenVault) -> None:
    vault.connection.execute("BEGIN")
    meta.write(vault.connection, one="1")
    assert vault.connection.in_transaction
    vault.connection.rollback()
    assert meta.read(vault.connection, "one") is None
