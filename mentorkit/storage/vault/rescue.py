"""Saving an open vault whose file was taken away: the open connection still reads all of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.storage.vault import cipher, files, meta, switch

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.vault.opened import OpenVault

_REASON = "found-in-its-place"


def rescue(vault: OpenVault) -> None:
    """Write everything the open connection holds to a new file, by the switch; `connection` is another one.

    Whatever lies where our file was goes to quarantine; a folder that is gone is made anew. An open transaction
    is rolled back first. Raises `VaultError`, or OSError where the disk is gone; the vault stays open then.
    """
    old, folder = vault.header, vault.place.folder
    if folder.parent.is_dir():
        files.make_private_folder(folder)
    epoch = old.epoch + 1
    if vault.connection.in_transaction:
        vault.connection.rollback()

    def work(connection: Connection) -> None:
        meta.write(connection, epoch=epoch)

    plan = switch.Plan(epoch, vault.unsealed.key, old.db_salt, work)
    new = replace(old, epoch=epoch, db=plan.name, app=vault.place.app)
    change = switch.Change(plan, lambda: vault.unsealed.commit(vault.place, new), quarantine=_REASON)
    with files.telling_disk_errors(), cipher.telling_damage():
        vault.switch(change, vault.connection)
