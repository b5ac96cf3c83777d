from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.passphrases import Strength
from mentorkit.gui.shell.passphrase_form import PassphraseForm
from mentorkit.gui.shell.strength_bar import WORDS, StrengthBar
from mentorkit.services.passphrases import PassphraseService

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

RESOURCES = Path(__file__).parents[3] / "resources"
GOOD = "copper lantern ferry quiet maple"


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> PassphraseForm:
    made = PassphraseForm(theme, PassphraseService(RESOURCES), "form")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_two_equal_strong_passphrases_are_accepted(form: PassphraseForm) -> None:
    QTest.keyClicks(form.first.edit, GOOD)
    QTest.keyClicks(form.again.edit, GOOD)
    assert form.checked() == GOOD


@pytest.mark.parametrize(
    ("first", "again", "words"),
    [
        ("", "", "Type a passphrase"),
        ("password", "password", "too easy"),
        (GOOD, "", "once more"),
        (GOOD, GOOD + "s", "not the same"),
    ],
)
def test_the_first_gap_gets_the_focus_and_an_explanation(
    form: PassphraseForm, first: str, again: str, words: str
) -> None:
    QTest.keyClicks(form.first.edit, first)
    QTest.keyClicks(form.again.edit, again)
    assert form.checked() is None
    failed = [field for field in (form.first, form.again) if field.has_error]
    assert len(failed) == 1
    assert words in failed[0].note
    assert failed[0].edit.hasFocus()
    QTest.keyClicks(failed[0].edit, "x")
    assert not failed[0].has_error


def test_six_words_are_suggested_readable_and_typed_once_more(form: PassphraseForm) -> None:
    QTest.mouseClick(form.suggest, Qt.MouseButton.LeftButton)
    assert len(form.first.value().split()) == 6
    assert form.first.is_shown
    assert form.again.edit.hasFocus()
    QTest.mouseClick(form.suggest, Qt.MouseButton.LeftButton)
    assert form.first.is_shown
    QTest.keyClicks(form.again.edit, form.first.value())
    assert form.checked() == form.first.value()
    form.clear()
    assert form.first.value() == form.again.value() == ""


@pytest.mark.parametrize("strength", Strength)
def test_every_step_of_strength_has_words(qtbot: QtBot, theme: Theme, strength: Strength) -> None:
    bar = StrengthBar(theme, "bar")
    qtbot.addWidget(bar)
    bar.resize(400, 40)
    empty = bar.grab().toImage()
    bar.show_strength(strength)
    assert WORDS[strength][0] in bar.accessibleName()
    assert bar.grab().toImage() != empty
