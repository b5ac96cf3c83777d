"""Templates in Settings: made, adapted, changed, deleted, written to a file and read from one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton

from mentorkit.domain.messages import MessageKind
from mentorkit.domain.slots import Slot
from mentorkit.gui.settings.rows import SettingRow
from mentorkit.gui.settings.template_editor import TemplateEditor
from mentorkit.gui.settings.template_files import TemplateFile
from mentorkit.gui.settings.writing import Writing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.settings.page import SettingsPage
    from mentorkit.gui.settings.templates import Templates
    from tests.gui.surfaces import FakeSurface


@pytest.fixture
def templates(page: SettingsPage, qtbot: QtBot) -> Templates:
    """The templates in the section Writing."""
    page.show_place("writing")
    assert isinstance(page.section, Writing)
    templates = page.section.templates
    assert not templates.growing.is_whole
    qtbot.waitUntil(lambda: templates.growing.is_whole)
    return templates


def titles(tools: Tools) -> list[str]:
    return [template.title for template in tools.services.templates.own()]


def press(templates: Templates, name: str) -> None:
    button = templates.findChild(QPushButton, name)
    assert button is not None
    button.click()


def editor(surface: FakeSurface) -> TemplateEditor:
    overlay = surface.overlays[-1]
    assert isinstance(overlay, TemplateEditor)
    return overlay


def choose(templates: Templates, entry: str) -> None:
    """Choose an entry of the menu of the first template."""
    more = templates._shown[0].control
    assert isinstance(more, QPushButton)
    more.click()
    made = QApplication.activePopupWidget()
    assert isinstance(made, QMenu)
    action = next(one for one in made.actions() if one.objectName() == entry)
    made.close()
    action.trigger()


def test_a_template_is_written_by_keyboard(templates: Templates, surface: FakeSurface, tools: Tools) -> None:
    assert templates.findChild(SettingRow, "no_template_row") is not None
    press(templates, "new_template_button")
    made = editor(surface)

    QTest.keyClicks(made.title.control, "My hello")
    QTest.keyClicks(made.text.control, "Dear ")
    made.insert(Slot.GIVEN_NAME)
    QTest.keyClicks(made.text.control, ", thank you")
    QTest.keyClick(made.text.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    (kept,) = tools.services.templates.own()
    assert (kept.title, kept.what) == ("My hello", MessageKind.FIRST_MESSAGE)
    assert kept.body == "Dear {given name}, thank you"
    assert [row.title.text() for row in templates._shown] == ["My hello"]


def test_what_is_missing_is_said_at_its_field(
    templates: Templates, surface: FakeSurface, tools: Tools
) -> None:
    press(templates, "new_template_button")
    made = editor(surface)
    made.title.set_value("Without a text")

    made.save()

    assert made.text.note == "Something has to stand here."
    assert made.isVisible()
    assert titles(tools) == []


def test_fields_are_offered_in_a_menu(templates: Templates, surface: FakeSurface) -> None:
    press(templates, "new_template_button")
    made = editor(surface)
    made.field_button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == len(Slot)

    menu.actions()[0].trigger()
    menu.close()

    assert made.text.value() == "{given name}"


def test_a_template_of_the_app_is_adapted(templates: Templates, surface: FakeSurface, tools: Tools) -> None:
    press(templates, "starter_en_thanks-talk_adapt")

    made = editor(surface)
    assert made.title.value() == "Thank you for a talk"
    assert titles(tools) == []
    made.title.set_value("My thanks")
    made.save()
    assert titles(tools) == ["My thanks"]


def test_a_template_is_edited_duplicated_and_deleted_from_its_menu(
    templates: Templates, surface: FakeSurface, tools: Tools
) -> None:
    tools.services.templates.add("One", MessageKind.NOTE, "Hello")

    choose(templates, "edit_template")
    editor(surface).title.set_value("First")
    editor(surface).save()
    choose(templates, "duplicate_template")
    assert titles(tools) == ["First", "First (copy)"]
    editor(surface).close_overlay()
    choose(templates, "delete_template")

    assert titles(tools) == ["First (copy)"]
    assert templates.make_button.hasFocus()
    assert surface.toasts == ["First deleted"]
    assert surface.undo_offered == [True]
    tools.services.history.undo()
    assert [row.title.text() for row in templates._shown] == ["First", "First (copy)"]


def test_other_changes_leave_the_rows_alone(templates: Templates, tools: Tools) -> None:
    before = templates._shown

    tools.services.people.add("Ada")

    assert templates._shown is before


def choose_file(path: Path) -> None:
    """Choose a file in the dialog that is open."""
    dialog = next(
        one for one in QApplication.allWidgets() if isinstance(one, QFileDialog) and one.isVisible()
    )
    dialog.selectFile(str(path))
    dialog.accept()


def test_templates_travel_by_file(
    templates: Templates, surface: FakeSurface, tmp_path: Path, qtbot: QtBot
) -> None:
    tools, path = templates._tools, tmp_path / "pack.json"
    tools.services.templates.add("One", MessageKind.NOTE, "Hello {given name}")
    choose(templates, "export_template")
    choose_file(path)
    qtbot.waitUntil(lambda: bool(surface.toasts))
    assert surface.toasts.pop() == "Exported. The file holds the templates and nothing about people."

    press(templates, "import_templates_button")
    choose_file(path)
    qtbot.waitUntil(lambda: bool(surface.toasts))

    assert surface.toasts == ["1 template imported."]
    assert titles(tools) == ["One", "One"]
    assert surface.undo_offered[-1]


def test_all_of_ones_own_are_exported_when_there_are_any(
    templates: Templates, tmp_path: Path, surface: FakeSurface, qtbot: QtBot
) -> None:
    tools = templates._tools
    assert not templates.export.isEnabled()
    for title in ("One", "Two"):
        tools.services.templates.add(title, MessageKind.NOTE, "Hello")
    press(templates, "export_templates_button")
    choose_file(tmp_path / "all.json")
    qtbot.waitUntil(lambda: bool(surface.toasts))

    content = (tmp_path / "all.json").read_bytes()
    assert len(tools.services.templates.read(content).templates) == 2


@pytest.mark.parametrize(
    "case",
    [
        (b"hello", "This file holds no templates. Nothing was changed."),
        (b" " * 1_000_001, "This file is too large for templates. Nothing was changed."),
        (None, "This file could not be read. Nothing was changed."),
    ],
)
def test_a_file_that_brings_nothing_says_why(
    tools: Tools, surface: FakeSurface, tmp_path: Path, qtbot: QtBot, case: tuple[bytes | None, str]
) -> None:
    content, said = case
    path = tmp_path / "odd.json"
    if content is not None:
        path.write_bytes(content)

    TemplateFile(tools).read(str(path))
    qtbot.waitUntil(lambda: bool(surface.toasts))

    assert surface.toasts == [said]
    assert titles(tools) == []


def test_what_was_left_out_is_counted(
    tools: Tools, surface: FakeSurface, tmp_path: Path, qtbot: QtBot
) -> None:
    good, bad = '{"what": "note", "title": "A", "body": "b"}', "{}"
    path = tmp_path / "pack.json"
    path.write_text(
        f'{{"format": "mentorkit templates", "version": 1, "templates": [{good}, {good}, {bad}]}}', "utf-8"
    )

    TemplateFile(tools).read(str(path))
    qtbot.waitUntil(lambda: bool(surface.toasts))

    assert surface.toasts == ["2 templates imported. 1 could not be used."]


def test_a_place_that_cannot_be_written_to_is_told(
    tools: Tools, surface: FakeSurface, tmp_path: Path, qtbot: QtBot
) -> None:
    TemplateFile(tools).write(str(tmp_path / "none" / "pack.json"))
    qtbot.waitUntil(lambda: bool(surface.toasts))

    assert surface.toasts == ["This file could not be written. Choose another folder."]


@pytest.mark.parametrize("told", ["_not_written", "_not_read"])
def test_an_error_of_ours_is_no_fault_of_the_file(tools: Tools, told: str) -> None:
    with pytest.raises(ZeroDivisionError):
        getattr(TemplateFile(tools), told)(ZeroDivisionError())
