"""What is noted about the vault itself is no change of what somebody keeps in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.storage.vault import meta
from tests.vaults import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.services.vaults import VaultService


def test_a_note_is_read_again_and_changes_nothing(vaults: VaultService, folder: Path) -> None:
    vault, _sheet = vaults.create(folder, vaults.prepare(PASSPHRASE, remember=False))
    kept = vault.kept
    assert kept.has_changed
    kept.prepare_backup_in_use()()
    kept.note(last_drill="today", check_trouble=None)
    assert (kept.noted("last_drill"), kept.noted("check_trouble")) == ("today", "")
    assert not kept.has_changed
    assert not kept.wants_backup
    meta.write(vault.connection, recovery_groups="1,2")
    assert kept.has_changed
    vault.close(keep_copy=False)
