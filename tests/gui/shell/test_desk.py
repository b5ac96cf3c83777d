from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentorkit.domain.people import Person
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.shell.keys_overlay import KeysOverlay
from mentorkit.services.actions import Action
from mentorkit.services.settings import TEXT_SIZE
from tests.builders import a_person
from tests.gui.shell import samples
from tests.gui.surfaces import FakePanel

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.desk import Desk


def page(desk: Desk) -> samples.SamplePage:
    found = desk.main.page
    assert isinstance(found, samples.SamplePage)
    return found


def add(desk: Desk, name: str = "Ada") -> Person:
    person = a_person(name)
    with desk.services.store.transaction(Action.ADD_PERSON) as transaction:
        transaction.add(person)
    return person


def test_a_vault_opens_at_the_first_place_of_the_sidebar(desk: Desk) -> None:
    assert page(desk).objectName() == "page_today"
    assert [row.act.name for row in desk.main.sidebar.rows if row.is_here] == ["today"]


def test_a_row_of_the_sidebar_opens_its_place(desk: Desk, qtbot: QtBot) -> None:
    row = next(row for row in desk.main.sidebar.rows if row.act.name == "people")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page(desk).objectName() == "page_people"


def test_a_page_is_built_once(desk: Desk) -> None:
    first = page(desk)
    desk.tools.navigator.open("people")
    desk.tools.navigator.open("today")
    assert page(desk) is first


def test_a_record_is_shown_on_its_page_and_escape_goes_back_to_the_list(desk: Desk, qtbot: QtBot) -> None:
    desk.tools.navigator.open("person", "7")
    assert page(desk).shown.text() == "7"
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    assert page(desk).objectName() == "page_people"


