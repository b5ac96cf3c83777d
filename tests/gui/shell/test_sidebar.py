from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.gui.shell.sidebar import Sidebar
from mentorkit.gui.shell.sidebar_rows import Act, Pinned

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.sidebar_rows import SidebarRow
    from mentorkit.gui.theme import Theme

GROUPS = [
    [Act("search", "Search or jump to", "search", "Ctrl+K"), Act("log_contact", "Log", "plus", "Ctrl+L")],
    [Act("today", "Today", "sun")],
    [Act("people", "People", "users-round")],
    [Act("lock", "Lock", "lock", "Ctrl+Shift+L"), Act("settings", "Settings", "settings")],
]
PEOPLE = [Pinned(str(n), f"Person {n}", "PN", "lake", state, f"Person {n}, {state}")
          for n, state in enumerate(("good", "due", "late", ""))]  # fmt: skip


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> Sidebar:
    made = Sidebar(theme, GROUPS)
    qtbot.addWidget(made)
    made.resize(224, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def row(sidebar: Sidebar, name: str) -> SidebarRow:
    return next(found for found in sidebar.rows if found.act.name == name)


def drawn(sidebar: Sidebar) -> QImage:
    return sidebar.grab().toImage()


def test_rows_stand_in_order_with_lock_and_settings_at_the_foot(sidebar: Sidebar) -> None:
    names = [found.act.name for found in sorted(sidebar.rows, key=lambda found: found.y())]
    assert names == ["search", "log_contact", "today", "people", "lock", "settings"]
    assert sidebar.height() - row(sidebar, "settings").geometry().bottom() < 20


def test_a_chosen_row_tells_its_name(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.chosen) as told:
        QTest.mouseClick(row(sidebar, "people"), Qt.MouseButton.LeftButton)
    assert told.args == ["people"]


def test_only_one_row_is_a_stop_and_arrows_move_it(sidebar: Sidebar) -> None:
    def stops() -> list[str]:
        return [found.act.name for found in sidebar.rows if found.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == ["search"]
    row(sidebar, "search").setFocus()
    for key, expected in (
        (Qt.Key.Key_Down, "log_contact"),
        (Qt.Key.Key_Down, "today"),
        (Qt.Key.Key_Up, "log_contact"),
        (Qt.Key.Key_End, "settings"),
        (Qt.Key.Key_Down, "settings"),
        (Qt.Key.Key_Home, "search"),
    ):
        focused = next(found for found in sidebar.rows if found.hasFocus())
        QTest.keyClick(focused, key)
        assert stops() == [expected]
        assert row(sidebar, expected).hasFocus()


def test_other_keys_are_left_to_the_window(sidebar: Sidebar) -> None:
    row(sidebar, "today").setFocus()
    QTest.keyClick(row(sidebar, "today"), Qt.Key.Key_X)
    assert row(sidebar, "today").hasFocus()


def test_the_focus_comes_to_where_we_are(sidebar: Sidebar) -> None:
    sidebar.set_here("people")
    sidebar.focus_here()
    assert row(sidebar, "people").hasFocus()
    assert "you are here" in row(sidebar, "people").accessibleName()


def test_pinned_people_stand_below_the_places_and_are_told_by_id(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.set_pinned(PEOPLE)
    pinned = row(sidebar, "pinned_2")
    assert row(sidebar, "people").y() < pinned.y() < row(sidebar, "lock").y()
    assert pinned.accessibleName() == "Person 2, late"
    with qtbot.waitSignal(sidebar.person_chosen) as told:
        QTest.mouseClick(pinned, Qt.MouseButton.LeftButton)
    assert told.args == ["2"]
    sidebar.set_pinned([])
    assert all(not found.act.name.startswith("pinned_") for found in sidebar.rows)
    assert row(sidebar, "search").focusPolicy() & Qt.FocusPolicy.TabFocus


def test_people_that_do_not_fit_are_left_out(sidebar: Sidebar) -> None:
    sidebar.set_pinned(PEOPLE)
    sidebar.resize(224, 400)
    names = [found.act.name for found in sidebar.rows]
    assert "pinned_0" in names
    assert "pinned_3" not in names


def test_the_rail_shows_icons_with_tooltips_and_keeps_counts_in_words(sidebar: Sidebar) -> None:
    sidebar.set_counts({"people": 4})
    wide = sidebar.sizeHint().width()
    sidebar.set_rail(is_rail=True)
    assert sidebar.sizeHint().width() < wide
    assert row(sidebar, "lock").toolTip() == "Lock (Ctrl \u21e7 L)"
    assert row(sidebar, "people").toolTip() == "People"
    assert row(sidebar, "people").accessibleName() == "People, 4"


def test_a_low_rail_has_lower_rows_and_no_mark(sidebar: Sidebar) -> None:
    sidebar.set_rail(is_rail=True)
    tall = row(sidebar, "today").height()
    sidebar.resize(56, 440)
    assert row(sidebar, "today").height() < tall
    assert sidebar.mark.isHidden()


def test_the_lowest_rail_gives_up_its_gaps_before_a_row(sidebar: Sidebar) -> None:
    sidebar.set_rail(is_rail=True)
    for height in (400, 222):
        sidebar.resize(56, height)
        assert row(sidebar, "settings").geometry().bottom() < height
        assert row(sidebar, "people").y() > row(sidebar, "today").geometry().bottom()
        assert row(sidebar, "lock").y() > row(sidebar, "people").geometry().bottom()


@pytest.mark.parametrize("is_rail", [False, True])
def test_counts_places_and_rings_are_drawn(sidebar: Sidebar, *, is_rail: bool) -> None:
    sidebar.set_pinned(PEOPLE)
    sidebar.set_rail(is_rail=is_rail)
    before = drawn(sidebar)
    sidebar.set_counts({"people": 4})
    with_count = drawn(sidebar)
    sidebar.set_here("people")
    assert before != with_count
    assert with_count != drawn(sidebar)


def test_the_sidebar_mirrors_with_the_layout(sidebar: Sidebar) -> None:
    sidebar.set_pinned(PEOPLE)
    before = drawn(sidebar)
    sidebar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert drawn(sidebar) != before
