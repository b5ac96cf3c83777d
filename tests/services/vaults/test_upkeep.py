"""The vault keeps itself well: one task at a time, noted, and tried again when it failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.upkeep import Task
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services.settings import SECOND_PLACE, Settings
from mentorkit.services.upkeep import UpkeepService
from mentorkit.storage.keeping import Settings as KeptSettings
from mentorkit.storage.store import Store
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.copying import Report
from mentorkit.system.settings import MachineSettings
from tests.builders import a_person
from tests.fakes import FakeClock
from tests.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import VaultService


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def vault(vaults: VaultService, folder: Path) -> Iterator[UnlockedVault]:
    made, _sheet = vaults.create(folder, vaults.prepare(PASSPHRASE, remember=False))
    yield made
    made.close(keep_copy=False)


@pytest.fixture
def settings(vault: UnlockedVault) -> Settings:
    return Settings(MachineSettings(), KeptSettings(vault.connection))


@pytest.fixture
def upkeep(vault: UnlockedVault, clock: FakeClock, settings: Settings) -> UpkeepService:
    return UpkeepService(vault, clock, settings)


def do(upkeep: UpkeepService, task: Task) -> None:
    work = upkeep.prepare(task)
    assert work is not None
    upkeep.done(task, work())


def test_a_first_session_backs_up_checks_and_proves_itself(
    upkeep: UpkeepService, vault: UnlockedVault
) -> None:
    done = []
    while (task := upkeep.next()) is not None:
        done.append(task)
        do(upkeep, task)
    assert done == [Task.BACKUP, Task.CHECK, Task.DRILL]
    assert [backup.reason for backup in vault.backups()] == [Reason.IN_USE]
    for task in done:
        assert upkeep.found(task).at
        assert upkeep.found(task).trouble is None


def test_an_hour_of_work_is_backed_up_and_an_hour_of_rest_is_not(
    upkeep: UpkeepService, vault: UnlockedVault, clock: FakeClock
) -> None:
    for task in (Task.BACKUP, Task.CHECK, Task.DRILL):
        do(upkeep, task)
    vault.backups()[0].path.touch()
    clock.pass_by(hours=2)
    assert not vault.kept.has_changed
    with Store(vault.connection, clock).transaction("add") as tx:
        tx.add(a_person("Ada"))
    assert vault.kept.has_changed


def test_a_draft_alone_is_a_change_too(upkeep: UpkeepService, vault: UnlockedVault) -> None:
    do(upkeep, Task.BACKUP)
    Store(vault.connection, FakeClock()).drafts.keep("person/1/notes", "half a sent")
    assert vault.kept.has_changed


def test_only_one_task_is_done_at_a_time(upkeep: UpkeepService) -> None:
    heard: list[Task | None] = []
    stop = upkeep.listen(lambda: heard.append(upkeep.running))
    work = upkeep.prepare(Task.CHECK)
    assert upkeep.prepare(Task.BACKUP) is None
    assert upkeep.next() is None
    assert work is not None
    upkeep.done(Task.CHECK, work())
    stop()
    do(upkeep, Task.BACKUP)
    assert heard == [Task.CHECK, None]


def test_what_failed_is_told_and_left_alone_for_a_while(upkeep: UpkeepService, clock: FakeClock) -> None:
    upkeep.prepare(Task.BACKUP)
    upkeep.failed(Task.BACKUP, VaultError(VaultState.DISK_FULL))
    assert upkeep.found(Task.BACKUP).trouble is VaultState.DISK_FULL
    assert upkeep.next() is Task.CHECK
    clock.pass_by(minutes=16)
    assert upkeep.next() is Task.BACKUP
    do(upkeep, Task.BACKUP)
    assert upkeep.found(Task.BACKUP).trouble is None


def test_damage_that_was_found_is_remembered(upkeep: UpkeepService) -> None:
    upkeep.prepare(Task.CHECK)
    upkeep.done(Task.CHECK, Report((3,), is_sound=False, has_own_salt=True))
    assert upkeep.found(Task.CHECK).trouble is VaultState.DATABASE_DAMAGED
    do(upkeep, Task.CHECK)
    assert upkeep.found(Task.CHECK).trouble is None
    upkeep.failed(Task.BACKUP, VaultError(VaultState.DATABASE_DAMAGED))
    assert upkeep.found(Task.CHECK).trouble is VaultState.DATABASE_DAMAGED


def test_a_mistake_of_ours_is_raised_and_holds_up_nothing(upkeep: UpkeepService) -> None:
    upkeep.prepare(Task.CHECK)
    with pytest.raises(ValueError, match="ours"):
        upkeep.failed(Task.CHECK, ValueError("ours"))
    assert upkeep.running is None
    upkeep.failed(Task.DRILL, OSError())
    assert upkeep.found(Task.DRILL).trouble is VaultState.READ_ONLY


def test_a_backup_somebody_asked_for_says_so(upkeep: UpkeepService, vault: UnlockedVault) -> None:
    work = upkeep.prepare(Task.BACKUP, is_asked_for=True)
    assert work is not None
    work()
    assert vault.backups()[0].reason is Reason.ASKED_FOR


def test_a_second_place_receives_everything_and_is_missed_when_it_is_gone(
    upkeep: UpkeepService, vault: UnlockedVault, settings: Settings, tmp_path: Path, clock: FakeClock
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    vault.kept.choose_second_place(str(stick))
    settings.set(SECOND_PLACE, str(stick))
    assert vault.kept.is_on_the_same_disk(str(stick))
    do(upkeep, Task.BACKUP)
    assert upkeep.next() is Task.MIRROR
    do(upkeep, Task.MIRROR)
    assert [path.name for path in stick.rglob("*.mkbackup")] == [vault.backups()[0].path.name]

    away = stick.rename(tmp_path / "away")
    assert not vault.kept.is_on_the_same_disk(str(stick))
    clock.pass_by(minutes=16)
    vault.back_up()
    work = upkeep.prepare(Task.MIRROR)
    assert work is not None
    with pytest.raises(VaultError) as caught:
        work()
    upkeep.failed(Task.MIRROR, caught.value)
    assert upkeep.found(Task.MIRROR).trouble is VaultState.SECOND_PLACE_MISSING

    away.rename(stick)
    do(upkeep, Task.MIRROR)
    assert len(list(stick.rglob("*.mkbackup"))) == 2
    assert upkeep.found(Task.MIRROR).trouble is None
    vault.kept.stop_copies()
