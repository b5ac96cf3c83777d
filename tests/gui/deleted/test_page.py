"""What was deleted is listed by day and can be brought back for 30 days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.gui.deleted.feature import FEATURE
from mentorkit.gui.deleted.page import DeletedPage
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, a_channel, a_custom_field, a_role, an_evidence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Channel, CustomField, Evidence, Role
    from mentorkit.gui.kit.features import Tools
    from tests.fakes import FakeClock
    from tests.gui.surfaces import FakeSurface


@pytest.fixture
def page(tools: Tools, host: QWidget, qtbot: QtBot) -> DeletedPage:
    made = FEATURE.pages["deleted"](tools)
    assert isinstance(made, DeletedPage)
    made.setParent(host)
    made.resize(900, 700)
    made.show_place("")
    with qtbot.waitActive(host):
        host.show()
    return made


def _shown(page: DeletedPage) -> list[str]:
    model = page.model
    return [model.data(model.index(row, 0), 11) for row in range(model.rowCount())]


def test_nothing_deleted_says_how_it_will_be(page: DeletedPage) -> None:
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    page.focus_first()


def test_people_are_listed_under_their_day(page: DeletedPage, tools: Tools, clock: FakeClock) -> None:
    ids = [tools.services.people.add(name).id for name in ("Ada", "Ben", "Cleo", "Dan", "Eva", "Flo")]
    tools.services.people.delete(ids[:1])
    clock.pass_by(days=1)
    tools.services.people.delete(ids[1:3])
    tools.services.people.delete(ids[3:])
    page.show_place("")

    headings = [text for text in _shown(page) if text.startswith(("Today", "Yesterday"))]
    rows = [text for text in _shown(page) if text not in headings]

    assert headings == ["Today, 2", "Yesterday, 1"]
    assert [row.split(", Person, deleted at")[0] for row in rows] == [
        "Dan and 2 more",
        "Ben and 1 more",
        "Ada",
    ]
    page.grab()


def test_enter_restores_with_a_way_back(page: DeletedPage, tools: Tools, surface: FakeSurface) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.people.delete([ada.id])
    page.focus_first()

    QTest.keyClick(page.table, Qt.Key.Key_Return)

    assert tools.services.people.get(ada.id).shown == "Ada"
    assert surface.toasts == ["Restored: Ada"]
    assert surface.undo_offered == [True]
    assert _shown(page) == []


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_button_restores(
    page: DeletedPage, tools: Tools, host: QWidget, direction: Qt.LayoutDirection
) -> None:
    host.setLayoutDirection(direction)
    ada = tools.services.people.add("Ada")
    tools.services.people.delete([ada.id])
    page.grab()
    rect = page.table.visualRect(page.model.index(1, 0))
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    (button,) = page.table._painter.act_rects(rect, right_to_left=mirrored)

    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=button.center())

    assert tools.services.people.get(ada.id).shown == "Ada"


def test_what_belonged_to_somebody_says_whose_it_was(page: DeletedPage, tools: Tools) -> None:
    ada = tools.services.people.add("Ada")
    details: list[Role | Channel | Evidence | CustomField] = [
        a_role(ada, "Engineer", organisation="Northwind"),
        a_channel(ada, "ada@mail.example"),
        an_evidence(ada, "Talk on ownership"),
        a_custom_field(ada, "Assistant", value="Mo"),
    ]
    for detail in details:
        tools.services.people.add_detail(detail)
        tools.services.people.remove_detail(detail)
    promise = tools.services.interactions.promise(ada.id, "Send the notes", None)
    tools.services.interactions.remove_promise(promise)
    tools.services.interactions.log(Contact(TODAY, InteractionKind.CALL, (ada.id,)))
    ((_row, entry),) = tools.services.interactions.timeline(ada.id)
    tools.services.interactions.remove(entry)

    rows = [text.split(", deleted at")[0] for text in _shown(page)[1:]]

    assert rows == [
        "18 Mar, Called of Ada",
        "Send the notes, Promise of Ada",
        "Assistant: Mo, Field of Ada",
        "Talk on ownership, What you value of Ada",
        "ada@mail.example, E-mail of Ada",
        "Engineer, Northwind, Role of Ada",
    ]


def test_what_became_too_old_meanwhile_is_told(
    page: DeletedPage, tools: Tools, surface: FakeSurface, clock: FakeClock
) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.people.delete([ada.id])
    page.focus_first()
    clock.pass_by(days=31)

    QTest.keyClick(page.table, Qt.Key.Key_Return)

    assert surface.toasts == ["This was deleted more than 30 days ago and is gone."]
    assert page.empty.isVisible()


def test_its_command_leads_there(tools: Tools) -> None:
    assert FEATURE.commands is not None
    (command,) = FEATURE.commands(tools)

    command.run()

    assert tools.navigator.here is not None
    assert tools.navigator.here.kind == "deleted"
