"""A large vault of an earlier version: brought up to date in sight, or put off with nothing changed."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.gui.shell import work_pages
from mentorkit.gui.shell.new_passphrase_page import NewPassphrasePage
from mentorkit.gui.shell.recover_page import RecoverPage
from mentorkit.gui.shell.unlock_page import UnlockPage
from mentorkit.gui.shell.updating import UpdatingPage
from mentorkit.services.actions import Action
from mentorkit.storage import migrations
from mentorkit.storage.vault import opening, sealed
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.copying import DatabaseCopy
from tests.builders import a_person
from tests.stories.test_vaults import LEFT, make_vault, unlock_page
from tests.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.shell import Shell

    Start = Callable[..., Shell]


def outdated(qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch) -> tuple[Shell, tuple[str, ...]]:
    """Return the window before a vault of an earlier version that counts as large, and its code."""
    shell, groups = make_vault(qtbot, start)
    assert shell.session is not None
    with shell.session.store.transaction(Action.ADD_PERSON) as transaction:
        transaction.add(a_person("Ada"))
    shell.session.store.connection.execute("DELETE FROM meta WHERE name = 'index'")
    shell.lock()
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, lambda _connection: None))
    for module in (migrations, opening, sealed):
        monkeypatch.setattr(module, "HEAD", len(migrations.MIGRATIONS))
    monkeypatch.setattr(opening, "LARGE", 0)
    return start(was_locked=True), groups


def updating_page(shell: Shell) -> UpdatingPage:
    assert isinstance(shell.window.page, UpdatingPage)
    return shell.window.page


def test_a_large_vault_of_an_earlier_version_is_brought_up_to_date_in_sight_or_later(
    qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, groups = outdated(qtbot, start, monkeypatch)
    waiting, back_up, seen = threading.Event(), DatabaseCopy.back_up, list[int]()
    show_share = UpdatingPage.show_share

    def held_up(copy: DatabaseCopy, reason: Reason) -> object:
        waiting.wait(5)
        return back_up(copy, reason)

    def showing(page: UpdatingPage, share: float, *, is_counted: bool = True) -> None:
        show_share(page, share, is_counted=is_counted)
        seen.append(page.progress.value())

    monkeypatch.setattr(DatabaseCopy, "back_up", held_up)
    monkeypatch.setattr(UpdatingPage, "show_share", showing)
    monkeypatch.setattr(work_pages, "STILL_LOOKS", 1)
    QTest.keyClicks(unlock_page(shell).field.edit, PASSPHRASE)
    QTest.keyClick(unlock_page(shell).field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.window.page, UpdatingPage))
    progress = updating_page(shell).progress
    qtbot.waitUntil(lambda: progress.maximum() == 0)  # the backup under way does not tell how far it is
    assert "cannot tell how far" in updating_page(shell).share.text()
    QTest.mouseClick(updating_page(shell).stop, LEFT)
    assert "Nothing has been changed" in updating_page(shell).share.text()
    waiting.set()
    qtbot.waitUntil(lambda: isinstance(shell.window.page, UnlockPage))
    QTest.mouseClick(unlock_page(shell).sheet, LEFT)
    assert isinstance(shell.window.page, RecoverPage)
    shell.window.page.submitted.emit("-".join(groups))
    qtbot.waitUntil(lambda: isinstance(shell.window.page, NewPassphrasePage))
    assert isinstance(shell.window.page, NewPassphrasePage)
    with qtbot.waitSignal(shell.session_opened):
        shell.window.page.submitted.emit(PASSPHRASE)
    assert seen[0] == 0
    assert shell.session is not None
    assert [line.shown for line in shell.session.services.search.people("ada")] == ["Ada"]
    assert migrations.version_of(shell.session.store.connection) == migrations.HEAD
    assert shell.session.vault.backups()[0].reason is Reason.BEFORE_MIGRATION