def test_back_and_forward_follow_the_way(desk: Desk, qtbot: QtBot) -> None:
    desk.tools.navigator.open("people")
    QTest.keyClick(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page(desk).objectName() == "page_today"
    QTest.keyClick(desk.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page(desk).objectName() == "page_people"


def test_a_kind_nobody_shows_leaves_the_page_as_it_is(desk: Desk) -> None:
    desk.tools.navigator.open("nothing", "1")
    assert page(desk).objectName() == "page_today"


def test_log_a_contact_in_the_sidebar_runs_the_command_of_its_subject(desk: Desk, qtbot: QtBot) -> None:
    row = next(row for row in desk.main.sidebar.rows if row.act.name == "log_contact")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert samples.LOGGED == [()]


def test_control_n_begins_what_is_new_in_the_place_shown(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert samples.LOGGED == []
    desk.tools.navigator.open("person", "7")
    QTest.keyClick(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert samples.LOGGED == [()]


def test_lock_in_the_sidebar_asks_for_the_lock(desk: Desk, qtbot: QtBot) -> None:
    row = next(row for row in desk.main.sidebar.rows if row.act.name == "lock")
    with qtbot.waitSignal(desk.lock_asked):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)


def test_a_command_can_be_run_by_name_with_arguments(desk: Desk) -> None:
    desk.surface.run_command("log_contact", "7")
    desk.surface.run_command("nobody_has_this")
    desk.surface.run_command("never")
    assert samples.LOGGED == [("7",)]


def test_undo_takes_the_last_step_back_and_says_which(desk: Desk, qtbot: QtBot) -> None:
    person = add(desk)
    QTest.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not desk.services.store.has(Person, person.id)
    assert "adding a person" in desk.surface.toast_card.accessibleName()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desk.window, Qt.Key.Key_Z, both)
    assert desk.services.store.has(Person, person.id)
    assert "adding a person" in desk.surface.toast_card.accessibleName()


def test_undo_with_nothing_to_take_back_says_nothing(desk: Desk) -> None:
    desk.undo()
    desk.redo()
    assert desk.surface.toast_card.isHidden()


def test_the_undo_of_a_toast_takes_back(desk: Desk, qtbot: QtBot) -> None:
    person = add(desk)
    desk.surface.toast("Added.", undo=True)
    QTest.mouseClick(desk.surface.toast_card.button, Qt.MouseButton.LeftButton)
    assert not desk.services.store.has(Person, person.id)


def test_pinned_people_appear_in_the_sidebar_and_open_their_page(desk: Desk, qtbot: QtBot) -> None:
    person = add(desk)
    desk.services.people.pin(person.id)
    sidebar = desk.main.sidebar
    qtbot.waitUntil(lambda: any(row.act.name == f"pinned_{person.id}" for row in sidebar.rows))
    row = next(row for row in sidebar.rows if row.act.name == f"pinned_{person.id}")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page(desk).shown.text() == person.id
    assert [found.act.name for found in sidebar.rows if found.is_here] == [f"pinned_{person.id}"]


def test_counts_of_the_subjects_stand_in_the_sidebar(desk: Desk, qtbot: QtBot) -> None:
    row = next(row for row in desk.main.sidebar.rows if row.act.name == "people")
    qtbot.waitUntil(lambda: row.count == 3)
    assert row.accessibleName() == "People, 3"


def test_panels_of_other_subjects_come_in_the_order_of_the_sidebar(desk: Desk, qtbot: QtBot) -> None:
    panels = desk.surface.panels("person")
    for panel in panels:
        assert isinstance(panel, FakePanel)
        qtbot.addWidget(panel)
    assert len(panels) == len(samples.ENTRIES)
    assert desk.surface.panels("message") == []


def drop(desk: Desk, *paths: str) -> QDropEvent:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(path) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)
    return event


def test_dropped_files_go_to_the_first_subject_that_can_use_them(desk: Desk) -> None:
    drop(desk, "/tmp/people.vcf")
    assert samples.DROPPED == [["/tmp/people.vcf"]]
    assert desk.surface.toast_card.isHidden()


def test_files_nobody_can_use_are_answered_in_words(desk: Desk) -> None:
    drop(desk, "/tmp/song.ogg")
    assert "can read" in desk.surface.toast_card.accessibleName()


def test_the_keys_of_this_screen_are_shown(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    overlay = desk.surface.open_overlays[-1]
    assert isinstance(overlay, KeysOverlay)
    QTest.keyClick(overlay.dialog, Qt.Key.Key_Escape)
    assert desk.surface.open_overlays == []


def test_the_keys_of_the_page_shown_come_first(desk: Desk) -> None:
    page(desk).keys = (("Next blank", "Ctrl+J"),)  # type: ignore[attr-defined]  # a page may have them
    desk.show_keys()
    labels = desk.surface.open_overlays[-1].findChildren(Label, "keys_words_0")
    assert [label.text() for label in labels] == ["Next blank"]


def test_text_grows_and_shrinks_by_steps_and_stops_at_the_ends(desk: Desk, qtbot: QtBot) -> None:
    held = desk.services.settings
    for _ in range(9):
        desk.window.menus.action("larger_text").trigger()
    assert held.get(TEXT_SIZE) == 200
    desk.window.menus.action("normal_text").trigger()
    assert held.get(TEXT_SIZE) == 100
    for _ in range(9):
        desk.window.menus.action("smaller_text").trigger()
    assert held.get(TEXT_SIZE) == 90


def test_f6_goes_from_the_page_to_the_sidebar_and_back_to_where_it_was(desk: Desk, qtbot: QtBot) -> None:
    page(desk).field.setFocus()
    QTest.keyClick(page(desk).field, Qt.Key.Key_F6)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "sidebar_today"
    QTest.keyClick(focus, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert page(desk).field.hasFocus()


def test_closing_the_vault_empties_menus_and_ends_listening(desk: Desk) -> None:
    desk.close()
    assert desk.window.menus.names == ()
    assert not desk.window.takes_files


def test_keys_wait_until_the_dialog_is_closed(desk: Desk, qtbot: QtBot) -> None:
    desk.show_keys()
    first = desk.surface.open_overlays[-1]
    for key in (Qt.Key.Key_L, Qt.Key.Key_K, Qt.Key.Key_2):
        QTest.keyClick(first, key, Qt.KeyboardModifier.ControlModifier)
    assert desk.surface.open_overlays == [first]
    assert samples.LOGGED == []
    assert page(desk).objectName() == "page_today"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert first.isAncestorOf(focus)

    first.close_overlay()
    QTest.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert samples.LOGGED == [()]


def test_locking_and_text_sizes_work_over_a_dialog(desk: Desk, qtbot: QtBot) -> None:
    desk.show_keys()
    dialog = desk.surface.open_overlays[-1]
    QTest.keyClick(dialog, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert desk.services.settings.get(TEXT_SIZE) > TEXT_SIZE.default
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(desk.lock_asked):
        QTest.keyClick(dialog, Qt.Key.Key_L, keys)


def test_a_file_dropped_on_a_dialog_waits_for_its_end(desk: Desk) -> None:
    desk.show_keys()
    desk.window.dropped.emit(["people.vcf"])
    assert samples.DROPPED == []
    assert "Close the dialog" in desk.surface.toast_card.accessibleName()


def test_a_place_reached_by_its_key_takes_the_focus_out_of_the_search_row(desk: Desk, qtbot: QtBot) -> None:
    search = desk.main.sidebar.rows[0]
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert page(desk).objectName() == "page_people"
    focus = desk.window.focusWidget()
    assert focus is not None
    assert focus is not search


def test_a_page_without_anything_to_focus_leaves_it_on_its_row(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page(desk), "focus_first", lambda: None)
    desk.main.sidebar.rows[0].setFocus()
    desk.main.focus_page()
    focus = desk.window.focusWidget()
    assert focus is not None
    assert focus.objectName() == "sidebar_today"
