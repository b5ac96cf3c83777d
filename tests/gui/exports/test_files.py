"""People are written into a file of the user's own, and it is said that it is not encrypted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from mentorkit.domain.exports import ExportKind
from mentorkit.gui.exports import files
from mentorkit.gui.exports.files import ExportFile

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


@pytest.fixture(autouse=True)
def _shown(host: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitActive(host):
        host.show()


def _dialog(host: QWidget) -> QFileDialog:
    return host.findChildren(QFileDialog)[0]


def test_everybody_is_written(
    tools: Tools, host: QWidget, surface: FakeSurface, tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("Ada", "Ben"):
        tools.services.people.add(name)
    ExportFile(tools, ExportKind.VCARD_3).ask()
    dialog, path = _dialog(host), tmp_path / "people.vcf"
    dialog.selectFile(str(path))

    dialog.accept()

    qtbot.waitUntil(lambda: surface.toasts != [])
    assert surface.toasts == ["2 people exported. The file is not encrypted."]
    assert path.read_text("utf-8").count("BEGIN:VCARD") == 2
    assert path.stat().st_mode & 0o077 == 0


def test_a_large_export_is_told_as_it_begins(
    tools: Tools, surface: FakeSurface, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MANY", 1)
    tools.services.people.add("Ada")

    ExportFile(tools, ExportKind.JCARD).write(str(tmp_path / "people.jcard"))

    assert surface.toasts == ["The file is being written. You can go on meanwhile."]
    qtbot.waitUntil(lambda: len(surface.toasts) == 2)
    assert surface.toasts[1] == "1 person exported. The file is not encrypted."


@pytest.mark.parametrize(
    ("name", "file"), [("Ada / Lindqvist", "Ada Lindqvist.vcf"), ("///", "mentorkit.vcf")]
)
def test_one_person_is_offered_under_their_name(tools: Tools, host: QWidget, name: str, file: str) -> None:
    ada = tools.services.people.add(name)

    ExportFile(tools, ExportKind.VCARD_3, (ada.id,)).ask()

    dialog = _dialog(host)
    assert dialog.selectedFiles()[0].endswith(file)
    dialog.reject()


def test_only_those_asked_for_are_written(
    tools: Tools, surface: FakeSurface, tmp_path: Path, qtbot: QtBot
) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.people.add("Ben")

    ExportFile(tools, ExportKind.CSV, (ada.id,)).write(str(tmp_path / "one.csv"))

    qtbot.waitUntil(lambda: surface.toasts == ["1 person exported. The file is not encrypted."])
    content = (tmp_path / "one.csv").read_text("utf-8-sig")
    assert content.startswith("Name,")
    assert "Ben" not in content


def test_a_place_that_cannot_be_written_is_told(
    tools: Tools, surface: FakeSurface, tmp_path: Path, qtbot: QtBot
) -> None:
    ExportFile(tools, ExportKind.VCARD_3).write(str(tmp_path / "nowhere" / "people.vcf"))

    qtbot.waitUntil(lambda: surface.toasts == ["This file could not be written. Choose another folder."])
