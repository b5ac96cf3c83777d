"""A resting layout places nothing, and everything once it is awake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.resting import resting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme


def test_what_is_shown_meanwhile_is_placed_at_the_end(theme: Theme, window: QWidget) -> None:
    column = QVBoxLayout(window)
    first, second = Label(theme, "Ada", "first"), Label(theme, "Ben", "second")
    column.addWidget(first)
    column.addWidget(second)
    second.hide()
    window.show()
    before = first.height()
    with resting(column):
        second.show()
        QCoreApplication.sendPostedEvents()
        assert first.height() == before
    QCoreApplication.sendPostedEvents()
    assert first.height() < before
    assert second.y() > first.y()


def test_layouts_may_rest_inside_each_other(window: QWidget) -> None:
    column = QVBoxLayout(window)
    with resting(column):
        with resting(column):
            pass
        assert not column.isEnabled()
    assert column.isEnabled()
