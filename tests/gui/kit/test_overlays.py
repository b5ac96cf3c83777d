"""An overlay takes the focus, keeps it, and gives it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Check
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.overlays import Overlay, question

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def behind(window: QWidget) -> QLineEdit:
    """A line with the focus in the window behind."""
    line = QLineEdit()
    QVBoxLayout(window).addWidget(line)
    line.show()
    line.setFocus()
    assert line.hasFocus()
    return line


@pytest.fixture
def overlay(theme: Theme, window: QWidget, behind: QLineEdit) -> Overlay:
    made = Overlay(theme, "Log a contact", "log")
    made.body.addWidget(TextField(theme, "Who", "who"))
    made.add_aside(Check(theme, "Another", "another"))
    made.add_act(Button(theme, "Log it", "log_it", Kind.PRIMARY))
    made.open_over(window)
    return made


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def test_the_first_field_has_the_focus(overlay: Overlay, window: QWidget) -> None:
    assert focused() == "who_control"
    assert overlay.geometry() == window.rect()
    assert overlay.accessibleName() == "Log a contact"
    assert overlay.dialog.width() == 560
    assert overlay.dialog.y() == round(900 * 0.147)


class Seen(QWidget):
    """Counts how often it is painted."""

    times = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Count."""
        self.times += 1


def test_a_dialog_that_grows_leaves_what_lies_apart_as_it_is_painted(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    """While somebody types in the palette it grows with each key."""
    beside, below = Seen(window), Seen(window)
    beside.setGeometry(0, 0, 40, 40)
    below.setGeometry(window.rect().center().x(), 200, 40, 40)
    beside.show()
    below.show()
    overlay = Overlay(theme, "Search", "search")
    overlay.open_over(window)
    qtbot.waitUntil(lambda: beside.times > 0 and below.times > 0)
    QApplication.processEvents()
    seen = beside.times, below.times
    overlay.body.addWidget(TextField(theme, "Who", "who"))
    qtbot.waitUntil(lambda: below.times > seen[1])
    QApplication.processEvents()
    assert beside.times == seen[0]


def test_tab_goes_round_inside(overlay: Overlay, qtbot: QtBot) -> None:
    seen = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(focused())
    assert set(seen) == {"another", "log_it", "log_close", "who_control"}
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert focused() == seen[2]


def test_escape_closes_and_gives_the_focus_back(overlay: Overlay, behind: QLineEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(overlay.destroyed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert behind.hasFocus()


def test_the_cross_closes(overlay: Overlay, qtbot: QtBot) -> None:
    with qtbot.waitSignal(overlay.closed):
        qtbot.mouseClick(overlay.close_button, Qt.MouseButton.LeftButton)
    overlay.close_overlay()


def test_the_scrim_does_not_close_by_itself(overlay: Overlay, qtbot: QtBot) -> None:
    qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert overlay.isVisible()


def test_some_overlays_close_on_a_click_outside(
    theme: Theme, window: QWidget, behind: QLineEdit, qtbot: QtBot
) -> None:
    overlay = Overlay(theme, "Search", "search", closes_outside=True)
    overlay.open_over(window)
    qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=overlay.dialog.geometry().center())
    assert overlay.isVisible()
    with qtbot.waitSignal(overlay.closed):
        qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_it_follows_the_window_and_stays_inside(overlay: Overlay, window: QWidget) -> None:
    window.resize(640, 440)
    assert overlay.size() == window.size()
    assert overlay.rect().contains(overlay.dialog.geometry())


def test_it_grows_with_its_content(overlay: Overlay, theme: Theme, qtbot: QtBot) -> None:
    before = overlay.dialog.height()
    overlay.body.addWidget(TextField(theme, "Words", "words"))
    qtbot.waitUntil(lambda: overlay.dialog.height() > before)


def test_the_scrim_fades_in_unless_motion_is_reduced(
    theme: Theme, window: QWidget, behind: QLineEdit, qtbot: QtBot
) -> None:
    theme.set_reduce_motion(reduce_motion=False)
    overlay = Overlay(theme, "Slow", "slow")
    overlay.open_over(window)
    pixel = QPoint(3, 3)
    early = window.grab().toImage().pixelColor(pixel).lightness()
    qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(pixel).lightness() < early)
    overlay.close_overlay()


def test_a_question_starts_at_cancel_and_closes_with_its_act(
    theme: Theme, window: QWidget, behind: QLineEdit, qtbot: QtBot
) -> None:
    done: list[str] = []
    overlay, act = question(theme, "Forget Ada?", "This cannot be undone.", "Forget", "forget")
    act.clicked.connect(lambda: done.append("forgotten"))
    overlay.open_over(window)
    assert focused() in {"forget_cancel", "forget_close"}
    assert act.kind is Kind.DANGER
    with qtbot.waitSignal(overlay.closed):
        qtbot.mouseClick(act, Qt.MouseButton.LeftButton)
    assert done == ["forgotten"]


def test_an_overlay_without_controls_keeps_tab_too(theme: Theme, window: QWidget, behind: QLineEdit) -> None:
    overlay = Overlay(theme, "Bare", "bare")
    overlay.close_button.hide()
    overlay.open_over(window)
    assert overlay.focusNextPrevChild(True)
    overlay.close_overlay()


@pytest.mark.parametrize("change", ["size", "colours"])
def test_the_window_may_stand_still_below_until_it_changes(
    theme: Theme, window: QWidget, behind: QLineEdit, change: str, qtbot: QtBot
) -> None:
    below = Seen(window)
    below.setGeometry(window.rect())
    below.show()
    made = Overlay(theme, "Search", "search", stands_still=True)
    made.body.addWidget(line := TextField(theme, "Words", "words"))
    made.open_over(window)
    qtbot.waitExposed(window)
    made.repaint()
    seen = below.times

    line.setFixedHeight(line.height() + 80)
    made.repaint()
    assert (below.times, behind.hasFocus()) == (seen, False)

    if change == "size":
        window.resize(window.width() - 50, window.height())
    else:
        theme.changed.emit()
    made.repaint()
    assert below.times > seen
    made.close_overlay()
    assert behind.hasFocus()
