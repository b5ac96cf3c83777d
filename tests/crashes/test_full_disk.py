"""A disk that is really full: what is being typed still fits, and everything said before is there after."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import NotSaved, Unsaved
from mentorkit.services.sessions import Session
from mentorkit.storage.vault.backups import Reason
from tests.builders import a_person
from tests.fakes import FakeClock
from tests.vaults import PASSPHRASE, a_vault_service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of eight megabytes."""
    if sys.platform != "linux" or shutil.which("mount") is None:
        pytest.skip("cannot mount a small file system here")
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("may not mount a small file system here")
    yield disk
    # A test that failed may hold a file there: lazily, nothing stays mounted all the same.
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Write until nothing fits any more."""
    path = disk / "filling"
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)
    return path


def test_what_is_typed_while_the_disk_is_full_still_fits(small_disk: Path) -> None:
    vaults = a_vault_service(small_disk)
    vault, _ = vaults.create(small_disk / "vault", vaults.prepare(PASSPHRASE, remember=False))
    session = Session(vault, FakeClock())
    with session.store.transaction("add") as tx:
        tx.add(a_person("Ada"))
    fill(small_disk)
    session.store.drafts.keep("note", "what is being typed " * 1000)
    filling = fill(small_disk)
    with pytest.raises(NotSaved) as caught, session.store.transaction("add") as tx:
        tx.add(a_person("Grace", notes="x" * 100_000))
    assert caught.value.why is Unsaved.DISK_FULL
    assert session.store.drafts.get("note")
    filling.unlink()
    with session.store.transaction("add") as tx:
        tx.add(a_person("Grace", notes="x" * 100_000))
    assert session.close() is None
    locked = vaults.begin(small_disk / "vault")
    vault = locked.with_passphrase(locked.derive(PASSPHRASE))
    rows = vault.connection.execute("SELECT shown FROM person ORDER BY shown").fetchall()
    assert [name for (name,) in rows if name] == ["Ada", "Grace"]
    assert vault.backups()[0].reason is Reason.CLOSED
    vault.close()


def test_a_change_that_did_not_fit_fits_at_the_next_try(small_disk: Path) -> None:
    vaults = a_vault_service(small_disk)
    vault, _ = vaults.create(small_disk / "vault", vaults.prepare(PASSPHRASE, remember=False))
    session = Session(vault, FakeClock())
    fill(small_disk)
    person = a_person("Ada", notes="x" * 100_000)
    with pytest.raises(NotSaved), session.store.transaction("add") as tx:
        tx.add(person)
    with session.store.transaction("add") as tx:
        tx.add(person)
    assert session.store.get(type(person), person.id) == person
    session.close(keep_copy=False)
