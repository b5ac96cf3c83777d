from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from mentorkit.domain.recovery import RecoveryCode, RecoverySheet
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.paper import Paper
from mentorkit.gui.shell.recovery_sheets import GroupsBack, SheetActs, SheetCard

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

CODE = RecoveryCode(bytes(range(16)))
SHEET = RecoverySheet("ab" * 16, "2026-03-18", "vault", CODE.groups, (3, 6))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def acts(qtbot: QtBot, theme: Theme) -> SheetActs:
    made = SheetActs(theme, SHEET)
    qtbot.addWidget(made)
    return made


def test_the_card_shows_six_numbered_groups_the_day_and_which_vault(qtbot: QtBot, theme: Theme) -> None:
    card = SheetCard(theme, SHEET)
    qtbot.addWidget(card)
    shown = [label.text() for label in card.findChildren(Label)]
    assert [text for text in shown if text in CODE.groups] == list(CODE.groups)
    assert "18 March 2026" in shown
    assert any("abababab" in text for text in shown)
    card.resize(520, 260)
    assert not card.grab().isNull()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes of files")
def test_the_pdf_is_for_its_owner_only(
    acts: SheetActs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_options: (str(target), ""))
    QTest.mouseClick(acts.save_button, LEFT)
    assert target.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert acts.note.text().startswith("Saved")


def test_a_place_that_cannot_be_written_is_told(
    acts: SheetActs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "nowhere" / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_options: (str(target), ""))
    QTest.mouseClick(acts.save_button, LEFT)
    assert "cannot be written" in acts.note.text()


def test_leaving_the_file_dialog_changes_nothing(acts: SheetActs, monkeypatch: pytest.MonkeyPatch) -> None:
    before = acts.note.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_options: ("", ""))
    QTest.mouseClick(acts.save_button, LEFT)
    assert acts.note.text() == before


@pytest.mark.parametrize("printed", [True, False])
def test_printing_is_told_once_it_happened(
    acts: SheetActs, monkeypatch: pytest.MonkeyPatch, *, printed: bool
) -> None:
    monkeypatch.setattr(Paper, "print_with_dialog", lambda _paper, _parent: printed)
    QTest.mouseClick(acts.print_button, LEFT)
    assert acts.note.text().startswith("Printed") is printed


def test_the_printed_sheet_fits_one_page(acts: SheetActs) -> None:
    _data, pages = acts.paper().pdf()
    assert pages == 1


def test_two_right_groups_prove_the_sheet(qtbot: QtBot, theme: Theme) -> None:
    def confirm(first: str, second: str) -> bool:
        return (first.upper(), second.upper()) == (CODE.groups[2], CODE.groups[5])

    back = GroupsBack(theme, (3, 6), confirm)
    qtbot.addWidget(back)
    assert not back.confirm()
    assert back.fields[0].has_error
    for field in back.fields:
        QTest.keyClicks(field.edit, "AAAAA")
    assert not back.confirm()
    assert "not on this sheet" in back.fields[0].note
    for field, group in zip(back.fields, (CODE.groups[2], CODE.groups[5]), strict=True):
        field.edit.clear()
        QTest.keyClicks(field.edit, group.lower())
    back.show_right(CODE.groups)
    assert [check.isHidden() for check in back._checks] == [False, False]
    assert back.confirm()


GROUPS = ("VA31T", "4HEJH", "5WWRQ", "6S1FC", "5K3HW", "PE0GJ")


def test_enter_goes_to_the_second_group_and_then_on(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    back = GroupsBack(theme, (1, 6), lambda first, second: (first, second) == ("VA31T", "PE0GJ"))
    back.setParent(host)
    host.show()
    qtbot.waitExposed(host)
    first, second = (field.edit for field in back.fields)
    first.setFocus()
    QTest.keyClicks(first, "VA31T")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert host.focusWidget() is second
    back.show_right(GROUPS)
    assert [check.isVisibleTo(back) for check in back._checks] == [True, False]
    assert not back.confirm()
    QTest.keyClicks(second, "PE0GJ")
    with qtbot.waitSignal(back.submitted):
        QTest.keyClick(second, Qt.Key.Key_Return)
    assert back.confirm()
