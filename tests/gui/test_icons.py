"""Drawings are tinted, sized and stroked as asked, and read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from mentorkit.gui.icons import Icons, rendered
from tests.gui.conftest import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path fill="currentColor" d="M0 0h12v24H0z"/></svg>'
RED = QColor("red")


def test_a_drawing_takes_the_colour_and_the_sharpness_of_the_screen(qapp: QApplication) -> None:
    pixmap = rendered(SQUARE, 16, RED, stroke=None, ratio=2.0, mirrored=False)
    image = pixmap.toImage()
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)
    assert image.pixelColor(4, 16) == RED
    assert image.pixelColor(28, 16).alpha() == 0


def test_a_mirrored_drawing_is_turned_round(qapp: QApplication) -> None:
    image = rendered(SQUARE, 16, RED, stroke=None, ratio=1.0, mirrored=True).toImage()
    assert image.pixelColor(14, 8) == RED
    assert image.pixelColor(2, 8).alpha() == 0


def test_what_is_no_drawing_is_refused(qapp: QApplication, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="not a drawing"):
        rendered("<p>words</p>", 16, RED, stroke=None, ratio=1.0, mirrored=False)


def test_a_drawing_is_rendered_once_until_forgotten(qapp: QApplication) -> None:
    icons = Icons(RESOURCES)
    first = icons.drawn("icons/sun.svg", 16, RED, stroke=1.9, ratio=1.0, mirrored=False)
    assert icons.drawn("icons/sun.svg", 16, RED, stroke=1.9, ratio=1.0, mirrored=False) is first
    icons.forget()
    assert icons.drawn("icons/sun.svg", 16, RED, stroke=1.9, ratio=1.0, mirrored=False) is not first
