"""An open window keeps its vault well without being asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.upkeep import Task
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.shell.upkeep import CHECKPOINT_AFTER
from tests.stories.test_troubles import add_ada
from tests.stories.test_vaults import make_vault

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.shell import Shell

    Start = Callable[..., Shell]


def test_what_is_due_is_done_one_after_the_other(qtbot: QtBot, start: Start) -> None:
    shell, _groups = make_vault(qtbot, start)
    qtbot.waitUntil(lambda: shell.guards is not None)
    assert shell.session is not None
    assert shell.guards is not None
    upkeep, timer = shell.session.services.upkeep, shell.guards.upkeep
    assert timer is not None
    for task in (Task.BACKUP, Task.CHECK, Task.DRILL):
        timer.look()
        assert upkeep.running is task
        timer.look()
        qtbot.waitUntil(lambda: upkeep.running is None)
        assert upkeep.found(task).at
    timer.look()
    assert upkeep.running is None
    add_ada(shell)
    for _ in range(CHECKPOINT_AFTER):
        timer.look()
    log = next(shell.session.vault.folder.glob("*-wal"))
    assert log.stat().st_size == 0


def test_what_cannot_even_begin_is_tried_again_later(
    qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, _groups = make_vault(qtbot, start)
    qtbot.waitUntil(lambda: shell.guards is not None)
    assert shell.session is not None
    assert shell.guards is not None
    assert shell.guards.upkeep is not None

    def full() -> None:
        raise VaultError(VaultState.DISK_FULL)

    monkeypatch.setattr(shell.session.vault.kept, "prepare_backup_in_use", full)
    shell.guards.upkeep.look()
    upkeep = shell.session.services.upkeep
    assert upkeep.found(Task.BACKUP).trouble is VaultState.DISK_FULL
    assert upkeep.next() is Task.CHECK
