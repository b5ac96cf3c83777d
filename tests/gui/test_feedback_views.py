"""Notes, advice and themes are chosen at the head of each, and counted together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.advice import Decision, Outcome
from mentorkit.gui.feedback.feature import FEATURE
from mentorkit.gui.feedback_views import THEMES, FeedbackViews, View
from tests.feedback import acted_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools


def test_each_leads_to_its_place_and_stays_what_it_stands_in(tools: Tools, qtbot: QtBot) -> None:
    views = FeedbackViews(tools.theme, tools.navigator, View.ADVICE, "views")
    qtbot.addWidget(views)
    for key, place in ((Qt.Key.Key_Right, ("feedback", THEMES)), (Qt.Key.Key_Left, ("feedback", ""))):
        QTest.keyClick(views, key)
        here = tools.navigator.here
        assert here is not None
        assert (here.kind, here.id) == place
        assert views.value() is View.ADVICE


def test_the_sidebar_counts_what_is_to_be_told(tools: Tools) -> None:
    services = tools.services
    ada = services.people.add("Ada")
    assert FEATURE.count is not None
    assert FEATURE.count(tools) == 0
    advice = services.advice.decide(services.advice.hear(ada.id, "Hire slowly"), Decision.DO)
    services.advice.note_result(advice, "Done", Outcome.HELPED)
    with services.store.transaction("hear_feedback") as tx:
        tx.add(acted_on(ada))
    assert FEATURE.count(tools) == 2
