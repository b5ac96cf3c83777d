"""Answers are given in place by a click or a key; what cannot be kept is said at its field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui.kit.answers import Answer, Asked, ask_in
from mentorkit.gui.kit.choices import Segments
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.story_steps import Place, StoryStep

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def step(theme: Theme, window: QWidget, qtbot: QtBot) -> StoryStep:
    made = StoryStep(theme, "step", "You did")
    made.setParent(window)
    made.resize(500, 300)
    made.show()
    made.show_step(Place.NOW, "", "")
    return made


def asked(theme: Theme) -> Asked:
    choice = Segments(theme, [(1, "One"), (2, "Two")], "number", "Number")
    return Asked("to_do", "Keep", {"plan": TextField(theme, "Plan", "plan")}, {"number": choice})


def test_what_stands_in_the_fields_is_kept_or_said_to_be_wrong(step: StoryStep, theme: Theme) -> None:
    kept: list[dict[str, Any]] = []

    def keep(values: dict[str, Any]) -> None:
        if not values["plan"]:
            raise Invalid("plan", Why.EMPTY)
        kept.append(values)

    answer = ask_in(step, asked(theme), keep, step.setFocus)
    field = answer.asked.fields["plan"]
    assert isinstance(field, TextField)
    assert field.edit.hasFocus()
    QTest.keyClick(field.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.has_error
    QTest.keyClicks(field.edit, "hand it over")
    answer.keep.click()
    assert kept == [{"plan": "hand it over", "number": 1}]


def test_escape_gives_the_acts_back(step: StoryStep, theme: Theme) -> None:
    told: list[str] = []
    answer = ask_in(step, asked(theme), lambda _values: told.append("kept"), lambda: told.append("cancelled"))
    field = answer.asked.fields["plan"]
    assert isinstance(field, TextField)
    QTest.keyClick(field.edit, Qt.Key.Key_Escape)
    assert told == ["cancelled"]
    assert not [one for one in step.findChildren(Answer) if one.isVisible()]
