"""The vault's rows about itself are written together, also inside somebody else's transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

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


def test_what_the_disk_refuses_leaves_no_transaction_open(vault: OpenVault) -> None:
    vault.connection.execute(
        "CREATE TRIGGER full BEFORE INSERT ON meta BEGIN SELECT raise(ABORT, 'full'); END"
    )
    with pytest.raises(dbapi2.IntegrityError, match="full"):
        meta.write(vault.connection, one="1")
    assert not vault.connection.in_transaction
    vault.connection.execute(
        "CREATE TRIGGER gone BEFORE DELETE ON meta BEGIN SELECT raise(ROLLBACK, 'gone'); END"
    )
    with pytest.raises(dbapi2.IntegrityError, match="gone"):
        meta.write(vault.connection, vault_id=None)
    assert not vault.connection.in_transaction
    assert meta.read(vault.connection, "vault_id")


def test_an_open_transaction_decides_itself(vault: OpenVault) -> None:
    vault.connection.execute("BEGIN")
    meta.write(vault.connection, one="1")
    assert vault.connection.in_transaction
    vault.connection.rollback()
    assert meta.read(vault.connection, "one") is None
