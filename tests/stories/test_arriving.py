"""A person whose computer is gone, on another one, with nothing but the second place."""

from __future__ import annotations

import shutil
import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.people import Person
from mentorkit.domain.upkeep import Task
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.shell.arriving import ArrivingPage
from mentorkit.gui.shell.main_page import MainPage
from mentorkit.gui.shell.new_passphrase_page import NewPassphrasePage
from mentorkit.gui.shell.recover_page import RecoverPage
from mentorkit.gui.shell.unlock_page import UnlockPage
from mentorkit.services.actions import Action
from mentorkit.services.sessions import Session
from mentorkit.services.settings import SECOND_PLACE
from mentorkit.storage.vault import arriving
from tests.builders import a_person
from tests.stories.test_troubles import chosen_folder, problem
from tests.stories.test_vaults import first_run, make_vault, unlock, unlock_page
from tests.vaults import PASSPHRASE, FakeKeyring

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.shell import Shell
    from tests.stories.conftest import Computer

    Start = Callable[..., Shell]

LEFT = Qt.MouseButton.LeftButton


class Gone:
    """What is left of a computer that is gone: its second place, the sheet, and what its owner remembers."""

    def __init__(self, stick: Path, groups: tuple[str, ...], ada: Person) -> None:
        self.stick, self.groups, self.ada = stick, groups, ada


@pytest.fixture
def gone(computer: Computer, tmp_path: Path) -> Gone:
    """Work on one computer with a second place, then take another one."""
    vaults, stick = computer.application().vaults, tmp_path / "stick"
    stick.mkdir()
    vault, sheet = vaults.create(computer.folder, vaults.prepare(PASSPHRASE, remember=True))
    session, ada = Session(vault, computer.clock), a_person("Ada")
    vault.kept.choose_second_place(str(stick))
    vault.back_up()
    with session.store.transaction(Action.ADD_PERSON) as transaction:
        transaction.add(ada)
    vault.checkpoint()
    vault.kept.prepare_mirror(str(stick))()
    session.close(keep_copy=False)
    computer.home, computer.keyring = tmp_path / "another computer", FakeKeyring()
    return Gone(stick, sheet.groups, ada)


def arriving_page(qtbot: QtBot, shell: Shell) -> ArrivingPage:
    qtbot.waitUntil(lambda: isinstance(shell.window.page, ArrivingPage))
    page = shell.window.page
    assert isinstance(page, ArrivingPage)
    return page


def test_the_vault_comes_back_with_the_last_word_and_the_second_place_goes_on(
    qtbot: QtBot,
    start: Start,
    gone: Gone,
    monkeypatch: pytest.MonkeyPatch,
    computer: Computer,
) -> None:
    elsewhere = gone.stick.rename(gone.stick.with_name("where the disk is now"))
    shell = start()
    chosen_folder(monkeypatch, elsewhere)
    QTest.mouseClick(first_run(shell).existing, LEFT)
    page = arriving_page(qtbot, shell)
    assert page.words.text().startswith("1 backup: Today")
    assert "another computer" in page.where.text()
    QTest.keyClick(page.act, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.window.page, UnlockPage))
    unlock(qtbot, shell)
    assert shell.session is not None
    assert shell.session.store.get(Person, gone.ada.id).shown == "Ada"
    assert shell.session.services.settings.get(SECOND_PLACE) == str(elsewhere)
    banner = shell.window.findChild(Banner, "notice_brought")
    assert banner is not None
    assert "The last change in it" in banner.accessibleName()

    offer = shell.window.findChild(Banner, "notice_keyring")
    assert offer is not None
    QTest.mouseClick(offer.button, LEFT)
    qtbot.waitUntil(lambda: bool(computer.keyring.values))
    qtbot.waitUntil(lambda: shell.window.findChild(Banner, "notice_keyring") is None)
    shell.lock()
    again = start()
    with qtbot.waitSignal(again.session_opened):
        pass  # the keyring opens it
    assert isinstance(again.window.page, MainPage)


