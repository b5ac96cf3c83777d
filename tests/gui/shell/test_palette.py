"""A few letters lead to people and to everything that can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.gui.kit.navigation import Place
from mentorkit.services import search
from mentorkit.services.interactions import Contact
from tests.builders import TODAY
from tests.gui.desks import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.shell.palette import Palette
    from mentorkit.gui.theme import Theme
    from tests.gui.surfaces import FakeSurface

CONTROL = Qt.KeyboardModifier.ControlModifier


def _texts(palette: Palette) -> list[str]:
    return [entry.text for entry in palette.rows.entries]


def test_the_number_of_results_is_never_cut(palette: Callable[[str], Palette], leila: Person) -> None:
    opened = palette("lei")
    opened.count.set_text("1")
    settle()
    opened._show()
    assert opened.count.text() == "1 result"
    assert opened.count.width() == opened.count.sizeHint().width()


def test_three_letters_and_enter_open_a_person(
    palette: Callable[[str], Palette], leila: Person, tools: Tools
) -> None:
    opened = palette("lei")
    assert opened.rows.current is not None
    assert opened.rows.current.text == "Leila Mansour"
    assert opened.count.text() == "1 result"

    QTest.keyClick(opened.line, Qt.Key.Key_Return)

    assert tools.navigator.here is not None
    assert (tools.navigator.here.kind, tools.navigator.here.id) == ("person", leila.id)
    assert opened.isHidden()


def test_enter_never_means_what_stood_there_before(
    palette: Callable[[str], Palette], leila: Person, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = palette("tag")
    assert _texts(opened) == ["Tag people", "Larger text"]
    assert _texts(palette("larger")) == ["Larger", "Larger text"]
    monkeypatch.setattr(search, "TURN", 0.0)
    opened.line.clear()
    QTest.keyClicks(opened.line, "lei")
    QTest.keyClick(opened.line, Qt.Key.Key_Return)
    assert tools.navigator.here is not None
    assert (tools.navigator.here.kind, tools.navigator.here.id) == ("person", leila.id)


def test_control_enter_does_the_first_act(
    palette: Callable[[str], Palette], leila: Person, surface: FakeSurface
) -> None:
    QTest.keyClick(palette("lei").line, Qt.Key.Key_Return, CONTROL)

    assert surface.commands == [("log_contact", (leila.id,))]


def test_tab_shows_all_acts_and_escape_leads_back(palette: Callable[[str], Palette], leila: Person) -> None:
    opened = palette("lei")
    QTest.keyClick(opened.line, Qt.Key.Key_Tab)
    assert _texts(opened) == [
        "Log a contact with Leila Mansour",
        "Write to Leila Mansour",
        "Plan a meeting with Leila Mansour",
        "Pin Leila Mansour to the sidebar",
        "Open Leila Mansour",
    ]
    assert "Esc back" in opened.hints.text()

    QTest.keyClick(opened.line, Qt.Key.Key_Escape)

    assert opened.isVisible()
    assert _texts(opened)[0] == "Leila Mansour"
    QTest.keyClick(opened.line, Qt.Key.Key_Escape)
    assert opened.isHidden()


def test_somebody_can_be_pinned_and_unpinned(
    palette: Callable[[str], Palette], leila: Person, tools: Tools, surface: FakeSurface
) -> None:
    for pinned in (True, False):
        opened = palette("lei")
        for _act in ("log", "write", "plan", "pin"):
            QTest.keyClick(opened.line, Qt.Key.Key_Down)
        QTest.keyClick(opened.line, Qt.Key.Key_Return)
        assert tools.services.people.get(leila.id).pinned is pinned

    assert surface.toasts == ["Leila Mansour is pinned.", "Leila Mansour is no longer pinned."]
    assert surface.undo_offered == [True, True]


def test_an_eighth_pin_is_refused_with_a_sentence(
    palette: Callable[[str], Palette], leila: Person, tools: Tools, surface: FakeSurface
) -> None:
    for number in range(7):
        tools.services.people.pin(tools.services.people.add(f"Person {number}").id)
    opened = palette("lei")
    opened.rows.move_by(4)

    QTest.keyClick(opened.line, Qt.Key.Key_Return)

    assert surface.toasts == ["Seven people are pinned. Unpin one of them first."]


def test_commands_are_found_by_their_words(palette: Callable[[str], Palette], ran: list[str]) -> None:
    opened = palette(">lo")
    assert _texts(opened) == ["Lock", "Log a contact"]
    assert opened.rows.entries[0].keys == "Ctrl ⇧ L"

    QTest.keyClick(opened.line, Qt.Key.Key_Return)

    assert ran == ["lock"]


def test_an_at_sign_leaves_commands_out(palette: Callable[[str], Palette], leila: Person) -> None:
    assert "Larger text" in _texts(palette("l"))
    assert "Larger text" not in _texts(palette("@l"))


def test_a_sign_alone_shows_all_of_its_kind(
    palette: Callable[[str], Palette], leila: Person, tools: Tools
) -> None:
    tools.services.interactions.log(Contact(TODAY, InteractionKind.MET, (leila.id,)))

    assert _texts(palette(">")) == ["Lock", "Log a contact", "Larger text", "Tag people", "Larger"]
    assert _texts(palette("@")) == ["Leila Mansour"]


def test_nothing_found_offers_to_add_a_person_and_enter_alone_adds_none(
    palette: Callable[[str], Palette], tools: Tools, surface: FakeSurface
) -> None:
    opened = palette("zzq")
    assert _texts(opened) == ["Add “zzq” as a person"]
    assert opened.count.text() == "Nothing found"

    QTest.keyClick(opened.line, Qt.Key.Key_Return)
    assert opened.isVisible()
    assert tools.services.search.people("zzq") == ()

    QTest.keyClick(opened.line, Qt.Key.Key_Down)
    QTest.keyClick(opened.line, Qt.Key.Key_Return)

    assert tools.services.search.people("zzq")[0].shown == "zzq"
    assert surface.toasts == ["zzq added."]


def test_a_name_without_end_is_refused_with_a_sentence(
    palette: Callable[[str], Palette], surface: FakeSurface
) -> None:
    opened = palette("")
    opened.line.setText("q" * 600)
    opened.line.textEdited.emit("")

    QTest.keyClick(opened.line, Qt.Key.Key_Down)
    QTest.keyClick(opened.line, Qt.Key.Key_Return)

    assert surface.toasts == ["This name is too long to be kept."]


def test_no_command_found_offers_nothing(palette: Callable[[str], Palette]) -> None:
    opened = palette(">zzq")
    QTest.keyClick(opened.line, Qt.Key.Key_Return)
    QTest.keyClick(opened.line, Qt.Key.Key_Tab)

    assert _texts(opened) == []
    assert opened.isVisible()


def test_more_people_than_five_are_behind_show_all(palette: Callable[[str], Palette], tools: Tools) -> None:
    for number in range(8):
        tools.services.people.add(f"Nora {number}")
    opened = palette("nora")
    assert "Show all 8" in _texts(opened)
    QTest.keyClick(opened.line, Qt.Key.Key_PageDown)
    opened.rows.move_by(-1)
    assert opened.rows.current is not None
    assert opened.rows.current.text == "Show all 8"

    QTest.keyClick(opened.line, Qt.Key.Key_Return)

    assert opened.isHidden()
    assert tools.navigator.here == Place("search", "nora")


def test_before_typing_it_shows_where_somebody_was_and_what_fits(
    palette: Callable[[str], Palette], leila: Person, tools: Tools
) -> None:
    gone = tools.services.people.add("Gone")
    tools.services.interactions.log(Contact(TODAY, InteractionKind.MET, (leila.id,)))
    tools.navigator.open("people")
    tools.navigator.open("people", "mentors")
    tools.navigator.open("person", gone.id)
    tools.navigator.open("person", leila.id)
    tools.navigator.open("today")
    tools.services.people.delete([gone.id])

    assert _texts(palette("")) == ["Leila Mansour", "People", "Log a contact", "Leila Mansour"]


def test_on_a_persons_page_the_acts_are_about_them(
    palette: Callable[[str], Palette], leila: Person, tools: Tools
) -> None:
    tools.navigator.open("person", leila.id)

    assert _texts(palette(""))[0] == "Log a contact with Leila Mansour"
    assert _texts(palette(""))[3] == "Pin Leila Mansour to the sidebar"


def test_the_pointer_chooses_only_once_it_moves(
    palette: Callable[[str], Palette], leila: Person, surface: FakeSurface, tools: Tools
) -> None:
    opened = palette("lei")
    assert opened.rows.current is not None
    act = QPoint(200, opened.rows.height() - 20)
    QTest.mouseMove(opened.rows, act)
    QTest.mouseMove(opened.rows, QPoint(200, 12))

    QTest.mouseClick(opened.rows, Qt.MouseButton.LeftButton, pos=QPoint(200, 12))
    assert opened.isVisible()
    QTest.mouseClick(opened.rows, Qt.MouseButton.LeftButton, pos=act)

    assert surface.toasts == ["Leila Mansour is pinned."]


def test_it_is_drawn_both_ways(palette: Callable[[str], Palette], leila: Person, host: QWidget) -> None:
    opened = palette("lei")
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        host.setLayoutDirection(direction)
        assert not host.grab().isNull()
    host.resize(700, 300)
    opened.rows.move_by(2)

    assert opened.geometry() == host.rect()


class Paintings(QObject):
    """Counts how often a widget is painted."""

    times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count."""
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_a_key_paints_nothing_below_the_rows(palette: Callable[[str], Palette], leila: Person) -> None:
    opened, counted = palette("le"), Paintings()
    settle()
    opened.dialog.installEventFilter(counted)
    opened.rows.move_by(1)
    settle()
    assert counted.times == 0


def test_the_field_follows_the_text_size_while_it_is_open(
    palette: Callable[[str], Palette], theme: Theme
) -> None:
    opened = palette("lei")
    theme.set_text_scale(2.0)
    assert opened.line.font().pixelSize() == theme.font("lead").pixelSize()
