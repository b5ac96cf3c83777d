"""The toast says one sentence, offers the way back, and waits for whoever looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from mentorkit.gui.kit.page_feet import PageFoot
from mentorkit.gui.kit.scroll import BELOW_ACTS, ReadingScroll
from mentorkit.gui.kit.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def toast(theme: Theme, window: QWidget) -> Toast:
    return Toast(theme, window)


def test_it_lies_at_the_foot_and_speaks(toast: Toast, window: QWidget) -> None:
    toast.tell("Yuki Tanabe is resting.", "Undo", list, keys="Ctrl Z")
    assert toast.isVisible()
    assert toast.accessibleName() == "Yuki Tanabe is resting."
    assert toast.height() == 44
    assert window.height() - toast.geometry().bottom() - 1 == 24
    assert abs(toast.geometry().center().x() - window.width() // 2) <= 1
    toast.leave()


def test_it_never_lies_over_the_line_that_is_typed_into(toast: Toast, window: QWidget) -> None:
    line = QLineEdit(window)
    line.setGeometry(0, window.height() - 60, window.width(), 32)
    line.show()
    line.setFocus()
    toast.tell("Hanne Lindqvist added to the goal")
    assert toast.geometry().bottom() < line.y()

    line.setFixedHeight(50)
    toast.tell("Written down")
    assert toast.geometry().intersects(line.geometry())
    toast.leave()


def test_undo_takes_back_and_leaves(toast: Toast, qtbot: QtBot) -> None:
    undone: list[str] = []
    toast.tell("Two people deleted.", "Undo", lambda: undone.append("deleted"))
    with qtbot.waitSignal(toast.gone):
        qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert undone == ["deleted"]
    assert toast.isHidden()


def test_a_newer_sentence_replaces_the_older(toast: Toast, qtbot: QtBot) -> None:
    undone: list[str] = []
    toast.tell("First.", "Undo", lambda: undone.append("first"))
    toast.tell("Second.")
    assert toast.accessibleName() == "Second."
    assert toast.button.isHidden()
    toast.leave()
    assert undone == []


def test_it_leaves_by_itself(toast: Toast, qtbot: QtBot) -> None:
    toast.theme.tokens.values["motion"]["toast"]["stay"] = 1
    with qtbot.waitSignal(toast.gone):
        toast.tell("Saved.")


def test_it_waits_while_the_pointer_is_on_it(toast: Toast) -> None:
    toast.tell("Saved.", "Undo", list)
    assert not toast.is_waiting
    at = QPointF(3, 3)
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))
    assert toast.is_waiting
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast.is_waiting
    toast.leave()


def test_it_waits_while_it_has_the_focus(toast: Toast) -> None:
    toast.tell("Saved.", "Undo", list)
    toast.button.setFocus(Qt.FocusReason.TabFocusReason)
    assert toast.is_waiting
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # wherever tests before left the pointer
    toast.button.clearFocus()
    assert not toast.is_waiting
    toast.leave()


def test_it_follows_the_window(toast: Toast, window: QWidget) -> None:
    toast.tell("A sentence that is far too long for a small window, so that it has to be cut at its end." * 3)
    window.resize(700, 500)
    assert window.height() - toast.geometry().bottom() - 1 == 24
    toast.leave()


def test_it_rests_above_the_feet_in_its_way_however_they_come_and_go(
    toast: Toast, window: QWidget, qtbot: QtBot
) -> None:
    toast.tell("Saved.")
    feet = [PageFoot(window), PageFoot(window), PageFoot(window)]
    low, high, aside = feet
    wide, bottom = window.width(), window.height()
    low.setGeometry(0, bottom - 60, wide, 60)
    high.setGeometry(0, bottom - 130, wide, 50)
    aside.setGeometry(0, bottom - 300, 20, 300)
    for foot in feet:
        foot.show()
    qtbot.waitUntil(lambda: toast.geometry().bottom() == high.y() - 13)
    high.move(0, bottom - 200)
    qtbot.waitUntil(lambda: toast.geometry().bottom() == low.y() - 13)
    low.resize(wide, 10)
    low.hide()
    qtbot.waitUntil(lambda: bottom - toast.geometry().bottom() - 1 == 24)
    toast.leave()


def test_it_slides_in_unless_motion_is_reduced(toast: Toast, theme: Theme, qtbot: QtBot) -> None:
    theme.set_reduce_motion(reduce_motion=False)
    toast.tell("Saved.")
    start = toast.pos()
    qtbot.waitUntil(lambda: toast.pos() == start - QPoint(0, 8))
    toast.leave()


def test_scrolling_frees_the_last_act_of_a_page(toast: Toast, window: QWidget, theme: Theme) -> None:
    page, act = ReadingScroll(theme, "story", "Story", parent=window), QPushButton("Write")
    page.outer.setContentsMargins(0, 0, 0, theme.scaled(BELOW_ACTS))
    page.column.addSpacing(2 * window.height())
    page.column.addWidget(act)
    page.resize(window.size())
    page.show()
    QApplication.processEvents()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    toast.tell("Told.", "Undo", list)
    assert toast.geometry().top() > act.mapTo(window, act.rect().bottomLeft()).y()
    toast.leave()
