"""Days known only in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from mentorkit.domain.days import Day
from mentorkit.domain.errors import Invalid
from mentorkit.gui.kit.day_fields import PartialDayField
from tests.builders import TODAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_a_day_known_in_part_stays_so(qtbot: QtBot, theme: Theme) -> None:
    field = PartialDayField(theme, "Since", "since", lambda: TODAY)
    qtbot.addWidget(field)
    QTest.keyClicks(field.edit, "5.2024")
    assert field.day() == Day(2024, 5)
    assert field.note == "May 2024"
    field.edit.clear()
    QTest.keyClicks(field.edit, "may 2024")
    assert field.note == "", "what is typed says it already"
    assert field.written(Day(2019)) == "2019"
    assert field.written(None) == ""
    field.edit.clear()
    assert field.day() is None
    field.edit.setText("may")
    ahead = PartialDayField(theme, "By when", "until", lambda: TODAY, ahead=True)
    qtbot.addWidget(ahead)
    ahead.edit.setText("may")
    assert (field.day(), ahead.day()) == (Day(2025, 5), Day(2026, 5))
    field.edit.clear()
    QTest.keyClicks(field.edit, "once")
    assert field.note == ""
    with pytest.raises(Invalid):
        field.day()