def test_a_vault_whose_folder_is_gone_is_worked_in_again_after_three_clicks_with_the_last_quarter_of_an_hour(
    qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start, remember=True)
    qtbot.waitUntil(lambda: shell.guards is not None)
    assert shell.session is not None
    stick = tmp_path / "stick"
    stick.mkdir()
    shell.session.vault.kept.choose_second_place(str(stick))
    services, moments = shell.session.services, list[str]()
    services.settings.set(SECOND_PLACE, str(stick))
    while True:
        with shell.session.store.transaction(Action.ADD_PERSON) as transaction:
            transaction.add(a_person(computer.clock.now().isoformat()))
        moments.append(computer.clock.now().isoformat())
        computer.clock.pass_by(minutes=5)
        task = services.upkeep.next()
        if task is Task.MIRROR and services.upkeep.found(task).at:
            break  # no moment is worse to lose it all
        if task is not None:
            keep_well(shell.session, task)
    shutil.copytree(stick, tmp_path / "as it is now")  # without what leaving would bring there
    shell.lock(at_once=True)
    shutil.rmtree(computer.folder)

    shell, began = start(was_locked=True), time.monotonic()
    chosen_folder(monkeypatch, tmp_path / "as it is now")
    QTest.mouseClick(first_run(shell).existing, LEFT)
    QTest.mouseClick(arriving_page(qtbot, shell).act, LEFT)
    qtbot.waitUntil(lambda: isinstance(shell.window.page, UnlockPage))
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(unlock_page(shell).keyring, LEFT)
    assert time.monotonic() - began < 60
    assert shell.session is not None
    found = max(person.shown for person in shell.session.store.all(Person) if not person.is_me)
    lost = datetime.fromisoformat(moments[-1]) - datetime.fromisoformat(found)
    assert timedelta() < lost <= timedelta(minutes=15)


def keep_well(session: Session, task: Task) -> None:
    """Do at once what the window does in its own time."""
    work = session.services.upkeep.prepare(task)
    assert work is not None
    session.services.upkeep.done(task, work())


def test_who_has_the_sheet_alone_chooses_a_new_passphrase(
    qtbot: QtBot, start: Start, gone: Gone, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = start()
    chosen_folder(monkeypatch, gone.stick)
    QTest.mouseClick(first_run(shell).existing, LEFT)
    QTest.mouseClick(arriving_page(qtbot, shell).act, LEFT)
    qtbot.waitUntil(lambda: isinstance(shell.window.page, UnlockPage))
    QTest.mouseClick(unlock_page(shell).sheet, LEFT)
    recover = shell.window.page
    assert isinstance(recover, RecoverPage)
    for field, group in zip(recover.fields, gone.groups, strict=True):
        field.set_value(group)
    QTest.mouseClick(recover.button, LEFT)
    qtbot.waitUntil(lambda: isinstance(shell.window.page, NewPassphrasePage))
    page = shell.window.page
    assert isinstance(page, NewPassphrasePage)
    for field in (page.form.first, page.form.again):
        QTest.keyClicks(field.edit, "six other words chosen now")
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(page.button, LEFT)
    shell.lock()
    unlock(qtbot, start(was_locked=True), "six other words chosen now")


def test_a_vault_here_is_kept_beside_and_a_disk_that_fails_is_told(
    qtbot: QtBot, start: Start, gone: Gone, monkeypatch: pytest.MonkeyPatch, computer: Computer
) -> None:
    vaults = computer.application().vaults
    vaults.create(computer.folder, vaults.prepare(PASSPHRASE, remember=False))[0].close()
    shell = start(was_locked=True)
    chosen_folder(monkeypatch, gone.stick)
    QTest.mouseClick(unlock_page(shell).another, LEFT)
    page = arriving_page(qtbot, shell)
    assert "is not deleted" in page.where.text()
    with monkeypatch.context() as patched:
        patched.setattr(arriving, "fetch", failing)
        QTest.mouseClick(page.act, LEFT)
        qtbot.waitUntil(page.act.isEnabled)
    assert "reported an error" in page.words.text()
    QTest.mouseClick(page.back, LEFT)
    QTest.mouseClick(unlock_page(shell).another, LEFT)
    QTest.mouseClick(arriving_page(qtbot, shell).act, LEFT)
    qtbot.waitUntil(lambda: isinstance(shell.window.page, UnlockPage))
    unlock(qtbot, shell)
    assert len(list(computer.folder.parent.glob("vault-*"))) == 1


def failing(*_given: object) -> None:
    raise VaultError(VaultState.DISK_FAILED)


def test_what_does_not_fit_together_is_chosen_by_hand(
    qtbot: QtBot, start: Start, gone: Gone, monkeypatch: pytest.MonkeyPatch
) -> None:
    *_, segment = sorted(gone.stick.rglob("*.wal"))
    segment.rename(segment.with_name("000009.wal"))  # those before it are missing
    shell = start()
    chosen_folder(monkeypatch, gone.stick)
    QTest.mouseClick(first_run(shell).existing, LEFT)
    QTest.mouseClick(arriving_page(qtbot, shell).act, LEFT)
    qtbot.waitUntil(lambda: isinstance(shell.window.page, UnlockPage))
    field = unlock_page(shell).field.edit
    QTest.keyClicks(field, PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isinstance(shell.window.page, UnlockPage))
    page = problem(shell)
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(page.restore, LEFT)
    assert shell.session is not None
    assert shell.session.services.settings.get(SECOND_PLACE) == str(gone.stick)
