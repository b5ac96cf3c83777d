"""Today offers its page and a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.gui.today.feature import FEATURE
from mentorkit.gui.today.page import TodayPage
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools


def test_the_page_is_built_when_it_is_asked_for(tools: Tools, qtbot: QtBot) -> None:
    page = FEATURE.pages["today"](tools)
    qtbot.addWidget(page)

    assert isinstance(page, TodayPage)


def test_the_count_is_how_many_people_are_due(tools: Tools) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.interactions.log(
        Contact(TODAY, InteractionKind.MET, (ada.id,), next_step="Write", next_day=TODAY)
    )
    assert FEATURE.count is not None

    assert FEATURE.count(tools) == 1
