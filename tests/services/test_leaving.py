"""A real vault leaves with everything, proves it, and comes back in an empty one."""

from __future__ import annotations

import stat
import threading
from typing import TYPE_CHECKING

import pytest

from mentorkit.services.exits import Stopped
from mentorkit.services.sessions import Session
from tests.builders import a_person, a_role
from tests.fakes import FakeClock
from tests.vaults import PASSPHRASE, a_vault_service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def session_in(folder: Path) -> Session:
    vaults = a_vault_service(folder)
    vault, _ = vaults.create(folder / "vault", vaults.prepare(PASSPHRASE, remember=False))
    return Session(vault, FakeClock())


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = session_in(tmp_path / "one")
    ada = a_person("Ada")
    with made.store.transaction("add") as tx:
        tx.add(ada)
        tx.add(a_role(ada))
    yield made
    made.close(keep_copy=False)


def test_an_export_is_private_proven_and_comes_back_elsewhere(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    work = session.services.leaving.prepare_export(path)
    found = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join()
    assert (found[0].differences, found[0].count("person")) == (0, 2)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not session.services.leaving.is_empty
    other = session_in(tmp_path / "two")
    assert other.services.leaving.is_empty
    for _ in other.services.leaving.bring_back(path):
        pass
    assert other.services.leaving.prepare_comparison(path)().differences == 0
    assert session.services.leaving.prepare_comparison(path)().differences == 0
    other.close(keep_copy=False)


def test_a_proof_leaves_no_file(session: Session, tmp_path: Path) -> None:
    work = session.services.leaving.prepare_proof()
    before = sorted(tmp_path.rglob("*"))
    assert work().differences == 0
    assert sorted(tmp_path.rglob("*")) == before


def test_a_stopped_export_leaves_no_file(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with pytest.raises(Stopped):
        session.services.leaving.prepare_export(path, lambda: False)()
    assert [one.name for one in tmp_path.iterdir()] == ["one"]
    assert [one.name for one in (tmp_path / "one" / "vault").glob("building*")] == []
