"""An icon stands alone, in its colour, named where nothing beside it says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.kit.icons import Icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme


def test_an_icon_can_change_its_drawing_and_colour(theme: Theme, window: QWidget) -> None:
    icon = Icon(theme, "check", "state", size=20, words="Done")
    icon.setParent(window)
    icon.resize(icon.sizeHint())
    before = icon.grab().toImage()
    icon.set_icon("triangle-alert", "danger.text")
    assert icon.icon == "triangle-alert"
    assert icon.grab().toImage() != before
    assert icon.accessibleName() == "Done"
    assert icon.width() == 20
