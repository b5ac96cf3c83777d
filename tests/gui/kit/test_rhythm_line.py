"""The rhythm line shows what was and when it is time again, mirrored where time runs the other way."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from mentorkit.gui.kit.rhythm_line import (
    Line,
    Mark,
    Span,
    line_of,
    list_span,
    paint_axis,
    paint_rhythm,
    paint_state_ring,
    year_span,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.theme import Theme

TODAY = date(2025, 10, 14)
SPAN = Span(26, 6)
SIZE = QRect(0, 0, 224, 24)
"""One pixel a day."""


def drawn(theme: Theme, paint: Callable[[QPainter], None]) -> QImage:
    image = QImage(SIZE.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.color("surface.canvas"))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def rhythm(theme: Theme, line: Line, *, right_to_left: bool = False) -> QImage:
    def paint(painter: QPainter) -> None:
        surface = theme.color("surface.canvas")
        paint_rhythm(painter, theme, SIZE, line, surface, SPAN, right_to_left=right_to_left)

    return drawn(theme, paint)


def test_spans_are_those_of_the_design(theme: Theme) -> None:
    assert list_span(theme) == SPAN
    assert year_span(theme).days == 58 * 7


def test_a_line_counts_days_from_today() -> None:
    marks = [(TODAY - timedelta(days=40), Mark.MET), (TODAY - timedelta(days=3), Mark.THEY_WROTE)]
    line = line_of(marks, TODAY, marks[0][0], TODAY + timedelta(days=2), "due")
    assert line == Line((40,), (), (3,), 40, 2, "due")


def test_of_each_tick_one_a_week_stays() -> None:
    marks = [(TODAY - timedelta(days=ago), Mark.I_WROTE) for ago in range(14)]
    assert line_of(marks, TODAY, None, None, "").mine == (0, 7)


def test_without_a_rhythm_there_are_only_marks() -> None:
    assert line_of([], TODAY, TODAY, None, "late").state == ""
    assert line_of([], TODAY, None, TODAY, "late").state == ""


def test_a_meeting_is_a_dot_on_its_day(theme: Theme) -> None:
    image = rhythm(theme, Line(met=(50, 300)))
    assert image.pixelColor(182 - 50, 12) == theme.color("text.primary")
    assert image.pixelColor(182 - 70, 12) != theme.color("text.primary")


def test_ticks_stand_above_and_below(theme: Theme) -> None:
    image = rhythm(theme, Line(mine=(50,), theirs=(90,)))
    ink, ground = theme.color("text.secondary"), theme.color("surface.canvas")
    assert image.pixelColor(182 - 50, 8) == ink
    assert image.pixelColor(182 - 50, 17) == ground
    assert image.pixelColor(182 - 90, 15) == ink


@pytest.mark.parametrize("state", ["good", "due", "late"])
def test_the_thick_line_and_ring_have_the_colour_of_the_state(theme: Theme, state: str) -> None:
    due = -20 if state == "late" else 20
    image = rhythm(theme, Line(met=(60,), last=60, due=due, state=state))
    color = theme.color(f"status.{state}.line")
    assert image.pixelColor(182 - 40, 12) == color
    assert image.pixelColor(182 + due + 3, 12) == image.pixelColor(182 + due - 4, 12)
    assert image.pixelColor(182 + due + 3, 12) != theme.color("surface.canvas")
    assert image.pixelColor(182 + due, 12) == theme.color("surface.canvas")


def test_a_ring_beyond_the_axis_is_not_drawn(theme: Theme) -> None:
    near, far = Line(met=(60,), last=60, due=41, state="good"), Line(met=(60,), last=60, due=99, state="good")
    assert rhythm(theme, near) != rhythm(theme, far)
    assert rhythm(theme, far).pixelColor(220, 12) != theme.color("status.good.line")


def test_today_crosses_the_whole_row(theme: Theme) -> None:
    image = rhythm(theme, Line())
    assert [image.pixelColor(182, y) for y in (0, 23)] == [image.pixelColor(182, 5)] * 2
    assert image.pixelColor(182, 0) != theme.color("surface.canvas")


def test_time_runs_the_other_way_in_mirrored_layouts(theme: Theme) -> None:
    image = rhythm(theme, Line(met=(50,)), right_to_left=True)
    assert image.pixelColor(224 - 182 + 50, 12) == theme.color("text.primary")


@pytest.mark.parametrize("right_to_left", [False, True])
def test_the_axis_names_today_and_months(theme: Theme, right_to_left: bool) -> None:
    def paint(painter: QPainter) -> None:
        paint_axis(painter, theme, SIZE, TODAY, "today", SPAN, months=2, right_to_left=right_to_left)

    image, ground = drawn(theme, paint), theme.color("surface.canvas")
    today = 224 - 182 if right_to_left else 182
    written = {x for x in range(224) for y in range(24) if image.pixelColor(x, y) != ground}
    assert written & set(range(today - 8, today + 8))
    assert len(written) > 60
    edge = range(210, 224) if not right_to_left else range(14)
    assert not written & set(edge)


@pytest.mark.parametrize(("state", "centre"), [("good", False), ("late", True), ("", False)])
def test_the_small_ring_fills_as_time_passes(theme: Theme, state: str, centre: bool) -> None:
    def paint(painter: QPainter) -> None:
        paint_state_ring(painter, theme, QRect(0, 0, 9, 9), state)

    image = drawn(theme, paint)
    assert (image.pixelColor(4, 4) == theme.color("status.late.line")) is centre
    assert (image.pixelColor(4, 1) != theme.color("surface.canvas")) is bool(state)


def test_the_small_ring_of_due_is_half_full(theme: Theme) -> None:
    image = drawn(theme, lambda painter: paint_state_ring(painter, theme, QRect(0, 0, 9, 9), "due"))
    assert image.pixelColor(3, 4) == theme.color("status.due.line")
    assert image.pixelColor(6, 4) != theme.color("status.due.line")
