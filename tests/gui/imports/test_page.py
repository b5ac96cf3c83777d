"""The import page from a real file to new people and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from mentorkit.domain.errors import NotSaved, Unsaved
from mentorkit.domain.people import Person, Stage
from mentorkit.domain.plans import Verdict
from mentorkit.gui.imports.feature import FEATURE
from mentorkit.gui.imports.page import COLUMNS, DUPLICATES, FINISH, PREVIEW, SOURCE, ImportPage
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.navigation import Place
from tests.gui.imports.wizard import BEATRIZ, ROSALIND, finish, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface
NAMELESS = ",,https://www.linkedin.com/in/nobody,,,,03 May 2024"


def test_a_file_becomes_people_after_the_last_step_only(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    read(ROSALIND, BEATRIZ, NAMELESS)
    assert page._step == PREVIEW
    assert said(page, "import_preview_title") == "Two people to add"
    assert said(page, "import_file") == "Connections.csv"
    assert services.queries.is_empty()
    finish(page, qtbot)
    assert [line.shown for line in services.search.people("achebe")] == ["Rosalind Achebe"]
    assert page.finish.done.isVisible()
    counts = [said(page, f"import_count_{row}") for row in range(5)]
    assert counts == ["2", "0", "0", "1", "3"]


def test_the_preview_says_what_becomes_of_every_row(
    page: ImportPage, read: Callable[..., None], services: Services
) -> None:
    services.people.add("Beatriz Fontes", email="b@lumenfold.example")
    read(ROSALIND, BEATRIZ, NAMELESS)
    verdicts = [row.verdict for row in page.preview.rows]
    assert verdicts == ["New", "Perhaps here already: same name only", "Left out: no name"]
    page.preview.tabs.set_value(Verdict.MAYBE)
    assert [row.name for row in page.preview.rows] == ["Beatriz Fontes"]
    assert page.preview.table.model().rowCount() == 1


def test_stage_and_tag_go_for_everyone_new(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    read(ROSALIND)
    page.preview.stage.combo.setCurrentIndex(1)
    page.preview.tag.set_value("bank")
    finish(page, qtbot)
    assert page.finish.sort.hasFocus()
    (found,) = services.search.people("achebe")
    person = services.people.get(found.id)
    assert (person.stage, person.tags) == ("to_approach", ("bank",))


def test_the_whole_import_is_undone_from_its_banner(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    read(ROSALIND, BEATRIZ)
    finish(page, qtbot)
    QTest.mouseClick(page.finish.done.button, Qt.MouseButton.LeftButton)
    assert said(page, "import_finish_title") == "Undoing the import"
    qtbot.waitUntil(lambda: not page.work.is_running)
    assert services.queries.is_empty()
    assert said(page, "import_finish_title") == "Import undone"
    assert said(page, "import_finish_sentence") == "Import undone. Everything is as it was before."


def test_whoever_was_edited_since_is_named_when_the_import_is_undone(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    read(ROSALIND, BEATRIZ)
    finish(page, qtbot)
    (line,) = services.search.people("achebe")
    services.people.set_stage([line.id], Stage.KEPT)
    QTest.mouseClick(page.finish.done.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.work.is_running)
    sentence = "Import undone. Rosalind Achebe was edited since and is kept."
    assert said(page, "import_finish_sentence") == sentence
    assert len(services.store.all(Person)) == 2


def test_a_new_role_of_somebody_known_is_news_before_and_after(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    read(BEATRIZ)
    finish(page, qtbot)
    page._restart()
    read(BEATRIZ.replace("Castell,Counsel", "Lumenfold,Head Counsel"), ROSALIND)
    notes = [label.text() for label in page.preview.findChildren(Label) if "new role" in label.text()]
    assert notes == ["1 person has a new role"]
    finish(page, qtbot)
    assert said(page, "import_news_title") == "1 person has a new role"
    (line,) = page.finish.news.lines
    assert line.text() == "Beatriz Fontes: Head Counsel, Lumenfold"
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    (found,) = services.search.people("fontes")
    assert page.tools.navigator.here == Place("person", found.id)


def test_the_same_file_again_says_that_nothing_was_changed(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    read(ROSALIND)
    finish(page, qtbot)
    read(ROSALIND)
    assert said(page, "import_preview_title") == "Everybody in this file is here already"
    page._is_done = False
    finish(page, qtbot)
    assert not page.finish.done.button.isVisible()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "is empty"), (b"hello there", "no address book"), (b"PK\x03\x04 broken", "could not be unpacked")],
)
def test_a_file_that_is_no_use_is_told_in_place(
    page: ImportPage, tmp_path: Path, qtbot: QtBot, content: bytes, sentence: str
) -> None:
    path = tmp_path / "people.vcf"
    path.write_bytes(content)
    page.read(str(path))
    qtbot.waitUntil(lambda: not page.reading.is_busy)
    assert page._step == SOURCE
    assert sentence in page.source.problem.accessibleName()
    assert page.source.button.isEnabled()


def test_a_file_with_only_a_header_says_that_nobody_was_found(
    page: ImportPage, read: Callable[..., None]
) -> None:
    read()
    assert page._step == SOURCE
    assert "nobody that could be read" in page.source.problem.accessibleName()


def test_back_and_cancel_lead_out_without_a_trace(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    services.people.add("Beatriz Fontes")
    read(BEATRIZ)
    for step in (DUPLICATES, FINISH):
        QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
        assert page._step == step
    for step in (DUPLICATES, PREVIEW, COLUMNS, SOURCE):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
        assert page._step == step
    page.tools.navigator.open("people")
    page.tools.navigator.open("import")
    QTest.mouseClick(page.cancel, Qt.MouseButton.LeftButton)
    here = page.tools.navigator.here
    assert here is not None
    assert here.kind == "people"
    assert len(services.search.people("fontes")) == 1


def test_an_import_under_way_can_be_cancelled(
    page: ImportPage, read: Callable[..., None], surface: FakeSurface, qtbot: QtBot
) -> None:
    services = page.tools.services
    read(*(f"Given{n},Family,,g{n}@mail.example,Bank,Clerk,03 May 2024" for n in range(400)))
    page._go(FINISH)
    page._begin()
    page.work._timer.stop()
    assert page.work._run is not None
    page.work._run.step(0)
    page.show_place("elsewhere.vcf")
    assert page._step == FINISH
    QTest.mouseClick(page.cancel, Qt.MouseButton.LeftButton)
    assert services.queries.is_empty()
    assert surface.toasts == ["Import cancelled. Nothing was changed."]
    page.work.step()


def test_a_full_disk_is_told_and_the_file_can_be_tried_again(
    page: ImportPage, read: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    read(ROSALIND)
    page._begin()
    page.work._timer.stop()

    def full(_milliseconds: float) -> bool:
        raise NotSaved(Unsaved.DISK_FULL)

    monkeypatch.setattr(page.work._run, "step", full)
    page.work.step()
    assert page._step == SOURCE
    assert "disk is full" in page.source.problem.accessibleName()
    page.tools.services.store.abandon()


def test_new_people_are_shown_in_the_list(
    page: ImportPage, read: Callable[..., None], surface: FakeSurface, qtbot: QtBot
) -> None:
    read(ROSALIND)
    finish(page, qtbot)
    QTest.mouseClick(page.finish.people, Qt.MouseButton.LeftButton)
    assert ("show_not_sorted", ()) in surface.commands
    assert page._step == SOURCE
    page.focus_first()
    assert page.source.button.hasFocus()


def test_a_file_can_be_chosen_or_dropped(
    page: ImportPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "ada.vcf"
    path.write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_arguments: ([str(path)], ""))
    with qtbot.waitSignal(page.source.chosen):
        QTest.mouseClick(page.source.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._step == PREVIEW)
    page.show_place("")
    urls = QMimeData()
    urls.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.source.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, urls, left, none))
    page.source.dragLeaveEvent(QDragLeaveEvent())
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, urls, left, none)
    with qtbot.waitSignal(page.source.chosen):
        page.source.dropEvent(drop)
    qtbot.waitUntil(lambda: page._step == PREVIEW)


def test_the_feature_opens_its_place_also_for_dropped_files(tools: Tools) -> None:
    assert FEATURE.commands is not None
    assert FEATURE.dropped is not None
    command, *_others = FEATURE.commands(tools)
    command.run()
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("import", "")
    assert not FEATURE.dropped(tools, [])
    assert FEATURE.dropped(tools, ["people.vcf"])
    here = tools.navigator.here
    assert here is not None
    assert here.id == "people.vcf"


def test_without_a_backup_the_import_waits_for_another_yes(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    read(ROSALIND)
    page._go(FINISH)
    page.work.not_backed_up.emit()
    assert said(page, "import_finish_title") == "No backup could be made"
    assert page.next.text() == "Import without a backup"
    assert services.queries.is_empty()
    finish(page, qtbot)
    assert services.search.people("achebe")


def test_control_and_enter_go_on_where_there_is_a_way(
    page: ImportPage, read: Callable[..., None], services: Services
) -> None:
    services.people.add("Beatriz Fontes")
    QTest.keyClick(page.source.button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page._step == SOURCE
    read(BEATRIZ)
    QTest.keyClick(page.preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page._step == DUPLICATES


def test_a_narrow_page_keeps_the_name_and_what_happens(
    page: ImportPage, read: Callable[..., None], qtbot: QtBot
) -> None:
    read(ROSALIND)
    whole = page.width()
    for width, shown in ((760, 2), (960, 3), (whole, 4)):
        page.resize(width, page.height())
        qtbot.waitUntil(lambda shown=shown: len(page.preview._columns.shown) == shown)  # type: ignore[misc]  # a default of its own
        assert page.preview._columns.shown[-1].key == "verdict"
        assert not page.grab().isNull()
