"""What tests of widgets start with: a window that is shown and has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme


@pytest.fixture
def window(theme: Theme, host: QWidget) -> QWidget:
    """Return the host, shown and active."""
    host.show()
    host.activateWindow()
    assert QTest.qWaitForWindowActive(host)
    return host
