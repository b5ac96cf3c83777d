"""An agenda is written and ordered by keys and by the pointer, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mentorkit.gui.meetings.timebox import Part

if TYPE_CHECKING:
    from tests.gui.meetings.conftest import Desk

ALT = Qt.KeyboardModifier.AltModifier


def test_items_are_added_one_after_another_by_keys_alone(desk: Desk) -> None:
    meeting = desk.plan()
    agenda = desk.page.pane.agenda
    desk.press("agenda_add")
    desk.qtbot.keyClicks(agenda.new.edit, "Thanks")
    desk.qtbot.keyClick(agenda.new.edit, Qt.Key.Key_Return)
    desk.qtbot.keyClicks(agenda.new.edit, "Next date")
    desk.qtbot.keyClick(agenda.new.edit, Qt.Key.Key_Return)
    desk.qtbot.keyClick(agenda.new.edit, Qt.Key.Key_Escape)
    assert agenda.add.hasFocus()
    first = agenda.rows[0].title.edit
    first.setFocus()
    desk.qtbot.keyClick(first, Qt.Key.Key_End)
    desk.qtbot.keyClicks(first, ", truly")
    desk.qtbot.keyClick(first, Qt.Key.Key_Return)
    assert agenda.new.edit.hasFocus()
    desk.qtbot.keyClicks(agenda.new.edit, "Between")
    agenda.rows[1].title.edit.setFocus()
    assert desk.titles() == ["Thanks, truly", "Between", "Next date"]
    assert [item.title for item in desk.items(meeting)] == desk.titles()
    assert agenda.new.isHidden()


def test_minutes_go_up_and_down_by_five_and_fill_the_time(desk: Desk) -> None:
    meeting = desk.plan("Thanks", "Saying no", minutes=30)
    agenda = desk.page.pane.agenda
    assert agenda.spare.text() == "20 of 30 minutes"
    minutes = agenda.rows[0].minutes.edit
    minutes.setFocus()
    desk.qtbot.keyClick(minutes, Qt.Key.Key_Up)
    assert desk.items(meeting)[0].minutes == 15
    assert minutes.text() == "15 min"
    assert agenda.timebox.parts == (
        Part(0, 15, "Thanks"),
        Part(15, 25, "Saying no"),
        Part(25, 30, "5 spare", is_spare=True),
    )
    minutes.selectAll()
    desk.qtbot.keyClicks(minutes, "40")
    desk.qtbot.keyClick(minutes, Qt.Key.Key_Return)
    assert agenda.spare.text() == "50 of 30 minutes"
    assert len(agenda.timebox.parts) == 2
    for typed in ("-5", "soon", "0", "99999"):
        minutes.selectAll()
        desk.qtbot.keyClicks(minutes, typed)
        desk.qtbot.keyClick(minutes, Qt.Key.Key_Return)
        assert agenda.rows[0].minutes.has_error
    desk.qtbot.keyClick(minutes, Qt.Key.Key_Down)
    assert desk.items(meeting)[0].minutes == 40


def test_the_bar_shows_in_another_colour_what_goes_over_the_time(desk: Desk) -> None:
    desk.plan("Thanks, and what changed", "Saying no", minutes=15)
    timebox = desk.page.pane.agenda.timebox
    over = desk.tools.theme.color("status.due.tint")
    last = QPoint(timebox.width() - 6, 4)
    assert timebox.grab().toImage().pixelColor(last) == over
    timebox.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    drawn = timebox.grab().toImage()
    assert drawn.pixelColor(QPoint(6, 4)) == over
    assert drawn.pixelColor(last) == desk.tools.theme.color("accent.tintStrong")


def test_an_item_without_a_question_says_so_until_it_has_one(desk: Desk) -> None:
    meeting = desk.plan("Saying no")
    row = desk.page.pane.agenda.rows[0]
    assert row.missing_icon.isVisible()
    assert row.accessibleDescription() == "No question yet. What do you want to hear?"
    row.question.editor.setFocus()
    desk.qtbot.keyClicks(row.question.editor, "Which no did you regret?")
    assert not row.missing_icon.isVisible()
    row.title.edit.setFocus()
    assert desk.items(meeting)[0].question == "Which no did you regret?"
    assert row.accessibleDescription() == ""


def test_items_are_ordered_by_keys_with_the_focus_staying(desk: Desk) -> None:
    desk.plan("a", "b", "c")
    last = desk.page.pane.agenda.rows[2].title.edit
    last.setFocus()
    desk.qtbot.keyClick(last, Qt.Key.Key_Up, ALT)
    desk.qtbot.keyClick(last, Qt.Key.Key_Up, ALT)
    desk.qtbot.keyClick(last, Qt.Key.Key_Up, ALT)
    assert desk.titles() == ["c", "a", "b"]
    assert last.hasFocus()
    desk.qtbot.keyClick(last, Qt.Key.Key_Down, ALT)
    assert desk.titles() == ["a", "c", "b"]
    desk.qtbot.keyClick(last, Qt.Key.Key_Tab)
    desk.qtbot.keyClick(desk.page.pane.agenda.rows[1].question.editor, Qt.Key.Key_Tab)
    desk.qtbot.keyClick(desk.page.pane.agenda.rows[1].more, Qt.Key.Key_Tab)
    assert desk.page.pane.agenda.rows[2].minutes.edit.hasFocus()


def test_items_are_dragged_by_their_handle(desk: Desk) -> None:
    desk.plan("a", "b", "c")
    agenda = desk.page.pane.agenda
    handle = agenda.rows[0].handle
    left = Qt.MouseButton.LeftButton
    below = handle.mapFromGlobal(agenda.rows[1].mapToGlobal(QPoint(0, agenda.rows[1].height() - 4)))
    QTest.mousePress(handle, left, Qt.KeyboardModifier.NoModifier, QPoint(4, 4))
    QTest.mouseMove(handle, QPoint(4, below.y()))
    assert agenda.list.marked == 2
    agenda.list.repaint()
    QTest.mouseRelease(handle, left, Qt.KeyboardModifier.NoModifier, QPoint(4, below.y()))
    assert desk.titles() == ["b", "a", "c"]
    assert agenda.list.marked is None
    QTest.mouseClick(agenda.rows[0].handle, left)
    assert desk.titles() == ["b", "a", "c"]


def test_the_menu_of_an_item_links_a_goal_moves_and_takes_off(desk: Desk) -> None:
    goal = desk.tools.services.goals.add("Lead a team")
    meeting = desk.plan("a", "b")
    agenda = desk.page.pane.agenda
    desk.press(agenda.rows[0].more.objectName())
    desk.choose(f"item_goal_{goal.id}")
    assert agenda.rows[0].goal.text() == "Lead a team"
    desk.press(agenda.rows[0].more.objectName())
    desk.choose(f"item_goal_{goal.id}")
    assert desk.items(meeting)[0].goal_id is None
    desk.press(agenda.rows[0].more.objectName())
    desk.choose("item_down")
    desk.press(agenda.rows[1].more.objectName())
    desk.choose("item_up")
    assert desk.titles() == ["a", "b"]
    desk.press(agenda.rows[0].more.objectName())
    desk.choose("item_remove")
    assert desk.titles() == ["b"]
    assert desk.surface.undo_offered[-1]
    desk.tools.services.history.undo()
    assert desk.titles() == ["a", "b"]
