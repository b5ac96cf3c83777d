"""Grounds, cards and rules follow the theme and the text size while they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.cards import Card, Ground, Rule
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.theme import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_a_ground_is_filled_with_its_token(theme: Theme, window: QWidget) -> None:
    ground = Ground(theme, "side", "surface.sidebar")
    ground.setParent(window)
    assert ground.grab().toImage().pixelColor(QPoint(0, 0)) == theme.color("surface.sidebar")
    ground.set_fill("surface.hover")
    assert ground.grab().toImage().pixelColor(QPoint(0, 0)) == theme.color("surface.hover")


def test_a_card_has_an_edge_and_follows_the_scheme(theme: Theme, window: QWidget) -> None:
    card = Card(theme, "next_step")
    card.setParent(window)
    card.resize(200, 100)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.set_scheme(scheme)
        image = card.grab().toImage()
        assert image.pixelColor(QPoint(0, 50)) == theme.color("border.default")
        assert image.pixelColor(QPoint(5, 50)) == theme.color("surface.raised")


def test_what_is_in_a_card_grows_with_the_text(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    card, button = Card(theme, "next_step"), Button(theme, "Write update", "write")
    card.body.addWidget(Label(theme, "Tell Tomasz what changed", "title", "heading"))
    card.body.addWidget(button)
    column = QVBoxLayout(window)
    column.addWidget(card)
    column.addStretch(1)
    card.show()
    window.grab()
    height = card.height()
    theme.set_text_scale(2.0)
    qtbot.waitUntil(lambda: button.height() == 64)
    assert card.height() > height


def test_a_rule_is_one_pixel_high(theme: Theme, window: QWidget) -> None:
    rule = Rule(theme)
    row = QHBoxLayout(window)
    row.addWidget(rule)
    rule.show()
    window.grab()
    assert rule.height() == 1
    assert rule.grab().toImage().pixelColor(QPoint(5, 0)) == theme.color("border.subtle")
