"""A section of the side column follows what concerns it while it is seen, and catches up when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from mentorkit.gui.kit.side_sections import SideSection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools


class People(SideSection):
    """Counts how often it read."""

    read = pressed = 0

    def refresh(self) -> None:
        self.read += 1
        self.show_filled(filled=self.read > 1)

    def follows(self, change: Change) -> bool:
        return change.action == "add_person"

    def press(self) -> None:
        self.pressed += 1


def test_it_reads_what_concerns_it_while_it_is_seen(tools: Tools, host: QWidget, qtbot: QtBot) -> None:
    section = People(tools, "people_section", "People", "Add")
    ada, cy = tools.services.people.add("Ada"), tools.services.people.add("Cy")
    assert section.read == 0
    QVBoxLayout(host).addWidget(section)
    with qtbot.waitExposed(host):
        host.show()
    assert section.read == 0
    section.show_record(ada.id)
    assert section.read == 1
    section.act.click()
    assert (section.pressed, section.heading.isVisible()) == (1, True)
    tools.services.people.rest([ada.id], None)
    assert section.read == 1
    tools.services.people.add("Bo")
    assert section.read == 2
    section.hide()
    section.show_record(cy.id)
    assert section.read == 2
    section.show()
    assert section.read == 3
