"""What happens around an open vault: its sheet, what is set, the desktop, errors, locking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from mentorkit.gui.shell.crash_overlay import CrashOverlay
from mentorkit.gui.shell.guards import GAP_MS, MERGE_MS
from mentorkit.gui.shell.recovery_overlay import RecoveryOverlay
from mentorkit.gui.shell.shell import Leaving, Shell
from mentorkit.services.settings import LOCK_WITH_SCREEN, REMINDER, TEXT_SIZE, THEME
from mentorkit.services.vaults import locked_folder
from tests.stories.test_troubles import add_ada
from tests.stories.test_vaults import make_vault

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.stories.conftest import Computer

    Start = Callable[..., Shell]

LEFT = Qt.MouseButton.LeftButton


def test_a_new_recovery_sheet_replaces_the_old_one(qtbot: QtBot, start: Start) -> None:
    shell, _groups = make_vault(qtbot, start)
    assert shell.desk is not None
    assert shell.session is not None
    shell.desk.show_recovery()
    overlay = shell.desk.surface.open_overlays[-1]
    assert isinstance(overlay, RecoveryOverlay)
    QTest.mouseClick(overlay.renew, LEFT)
    QTest.mouseClick(overlay.done, LEFT)
    assert not shell.session.vault.recovery_confirmed
    overlay.close_overlay()


def test_a_proven_sheet_is_told_and_nothing_is_asked(qtbot: QtBot, start: Start) -> None:
    shell, groups = make_vault(qtbot, start)
    assert shell.desk is not None
    assert shell.session is not None
    first, second = shell.session.vault.recovery_asked_back
    assert shell.session.vault.confirm_recovery(groups[first - 1], groups[second - 1])
    shell.desk.show_recovery()
    overlay = shell.desk.surface.open_overlays[-1]
    assert isinstance(overlay, RecoveryOverlay)
    assert "a sheet" in overlay.words.text()
    QTest.mouseClick(overlay.done, LEFT)
    assert shell.desk.surface.open_overlays == []


def test_what_is_set_shows_at_once(qtbot: QtBot, start: Start) -> None:
    shell, _groups = make_vault(qtbot, start)
    assert shell.session is not None
    qtbot.waitUntil(lambda: shell.guards is not None)
    settings = shell.session.services.settings
    settings.set(THEME, "dark")
    assert shell.theme.is_dark
    settings.set(TEXT_SIZE, 150)
    assert shell.theme.text_scale == 1.5
    settings.set(THEME, "light")
    settings.set(TEXT_SIZE, 100)


def test_the_desktop_is_told_how_much_waits_and_nothing_of_whom(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    qtbot.waitUntil(lambda: shell.guards is not None)
    assert shell.session is not None
    assert shell.reminder is not None
    shell.session.services.settings.set(REMINDER, "07:00")
    shell.session.services.people.add("Ada")
    computer.clock.pass_by(days=1, hours=12)
    shell.reminder.check()
    qtbot.waitUntil(lambda: computer.notices == ["One thing is worth doing today."])


def test_what_was_deleted_a_month_ago_is_dropped_once_it_is_quiet(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    assert shell.session is not None
    qtbot.waitUntil(lambda: shell.guards is not None)
    assert shell.guards is not None
    people, connection = shell.session.services.people, shell.session.store.connection
    people.delete([people.add("Ada").id])
    computer.clock.pass_by(days=31)
    people.add("Bo")
    quiet = shell.guards.findChild(QTimer, "quiet_timer")
    assert isinstance(quiet, QTimer)
    assert quiet.isActive()
    quiet.start(0)

    def actions() -> list[str]:
        return [action for (action,) in connection.execute("SELECT action FROM change").fetchall()]

    qtbot.waitUntil(lambda: actions() == ["add_person"])
    assert [line.shown for line in shell.session.services.search.people("ada")] == []


def test_the_index_is_merged_in_turns_once_nobody_did_anything_for_a_while(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    assert shell.session is not None
    qtbot.waitUntil(lambda: shell.guards is not None)
    assert shell.guards is not None
    merging = shell.guards.findChild(QTimer, "merging_timer")
    assert isinstance(merging, QTimer)
    shell.session.services.people.add("Ada")
    assert merging.interval() == MERGE_MS
    shell.session.store.index.end_bulk()
    merging.start(0)
    qtbot.waitUntil(lambda: merging.interval() == MERGE_MS)
    computer.clock.pass_by(seconds=MERGE_MS // 1000)
    merging.start(0)
    qtbot.waitUntil(lambda: not merging.isActive())
    assert merging.interval() == GAP_MS
    assert not shell.session.merge_index()


def test_a_locked_screen_locks_the_vault_unless_that_is_switched_off(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    assert shell.session is not None
    qtbot.waitUntil(lambda: shell.guards is not None)
    assert shell.guards is not None
    shell.session.services.settings.set(LOCK_WITH_SCREEN, value=False)
    shell.guards.desktop.leaving.emit()
    assert computer.left == []
    shell.session.services.settings.set(LOCK_WITH_SCREEN, value=True)
    shell.guards.desktop.leaving.emit()
    assert computer.left == [Leaving.LOCK]


def test_the_vault_can_be_opened_again_after_its_connection_became_another(
    qtbot: QtBot, start: Start
) -> None:
    shell, _groups = make_vault(qtbot, start)
    add_ada(shell)
    before = shell.desk
    assert shell.desk is not None
    shell.desk.surface.run_command("reopen")
    assert shell.desk is not before
    assert shell.session is not None
    assert not shell.session.services.today.today().is_empty


def test_an_unexpected_error_is_told_with_a_report(qtbot: QtBot, start: Start) -> None:
    shell, _groups = make_vault(qtbot, start)
    shell.crashed.emit("builtins.ValueError")
    overlay = shell.window.findChild(CrashOverlay)
    assert overlay is not None
    assert "builtins.ValueError" in overlay.report.toPlainText()
    overlay.close_overlay()


def test_locking_closes_the_vault_even_when_something_fails_on_the_way(
    qtbot: QtBot, start: Start, computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, _groups = make_vault(qtbot, start)
    desk = shell.desk
    assert desk is not None

    def fail() -> None:
        raise RuntimeError("a widget is gone")

    with monkeypatch.context() as patch:
        patch.setattr(desk, "save_typing", fail)
        with pytest.raises(RuntimeError):
            shell.lock()
    assert computer.left == [Leaving.LOCK]
    locked_folder(computer.folder).release()
