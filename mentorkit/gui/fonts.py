"""Fonts: a style of type from the tokens at one text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

if TYPE_CHECKING:
    from mentorkit.gui.tokens import Tokens


def made_font(tokens: Tokens, style: str, scale: float, *, numbers: bool) -> QFont:
    """Make the font of a style; `numbers` gives every digit the same width.

    Tracking is absolute: Qt's percentage would be relative to each glyph.
    """
    token = tokens.styles[style]
    size = round(token.size * scale)
    font = QFont(list(token.families))
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(token.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if token.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * token.tracking)
    features = tokens.values["type"]["features"]
    for feature in features["code"] if style == "code" else features["number"] if numbers else ():
        font.setFeature(QFont.Tag(feature), 1)
    return font
