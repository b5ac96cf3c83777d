"""Pills say a state in a tone and may open a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from mentorkit.gui.kit.pills import Pill, Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_has_its_tint(theme: Theme, window: QWidget, tone: Tone) -> None:
    pill = Pill(theme, "Mentor", "stage", tone, "handshake")
    pill.setParent(window)
    pill.resize(pill.sizeHint())
    tint = "accent.tint" if tone is Tone.ACCENT else f"status.{tone.value}.tint"
    assert pill.height() == 22
    assert pill.grab().toImage().pixelColor(QPoint(5, 11)) == theme.color(tint)


def test_a_pill_that_only_tells_cannot_be_focused(theme: Theme, window: QWidget) -> None:
    pill = Pill(theme, "Resting", "stage")
    pill.setParent(window)
    assert pill.focusPolicy() is Qt.FocusPolicy.NoFocus
    pill.open_menu()
    narrow = pill.sizeHint().width()
    pill.show_state("In conversation", Tone.ACCENT, "messages-square")
    assert pill.accessibleName() == "In conversation"
    assert pill.sizeHint().width() > narrow


def test_a_pill_with_a_menu_opens_it_by_key(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    menu = QMenu()
    menu.addAction("Mentor")
    pill = Pill(theme, "Approached", "stage", icon="send", menu=menu)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QVBoxLayout(window).addWidget(pill)
    pill.show()
    window.grab()
    qtbot.keyClick(pill, Qt.Key.Key_Space)
    assert menu.isVisible()
    menu.close()
