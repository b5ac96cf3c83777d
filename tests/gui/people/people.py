"""The people these tests of the contact book know, and small ways to act on a table."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Person, Stage
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.people.sections import Section
from tests.builders import TODAY, a_commitment, a_person, a_role, an_interaction
from tests.gui.desks import settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.people.page import PeoplePage
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services


def fill(services: Services) -> dict[str, Person]:
    """Put four people of three stages into the vault and return them by first name."""
    tomasz = a_person("Tomasz Wiśniewski", stage=Stage.MENTOR, rhythm_days=42, expertise=("Python",))
    priya = a_person("Priya Raman", stage=Stage.MENTOR, tags=("remote",))
    hanne = a_person("Hanne Dalgaard", stage=Stage.IN_CONVERSATION)
    grace = a_person("Grace Lindqvist", stage=Stage.TO_APPROACH, place="Oslo")
    with services.store.transaction("fill") as transaction:
        for person in (tomasz, priya, hanne, grace):
            transaction.add(person)
        transaction.add(a_role(tomasz, "Principal Engineer", organisation="Tarnwick Systems"))
        transaction.add(an_interaction(tomasz, TODAY - timedelta(days=50)))
        transaction.add(an_interaction(priya, TODAY - timedelta(days=4)))
        transaction.add(an_interaction(hanne, TODAY - timedelta(days=7), how=InteractionKind.MESSAGE_OUT))
        transaction.add(a_commitment(priya, "Send the scorecard", due=TODAY))
    return {person.shown.split()[0]: person for person in (tomasz, priya, hanne, grace)}


def names(page: PeoplePage) -> list[str]:
    """Return what the table shows from top to bottom: headings as [Title], people by name."""
    model = page.listing.model
    found = []
    for row in range(model.rowCount()):
        group = model.group_at(row)
        found.append(f"[{group.title}]" if group else model.record_at(row).line.shown)
    return found


def row_of(page: PeoplePage, name: str) -> int:
    """Return the row number in the vault of whoever the table shows under a name."""
    model = page.listing.model
    return next(
        int(model.id_at(row) or 0)
        for row in range(model.rowCount())
        if model.group_at(row) is None and model.record_at(row).line.shown.startswith(name)
    )


def press(inside: QWidget, name: str) -> None:
    """Click the button of this name."""
    button = inside.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def open_menu(page: QWidget, name: str) -> QMenu:
    """Return the menu of this name, which has to be open."""
    found = next(menu for menu in page.window().findChildren(QMenu) if menu.objectName() == name)
    assert found.isVisible()
    return found


def choose(menu: QMenu, words: str) -> None:
    """Choose an entry as the pointer does: the menu closes, then the entry acts."""
    action = next(action for action in menu.actions() if action.text() == words)
    menu.close()
    action.trigger()
    settle()


def click_row(page: PeoplePage, name: str, x: int) -> None:
    """Click a row so many pixels from its start, or from its end for a negative number."""
    model = page.listing.model
    rect = page.table.visualRect(model.index(model.row_of(row_of(page, name)), 0))
    at = QPoint(rect.left() + x if x >= 0 else rect.right() + x, rect.center().y())
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def said(page: QWidget) -> list[str]:
    """Return every label shown."""
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def section(page: PersonPage, name: str) -> Section:
    """Return a section of the side column."""
    found = page.side.findChild(Section, f"section_{name}")
    assert found is not None
    return found


def field(page: PersonPage, name: str) -> QLineEdit:
    """Return the line of this name in the side column."""
    found = page.side.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def type_into(page: PersonPage, name: str, words: str) -> None:
    """Replace what stands in a line and leave it with Enter."""
    line = field(page, name)
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClicks(line, words)
    QTest.keyClick(line, Qt.Key.Key_Return)
