"""Look-alikes are merged, kept apart or left out, by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from mentorkit.domain.plans import Answer, Part
from mentorkit.gui.imports.page import DUPLICATES, ImportPage
from mentorkit.gui.kit.choices import Check, Radio
from tests.gui.imports.wizard import BEATRIZ, ROSALIND, finish, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mentorkit.services.bundle import Services


def test_a_look_alike_is_merged_with_the_values_chosen(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    person = services.people.add("Beatriz Fontes", email="b@lumenfold.example")
    read(BEATRIZ, ROSALIND)
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert page._step == DUPLICATES
    assert said(page, "import_duplicates_title") == "One person may already be here"
    assert page.next.text() == "Continue, keep the rest apart"
    mine = page.duplicates.findChild(Check, "import_email_mine")
    assert mine is not None
    QTest.mouseClick(mine, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert said(page, "import_result_email") == "beatriz@fontes.example"
    QTest.keyClick(page.duplicates.list, Qt.Key.Key_M)
    assert page.next.text() == "Continue"
    finish(page, qtbot)
    page_now = services.people.page(person.id)
    assert {channel.value for channel in page_now.channels if channel.way == "email"} == {
        "beatriz@fontes.example"
    }
    assert page_now.line.organisation == "Castell"
    assert len(services.search.people("fontes")) == 1


def test_two_rows_of_one_file_are_compared_and_joined(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    again = BEATRIZ.replace("beatriz@fontes.example", "b@lumenfold.example").replace(
        "linkedin.com/in/", "linkedin.com/in/other-"
    )
    read(BEATRIZ, ROSALIND, again)
    assert [row.verdict for row in page.preview.rows] == [
        "New",
        "New",
        "Perhaps twice in the file: same name, same organisation",
    ]
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert said(page, "import_duplicates_title") == "One person may stand in the file twice"
    assert (said(page, "import_mine"), said(page, "import_theirs")) == ("Line 2", "Line 4")
    QTest.keyClick(page.duplicates.list, Qt.Key.Key_M)
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    counts = [said(page, f"import_count_{row}") for row in range(5)]
    assert counts == ["2", "0", "0", "1", "3"]
    finish(page, qtbot)
    assert [said(page, f"import_count_{row}") for row in range(5)] == counts
    (line,) = services.search.people("fontes")
    emails = [one.value for one in services.people.page(line.id).channels if one.way == "email"]
    assert sorted(emails) == ["b@lumenfold.example", "beatriz@fontes.example"]


def test_the_last_value_of_a_part_cannot_be_unchecked(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    services.people.add("Beatriz Fontes", email="b@lumenfold.example")
    read(BEATRIZ)
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    for name in ("import_email_mine", "import_email_theirs"):
        box = page.duplicates.findChild(Check, name)
        assert box is not None
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert page.duplicates.comparison.sides()[Part.EMAIL] == "theirs"


def test_one_of_two_names_is_chosen_by_radio_and_a_merge_follows_the_change(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    services.people.add("Bea Fontes", email="beatriz@fontes.example")
    read(BEATRIZ)
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.duplicates.list, Qt.Key.Key_M)
    theirs = page.duplicates.findChild(Radio, "import_name_theirs")
    assert theirs is not None
    QTest.mouseClick(theirs, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert said(page, "import_result_name") == "Beatriz Fontes"
    finish(page, qtbot)
    assert [line.shown for line in services.search.people("fontes")] == ["Beatriz Fontes"]


@pytest.mark.parametrize("case", [("B", Answer.KEEP_BOTH, 2), ("S", Answer.SKIP, 1)])
def test_a_look_alike_is_kept_apart_or_left_out_by_a_key(
    page: ImportPage, read: Callable[..., None], qtbot: QtBot, case: tuple[str, Answer, int]
) -> None:
    key, answer, people = case
    services = page.tools.services
    services.people.add("Beatriz Fontes")
    read(BEATRIZ)
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.duplicates.list, key)
    assert [decision.answer for decision in page.duplicates.decisions.values()] == [answer]
    assert said(page, "import_duplicates_progress") == "1 of 1 decided"
    finish(page, qtbot)
    assert len(services.search.people("fontes")) == people


def test_deciding_goes_on_to_the_next_open_row(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    for name in ("Beatriz Fontes", "Rosalind Achebe"):
        services.people.add(name)
    read(BEATRIZ, ROSALIND)
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    page.duplicates.list.go_to(1)
    QTest.keyClicks(page.duplicates.list, "S")
    assert page.duplicates.list.current_record() == 0
    QTest.keyClicks(page.duplicates.list, "S")
    assert page.duplicates.is_decided


def test_tab_goes_from_the_list_through_the_choices_to_the_acts(
    page: ImportPage, read: Callable[..., None], services: Services
) -> None:
    for name in ("Beatriz Fontes", "Rosalind Achebe"):
        services.people.add(name, email=f"{name[:3]}@lumenfold.example")
    read(BEATRIZ, ROSALIND)
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    page.duplicates.list.go_to(1)
    page.duplicates.list.go_to(0)
    QApplication.processEvents()
    stops, stop = [], page.duplicates.list.nextInFocusChain()
    while stop is not None and stop is not page.duplicates.acts.buttons[Answer.MERGE]:
        if stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(stop.objectName())
        stop = stop.nextInFocusChain()
    choices = [choice.objectName() for choice in page.duplicates.comparison.choices]
    assert choices
    assert stops == [*choices, "import_skip", "import_keep_both"]


def test_a_narrow_comparison_never_scrolls_sideways_and_keeps_the_choice(
    page: ImportPage, read: Callable[..., None], services: Services, qtbot: QtBot
) -> None:
    services.people.add("Beatriz Fontes", email="b@lumenfold.example")
    read(BEATRIZ)
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    mine = page.duplicates.findChild(Check, "import_email_mine")
    assert mine is not None
    QTest.mouseClick(mine, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    area = page.duplicates.findChild(QScrollArea, "import_comparison_scroll")
    assert area is not None
    page.resize(620, page.height())
    qtbot.waitUntil(lambda: said(page, "import_result_email") == "Merged: beatriz@fontes.example")
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
    assert page.duplicates.comparison.sides()[Part.EMAIL] == "theirs"
    assert not page.grab().isNull()
    page.resize(1300, page.height())
    qtbot.waitUntil(lambda: said(page, "import_result_email") == "beatriz@fontes.example")
