"""An open window keeps its vault well without being asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.people import Person
from mentorkit.domain.upkeep import Task
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.shell.problem_page import ProblemPage
from mentorkit.gui.shell.shell import Leaving
from mentorkit.gui.shell.upkeep import CHECKPOINT_AFTER
from mentorkit.services.settings import SECOND_PLACE
from mentorkit.storage.vault.copying import Report
from tests.stories.test_troubles import add_ada, problem
from tests.stories.test_vaults import make_vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.shell import Shell
    from tests.stories.conftest import Computer

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


def test_what_is_older_than_promised_is_not_dropped_with_an_import_that_may_be_taken_back(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    qtbot.waitUntil(lambda: shell.guards is not None)
    assert shell.session is not None
    assert shell.guards is not None
    shell.session.services.people.delete([add_ada(shell).id])
    computer.clock.pass_by(days=31)
    connection = shell.session.vault.connection
    connection.execute("BEGIN")
    shell.guards._tidy_up()
    connection.execute("ROLLBACK")
    assert connection.execute("SELECT count(*) FROM change").fetchone() == (3,)
    shell.guards._tidy_up()
    assert connection.execute("SELECT count(*) FROM change").fetchone() == (0,)


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


def test_damage_found_while_the_vault_is_open_is_told_and_repaired(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    qtbot.waitUntil(lambda: shell.guards is not None)
    ada = add_ada(shell)
    assert shell.session is not None
    shell.session.vault.back_up()
    upkeep = shell.session.services.upkeep
    upkeep.prepare(Task.CHECK)
    upkeep.done(Task.CHECK, Report((2,), is_sound=False, has_own_salt=True))
    assert shell.desk is not None
    banner = shell.desk.main.findChild(Banner, "damage_notice")
    assert banner is not None
    (database,) = computer.folder.glob("vault-*.db")
    with database.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(4096 * 8))
    banner.acted.emit()
    qtbot.waitUntil(lambda: isinstance(shell.window.page, ProblemPage))
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(problem(shell).act, Qt.MouseButton.LeftButton)
    assert shell.session is not None
    assert shell.session.store.get(Person, ada.id).shown == "Ada"
    shell.damaged.emit()
    qtbot.waitUntil(lambda: isinstance(shell.window.page, ProblemPage))
    shell.window.close()
    shell.repair()
    assert computer.left == [Leaving.QUIT]


def test_leaving_brings_what_was_saved_last_to_the_second_place(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    shell, _groups = make_vault(qtbot, start)
    qtbot.waitUntil(lambda: shell.guards is not None)
    assert shell.session is not None
    stick = tmp_path / "stick"
    stick.mkdir()
    shell.session.vault.kept.choose_second_place(str(stick))
    shell.session.services.settings.set(SECOND_PLACE, str(stick))
    shell.lock()
    assert list(stick.rglob("*.wal"))
    assert list(stick.rglob("keys.mkh"))
