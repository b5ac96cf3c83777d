"""Menus show names as they are written and do one thing an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.kit.menus import Entry, fill, menu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme


def test_entries_are_done_named_and_marked(theme: Theme, window: QWidget) -> None:
    done: list[str] = []
    made = menu(
        theme,
        "acts",
        "Acts",
        [
            Entry("Write to Ada & Bob", lambda: done.append("write"), "mail", "Ctrl+W", "write"),
            None,
            Entry("Pinned", list, is_on=True, is_enabled=False),
            Entry("Delete", lambda: done.append("delete"), "trash-2", name="delete", is_dangerous=True),
        ],
        window,
    )
    write, rule, pinned, delete = made.actions()
    assert write.text() == "Write to Ada && Bob\tCtrl+W"
    assert write.objectName() == "write"
    assert rule.isSeparator()
    assert pinned.isChecked()
    assert not pinned.isEnabled()
    write.trigger()
    delete.trigger()
    assert done == ["write", "delete"]
    assert made.accessibleName() == "Acts"


def test_a_menu_can_be_filled_anew(theme: Theme, window: QWidget) -> None:
    made = menu(theme, "acts", "Acts", [Entry("One", list), Entry("Two", list)], window)
    fill(made, theme, [Entry("Three", list)])
    assert [action.text() for action in made.actions()] == ["Three"]
