"""What leaves is chosen and read in one line before a file is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mentorkit.domain.exports import ExportKind
from mentorkit.gui.exports.dialog import ExportDialog
from mentorkit.gui.exports.feature import FEATURE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools


@pytest.fixture
def ada(tools: Tools) -> Person:
    person = tools.services.people.add("Ada", email="ada@mail.example")
    tools.services.people.change(replace(person, notes="a secret"))
    tools.services.people.add("Ben")
    return person


def _opened(tools: Tools, host: QWidget, qtbot: QtBot, *ids: object) -> ExportDialog:
    with qtbot.waitActive(host):
        host.show()
    assert FEATURE.commands is not None
    (command,) = FEATURE.commands(tools)
    command.run(ids)
    dialog = host.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    return dialog


def _save(host: QWidget, path: Path) -> None:
    file = host.findChildren(QFileDialog)[0]
    file.selectFile(str(path))
    file.accept()


def test_everybody_is_meant_where_nobody_was_chosen(
    tools: Tools, host: QWidget, qtbot: QtBot, ada: Person
) -> None:
    dialog = _opened(tools, host, qtbot)
    assert dialog.ids == ()
    assert not dialog.chosen.isVisible()
    assert dialog.leaves.text() == (
        "What leaves, of 2 people: names, roles, addresses, tags, fields of your own, photos and private notes."
    )
    assert dialog.stays.text().startswith("Stage, rhythm, evidence, promises")


def test_the_line_says_what_is_chosen(tools: Tools, host: QWidget, qtbot: QtBot, ada: Person) -> None:
    dialog = _opened(tools, host, qtbot, ada.id)
    assert dialog.ids == (ada.id,)
    dialog.kinds[ExportKind.CSV].click()
    dialog.notes.click()
    assert dialog.leaves.text() == (
        "What leaves, of 1 person: names, roles, addresses, tags and fields of your own."
    )
    dialog.everybody.click()
    assert not dialog.chosen.isChecked()
    assert "of 2 people" in dialog.leaves.text()


def test_the_chosen_go_into_the_kind_of_file_chosen(
    tools: Tools, host: QWidget, qtbot: QtBot, ada: Person, tmp_path: Path
) -> None:
    dialog = _opened(tools, host, qtbot, ada.id)
    dialog.kinds[ExportKind.JCARD].click()
    dialog.notes.click()
    dialog.act.click()
    _save(host, tmp_path / "ada")
    qtbot.waitUntil((tmp_path / "ada.jcard").exists)
    content = (tmp_path / "ada.jcard").read_text("utf-8")
    assert content.startswith('["vcard"')
    assert "secret" not in content


def test_the_keyboard_is_enough(tools: Tools, host: QWidget, qtbot: QtBot, ada: Person) -> None:
    dialog = _opened(tools, host, qtbot, ada.id)
    assert dialog.chosen.hasFocus()
    qtbot.keyClick(dialog.chosen, Qt.Key.Key_Down)
    assert dialog.everybody.isChecked()
    qtbot.keyClick(dialog.everybody, Qt.Key.Key_Escape)
    assert dialog.isHidden()
