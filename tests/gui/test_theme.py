"""The theme gives what tokens say, at every text size, and tells when it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QPalette

from mentorkit.gui.theme import TEXT_SCALES, Scheme, Theme
from tests.gui.conftest import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_colours_are_those_of_the_scheme(theme: Theme, qtbot: QtBot) -> None:
    assert theme.color("text.primary").name() == "#1f1e1a"
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)
    assert theme.is_dark
    assert theme.scheme is Scheme.DARK
    assert theme.color("text.primary").name() == "#e4e9ea"


def test_an_unknown_colour_is_refused(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.color("text.invented")


def test_the_system_decides_when_it_is_asked_to(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    theme.set_scheme(Scheme.SYSTEM)
    assert not theme.is_dark
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    assert theme.scheme is Scheme.SYSTEM
    qapp.styleHints().unsetColorScheme()


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


@pytest.mark.parametrize("factor", TEXT_SCALES)
def test_everything_grows_with_the_text(theme: Theme, factor: float) -> None:
    theme.set_text_scale(factor)
    assert theme.text_scale == factor
    assert theme.font("body").pixelSize() == round(14 * factor)
    assert theme.line("body") == round(20 * factor)
    assert theme.size("row.person") == round(48 * factor)
    assert theme.space(4) == round(16 * factor)
    assert theme.size("focusRing") == 2
    assert theme.rhythm("pastWeeks") == 26


@pytest.mark.parametrize(("factor", "size"), [(1.0, 16), (1.3, 20), (2.0, 24)])
def test_icons_step_up_with_the_text(theme: Theme, factor: float, size: int) -> None:
    theme.set_text_scale(factor)
    assert theme.icon_size(16) == size
    assert theme.pixmap("mail", 16, "text.primary", 2.0).width() == size * 2


@pytest.mark.parametrize("factor", [0.5, 3])
def test_text_sizes_nobody_offers_are_refused(theme: Theme, factor: float) -> None:
    with pytest.raises(ValueError, match="run from"):
        theme.set_text_scale(factor)


def test_compact_rows_are_lower_where_the_design_says_so(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_compact(compact=True)
    assert theme.compact
    assert theme.size("row.person") == 36
    assert theme.size("row.nav") == 32


def test_motion_is_immediate_when_reduced(theme: Theme) -> None:
    assert theme.reduce_motion
    assert theme.milliseconds("fade") == 0
    theme.set_reduce_motion(reduce_motion=False)
    assert theme.milliseconds("fade") == 120
    assert theme.milliseconds("toast.in") == 160
    assert theme.delay("tooltipDelayMs") == 500


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


def test_the_palette_and_sheet_follow_the_scheme(theme: Theme, qapp: QApplication) -> None:
    theme.set_scheme(Scheme.DARK)
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.PlaceholderText) == theme.color("text.tertiary")
    assert palette.color(QPalette.ColorRole.Window) == theme.color("surface.canvas")
    assert theme.color("focus.ring").name() in qapp.styleSheet()


def test_the_style_sheet_holds_no_unfilled_value(theme: Theme, qapp: QApplication) -> None:
    theme.set_text_scale(2.0)
    sheet = qapp.styleSheet()
    assert "@" not in sheet
    assert "min-height: 64px" in sheet
    assert "min-height: 62px" in sheet


def test_the_scrim_lets_the_page_shine_through(theme: Theme) -> None:
    assert theme.scrim().alphaF() == pytest.approx(0.38, abs=0.01)
    assert theme.color("surface.scrim").alphaF() == 1


def test_a_theme_without_an_application_still_answers(qapp: QApplication) -> None:
    theme = Theme(RESOURCES, Scheme.DARK)
    theme.set_scheme(Scheme.LIGHT)
    theme.release()
    assert theme.color("surface.raised").name() == "#ffffff"
    assert theme.radius("dialog") == 12
