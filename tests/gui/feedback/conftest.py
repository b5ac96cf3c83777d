"""What tests of feedback start with: pieces in every state, of people of two kinds, on the page in a window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.domain.people import KnownAs, Person
from mentorkit.gui.feedback.page import FeedbackPage
from tests.builders import TODAY
from tests.feedback import DAY, a_feedback, a_question, acted_on
from tests.gui.desks import put_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.feedback import Feedback
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services


@pytest.fixture
def ada(services: Services) -> Person:
    return known(services, "Ada Żak", KnownAs.MANAGER)


@pytest.fixture
def bo(services: Services) -> Person:
    return known(services, "Bo", KnownAs.CLIENT)


def known(services: Services, name: str, known_as: KnownAs) -> Person:
    made = replace(services.people.add(name), known_as=known_as)
    services.people.change(made)
    return made


@pytest.fixture
def heard(services: Services, ada: Person) -> Feedback:
    """What Ada said yesterday, of which nothing has become yet."""
    return kept(
        services, a_feedback(ada, "You rush decisions", themes=("Delegation",), known_as=ada.known_as)
    )


@pytest.fixture
def page(tools: Tools, host: QWidget, heard: Feedback, bo: Person, qtbot: QtBot) -> FeedbackPage:
    """The page with one piece to close, one being acted on, one heard, one asked, one closed."""
    services, known_as = tools.services, KnownAs.CLIENT
    strength: dict[str, Any] = {"is_strength": True, "expertise": 3, "first_hand": True, "known_as": known_as}
    many: dict[str, Any] = {"themes": ("Delegation",), "known_as": known_as}
    for one in (
        acted_on(bo, heard=TODAY - 20 * DAY, question="Do I delegate?", result="One slipped.", **many),
        a_feedback(
            bo, "Count to three", began=TODAY, plan="count", until=TODAY + 5 * DAY, heard=TODAY - 9 * DAY
        ),
        a_question(bo, "Is the plan clear?"),
        acted_on(
            bo, "Kept writing", heard=TODAY - 40 * DAY, told=TODAY - DAY, themes=("delegation",), **strength
        ),
    ):
        kept(services, one)
    return shown(FeedbackPage(tools), host, qtbot)


def kept(services: Services, feedback: Feedback) -> Feedback:
    with services.store.transaction("hear_feedback") as tx:
        tx.add(feedback)
    return feedback


def shown(page: FeedbackPage, host: QWidget, qtbot: QtBot) -> FeedbackPage:
    with qtbot.waitActive(host):
        put_in(host, page)
    page.show_place("")
    return page
