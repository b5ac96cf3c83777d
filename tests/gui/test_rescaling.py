from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mentorkit.gui.rescaling import UNLIMITED, rescaled
from mentorkit.gui.theme import TEXT_SCALES
from tests.gui.places import kept_places

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

GRID = (4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56)


@pytest.mark.parametrize("value", GRID)
@pytest.mark.parametrize("way", TEXT_SCALES)
def test_a_measure_comes_back_from_every_text_size(value: int, way: float) -> None:
    assert rescaled(rescaled(value, 1.0, way), way, 1.0) == value


def test_walking_through_the_text_sizes_is_as_good_as_going_there_at_once() -> None:
    for value in GRID:
        walked = value
        for old, new in pairwise(TEXT_SCALES[1:]):
            walked = rescaled(walked, old, new)
        assert walked == rescaled(value, 1.0, 2.0)


@pytest.mark.parametrize("value", [0, 1, UNLIMITED])
def test_hairlines_and_missing_limits_stay(value: int) -> None:
    assert rescaled(value, 1.0, 2.0) == value


def test_what_is_built_already_follows_the_text_size(theme: Theme, qtbot: QtBot) -> None:
    widget = QWidget()
    inner = QWidget()
    inner.setFixedSize(100, 20)
    outer, row, grid = QVBoxLayout(widget), QHBoxLayout(), QGridLayout()
    outer.setContentsMargins(4, 8, 12, 16)
    outer.setSpacing(8)
    row.addSpacing(20)
    row.addWidget(inner)
    row.addStretch(1)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    outer.addLayout(row)
    outer.addLayout(grid)
    qtbot.addWidget(widget)
    theme.set_text_scale(2.0)
    edge = outer.contentsMargins()
    assert (edge.left(), edge.top(), edge.right(), edge.bottom()) == (8, 16, 24, 32)
    assert (outer.spacing(), grid.horizontalSpacing(), grid.verticalSpacing()) == (16, 24, 8)
    gap = row.itemAt(0).spacerItem()  # type: ignore[union-attr]  # it was just added
    assert gap is not None
    assert gap.sizeHint().width() == 40
    assert gap.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed
    assert (inner.width(), inner.minimumHeight(), inner.maximumHeight()) == (200, 40, 40)
    theme.set_text_scale(1.0)
    assert (inner.minimumWidth(), inner.maximumWidth(), outer.spacing()) == (100, 100, 8)


def test_no_place_of_a_widget_is_remembered(theme: Theme, qtbot: QtBot) -> None:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.addWidget(QWidget())
    row.addSpacing(20)
    qtbot.addWidget(widget)
    before = kept_places()
    theme.set_text_scale(2.0)
    assert kept_places() == before


def test_the_window_keeps_its_own_limits(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    window.setMinimumSize(640, 440)
    qtbot.addWidget(window)
    theme.set_text_scale(2.0)
    assert (window.minimumWidth(), window.minimumHeight()) == (640, 440)
