"""With whom something is noted is one name, and a menu where there are several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from mentorkit.gui.meetings.whom import Whom, called
from tests.builders import a_person
from tests.gui.desks import PageDesk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def test_another_person_is_chosen_from_the_menu_and_stays(
    tools: Tools, host: QWidget, surface: FakeSurface, qtbot: QtBot
) -> None:
    ada, bo = a_person("Ada Lind", given=""), a_person("Bo Ek", given="Bosse")
    whom = Whom(tools.theme, "whom", "With whom")
    QVBoxLayout(host).addWidget(whom)
    host.show()
    whom.next()
    assert (whom.person_id, whom.only_if_several) == (None, "")
    whom.show_people((ada,))
    assert (whom.person_id, whom.only_if_several, whom.isVisible()) == (ada.id, "", False)
    whom.show_people((ada, bo))
    assert (whom.text(), called(bo)) == ("Ada", "Bosse")
    chosen: list[str] = []
    whom.chosen.connect(chosen.append)
    desk = PageDesk(tools, qtbot, surface)
    desk.press("whom")
    desk.choose(bo.id)
    assert (chosen, whom.accessibleName()) == ([bo.id], "With whom: Bo Ek")
    whom.show_people((bo, ada))
    assert whom.person_id == bo.id
