"""The page of one person: what it shows, and what is done there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.lines import Tab
from mentorkit.domain.people import ChannelKind
from mentorkit.gui.kit.fact_lines import FactLine
from mentorkit.gui.kit.navigation import Place
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, a_channel, a_role
from tests.gui.desks import settle
from tests.gui.people.people import choose, open_menu, press, said, section
from tests.gui.surfaces import FakePanel

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock
    from tests.gui.surfaces import FakeSurface

ALT = Qt.KeyboardModifier.AltModifier


def test_who_it_is_stands_at_the_top(person_page: PersonPage) -> None:
    assert person_page.header.name.text() == "Tomasz Wiśniewski"
    assert person_page.header.role.text() == "Principal Engineer, Tarnwick Systems"
    assert person_page.header.stage.text() == "Mentor"
    assert person_page.accessibleName() == "Tomasz Wiśniewski"


def test_the_stage_is_changed_from_its_pill(person_page: PersonPage) -> None:
    person_page.header.stage.click()
    action = next(a for a in person_page.header.stage_menu.actions() if a.text() == "Past mentor")
    action.trigger()
    person_page.header.stage_menu.close()
    assert person_page.header.stage.text() == "Past mentor"


def test_arrows_go_through_the_list(person_page: PersonPage, people: dict[str, Person]) -> None:
    assert person_page.way.position.text() == "1 of 2"
    assert not person_page.way.before.isEnabled()
    QTest.keyClick(person_page, Qt.Key.Key_Down, ALT)
    assert person_page.person_id == people["Priya"].id
    assert person_page.way.position.text() == "2 of 2"
    QTest.keyClick(person_page, Qt.Key.Key_Down, ALT)
    assert person_page.person_id == people["Priya"].id
    QTest.keyClick(person_page, Qt.Key.Key_Up, ALT)
    assert person_page.person_id == people["Tomasz"].id


def test_somebody_who_is_not_in_the_list_has_no_position(
    person_page: PersonPage, people: dict[str, Person]
) -> None:
    person_page.show_place(people["Grace"].id)
    assert person_page.way.position.text() == ""
    assert not person_page.way.after.isVisible()


def test_esc_and_the_arrow_lead_back_to_everybody(person_page: PersonPage, tools: Tools) -> None:
    QTest.keyClick(person_page, Qt.Key.Key_Escape)
    assert tools.navigator.here == Place("people")


def test_whoever_was_opened_elsewhere_leads_back_there(
    person_page: PersonPage, tools: Tools, people: dict[str, Person]
) -> None:
    assert person_page.way.back_button.text() == "People"
    tools.navigator.open("today")
    for name in ("Grace", "Tomasz"):
        tools.navigator.open("person", people[name].id)
    assert person_page.way.back_button.text() == "Back"
    QTest.keyClick(person_page, Qt.Key.Key_Escape)
    assert tools.navigator.here == Place("today")


def test_e_edits_the_name_and_leaving_the_field_saves_it(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    QTest.keyClick(person_page, Qt.Key.Key_E)
    form = person_page.side.names.form
    assert form is not None
    field = form.findChild(QLineEdit, "person_shown_field_control")
    assert field is not None
    field.clear()
    QTest.keyClicks(field, "Tomek")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert services.people.get(people["Tomasz"].id).shown == "Tomek"
    assert person_page.header.name.text() == "Tomek"


def test_esc_ends_editing_before_it_leads_away(
    person_page: PersonPage, services: Services, people: dict[str, Person], tools: Tools
) -> None:
    here = tools.navigator.here
    QTest.keyClick(person_page, Qt.Key.Key_E)
    field = person_page.findChild(QLineEdit, "person_shown_field_control")
    assert field is not None
    field.clear()
    QTest.keyClicks(field, "Tomek")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert person_page.side.names.form is None
    assert services.people.get(people["Tomasz"].id).shown == "Tomek"
    assert tools.navigator.here == here
    QTest.keyClick(person_page.side.names.act, Qt.Key.Key_Escape)
    assert tools.navigator.here == Place("people")


def test_the_longest_name_leaves_the_acts_of_the_side_column_in_sight(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    services.people.change(replace(people["Tomasz"], shown="W" * 200))
    person_page.show_place(people["Grace"].id)
    person_page.show_place(people["Tomasz"].id)
    settle()
    side = person_page.side
    assert side.more.text().endswith("…")
    assert side.promises.width() <= side.viewport().width()


def test_what_was_folded_away_gets_the_focus_of_the_button_that_is_gone(person_page: PersonPage) -> None:
    side = person_page.side
    side.more.setFocus()
    side.more.click()
    assert side.more.isHidden()
    assert QApplication.focusWidget() is section(person_page, "admire").act


def test_the_menu_pins_exports_deletes(
    person_page: PersonPage, surface: FakeSurface, tools: Tools, people: dict[str, Person]
) -> None:
    for words in ("Pin to the sidebar", "Unpin", "Export…"):
        person_page.header.more.click()
        choose(open_menu(person_page, "person_menu"), words)
    assert surface.toasts == ["Tomasz Wiśniewski is pinned", "Tomasz Wiśniewski is no longer pinned"]
    assert surface.commands == [("export_people", ((people["Tomasz"].id,),))]
    person_page.header.more.click()
    choose(open_menu(person_page, "person_menu"), "Delete")
    assert tools.navigator.here == Place("people")
    assert surface.toasts[-1] == "Tomasz Wiśniewski deleted"


def test_forgetting_wants_the_name_typed(
    person_page: PersonPage, surface: FakeSurface, services: Services, tools: Tools
) -> None:
    person_page.header.more.click()
    choose(open_menu(person_page, "person_menu"), "Forget completely…")
    overlay = surface.overlays[0]
    field = overlay.findChild(QLineEdit, "forget_name_control")
    assert field is not None
    QTest.keyClicks(field, "tomas")
    press(overlay, "forget_overlay_act")
    assert services.people.counts()[Tab.EVERYONE] == 4
    assert "This is not the name." in said(overlay)
    field.setText("Tomasz  wiśniewski")
    press(overlay, "forget_overlay_act")
    assert services.people.counts()[Tab.EVERYONE] == 3
    assert services.history.undo_action is None
    assert tools.navigator.here == Place("people")


def test_somebody_gone_leads_back(person_page: PersonPage, tools: Tools) -> None:
    person_page.show_place("nobody")
    assert person_page.person_id is None
    assert tools.navigator.here is not None


def test_what_happens_to_others_is_not_read(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    services.people.change(replace(people["Grace"], place="Bergen"))
    assert person_page.header.name.text() == "Tomasz Wiśniewski"


def test_narrow_pages_open_the_details_over_the_timeline(person_page: PersonPage, host: QWidget) -> None:
    assert person_page.side_pane.is_beside
    ends = {
        act.mapTo(person_page, act.rect().topRight()).x()
        for act in (person_page.header.more, person_page.side.promises.act)
    }
    assert len(ends) == 1
    assert not person_page.header.details.isVisible()
    host.resize(800, 600)
    settle()
    assert not person_page.side_pane.isVisible()
    person_page.header.details.click()
    assert person_page.side_pane.isVisible()
    assert person_page.side_pane.geometry().right() == person_page.width() - 1
    person_page.header.details.click()
    assert not person_page.side_pane.isVisible()
    host.resize(1400, 600)
    settle()
    assert person_page.side_pane.isVisible()


def test_the_narrowest_page_puts_the_acts_below_the_name(person_page: PersonPage, host: QWidget) -> None:
    header = person_page.header
    assert header.write.mapTo(header, header.rect().topLeft()).y() < header.avatar.geometry().bottom()
    host.resize(460, 700)
    settle()
    assert header.write.mapTo(header, header.rect().topLeft()).y() > header.avatar.geometry().bottom()
    assert header.name.width() > 150


def test_the_first_focus_is_the_act_of_the_next_step(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    person_page.focus_first()
    assert person_page.next_step.act.hasFocus()
    services.people.rest([people["Tomasz"].id])
    person_page.focus_first()
    assert person_page.header.log.hasFocus()


def test_panels_of_other_subjects_stand_in_the_side_column(
    person_page: PersonPage, surface: FakeSurface, people: dict[str, Person]
) -> None:
    panel = FakePanel()
    surface.panels_by_kind["person"] = [panel]
    for name in ("Grace", "Tomasz"):
        person_page.show_place(people[name].id)
        settle()
        assert person_page.side.isAncestorOf(panel)
        assert panel.objectName() == f"panel_{people[name].id}"


def test_what_happened_while_it_was_hidden_is_shown_when_it_is_opened_again(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    tomasz = people["Tomasz"].id
    person_page.hide()
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (tomasz,), said="The rota works."))
    services.people.set_rhythm([tomasz], 91)
    person_page.show_place(tomasz)
    person_page.show()
    settle()
    newest = person_page.timeline.model.item_at(1)
    assert isinstance(newest, Interaction)
    assert newest.said == "The rota works."
    assert "last met" in person_page.rhythm.words.text()
    assert person_page.timeline.model.loaded == 2


def test_opening_the_same_page_again_reads_nothing_until_a_minute_passed(
    person_page: PersonPage, services: Services, people: dict[str, Person], clock: FakeClock
) -> None:
    tomasz, read = people["Tomasz"].id, list[str]()
    services.store.connection.set_trace_callback(read.append)
    person_page.show_place(tomasz)
    assert not any("standing" in sql for sql in read)
    clock.pass_by(minutes=1)
    person_page.show_place(tomasz)
    services.store.connection.set_trace_callback(None)
    assert any("standing" in sql for sql in read)


def test_lines_are_kept_and_say_what_is_known_of_the_next_person(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    tomasz, priya = people["Tomasz"], people["Priya"]
    services.people.add_detail(a_channel(tomasz, "tomasz@tarnwick.example"))
    services.people.add_detail(a_role(priya, "Editor", organisation="Lantern Press"))
    services.people.add_detail(a_channel(priya, "+46 8 000", way=ChannelKind.PHONE))
    (line,) = person_page.side.findChildren(FactLine, "channels_line")
    person_page.show_place(priya.id)
    assert person_page.side.findChildren(FactLine, "channels_line") == [line]
    assert (line.words.text(), line.accessibleName()) == ("+46 8 000", "+46 8 000, Phone")
    person_page.show_place(people["Hanne"].id)
    assert not line.isVisible()
    person_page.show_place(tomasz.id)
    assert line.isVisible()
    assert line.words.text() == "tomasz@tarnwick.example"
    role = person_page.side.findChild(FactLine, "roles_line")
    assert role is not None
    assert role.words.text() == "Principal Engineer, Tarnwick Systems"
