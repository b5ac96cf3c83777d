"""A table of the tests' own in a real vault, and what is done with it again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.storage.vault import meta, passphrases, rotation
from tests.vaults import TINY

if TYPE_CHECKING:
    from mentorkit.storage.vault.opened import OpenVault


def keep(vault: OpenVault, text: str) -> None:
    vault.connection.execute("INSERT INTO note VALUES (?)", (text,))
    meta.write(vault.connection, commit_seq=meta.number(vault.connection, "commit_seq") + 1)


def notes(vault: OpenVault) -> list[str]:
    return [row[0] for row in vault.connection.execute("SELECT text FROM note ORDER BY rowid")]


def rotate(vault: OpenVault, passphrase: str = "new words") -> None:
    rotation.rotate(vault, passphrases.derive_new(passphrase, TINY), None)
