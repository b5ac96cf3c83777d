"""Every style of type has the size, weight and features its token says, from the bundled fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QHBoxLayout

from mentorkit.gui.kit.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_fonts_have_the_size_weight_and_tracking_of_their_style(theme: Theme) -> None:
    title = theme.font("title")
    assert (title.pixelSize(), title.weight()) == (22, QFont.Weight.DemiBold)
    assert title.letterSpacingType() is QFont.SpacingType.AbsoluteSpacing
    assert title.letterSpacing() == pytest.approx(-0.308, abs=0.02)
    assert theme.font("title") is title


def test_numbers_and_codes_get_their_features(theme: Theme) -> None:
    tabular = QFont.Tag("tnum")
    assert not theme.font("small").isFeatureSet(tabular)
    assert theme.font("small", numbers=True).isFeatureSet(tabular)
    assert theme.font("code").isFeatureSet(QFont.Tag("ss02"))
    assert theme.metrics("small", numbers=True) is theme.metrics("small", numbers=True)


def test_all_bundled_fonts_are_found_after_the_rest_is_loaded(theme: Theme) -> None:
    theme.load_rest()
    found = {style: QFontInfo(theme.font(style)) for style in theme.tokens.styles}
    for style, info in found.items():
        token = theme.tokens.styles[style]
        assert (info.family(), info.weight()) == (token.families[0], token.weight), style


def test_words_drawn_before_the_rest_is_loaded_are_measured_again_once(
    theme: Theme, host: QWidget, qtbot: QtBot
) -> None:
    row = QHBoxLayout(host)
    button = Button(theme, "Open an existing vault", "button")
    row.addWidget(button)
    with qtbot.waitExposed(host):
        host.show()
    button.resize(7, 7)
    with qtbot.waitSignal(theme.changed):
        theme.load_rest()
    qtbot.waitUntil(lambda: button.width() >= button.sizeHint().width())
    with qtbot.assertNotEmitted(theme.changed):
        theme.load_rest()
