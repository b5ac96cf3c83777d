"""A page scrolls in a column that is never too wide to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QVBoxLayout

from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.scroll import BELOW_ACTS, READING_WIDTH, QuietBar, ReadingScroll, StepScroll

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_the_column_keeps_to_its_width_at_every_text_size(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    scroll = ReadingScroll(theme, "page", "A page")
    QVBoxLayout(window).addWidget(scroll)
    scroll.column.addWidget(TextField(theme, "Name", "name"))
    scroll.show()
    window.grab()
    assert scroll.content.width() == READING_WIDTH
    theme.set_text_scale(1.15)
    qtbot.waitUntil(lambda: scroll.content.width() == theme.scaled(READING_WIDTH))


def test_a_page_may_take_the_whole_width(theme: Theme, window: QWidget) -> None:
    scroll = ReadingScroll(theme, "page", "A page", most=0, padding=8)
    QVBoxLayout(window).addWidget(scroll)
    scroll.column.addWidget(TextField(theme, "Name", "name"))
    scroll.show()
    window.grab()
    assert scroll.content.width() > READING_WIDTH


def test_what_gets_the_focus_comes_into_view(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    scroll = ReadingScroll(theme, "page", "A page")
    QVBoxLayout(window).addWidget(scroll)
    fields = [TextField(theme, f"Field {at}", f"field_{at}") for at in range(40)]
    for field in fields:
        scroll.column.addWidget(field)
    scroll.show()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    fields[0].edit.setFocus()
    for _ in range(39):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert fields[-1].edit.hasFocus()
    assert scroll.verticalScrollBar().value() > 0


def test_the_line_typed_into_stays_in_sight_while_the_page_grows_above_it(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    scroll = ReadingScroll(theme, "page", "A page")
    QVBoxLayout(window).addWidget(scroll)
    typed = TextField(theme, "Who could help?", "typed")
    scroll.column.addWidget(typed)
    scroll.column.addSpacing(2000)
    window.grab()
    typed.edit.setFocus()
    for at in range(40):
        scroll.column.insertWidget(0, TextField(theme, f"Field {at}", f"field_{at}"))

    def is_seen(widget: QWidget) -> bool:
        lowest = scroll.viewport().height() - BELOW_ACTS
        return 0 <= widget.mapTo(scroll.viewport(), QPoint()).y() <= lowest

    qtbot.waitUntil(lambda: typed.y() > window.height() and is_seen(typed.edit))

    text = QTextEdit()
    scroll.column.insertWidget(0, text)
    qtbot.waitUntil(text.isVisible)
    text.setFocus()
    scroll.column.insertSpacing(0, 500)
    qtbot.waitUntil(lambda: text.y() >= 500 and is_seen(text))

    text.clearFocus()
    scroll.verticalScrollBar().setValue(0)
    scroll.column.insertWidget(0, TextField(theme, "One more", "more"))
    window.grab()
    assert scroll.verticalScrollBar().value() == 0


def test_a_step_scrolls_in_a_low_window_and_keeps_room_for_rings(theme: Theme, window: QWidget) -> None:
    step = TextField(theme, "Name", "step")
    step.setMinimumHeight(400)
    scroll = StepScroll(theme, step, "A step")
    QVBoxLayout(window).addWidget(scroll)
    window.resize(400, 200)
    scroll.show()
    window.grab()
    assert scroll.accessibleName() == "A step"
    assert scroll.verticalScrollBar().maximum() > 0
    assert step.x() == theme.space(1)


def test_a_quiet_bar_is_seen_where_the_pointer_or_the_focus_is(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    scroll = ReadingScroll(theme, "page", "A page")
    bar = QuietBar(scroll)
    elsewhere = TextField(theme, "Elsewhere", "elsewhere")
    column = QVBoxLayout(window)
    column.addWidget(elsewhere)
    column.addWidget(scroll)
    fields = [TextField(theme, f"Field {at}", f"field_{at}") for at in range(40)]
    for field in fields:
        scroll.column.addWidget(field)
    window.activateWindow()
    qtbot.waitUntil(lambda: bar.maximum() > 0)

    scroll.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    elsewhere.edit.setFocus()
    unseen = bar.grab().toImage()
    assert not bar.is_seen

    fields[0].edit.setFocus()
    assert bar.is_seen
    assert bar.grab().toImage() != unseen

    elsewhere.edit.setFocus()
    assert not bar.is_seen
    QApplication.sendEvent(scroll, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    scroll.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert bar.is_seen
