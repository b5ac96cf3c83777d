"""What tests of advice start with: two people who advised something, on the page in a window."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.domain.people import Stage
from mentorkit.gui.advice.page import AdvicePage
from mentorkit.services.advice import Occasion
from tests.builders import TODAY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.advice import Advice
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services


@pytest.fixture
def ada(services: Services) -> Person:
    made = services.people.add("Ada Żak")
    services.people.set_stage([made.id], Stage.IN_CONVERSATION)
    return made


@pytest.fixture
def advice(services: Services, ada: Person) -> Advice:
    """What Ada advised a week ago; Bo advised something today."""
    bo = services.people.add("Bo")
    services.advice.hear(bo.id, "Hire slowly")
    occasion = Occasion(TODAY - timedelta(days=21), topic="dates")
    return services.advice.hear(ada.id, "Ask what would be dropped", occasion=occasion)


@pytest.fixture
def page(tools: Tools, host: QWidget, advice: Advice, qtbot: QtBot) -> AdvicePage:
    return shown(AdvicePage(tools), host, qtbot)


def shown(page: AdvicePage, host: QWidget, qtbot: QtBot) -> AdvicePage:
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    with qtbot.waitActive(host):
        host.show()
    page.show_place("")
    return page
