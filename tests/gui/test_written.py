"""Lines are shaped once, cut where they do not fit, and run in their own direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentorkit.gui.written import MOST_KEPT, runs_left

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


def test_a_line_is_shaped_once_whatever_the_room(theme: Theme) -> None:
    line = theme.written("body", "Ada Lovelace", 500)
    assert theme.written("body", "Ada Lovelace", 400) is line
    assert line.line.text() == "Ada Lovelace"
    assert line.line.textFormat() is Qt.TextFormat.PlainText


def test_a_line_that_does_not_fit_is_cut_once_a_width(theme: Theme) -> None:
    cut = theme.written("body", "Ada Lovelace", 50)
    assert cut.line.text().endswith("…")
    assert cut.width <= 50
    assert theme.written("body", "Ada Lovelace", 50) is cut


def test_lines_are_written_anew_in_other_fonts(theme: Theme) -> None:
    small = theme.written("body", "Ada", 500)
    theme.set_text_scale(2.0)
    assert theme.written("body", "Ada", 500).width > small.width * 1.8


def test_lines_are_not_kept_for_ever(theme: Theme) -> None:
    first = theme.written("body", "first", 500)
    for number in range(MOST_KEPT):
        theme.written("body", str(number), 500)
    assert theme.written("body", "first", 500) is not first


@pytest.mark.parametrize(
    ("text", "leftward"),
    [("Ada", False), ("", False), ("נועה", True), ("12 נועה", True), ("Émile נועה", False), ("… …", False)],
)
def test_the_first_strong_letter_decides(text: str, leftward: bool) -> None:
    assert runs_left(text) is leftward


def test_a_hebrew_line_runs_to_the_left(theme: Theme) -> None:
    option = theme.written("body", "נועה ברק", 500).line.textOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft
