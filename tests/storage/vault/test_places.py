"""A vault's place: nothing put aside is ever overwritten."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

    from mentorkit.storage.vault.places import Place


def test_a_folder_that_is_not_there_holds_no_databases(place: Place) -> None:
    assert place.databases() == []


def test_nothing_to_put_aside_leaves_no_folder(place: Place) -> None:
    place.folder.mkdir()
    place.quarantine(place.folder / "vault-1.db", "damaged")
    assert list(place.folder.iterdir()) == []


def test_a_disk_so_full_that_nothing_can_be_removed_gives_no_room(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.folder.mkdir()
    place.fill_ballast()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "unlink", refuse)
    assert not place.release_ballast()
    monkeypatch.undo()
    assert place.release_ballast()
    assert not place.release_ballast()


def test_two_files_of_one_name_are_both_kept_aside(place: Place) -> None:
    place.folder.mkdir()
    for content in ("first", "second", "third"):
        (place.folder / "vault-1.db").write_text(content)
        (place.folder / "vault-1.db-wal").write_text(content)
        place.quarantine(place.folder / "vault-1.db", "stray")
    (aside,) = (place.folder / "quarantine").iterdir()
    assert sorted(path.name for path in aside.iterdir()) == [
        "vault-1.db",
        "vault-1.db-wal",
        "vault-1.db-wal.2",
        "vault-1.db-wal.3",
        "vault-1.db.2",
        "vault-1.db.3",
    ]
    assert (aside / "vault-1.db").read_text() == "first"
