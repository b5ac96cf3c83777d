"""Every component can be drawn in both schemes, mirrored and at twice the size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentorkit.gui.theme import Scheme
from tests.gui.gallery import draw

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from mentorkit.gui.theme import Theme


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_the_sheet_is_drawn(
    theme: Theme, qapp: QApplication, tmp_path: Path, scheme: Scheme, factor: float
) -> None:
    theme.set_text_scale(factor)
    theme.set_scheme(scheme)
    draw(qapp, theme, tmp_path / "sheet.png")
    assert (tmp_path / "sheet.png").stat().st_size > 10_000


def test_the_mirrored_sheet_is_another_picture(theme: Theme, qapp: QApplication, tmp_path: Path) -> None:
    draw(qapp, theme, tmp_path / "one.png")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    draw(qapp, theme, tmp_path / "other.png")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert (tmp_path / "one.png").read_bytes() != (tmp_path / "other.png").read_bytes()
