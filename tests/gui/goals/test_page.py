"""Goals are listed, shown, worked on and helped with, by clicks and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.goals import GoalState, PlaceKind, Support
from mentorkit.gui.goals.lines_part import Line
from mentorkit.gui.goals.skills_part import SkillRow
from tests.gui.goals.pages import listed, parts, press_entry, shown_in, shown_page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.goals import Goal
    from mentorkit.gui.goals.page import GoalsPage
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock
    from tests.gui.surfaces import FakeSurface


def test_an_empty_place_asks_the_question(
    tools: Tools, host: QWidget, qtbot: QtBot, surface: FakeSurface
) -> None:
    page = shown_page(tools, host, qtbot)
    assert page.empty.isVisible()
    assert not page.list_pane.isVisible()
    page.focus_first()
    QTest.keyClick(page.empty.button, Qt.Key.Key_Space)
    assert [overlay.objectName() for overlay in surface.overlays] == ["new_goal"]


def test_the_first_goal_is_shown_and_others_by_key(page: GoalsPage) -> None:
    assert listed(page) == ["Lead a team, Nobody yet", "Speak at a conference, Nobody yet"]
    assert page.view.title.text() == "Lead a team"
    assert page.view.statement.text() == "So that people grow."
    page.focus_first()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.view.title.text() == "Speak at a conference"
    assert page.view.statement.isHidden()


def test_a_click_opens_a_place_that_can_be_gone_back_from(page: GoalsPage, tools: Tools) -> None:
    rect = page.table.visualRect(page.model.index(1, 0))
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    here = tools.navigator.here
    assert here is not None
    page.show_place(here.id)
    assert here.kind == "goals"
    assert page.view.title.text() == "Speak at a conference"


def test_a_skill_is_rated_by_key_and_kept(page: GoalsPage, goal: Goal, tools: Tools) -> None:
    first = parts(page, SkillRow)[0]
    first.ladder.setFocus()
    QTest.keyClick(first.ladder, Qt.Key.Key_Right)
    QTest.keyClick(first.ladder, Qt.Key.Key_Right)
    assert tools.services.goals.page(goal.id).skills[0].now == 3
    assert parts(page, SkillRow)[0] is first
    assert first.ladder.hasFocus()


def test_skills_are_added_one_after_the_other(page: GoalsPage, goal: Goal, tools: Tools) -> None:
    page.view.skills.act.click()
    for typed in ("Saying no", "Feedback"):
        QTest.keyClicks(page.view.skills.field.edit, typed)
        QTest.keyClick(page.view.skills.field.edit, Qt.Key.Key_Return)
    names = [skill.name for skill in tools.services.goals.page(goal.id).skills]
    assert names == ["Hiring", "Delegation", "Saying no", "Feedback"]
    assert [row.name.text() for row in parts(page, SkillRow)] == names
    QTest.keyClick(page.view.skills.field.edit, Qt.Key.Key_Escape)
    assert page.view.skills.field.isHidden()
    assert page.view.skills.act.hasFocus()


def test_a_skill_is_removed_with_a_way_back(
    page: GoalsPage, goal: Goal, tools: Tools, surface: FakeSurface
) -> None:
    parts(page, SkillRow)[0].remove.click()
    assert [row.name.text() for row in parts(page, SkillRow)] == ["Delegation"]
    assert surface.toasts == ["Hiring removed"]
    tools.services.history.undo()
    assert len(parts(page, SkillRow)) == 2


def test_steps_are_added_ticked_and_removed(page: GoalsPage, goal: Goal, tools: Tools) -> None:
    page.view.tasks.act.click()
    QTest.keyClicks(page.view.tasks.field.edit, "Sit in on an interview")
    QTest.keyClick(page.view.tasks.field.edit, Qt.Key.Key_Return)
    (line,) = parts(page, Line)
    QTest.keyClick(line.check, Qt.Key.Key_Space)
    (task,) = tools.services.goals.page(goal.id).tasks
    assert task.done == tools.services.clock.today()
    (line,) = parts(page, Line)
    assert line.check.isChecked()
    line.remove.click()
    assert parts(page, Line) == []
    QTest.keyClick(page.view.tasks.field.edit, Qt.Key.Key_Return)
    assert page.view.tasks.field.isHidden()


def test_places_to_look_are_kept_ticked_and_removed(page: GoalsPage, goal: Goal, tools: Tools) -> None:
    services, (communities, events, _programmes) = tools.services, page.people.look.places
    events.act.click()
    QTest.keyClicks(events.field.edit, "  ")
    QTest.keyClick(events.field.edit, Qt.Key.Key_Return)
    assert events.field.isHidden()
    events.act.click()
    QTest.keyClicks(events.field.edit, "Baltic Code Days")
    QTest.keyClick(events.field.edit, Qt.Key.Key_Return)
    (line,) = shown_in(events, Line)
    assert shown_in(communities, Line) == []
    QTest.keyClick(line.check, Qt.Key.Key_Space)
    (place,) = services.goals.page(goal.id).places
    assert (place.what, place.done) == (PlaceKind.EVENT, services.clock.today())
    assert [part.mark.icon for part in (communities, events)] == ["circle-dashed", "check"]
    shown_in(events, Line)[0].remove.click()
    assert services.goals.page(goal.id).places == ()
    services.history.undo()
    assert [one.accessibleName() for one in shown_in(events, Line)] == ["Baltic Code Days"]
    events.act.click()
    page.show_place(services.goals.add("Another").id)
    assert shown_in(events, Line) == []
    assert events.field.isHidden()


def test_a_seventh_step_is_refused_in_words(page: GoalsPage, goal: Goal, tools: Tools) -> None:
    for number in range(6):
        tools.services.goals.add_task(goal.id, f"Step {number}")
    page.view.tasks.act.click()
    QTest.keyClicks(page.view.tasks.field.edit, "One more")
    QTest.keyClick(page.view.tasks.field.edit, Qt.Key.Key_Return)
    assert page.view.tasks.field.note == "This is more than can be kept."
    assert page.view.tasks.field.value() == "One more"


def test_progress_stands_with_its_day(page: GoalsPage, tools: Tools, clock: FakeClock, goal: Goal) -> None:
    page.view.progress.act.click()
    QTest.keyClicks(page.view.progress.field.edit, "Led my first one-to-one")
    QTest.keyClick(page.view.progress.field.edit, Qt.Key.Key_Return)
    (line,) = parts(page, Line)
    assert line.accessibleName() == "Led my first one-to-one"
    assert tools.services.goals.page(goal.id).notes[0].day == clock.today()


@pytest.mark.parametrize(
    "case",
    [
        (GoalState.REACHED, "“Lead a team” is reached"),
        (GoalState.PAUSED, "“Lead a team” is paused"),
        (GoalState.LET_GO, "“Lead a team” is let go"),
    ],
)
def test_how_a_goal_stands_is_changed_in_the_menu(
    page: GoalsPage, goal: Goal, services: Services, surface: FakeSurface, case: tuple[GoalState, str]
) -> None:
    state, told = case
    page.view.more.click()
    press_entry(f"goal_{state.value}")
    assert services.goals.page(goal.id).goal.state is state
    assert surface.toasts == [told]
    assert page.view.title.text() == "Lead a team"
    page.view.more.click()
    press_entry("goal_active")
    assert services.goals.page(goal.id).goal.state is GoalState.ACTIVE
    page.grab()


def test_a_deleted_goal_leaves_for_the_next(page: GoalsPage, surface: FakeSurface, tools: Tools) -> None:
    page.view.more.click()
    press_entry("goal_delete")
    assert page.view.title.text() == "Speak at a conference"
    assert surface.toasts == ["“Lead a team” deleted"]
    tools.services.history.undo()
    assert listed(page)[0] == "Lead a team, Nobody yet"


def test_a_narrow_page_shows_one_pane_at_a_time(page: GoalsPage, host: QWidget, goal: Goal) -> None:
    host.resize(1000, 700)
    assert page.list_pane.isVisible()
    assert not page.side.isVisible()
    assert page.story_pane.isAncestorOf(page.people)
    host.resize(700, 700)
    page.show_place("")
    assert page.list_pane.isVisible()
    assert not page.story_pane.isVisible()
    page.show_place(goal.id)
    assert not page.list_pane.isVisible()
    assert page.story_pane.isVisible()
    page.back.click()
    assert page.list_pane.isVisible()
    host.resize(1440, 900)
    assert page.side.isVisible()
    assert page.side.isAncestorOf(page.people)


def test_a_goal_that_is_gone_leads_to_another(page: GoalsPage, goal: Goal, tools: Tools) -> None:
    tools.services.goals.delete(goal.id)
    page.show_place(goal.id)
    assert page.view.title.text() == "Speak at a conference"


def test_support_wanted_and_clarity_are_told_where_they_matter(
    page: GoalsPage, goal: Goal, tools: Tools
) -> None:
    tools.services.goals.change_supports(goal.id, [Support.ADVICE])
    assert page.view.unclear.text() == "How would somebody else see that you got there?"
    tools.services.goals.set_state(goal.id, GoalState.REACHED)
    page.show_place(goal.id)
    assert page.view.unclear.isHidden()
    assert page.view.term.text() == "Reached in March 2026. Started in March 2026."
    assert listed(page)[-1] == "Lead a team, March 2026"
