"""What losing a computer costs at any moment, where there is a second place."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.people import Person
from mentorkit.domain.upkeep import Task
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services.arriving import ArrivalService
from mentorkit.services.moving import MovingService
from mentorkit.services.sessions import Session
from mentorkit.services.settings import SECOND_PLACE
from mentorkit.services.vaults import locked_folder
from tests.builders import a_person
from tests.fakes import FakeClock
from tests.vaults import PASSPHRASE, a_vault_service

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.services.vaults import VaultService

MOST = timedelta(minutes=15)


def hear_nothing(_share: float) -> None:
    """Somebody who does not look."""


def add_somebody(session: Session, clock: FakeClock) -> None:
    """Add a person named after the moment."""
    with session.store.transaction("add") as transaction:
        transaction.add(a_person(clock.now().isoformat()))


def keep_well(session: Session, clock: FakeClock, task: Task) -> None:
    """Do what the window does when a task is due."""
    work = session.services.upkeep.prepare(task)
    assert work is not None
    clock.pass_by(seconds=2)
    session.services.upkeep.done(task, work())


def newest_on_another_computer(stick: Path, home: Path, clock: FakeClock) -> datetime:
    """Bring the vault to another computer and return when the newest person in it was added."""
    vaults = a_vault_service(home, clock=clock)
    arrivals = ArrivalService(vaults)
    (origin,) = arrivals.found_in(stick)
    arrivals.fetch(origin, home / "vault", hear_nothing)
    locked = vaults.begin(home / "vault")
    with pytest.raises(VaultError) as caught:
        locked.with_passphrase(locked.derive(PASSPHRASE))
    assert caught.value.state is VaultState.DATABASE_MISSING
    vault = locked.finish_repair(locked.repair())
    arrivals.settle(vault, origin)
    session = Session(vault, clock)
    newest = max(person.shown for person in session.store.all(Person) if not person.is_me)
    assert session.services.settings.get(SECOND_PLACE) == str(stick)
    session.close(keep_copy=False)
    return datetime.fromisoformat(newest)


def test_losing_the_computer_costs_fifteen_minutes_of_work_at_most(tmp_path: Path) -> None:
    clock, stick = FakeClock(), tmp_path / "stick"
    stick.mkdir()
    vaults = a_vault_service(tmp_path, clock=clock)
    vault, _ = vaults.create(tmp_path / "vault", vaults.prepare(PASSPHRASE, remember=False))
    session = Session(vault, clock)
    vault.kept.choose_second_place(str(stick))
    session.services.settings.set(SECOND_PLACE, str(stick))
    ages = list[timedelta]()
    while len(ages) < 2:
        add_somebody(session, clock)
        clock.pass_by(minutes=1)
        task = session.services.upkeep.next()
        if (
            task is Task.MIRROR and session.services.upkeep.found(task).at
        ):  # no moment is worse to lose it all
            home = tmp_path / f"computer {len(ages)}"
            ages.append(clock.now() - newest_on_another_computer(stick, home, clock))
        if task is not None:
            keep_well(session, clock, task)
    assert max(ages) <= MOST
    session.close(keep_copy=False)


def test_where_a_signpost_leads_to_nothing_a_vault_is_brought_in_its_place(
    vaults: VaultService, folder: Path, tmp_path: Path
) -> None:
    arrivals, away, stick = ArrivalService(vaults), tmp_path / "away" / "vault", tmp_path / "stick"
    vault, _ = vaults.create(folder, vaults.prepare(PASSPHRASE, remember=False))
    stick.mkdir()
    shutil.copy(vault.back_up().path, stick)
    move = MovingService(vaults, away).begin(vault, away)
    move.run(hear_nothing)
    move.abandon()
    shutil.rmtree(away)
    assert vaults.state(folder) is VaultState.MOVED
    assert arrivals.set_aside(folder) is None
    (origin,) = arrivals.found_in(stick)
    arrivals.fetch(origin, folder, hear_nothing)
    assert vaults.state(folder) is VaultState.READY
    assert list(tmp_path.glob("vault-*")) == []


def test_a_vault_that_is_open_is_not_set_aside(vaults: VaultService, folder: Path, tmp_path: Path) -> None:
    arrivals, stick = ArrivalService(vaults), tmp_path / "stick"
    assert arrivals.set_aside(folder) is None
    vault, _ = vaults.create(folder, vaults.prepare(PASSPHRASE, remember=False))
    backup = vault.back_up().path
    stick.mkdir()
    shutil.copy(backup, stick)
    vault.close()
    (origin,) = arrivals.found_in(stick)
    lock = locked_folder(folder)
    with pytest.raises(VaultError) as caught:
        arrivals.fetch(origin, folder, hear_nothing)
    assert caught.value.state is VaultState.IN_USE
    lock.release()
    aside = arrivals.set_aside(folder)
    assert aside is not None
    arrivals.fetch(origin, folder, hear_nothing)
    assert vaults.state(aside) is vaults.state(folder) is VaultState.READY
