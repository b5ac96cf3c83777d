"""Every single setting is found by its words, and led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mentorkit.domain.matches import fits
from mentorkit.domain.searching import parse
from mentorkit.gui.settings.feature import FEATURE
from mentorkit.gui.settings.rows import ChoiceRow, SettingRow, SwitchRow
from mentorkit.gui.settings.ways import ways
from tests.gui.desks import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.settings.page import SettingsPage
    from tests.gui.settings.faulty_vaults import FaultyVault


def test_every_setting_has_a_way_that_calls_it_as_its_row_does(
    vault: FaultyVault, page: SettingsPage
) -> None:
    known = {way.row: way for way in ways()}
    for place in page.places:
        page.show_place(place.name)
        rows = {row.objectName(): row for row in page.section.findChildren(SettingRow)}
        chosen = {name for name, row in rows.items() if isinstance(row, ChoiceRow | SwitchRow)}
        assert chosen <= set(known)
        for way in filter(lambda way: way.section == place.name, known.values()):
            assert page.section.findChild(QWidget, way.row) is not None
            if way.row in rows and way.row != "reminder_row":  # which stands under a heading of its own
                assert way.title.endswith(rows[way.row].accessibleName())


def test_a_word_leads_to_the_control(
    vault: FaultyVault, page: SettingsPage, tools: Tools, qtbot: QtBot
) -> None:
    assert FEATURE.commands is not None
    commands = {command.name: command for command in FEATURE.commands(tools)}
    tools.navigator.moved.connect(lambda place: page.show_place(place.id))
    tools.navigator.moved.connect(lambda place: page.show_part(place.part))
    for typed, row in (
        ("reminder", "reminder_row"),
        ("backup fold", "second_place_row"),
        ("templates", "templates_head"),
    ):
        command = commands[f"show_{row}"]
        assert fits(f"{command.label} {command.also}", parse(typed).terms)
        command.run()

        def is_there(row: str = row) -> bool:
            focused, stands_in = page.focusWidget(), page.section.findChild(QWidget, row)
            is_inside = focused is not None and stands_in is not None and stands_in.isAncestorOf(focused)
            return is_inside and not focused.visibleRegion().isEmpty()

        qtbot.waitUntil(is_there)


def test_a_name_that_no_row_has_leads_to_the_section_alone(page: SettingsPage) -> None:
    page.show_place("keyboard")
    page.show_part("theme_row")
    settle()
    assert page.section.objectName() == "settings_keyboard"
    assert page.focusWidget() is None or not page.section.isAncestorOf(page.focusWidget())
