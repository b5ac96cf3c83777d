"""A vault in a synchronised folder is moved through the window, and every later start finds it where it went."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from mentorkit.domain.people import Person
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.shell.main_page import MainPage
from mentorkit.gui.shell.moving import MoveOverlay, MovingPage
from mentorkit.storage.vault import moving
from tests.stories.test_troubles import add_ada, chosen_folder, problem
from tests.stories.test_vaults import LEFT, choose_passphrase, first_run, make_vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.shell import Shell
    from tests.stories.conftest import Computer

    Start = Callable[..., Shell]


def outside(computer: Computer) -> Path:
    """Make a folder that no program copies."""
    folder = computer.home.with_name("elsewhere")
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
def shell(qtbot: QtBot, start: Start, computer: Computer) -> Shell:
    """The window on a remembered vault in a synchronised folder."""
    (computer.home / ".stfolder").mkdir(parents=True)
    return make_vault(qtbot, start, remember=True)[0]


def asked(shell: Shell) -> MoveOverlay:
    """Ask to move from the banner that warns."""
    banner = shell.window.findChild(Banner, "notice_synchronised")
    assert banner is not None
    QTest.mouseClick(banner.button, LEFT)
    overlay = shell.window.findChild(MoveOverlay)
    assert overlay is not None
    return overlay


def confirm(qtbot: QtBot, shell: Shell, overlay: MoveOverlay, folder: Path) -> None:
    """Take a folder and move there; wait until the vault is open, wherever it is then."""
    overlay.take(folder)
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(overlay.act, LEFT)


def test_it_is_moved_from_the_warning_and_found_by_the_next_start(
    qtbot: QtBot,
    start: Start,
    computer: Computer,
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    elsewhere, ada, overlay = outside(computer), add_ada(shell), asked(shell)
    assert "which Syncthing copies" in overlay.words.text()
    assert not overlay.act.isEnabled()  # the usual folder is synchronised too
    chosen_folder(monkeypatch, computer.home / "another")
    QTest.mouseClick(overlay.well.change, LEFT)
    assert "Syncthing copies" in overlay.state.text()
    chosen_folder(monkeypatch, "")
    QTest.mouseClick(overlay.well.change, LEFT)
    chosen_folder(monkeypatch, elsewhere)
    QTest.mouseClick(overlay.well.change, LEFT)
    assert (overlay.well.place.text(), overlay.state.isVisible()) == (str(elsewhere), False)
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(overlay.act, LEFT)
    assert shell.session is not None
    assert shell.session.vault.folder == elsewhere
    assert shell.window.findChild(Banner, "notice_synchronised") is None
    assert [path.name for path in computer.folder.iterdir()] == ["vault.lock", "moved-to"]
    shell.lock()

    again = start()
    qtbot.waitUntil(lambda: isinstance(again.window.page, MainPage))
    assert again.session is not None
    assert again.session.store.get(Person, ada.id).shown == "Ada"
    again.lock()
    elsewhere.rename(elsewhere.with_name("unplugged"))
    last = start()
    assert str(elsewhere) in problem(last).words.text()
    QTest.mouseClick(problem(last).new, LEFT)
    choose_passphrase(first_run(last))
    qtbot.waitUntil(lambda: first_run(last).second is not None)
    assert computer.application().vaults.state(computer.folder) is VaultState.READY


def test_a_move_that_fails_or_is_stopped_goes_on_where_the_vault_was(
    qtbot: QtBot, computer: Computer, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = outside(computer)
    with monkeypatch.context() as patched:
        patched.setattr(moving, "_copy", failing)
        confirm(qtbot, shell, asked(shell), elsewhere)
    banner = shell.window.findChild(Banner, "notice_moving")
    assert banner is not None
    assert "was not moved. The disk reported" in banner.accessibleName()

    waiting, copy = threading.Event(), moving._copy

    def held_up(*given: object) -> None:
        waiting.wait(5)
        copy(*given)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(moving, "_copy", held_up)
    overlay = asked(shell)
    overlay.take(elsewhere)
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(overlay.act, LEFT)
        qtbot.waitUntil(lambda: isinstance(shell.window.page, MovingPage))
        assert isinstance(shell.window.page, MovingPage)
        QTest.mouseClick(shell.window.page.stop, LEFT)
        waiting.set()
    assert shell.session is not None
    assert shell.session.vault.folder == computer.folder
    assert list(elsewhere.iterdir()) == []


def test_old_files_that_stay_are_named_and_closing_meanwhile_harms_nothing(
    qtbot: QtBot,
    start: Start,
    computer: Computer,
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    elsewhere = outside(computer)
    with monkeypatch.context() as patched:
        patched.setattr(moving, "finish", lambda _place: False)
        confirm(qtbot, shell, asked(shell), elsewhere)
    banner = shell.window.findChild(Banner, "notice_moving")
    assert banner is not None
    assert "could not be removed" in banner.accessibleName()

    waiting, copy = threading.Event(), moving._copy
    monkeypatch.setattr(moving, "_copy", lambda *given: waiting.wait(5) and copy(*given))
    assert shell.desk is not None
    shell.desk.surface.run_command("move_vault")
    overlay = shell.window.findChild(MoveOverlay)
    assert overlay is not None
    overlay.take(elsewhere.with_name("further"))
    QTest.mouseClick(overlay.act, LEFT)
    qtbot.waitUntil(lambda: isinstance(shell.window.page, MovingPage))
    waiting.set()
    shell.window.close()
    again = start()
    qtbot.waitUntil(lambda: isinstance(again.window.page, MainPage))
    assert again.session is not None
    assert again.session.vault.folder == elsewhere


def test_the_demo_stays_where_it_is(start: Start, qtbot: QtBot) -> None:
    shell = start()
    with qtbot.waitSignal(shell.session_opened):
        shell.open_demo()
    assert shell.desk is not None
    shell.desk.surface.run_command("move_vault")
    assert shell.window.findChild(MoveOverlay) is None
    assert "stays where it is" in shell.desk.surface.toast_card.accessibleName()


def failing(*_given: object) -> None:
    """Meet a disk that fails."""
    raise VaultError(VaultState.DISK_FAILED)
