"""A large import in a real vault makes a backup first, or says that it could not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.cards import Card, CardFormat, ReadFile
from mentorkit.domain.people import Person
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.imports.work import ImportWork
from mentorkit.services.transfer import BACKED_UP_FROM, ImportOrder, plan_import
from tests.stories.test_vaults import make_vault

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.shell import Shell

    Start = Callable[..., Shell]


def order_of(shell: Shell, people: int) -> ImportOrder:
    assert shell.session is not None
    known = shell.session.services.transfer.known()
    cards = tuple(Card(shown=f"Person {number}") for number in range(people))
    return ImportOrder(plan_import(ReadFile(CardFormat.VCARD, cards), known), known)


def work_of(shell: Shell) -> ImportWork:
    assert shell.desk is not None
    return ImportWork(shell.desk.tools)


def backups(shell: Shell) -> list[str]:
    assert shell.session is not None
    return [backup.reason for backup in shell.session.vault.backups()]


@pytest.mark.parametrize(("people", "made"), [(BACKED_UP_FROM, 0), (BACKED_UP_FROM + 1, 1)])
def test_a_large_import_is_backed_up_before(qtbot: QtBot, start: Start, people: int, made: int) -> None:
    shell, _groups = make_vault(qtbot, start)
    work = work_of(shell)
    with qtbot.waitSignal(work.done) as done:
        work.start(order_of(shell, people))
    assert done.args[0].counts.added == people
    assert backups(shell).count("before_import") == made
    assert not work.is_running


def test_without_room_for_a_backup_nothing_is_begun_until_somebody_says_so(
    qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise VaultError(VaultState.DISK_FULL)

    shell, _groups = make_vault(qtbot, start)
    assert shell.session is not None
    monkeypatch.setattr(shell.session.vault, "prepare_backup_before_import", lambda: full)
    work, order = work_of(shell), order_of(shell, 60)
    with qtbot.waitSignal(work.not_backed_up):
        work.start(order)
    assert not work.is_running
    assert len(shell.session.store.all(Person)) == 1
    with qtbot.waitSignal(work.done):
        work.start(order, with_backup=False)


def test_a_cancelled_backup_begins_nothing(qtbot: QtBot, start: Start) -> None:
    shell, _groups = make_vault(qtbot, start)
    work = work_of(shell)
    work.start(order_of(shell, 60))
    assert work.is_running
    work.cancel()
    assert shell.desk is not None
    qtbot.waitUntil(lambda: shell.desk is not None and shell.desk.tools.jobs.running == 0)
    assert not work.is_running
    assert shell.session is not None
    assert len(shell.session.store.all(Person)) == 1
