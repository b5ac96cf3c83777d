"""The path of a state says where something is, and never cuts a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.gui.kit.paths import StatePath

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

TITLES = ("Draft", "Sent", "Reply")


def made(theme: Theme, qtbot: QtBot, at: int = 0) -> StatePath:
    path = StatePath(theme, "path")
    qtbot.addWidget(path)
    path.show_path(TITLES, at)
    path.resize(path.sizeHint())
    return path


def test_the_present_step_is_told_in_words(theme: Theme, qtbot: QtBot) -> None:
    path = made(theme, qtbot, 1)
    assert path.accessibleName() == "Step 2 of 3: Sent"
    assert (path.step, path.titles) == (1, TITLES)


def test_each_step_looks_different_and_mirrors(theme: Theme, qtbot: QtBot) -> None:
    pictures = [made(theme, qtbot, at).grab().toImage() for at in range(3)]
    assert pictures[0] != pictures[1] != pictures[2]
    mirrored = made(theme, qtbot, 1)
    mirrored.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert mirrored.grab().toImage() != pictures[1]


def test_a_narrow_path_keeps_the_words_of_the_present_step_and_at_last_nothing_else(
    theme: Theme, qtbot: QtBot
) -> None:
    path = made(theme, qtbot, 1)
    wide = path.grab().toImage()
    path.resize(path.minimumSizeHint().width() + 120, path.height())
    dots = path.grab().toImage()
    path.resize(path.minimumSizeHint())
    alone = path.grab().toImage()
    first = theme.scaled(10)
    assert dots != wide.copy(dots.rect())
    assert dots.copy(0, 0, first, path.height()) == wide.copy(0, 0, first, path.height())
    assert alone == dots.copy(alone.rect().translated(first + 28 + 16, 0))
