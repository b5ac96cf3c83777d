"""What tests do on the page of feedback: go to a piece, press an act, answer in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from mentorkit.gui.kit.answers import Answer
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.fields import TextField
from tests.gui.desks import settle

if TYPE_CHECKING:
    from mentorkit.domain.feedback import Feedback
    from mentorkit.gui.feedback.page import FeedbackPage
    from mentorkit.gui.kit.story_steps import Place


def listed(page: FeedbackPage) -> list[str]:
    model = page.list.model
    return [model.data(model.index(row, 0), 11) for row in range(model.rowCount())]


def go(page: FeedbackPage, words: str) -> Feedback:
    found = page.tools.services.feedback.lines(words)
    page.tools.navigator.open("feedback", found[0].feedback.id)
    page.show_place(found[0].feedback.id)
    settle()
    return found[0].feedback


def press(page: FeedbackPage, name: str) -> None:
    found = [b for b in page.view.findChildren(Button, f"feedback_{name}") if b.isVisible()]
    found[-1].click()
    settle()


def offered(page: FeedbackPage) -> list[str]:
    return [
        b.objectName().removeprefix("feedback_") for step in page.view.steps for b in page.view.acts.of(step)
    ]


def press_entry(page: FeedbackPage, name: str) -> None:
    page.view.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName() == f"feedback_{name}").trigger()
    menu.close()
    settle()


def answer(page: FeedbackPage) -> Answer:
    settle()
    (found,) = [one for one in page.view.findChildren(Answer) if one.isVisible()]
    return found


def fill(page: FeedbackPage, name: str, words: str) -> None:
    field = answer(page).asked.fields[name]
    if isinstance(field, TextField | DayLine):
        field.edit.clear()
        QTest.keyClicks(field.edit, words)
    else:
        QTest.keyClicks(field.control, words)


def places(page: FeedbackPage) -> list[Place]:
    return [step.place for step in page.view.steps]
