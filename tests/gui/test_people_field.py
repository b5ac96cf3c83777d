"""People are chosen by typing; whoever is not known is added by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.gui.people_field import PeopleField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools


def test_a_known_person_and_a_new_one_are_chosen(tools: Tools, qtbot: QtBot) -> None:
    ada = tools.services.people.add("Ada Lind")
    field = PeopleField(tools.theme, tools.services.search, "people", "Type a name", "With whom?")
    qtbot.addWidget(field)
    field.show()
    assert field.line.accessibleName() == "With whom?"
    for name in ("ada", "Bo Ek"):
        qtbot.keyClicks(field.line, name)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert (field.people, field.new_people) == ((ada.id,), ("Bo Ek",))
