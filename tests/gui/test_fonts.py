"""Every style of type has the size, weight and features its token says, from the bundled fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontInfo

if TYPE_CHECKING:
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


def test_all_bundled_fonts_are_found(theme: Theme) -> None:
    found = {style: QFontInfo(theme.font(style)) for style in theme.tokens.styles}
    for style, info in found.items():
        token = theme.tokens.styles[style]
        assert (info.family(), info.weight()) == (token.families[0], token.weight), style
