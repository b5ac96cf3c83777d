"""One open vault and all that works on it: *Me* is there, nothing half done is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services.sessions import Application, Session
from mentorkit.services.settings import THEME
from mentorkit.storage import transactions
from mentorkit.system.settings import MachineSettings
from tests.builders import a_person
from tests.vaults import PASSPHRASE, a_vault_service

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.services.unlocked import UnlockedVault
    from tests.fakes import FakeClock


@pytest.fixture
def again(tmp_path: Path) -> Callable[[], UnlockedVault]:
    """Return what opens the vault, made at the first call."""
    service, folder = a_vault_service(tmp_path), tmp_path / "vault"

    def open_vault() -> UnlockedVault:
        if not folder.exists():
            return service.create(folder, service.prepare(PASSPHRASE, remember=False))[0]
        locked = service.begin(folder)
        return locked.with_passphrase(locked.derive(PASSPHRASE))

    return open_vault


def test_i_am_there_from_the_first_run_and_cannot_be_undone(
    again: Callable[[], UnlockedVault], clock: FakeClock
) -> None:
    session = Session(again(), clock)
    mine = session.services.people.me()
    assert (mine.is_me, mine.shown) == (True, "")
    assert session.services.history.undo() is None
    assert session.queries.is_empty()
    session.close()
    session = Session(again(), clock)
    assert session.services.people.me().id == mine.id
    session.close()


def test_a_transaction_left_open_is_rolled_back_at_the_end(
    again: Callable[[], UnlockedVault], clock: FakeClock
) -> None:
    session = Session(again(), clock)
    session.store.begin().add(a_person("Ada"))
    assert session.close() is None
    session = Session(again(), clock)
    assert session.queries.is_empty()
    session.close(keep_copy=False)


def test_what_is_deleted_is_dropped_after_thirty_days_when_asked(
    again: Callable[[], UnlockedVault], clock: FakeClock
) -> None:
    session = Session(again(), clock)
    session.services.people.delete([session.services.people.add("Ada").id])
    clock.pass_by(days=29)
    session.purge()
    assert not session.is_writing
    assert len(session.services.history.deleted()) == 1
    clock.pass_by(days=2)
    session.purge()
    assert session.store.connection.execute("SELECT count(*) FROM change").fetchone() == (0,)
    session.close(keep_copy=False)


def test_merging_the_index_after_much_at_once_is_seen_by_the_vault_and_ends(
    again: Callable[[], UnlockedVault], clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transactions, "MUCH", 3)
    session = Session(again(), clock)
    with session.store.transaction("fill") as tx:
        tx.add_many([a_person(f"Ada {number}") for number in range(3)])
    grown = (size := session.vault.folder / "vault-1.db-wal").stat().st_size
    assert session.merge_index()
    assert size.stat().st_size > grown
    session.merge_whole_index()
    assert not session.merge_index()
    session.vault.acknowledge()
    session.close(keep_copy=False)


def test_a_file_damaged_where_everything_begins_is_told(
    again: Callable[[], UnlockedVault], clock: FakeClock
) -> None:
    vault = again()
    vault.connection.execute("DROP TABLE person")
    with pytest.raises(VaultError) as caught:
        Session(vault, clock)
    assert caught.value.state is VaultState.DATABASE_DAMAGED
    vault.close(keep_copy=False)


def test_settings_of_the_computer_can_be_set_without_a_vault(tmp_path: Path, clock: FakeClock) -> None:
    machine = MachineSettings(tmp_path / "settings.json")
    vaults = a_vault_service(tmp_path)
    application = Application(tmp_path / "vault", machine, clock, vaults, tmp_path)
    application.settings.set(THEME, "dark")
    assert MachineSettings(tmp_path / "settings.json").get(THEME.name, "") == "dark"
    assert not (tmp_path / "vault").exists()
