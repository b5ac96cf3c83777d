"""Erasing everything: asked for by a word, done everywhere, and honest about what cannot be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.settings.erasing import EraseRow
from mentorkit.gui.shell.shell import Leaving, Shell
from mentorkit.services.settings import SECOND_PLACE
from tests.stories.test_vaults import make_vault

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.stories.conftest import Computer

    Start = Callable[..., Shell]


def test_everything_is_erased_once_the_word_was_typed(qtbot: QtBot, start: Start, computer: Computer) -> None:
    shell, _groups = make_vault(qtbot, start)
    assert shell.session is not None
    shell.session.vault.remember(shell.session.vault.keep_in_keyring())
    assert shell.desk is not None
    stick = computer.home / "stick"
    stick.mkdir()
    shell.session.vault.kept.choose_second_place(str(stick))
    shell.session.services.settings.set(SECOND_PLACE, str(stick))
    row = EraseRow(shell.desk.tools, shell.session.vault)
    qtbot.addWidget(row)
    row.button.click()
    overlay = shell.window.findChild(Overlay, "erase")
    assert overlay is not None
    assert str(stick) in row._what_goes()
    act, field = overlay.findChild(Button, "erase_act"), overlay.findChild(TextField, "erase_word")
    assert act is not None
    assert field is not None
    QTest.keyClicks(field.edit, "eras")
    assert not act.isEnabled()
    QTest.keyClicks(field.edit, "e")
    act.click()
    qtbot.waitUntil(lambda: bool(computer.left))
    assert computer.left == [Leaving.START_OVER]
    assert not computer.folder.exists()
    assert list(stick.iterdir()) == []
    assert computer.keyring.values == {}


def test_a_second_place_that_is_not_there_is_named_before_anything_is_erased(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    assert shell.session is not None
    assert shell.desk is not None
    shell.session.services.settings.set(SECOND_PLACE, str(computer.home / "stick"))
    row = EraseRow(shell.desk.tools, shell.session.vault)
    qtbot.addWidget(row)
    assert "its copies stay" in row._what_goes()
    shell.lock()
    shell.erase()
    assert computer.folder.exists()
