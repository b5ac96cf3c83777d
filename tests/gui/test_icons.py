"""Icons are tinted, sharp, turned with the reading direction, and all of them can be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentorkit.gui.theme import Scheme, Theme
from tests.gui.conftest import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize(("factor", "size"), [(1.0, 16), (1.3, 20), (2.0, 24)])
def test_icons_step_up_with_the_text(theme: Theme, factor: float, size: int) -> None:
    theme.set_text_scale(factor)
    assert theme.icon_size(16) == size
    assert theme.pixmap("mail", 16, "text.primary", 2.0).width() == size * 2


def test_icons_are_tinted_and_kept(theme: Theme) -> None:
    icon = theme.pixmap("check", 16, "danger.text", 1.0)
    assert theme.pixmap("check", 16, "danger.text", 1.0) is icon
    image = icon.toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(16)
        for y in range(16)
        if image.pixelColor(x, y).alpha() > 250
    }
    assert theme.color("danger.text").name() in inks
    assert not theme.icon("check").isNull()


def test_icons_that_point_turn_round_with_the_reading_direction(theme: Theme, qapp: QApplication) -> None:
    there, same = theme.pixmap("arrow-left").toImage(), theme.pixmap("mail").toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.set_scheme(Scheme.LIGHT)
    turned = theme.pixmap("arrow-left").toImage()
    unturned = theme.pixmap("mail").toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert turned == there.flipped(Qt.Orientation.Horizontal)
    assert unturned == same


def test_an_icon_that_is_not_ours_is_refused(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.pixmap("invented")


def test_every_icon_shipped_can_be_drawn(theme: Theme) -> None:
    names = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))
    assert {"sun", "check", "hand-heart"} <= set(names)
    assert all(not theme.pixmap(name, size).isNull() for name in names for size in (12, 16, 20))
    assert theme.logo(32, 1.0).width() == 32
