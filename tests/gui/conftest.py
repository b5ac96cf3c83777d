"""What every test of the window starts with: one application and a theme that stands still."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mentorkit.gui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(RESOURCES, Scheme.LIGHT, reduce_motion=True)
    made.apply(qapp)
    yield made
    made.release()
