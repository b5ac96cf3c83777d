"""Writing in Settings: signature, spelling, and the coach's rules and limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from mentorkit.domain.coaching.notes import Rule
from mentorkit.domain.messages import MessageKind
from mentorkit.gui.kit.choices import Switch
from mentorkit.gui.settings.length_limits import LengthLimits
from mentorkit.gui.settings.long_texts import LongText
from mentorkit.gui.settings.writing import RuleRow, Writing
from mentorkit.services.settings import SIGNATURE, SPELLING, SPELLING_LANGUAGE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.settings.page import SettingsPage
    from tests.gui.surfaces import FakeSurface


@pytest.fixture
def writing(page: SettingsPage) -> Writing:
    """The section, shown."""
    page.show_place("writing")
    assert isinstance(page.section, Writing)
    return page.section


def press(writing: Writing, name: str) -> None:
    button = writing.findChild(QPushButton, name)
    assert button is not None
    button.click()


def shown(surface: FakeSurface) -> LongText:
    overlay = surface.overlays[-1]
    assert isinstance(overlay, LongText)
    return overlay


def a_dictionary(folder: Path, language: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{language}.aff").write_text("SET UTF-8\n", "utf-8")
    (folder / f"{language}.dic").write_text("1\nWort\n", "utf-8")
    return folder / f"{language}.dic"


def test_the_signature_is_typed_and_shown(writing: Writing, surface: FakeSurface, tools: Tools) -> None:
    assert writing.signature.sentence.text().startswith("Your name")
    press(writing, "signature_button")

    QTest.keyClicks(shown(surface).field.control, "Ines")
    QTest.keyClick(shown(surface).field.control, Qt.Key.Key_Return)
    QTest.keyClicks(shown(surface).field.control, "Halvard")
    QTest.keyClick(shown(surface).field.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert tools.services.settings.get(SIGNATURE) == "Ines\nHalvard"
    assert writing.signature.sentence.text() == "Ines · Halvard"


def test_own_words_are_edited_one_a_line(writing: Writing, surface: FakeSurface, tools: Tools) -> None:
    tools.services.spelling.add("backpressure")
    press(writing, "own_words_button")
    overlay = shown(surface)
    assert overlay.field.value() == "backpressure"

    overlay.field.set_value("backpressure\n\n Kubernetes ")
    overlay.act.click()

    assert tools.services.spelling.own_words() == ("backpressure", "Kubernetes")
    assert writing.words.sentence.text() == "2 words"
    tools.services.spelling.set_words(["one"])
    assert writing.words.sentence.text() == "1 word"


def test_spelling_is_switched_off(writing: Writing, tools: Tools) -> None:
    switch = writing.findChild(Switch, "spelling_switch")
    assert switch is not None
    switch.click()

    assert tools.services.settings.get(SPELLING) is False


def test_the_usual_language_is_chosen_among_those_there_are(
    writing: Writing, tools: Tools, tmp_path: Path
) -> None:
    writing.add_dictionary(str(a_dictionary(tmp_path / "brought", "de_AT")))
    assert writing.dictionary.sentence.text() == "Added: Österreichisches Deutsch."
    combo = writing.language.field.combo
    at = combo.findText("Österreichisches Deutsch")

    combo.setCurrentIndex(at)
    combo.activated.emit(at)

    assert tools.services.settings.get(SPELLING_LANGUAGE) == "de_AT"


def test_a_dictionary_that_cannot_be_used_says_why(writing: Writing, tmp_path: Path) -> None:
    lonely = tmp_path / "xx.dic"
    lonely.write_text("1\nword\n", "utf-8")
    writing.add_dictionary(str(lonely))
    assert "One is missing here" in writing.dictionary.sentence.text()

    huge = a_dictionary(tmp_path / "brought", "yy")
    with huge.open("r+b") as file:
        file.truncate(60_000_000)
    writing.add_dictionary(str(huge))
    assert "too large" in writing.dictionary.sentence.text()


def test_a_dictionary_that_cannot_be_copied_says_so(writing: Writing, tools: Tools, tmp_path: Path) -> None:
    file = a_dictionary(tmp_path / "brought", "zz")
    tools.services.spelling._added.parent.mkdir(parents=True, exist_ok=True)
    tools.services.spelling._added.write_text("a file where a folder should be")

    writing.add_dictionary(str(file))

    assert writing.dictionary.sentence.text() == "This file could not be read. Nothing was added."


def test_the_file_of_a_dictionary_is_asked_for(writing: Writing, host: QWidget) -> None:
    press(writing, "dictionary_button")

    (dialog,) = host.findChildren(QFileDialog)
    assert dialog.windowTitle() == "Add a dictionary"
    dialog.reject()


def test_every_rule_of_the_coach_says_its_source_and_can_be_switched_off(
    writing: Writing, tools: Tools, qtbot: QtBot
) -> None:
    assert len(writing.rules) < len(Rule)
    qtbot.waitUntil(lambda: writing.growing.is_whole)
    rows = writing.findChildren(RuleRow)
    assert [row.rule for row in rows] == list(Rule)
    assert all(row.sentence.text() for row in rows)

    rows[0].switch.click()
    assert tools.services.coaching.limits().off == {Rule.BLANKS}
    tools.services.coaching.switch(Rule.BLANKS, on=True)
    assert rows[0].switch.isChecked()


def limits(writing: Writing, surface: FakeSurface) -> LengthLimits:
    press(writing, "length_button")
    overlay = surface.overlays[-1]
    assert isinstance(overlay, LengthLimits)
    return overlay


def test_the_length_of_a_kind_is_set_and_set_back(
    writing: Writing, surface: FakeSurface, tools: Tools
) -> None:
    overlay = limits(writing, surface)
    overlay.fields[MessageKind.THANK_YOU][1].set_value("200")
    overlay.act.click()
    assert tools.services.coaching.limits().words[MessageKind.THANK_YOU] == (30, 200)

    again = limits(writing, surface)
    assert again.fields[MessageKind.THANK_YOU][1].value() == "200"
    again.show_usual()
    again.act.click()
    assert tools.services.coaching.limits().words[MessageKind.THANK_YOU] == (30, 90)


@pytest.mark.parametrize(
    "case",
    [
        (0, "many", "A number from 1 to 5000."),
        (1, "0", "A number from 1 to 5000."),
        (1, "99999", "A number from 1 to 5000."),
        (1, "29", "Less than the number before it."),
    ],
)
def test_a_limit_that_cannot_be_is_said_at_its_field(
    writing: Writing, surface: FakeSurface, tools: Tools, case: tuple[int, str, str]
) -> None:
    side, typed, said = case
    overlay = limits(writing, surface)
    before = tools.services.coaching.limits()
    field = overlay.fields[MessageKind.THANK_YOU][side]
    field.set_value(typed)

    overlay.act.click()

    assert field.note == said
    assert field.control.hasFocus()
    assert tools.services.coaching.limits() == before
    assert overlay.isVisible()
