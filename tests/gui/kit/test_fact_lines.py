"""A fact is one line that is opened, and widgets are shown again rather than made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.gui.kit.fact_lines import FactLine, Kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_a_fact_opens_by_click_and_by_key_and_tells_its_buttons(qtbot: QtBot, theme: Theme) -> None:
    line = FactLine(theme, "fact")
    qtbot.addWidget(line)
    line.show_fact("record", "Share the memo", "Friday")
    line.show_buttons([("x", "Remove")])
    line.resize(300, line.sizeHint().height())
    line.show()
    with qtbot.waitSignal(line.opened) as by_click:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(line.opened):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(line.acted) as acted:
        qtbot.mouseClick(line.findChild(type(next(iter(line._buttons.values())))), Qt.MouseButton.LeftButton)
    assert by_click.args == ["record"]
    assert acted.args == ["x", "record"]
    assert line.accessibleName() == "Share the memo, Friday"
    assert line._buttons["x"].accessibleName() == "Remove: Share the memo"


def test_widgets_of_a_name_are_made_once(qtbot: QtBot, theme: Theme) -> None:
    kept = Kept()
    kept.begin()
    first = kept.words(theme, "one", "label")
    qtbot.addWidget(first)
    kept.begin()
    assert kept.words(theme, "two", "label") is first
    assert first.text() == "two"
    assert kept.has(first)
