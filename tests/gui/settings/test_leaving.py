"""Leaving with everything from Settings: exported, proven, reported, and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QFileDialog

from mentorkit.domain.errors import NotSaved, Unsaved
from mentorkit.domain.exits.differences import Difference, Proof, Tally
from mentorkit.domain.people import Person
from mentorkit.gui.settings import leaving_words
from mentorkit.gui.settings.leaving_report import ProofReport
from mentorkit.gui.settings.transfer import Transfer
from mentorkit.services.exit_archives import Unusable, UnusableWhy
from mentorkit.services.exits import Stopped
from mentorkit.storage.store import Store
from tests.builders import TODAY, a_person
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.settings.page import SettingsPage
    from tests.gui.settings.faulty_vaults import FaultyVault
    from tests.gui.surfaces import FakeSurface

DIFFERENT = Proof((Tally("person", 2, 1, 28, 1, (Difference("1", "notes"),)), Tally("new_kind", 1, 1, 1, 0)))


@pytest.fixture
def section(vault: FaultyVault, page: SettingsPage) -> Transfer:
    with Store(vault.connection, FakeClock()).transaction("add") as tx:
        tx.add(a_person("Ada"))
    page.show_place("transfer")
    assert isinstance(page.section, Transfer)
    return page.section


def choose(section: Transfer, path: Path) -> None:
    dialogs = section.window().findChildren(QFileDialog) or [
        row._dialog for row in (section.export, section.bring_back) if row._dialog is not None
    ]
    dialogs[-1].fileSelected.emit(str(path))
    dialogs[-1].close()


def test_everything_is_exported_and_the_file_is_proven(
    section: Transfer, qtbot: QtBot, tmp_path: Path, surface: FakeSurface
) -> None:
    section.export.button.click()
    choose(section, tmp_path / "all.zip")
    assert section.export.sentence.text().startswith("Exporting, then reading the file back")
    qtbot.waitUntil(section.export.button.isEnabled)
    assert section.export.sentence.text().startswith("Exported and proven: 1 records, ")
    assert (tmp_path / "all.zip").exists()
    assert surface.toasts == []
    section.export.write(str(tmp_path / "none" / "all.zip"))
    qtbot.waitUntil(section.export.button.isEnabled)
    assert "could not be written" in section.export.sentence.text()
    section.export._written(DIFFERENT)
    assert section.export.sentence.text().startswith("1 differences in 3 records.")


def test_the_drill_shows_its_report(
    section: Transfer, qtbot: QtBot, tmp_path: Path, surface: FakeSurface, monkeypatch: pytest.MonkeyPatch
) -> None:
    section.proof.button.click()
    qtbot.waitUntil(section.proof.button.isEnabled)
    assert section.proof.sentence.text().startswith("Proven just now: 1 records, ")
    report = surface.overlays[-1]
    assert isinstance(report, ProofReport)
    assert (report.heading.text(), [one.kind for one in report.shown]) == (
        "Everything comes back",
        ["person"],
    )
    report.save_button.click()
    report._dialog.fileSelected.emit(str(tmp_path / "report.pdf"))
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert report.note.text() == "Saved."
    report.write(str(tmp_path / "none" / "report.pdf"))
    assert report.note.text().startswith("This place cannot be written.")
    monkeypatch.setattr("mentorkit.gui.kit.paper.Paper.print_with_dialog", lambda _paper, _parent: True)
    report.print_button.click()
    assert report.note.text() == "Printed."
    report._dialog.close()
    report.close_overlay()


def test_a_difference_is_told_plainly(tools: Tools, host: Any) -> None:
    report = ProofReport(tools, DIFFERENT, TODAY)
    report.open_over(host)
    assert report.heading.text() == "Not everything came back the same"
    told = [text for _style, text in report.paper()._blocks]
    assert told[-3:] == [
        "People: 2 exported, 1 came back, 1 differences",
        "1 notes",
        "New kind: 1 exported, 1 came back, 0 differences",
    ]
    report.close_overlay()


def test_a_result_nobody_looks_at_is_told_where_they_are(
    section: Transfer, page: SettingsPage, surface: FakeSurface
) -> None:
    page.show_place("about")
    section.proof._proven(DIFFERENT)
    assert surface.toasts == [leaving_words.outcome(DIFFERENT)]
    assert surface.overlays == []


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (Unusable(UnusableWhy.DAMAGED, "json/role.json"), "It is about json/role.json inside it."),
        (NotSaved(Unsaved.DISK_FULL), "could not be written. Nothing was changed"),
        (Stopped(), "Stopped."),
    ],
)
def test_each_failure_has_its_sentence(section: Transfer, error: Exception, words: str) -> None:
    section.proof.failed(error)
    assert words in section.proof.sentence.text()


def test_a_vault_that_cannot_be_copied_is_told(
    section: Transfer, vault: FaultyVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise OSError

    monkeypatch.setattr(vault, "copy", full)
    section.proof.start()
    section.export.write(str(tmp_path / "all.zip"))
    for row in (section.proof, section.export):
        assert "could not be written" in row.sentence.text()
    assert section.export.is_wanted()


def test_everything_comes_back_into_an_empty_vault(
    section: Transfer, tools: Tools, qtbot: QtBot, tmp_path: Path, surface: FakeSurface
) -> None:
    path = tmp_path / "all.zip"
    tools.services.leaving.prepare_export(path)()
    section.bring_back.button.click()
    choose(section, path)
    qtbot.waitUntil(section.bring_back.button.isEnabled)
    assert surface.commands == [("reopen", ())]
    assert [person.shown for person in tools.services.store.find(Person, is_me=False)] == ["Ada"]
    section.bring_back.read(str(path))
    qtbot.waitUntil(section.bring_back.button.isEnabled)
    assert "holds something already" in section.bring_back.sentence.text()


def test_bringing_back_can_be_cancelled(
    section: Transfer, tools: Tools, tmp_path: Path, surface: FakeSurface
) -> None:
    path = tmp_path / "all.zip"
    tools.services.leaving.prepare_export(path)()
    section.bring_back.read(str(path))
    surface.overlays[-1].close_overlay()  # type: ignore[attr-defined]  # an overlay
    assert section.bring_back.sentence.text() == "Stopped. Nothing was changed."
    assert tools.services.leaving.is_empty
