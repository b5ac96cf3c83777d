"""Advice stands on the page of whoever gave it, what is untold first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.gui.advice.feature import FEATURE
from mentorkit.gui.advice.panel import AdvicePanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.advice import Advice
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def rows(panel: AdvicePanel) -> list[str]:
    return [panel.model.data(panel.model.index(row, 0), 11) for row in range(panel.model.rowCount())]


def test_a_persons_advice_is_listed_added_and_opened(
    tools: Tools, advice: Advice, host: QWidget, surface: FakeSurface
) -> None:
    panel = FEATURE.panels["person"](tools)
    assert isinstance(panel, AdvicePanel)
    panel.show_record(advice.person_id)
    QVBoxLayout(host).addWidget(panel)
    host.show()
    assert rows(panel) == ["Ask what would be dropped, Not decided yet, 3 weeks ago"]
    for text in ("Two", "Three", "Four", "Five"):
        tools.services.advice.hear(advice.person_id, text)
    assert len(rows(panel)) == 4
    panel.all.click()
    assert len(rows(panel)) == 5
    panel.act.click()
    assert [overlay.objectName() for overlay in surface.overlays] == ["hear_advice"]
    rect = panel.table.visualRect(panel.model.index(0, 0))
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("advice", advice.id)
