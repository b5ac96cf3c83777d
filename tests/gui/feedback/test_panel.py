"""Feedback stands on the page of whoever gave it, what waits for me first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.domain.feedback_steps import Heard
from mentorkit.gui.feedback.feature import FEATURE
from mentorkit.gui.feedback.panel import FeedbackPanel
from tests.builders import TODAY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def rows(panel: FeedbackPanel) -> list[str]:
    return [panel.model.data(panel.model.index(row, 0), 11) for row in range(panel.model.rowCount())]


def test_a_persons_feedback_is_listed_asked_for_and_opened(
    tools: Tools, ada: Person, host: QWidget, surface: FakeSurface
) -> None:
    panel = FEATURE.panels["person"](tools)
    assert isinstance(panel, FeedbackPanel)
    panel.show_record(ada.id)
    QVBoxLayout(host).addWidget(panel)
    host.show()
    service = tools.services.feedback
    service.ask(ada.id, "Where do I talk too long?")
    service.ask(ada.id, "Am I too quiet?", TODAY)
    heard = service.hear(Heard("You cut\nin twice"), ada.id)
    assert rows(panel) == [
        "You cut in twice, Heard, today",
        "Am I too quiet?, Asked, today",
        "Where do I talk too long?, To ask",
    ]
    panel.act.click()
    assert surface.commands == [("ask_feedback", (ada.id,))]
    rect = panel.table.visualRect(panel.model.index(0, 0))
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("feedback", heard.id)
