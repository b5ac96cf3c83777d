"""A banner stays until it is solved or closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.kit.pills import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def banner(theme: Theme, window: QWidget) -> Banner:
    made = Banner(theme, "banner", "The last backup is 16 days old.", "Back up", closable=True)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch(1)
    made.show()
    window.grab()
    return made


def test_the_act_is_told(banner: Banner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(banner.acted):
        qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert banner.isVisible()


def test_the_cross_takes_it_away(banner: Banner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(banner.cross, Qt.MouseButton.LeftButton)
    assert banner.isHidden()


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_has_its_tint(banner: Banner, theme: Theme, tone: Tone) -> None:
    banner.tell("Something else.", "", tone)
    tint = "accent.tint" if tone is Tone.ACCENT else f"status.{tone.value}.tint"
    assert banner.grab().toImage().pixelColor(QPoint(5, banner.height() // 2)) == theme.color(tint)
    assert banner.accessibleName() == "Something else."
    assert banner.button.isHidden()


def test_a_long_sentence_wraps(banner: Banner, window: QWidget, qtbot: QtBot) -> None:
    before = banner.height()
    banner.tell("This file could not be saved because the disk is full. Your text is safe here. " * 3)
    qtbot.waitUntil(lambda: banner.height() > before)
