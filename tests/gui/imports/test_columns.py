"""The columns of a table: guessed, changed, left out, and read again at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from mentorkit.domain.drafting.meanings import Meaning
from mentorkit.gui.imports.page import BETWEEN_PATHS, COLUMNS, PREVIEW, SOURCE, ImportPage
from mentorkit.gui.kit.labels import escaped
from tests.domain.card_files import FOLDER
from tests.gui.imports.wizard import finish, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentorkit.services.bundle import Services

LIST = "Who,Reach,Shoe,\nAda Byron,ada@engine.example,38,\nBen Ode,ben@acme.example,,\n,,40,\n"
ODD = "Kontaktperson;Wert\nAda Byron;sieben\nBen Ode;acht\n"


@pytest.fixture
def opened(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> Callable[..., None]:
    def open_files(*contents: str | bytes) -> None:
        paths = [tmp_path / f"people{number}.csv" for number, _content in enumerate(contents)]
        for path, content in zip(paths, contents, strict=True):
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        page.read(BETWEEN_PATHS.join(map(str, paths)))
        settle(page, qtbot)

    return open_files


def settle(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.reading.is_busy)
    QApplication.processEvents()


def press_next(page: ImportPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    settle(page, qtbot)


def choose(page: ImportPage, place: int, meaning: Meaning) -> None:
    field = page.columns.fields[place]
    field.set_value(meaning)
    field.combo.activated.emit(field.combo.currentIndex())


def told(page: ImportPage) -> list[str]:
    lines = page.columns.notes._lines
    items = [lines.itemAt(number) for number in range(lines.count())]
    widgets = [item.widget() for item in items if item is not None]
    return [said(line, f"import_columns_note_text_{number}") for number, line in enumerate(widgets) if line]


def test_every_column_has_a_guess_below_its_own_name(page: ImportPage, opened: Callable[..., None]) -> None:
    opened(LIST)
    assert page._step == COLUMNS
    assert {place: field.value() for place, field in page.columns.fields.items()} == {
        0: Meaning.SHOWN,
        1: Meaning.EMAIL,
        2: Meaning.FIELD,
    }
    assert said(page, "import_columns_kind") == "Table, 3 rows"
    assert said(page, "import_columns_count") == "First 3 of 3 rows"
    assert told(page) == ["1 row has no name and will be left out."]


def test_a_changed_meaning_is_read_at_once_and_kept_to_the_end(
    page: ImportPage, opened: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    opened(LIST)
    choose(page, 2, Meaning.LEAVE_OUT)
    assert page.columns.rows._left_out == {2}
    assert "Columns left out: Shoe." in told(page)
    choose(page, 1, Meaning.NOTES)
    finish(page, qtbot)
    (line,) = services.search.people("byron")
    person = services.people.page(line.id)
    assert (person.person.notes, person.custom_fields, person.channels) == ("ada@engine.example", (), ())


def test_a_table_that_names_nobody_waits_for_a_name(
    page: ImportPage, opened: Callable[..., None], qtbot: QtBot
) -> None:
    opened("Wert;Zahl\nsieben 7;8\nacht 8;9\n")
    assert not page.next.isEnabled()
    assert told(page)[-1] == "Choose the column that says who each person is."
    choose(page, 0, Meaning.SHOWN)
    assert page.next.isEnabled()
    press_next(page, qtbot)
    assert [row.name for row in page.preview.rows] == ["sieben 7", "acht 8"]


def test_several_tables_are_matched_in_turn_and_planned_as_one(
    page: ImportPage, opened: Callable[..., None], qtbot: QtBot
) -> None:
    opened(LIST, b"", "Name,E-mail\nCy Do,cy@d.example\nAda Byron,ada@engine.example\n")
    press_next(page, qtbot)
    assert (page._step, said(page, "import_columns_file")) == (COLUMNS, "people2.csv")
    press_next(page, qtbot)
    assert page._step == PREVIEW
    assert said(page, "import_file") == "2 files"
    rows = [(row.name, row.source) for row in page.preview.rows]
    assert rows == [
        ("Ada Byron", "people0.csv"),
        ("Ben Ode", "people0.csv"),
        ("Row 4", "people0.csv"),
        ("Cy Do", "people2.csv"),
        ("Ada Byron", "people2.csv"),
    ]
    notes = [said(page, f"import_note_text_{number}") for number in range(3)]
    assert notes == [
        "people1.csv is empty. Nothing was changed.",
        "1 row joined with another of the same person.",
        "1 row left out, each with its reason in the list.",
    ]


def test_cards_need_no_columns(page: ImportPage, qtbot: QtBot) -> None:
    page.read(str(FOLDER / "thunderbird.ldif"))
    settle(page, qtbot)
    assert page._step == PREVIEW
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert page._step == SOURCE


def test_a_long_value_shows_whole_in_a_plain_tooltip(
    page: ImportPage, opened: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_more: shown.append(text))
    opened("Name,E-mail\n<b>Ada</b>,ada@engine.example\n")
    rows = page.columns.rows
    for point in (QPoint(20, 10), QPoint(20, rows.height() + 50)):
        QApplication.sendEvent(rows, QHelpEvent(QEvent.Type.ToolTip, point, rows.mapToGlobal(point)))
    assert shown == [escaped("<b>Ada</b>"), escaped("")]
    rows.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert rows.cell_at(rows.width() - 20, 10) == "<b>Ada</b>"


def test_a_second_thought_leads_back_to_the_columns(
    page: ImportPage, opened: Callable[..., None], qtbot: QtBot
) -> None:
    opened(ODD)
    choose(page, 1, Meaning.NOTES)
    press_next(page, qtbot)
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert page._step == COLUMNS
    assert page.columns.fields[1].value() is Meaning.NOTES
