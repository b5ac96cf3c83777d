"""Settings are changed at once, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mentorkit.domain.messages import MessageKind
from mentorkit.gui.settings.about import PARTS, LicenceText
from mentorkit.gui.settings.feature import FEATURE
from mentorkit.gui.settings.page import SettingsPage
from mentorkit.gui.settings.rows import ChoiceRow, SwitchRow
from mentorkit.services.settings import (
    CLIPBOARD_SECONDS,
    DENSITY,
    FOLLOW_UP_WAITS,
    FOLLOW_UPS,
    IDLE_LOCK_MINUTES,
    LOCK_WITH_SCREEN,
    REDUCE_MOTION,
    TEXT_SIZE,
    THEME,
)
from tests.gui.conftest import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.settings import Setting
    from tests.gui.surfaces import FakeSurface

CHOICES: dict[str, dict[Setting[Any], Any]] = {
    "appearance": {THEME: "dark", TEXT_SIZE: 130, DENSITY: "compact"},
    "follow_ups": {FOLLOW_UPS: 3, FOLLOW_UP_WAITS[MessageKind.FIRST_MESSAGE]: 14},
    "security": {IDLE_LOCK_MINUTES: 1, CLIPBOARD_SECONDS: 0},
}
SWITCHES = {"appearance": REDUCE_MOTION, "security": LOCK_WITH_SCREEN}


def _choose(row: ChoiceRow, value: object) -> None:
    at = row._setting.choices.index(value)
    row.field.combo.setCurrentIndex(at)
    row.field.combo.activated.emit(at)


def test_controls_that_say_the_same_are_told_apart_by_their_row(page: SettingsPage) -> None:
    page.show_place("transfer")
    names = [
        button.accessibleName()
        for button in page.section.findChildren(QPushButton)
        if button.text() == "Open"
    ]
    assert len(names) == len(set(names)) > 1
    page.show_place("follow_ups")
    for row in page.section.findChildren(ChoiceRow):
        assert row.title.buddy() is row.field.combo


@pytest.mark.parametrize("section", CHOICES)
def test_a_choice_is_kept_at_once(page: SettingsPage, tools: Tools, section: str) -> None:
    page.show_place(section)
    rows = {row._setting.name: row for row in page.section.findChildren(ChoiceRow)}

    for setting, value in CHOICES[section].items():
        _choose(rows[setting.name], value)

    assert {s: tools.services.settings.get(s) for s in CHOICES[section]} == CHOICES[section]


@pytest.mark.parametrize("section", SWITCHES)
def test_a_switch_is_kept_at_once(page: SettingsPage, tools: Tools, section: str) -> None:
    page.show_place(section)
    before = tools.services.settings.get(SWITCHES[section])
    (row,) = page.section.findChildren(SwitchRow)

    row.switch.click()

    assert tools.services.settings.get(SWITCHES[section]) is not before


def test_a_setting_changed_elsewhere_is_seen(page: SettingsPage, tools: Tools) -> None:
    tools.services.settings.set(TEXT_SIZE, 150)

    rows = {row._setting.name: row for row in page.section.findChildren(ChoiceRow)}
    assert rows["text_size"].field.value() == 150


def test_the_list_leads_to_every_section(page: SettingsPage) -> None:
    page.focus_first()
    titles = [page.section.accessibleName()]
    for _ in page.places[1:]:
        QTest.keyClick(page.list, Qt.Key.Key_Down)
        titles.append(page.section.accessibleName())
        page.grab()

    assert titles == [place.title for place in page.places]


def test_the_section_shown_last_comes_back(page: SettingsPage) -> None:
    page.show_place("about")

    page.show_place("")

    assert page.section.accessibleName() == "About"


def test_sections_are_asked_for_by_name(tools: Tools, qtbot: QtBot) -> None:
    made = FEATURE.pages["settings"](tools)
    assert isinstance(made, SettingsPage)
    qtbot.addWidget(made)
    assert FEATURE.commands is not None

    found = {}
    for command in FEATURE.commands(tools):
        command.run()
        assert tools.navigator.here is not None
        made.show_place(tools.navigator.here.id)
        if command.detail:
            assert command.detail.removeprefix("Settings: ") == made.section.accessibleName()
        else:
            found[command.label] = made.section.accessibleName()

    assert found.pop("About mentorkit") == "About"
    assert found.pop("Backups") == "Backups"
    assert {label.removeprefix("Settings: ") for label in found} == set(found.values())
    assert "Settings: Writing" in found


@pytest.mark.parametrize(
    ("section", "commands"),
    [
        (
            "transfer",
            ["import_people", "export_people", "recent_imports", "find_duplicates", "recently_deleted"],
        ),
        ("keyboard", ["show_keys", "search"]),
    ],
)
def test_acts_of_other_subjects_are_run_by_name(
    page: SettingsPage, surface: FakeSurface, section: str, commands: list[str]
) -> None:
    page.show_place(section)

    for button in page.section.findChildren(QPushButton):
        button.click()

    assert [name for name, _ in surface.commands] == commands


def test_every_licence_we_bring_can_be_read(page: SettingsPage, surface: FakeSurface) -> None:
    files = [path.relative_to(RESOURCES).as_posix() for path in RESOURCES.rglob("*LICENSE*")]
    assert sorted(PARTS) == sorted(files)
    page.show_place("about")

    for button in page.section.findChildren(QPushButton):
        button.click()

    texts = [overlay.text.text() for overlay in surface.overlays if isinstance(overlay, LicenceText)]
    assert len(texts) == len(files)
    assert all(len(text) > 200 for text in texts)


def test_a_missing_licence_is_told(tools: Tools, qtbot: QtBot) -> None:
    shown = LicenceText(tools, "Nothing", RESOURCES / "nothing")
    qtbot.addWidget(shown)

    assert shown.text.text() == "The file with this licence is missing from the installation."


def test_the_list_shows_only_icons_where_room_is_short(
    page: SettingsPage, tools: Tools, host: QWidget
) -> None:
    wide = page.side.width()
    page.resize(500, 400)
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.grab()

    assert page.side.width() < wide
    assert page.title.isHidden()


def test_without_a_vault_file_only_times_are_set(page: SettingsPage) -> None:
    page.show_place("security")
    page.show_place("appearance")
    page.show_place("security")

    assert page.section.findChildren(QPushButton) == []
