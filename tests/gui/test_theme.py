"""The theme gives what tokens say, at every text size, and tells when it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

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


def test_news_of_the_system_count_only_while_it_decides(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    theme.set_scheme(Scheme.SYSTEM)
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


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


def test_the_scrim_lets_the_page_shine_through(theme: Theme) -> None:
    assert theme.scrim().alphaF() == pytest.approx(0.38, abs=0.01)
    assert theme.color("surface.scrim").alphaF() == 1


def test_a_theme_without_an_application_still_answers(qapp: QApplication) -> None:
    theme = Theme(RESOURCES, Scheme.DARK)
    theme.set_scheme(Scheme.LIGHT)
    theme.release()
    assert theme.color("surface.raised").name() == "#ffffff"
    assert theme.radius("dialog") == 12
