"""The question bank offers what nobody here was asked, and puts it on the agenda by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.domain.meeting_kinds import ItemOrigin
from mentorkit.domain.questions import Topic
from mentorkit.gui.kit.navigation import Place
from mentorkit.gui.meetings.who_to_ask import WhoToAsk
from tests.builders import a_role
from tests.gui.desks import settle

if TYPE_CHECKING:
    from mentorkit.gui.meetings.bank import BankPart
    from tests.gui.meetings.conftest import Desk


def narrow(desk: Desk, name: str) -> None:
    desk.press("bank_filter")
    desk.choose(name)


def shown(bank: BankPart) -> list[tuple[str, str]]:
    return [(row.title.text(), row.origin.text()) for row in bank.rows]


def test_a_question_is_found_put_on_the_agenda_and_marked_there(desk: Desk) -> None:
    services = desk.tools.services
    own = services.questions.add("Which of your noes did you regret?")
    meeting = desk.plan()
    bank = desk.page.side.bank
    assert shown(bank)[0] == (own.text, "Yours, never asked")
    assert shown(bank)[1][1] == "Starter set"
    assert int(bank.count.text()) > 100
    desk.press("bank_more")
    assert len(bank.rows) == 24
    desk.qtbot.keyClicks(bank.line, "noes regret")
    assert [row.title.text() for row in bank.rows] == [own.text]
    bank.rows[0].act.setFocus()
    desk.qtbot.keyClick(bank.rows[0].act, Qt.Key.Key_Space)
    settle()
    (item,) = desk.items(meeting)
    assert (item.question, item.question_key, item.origin) == (own.text, own.key, ItemOrigin.QUESTION)
    assert shown(bank) == [(own.text, "Yours, on this agenda")]
    assert not bank.rows[0].act.isEnabled()
    assert bank.line.hasFocus()


def test_nobody_is_offered_what_they_were_asked_and_others_are_told_of_it(desk: Desk) -> None:
    questions = desk.tools.services.questions
    bo = desk.tools.services.people.add("Bo")
    first, second = questions.add("What did you stop doing?"), questions.add("Who taught you most?")
    questions.mark_asked([desk.ada.id], [first])
    questions.mark_asked([bo.id], [second])
    desk.plan()
    bank = desk.page.side.bank
    narrow(desk, "own")
    assert shown(bank) == [(second.text, "Yours, asked Bo today")]
    narrow(desk, "asked")
    assert shown(bank) == [(first.text, "Yours, asked Ada Lind today")]
    bank.rows[0].act.setFocus()
    desk.qtbot.keyClick(bank.rows[0].act, Qt.Key.Key_Space)
    settle()
    assert bank.nothing.text() == "Nobody here was asked any of these yet."
    assert desk.surface.undo_offered == [True]
    narrow(desk, "own")
    assert [words for words, _origin in shown(bank)] == [second.text, first.text]
    assert len(questions.asked_of(desk.ada.id)) == 1


def test_who_best_to_ask_is_answered_with_reasons(desk: Desk) -> None:
    services = desk.tools.services
    own = services.questions.add("How do you hire somebody senior?", Topic.LEADERSHIP)
    desk.plan()
    bank = desk.page.side.bank
    bank.rows[0].about.click()
    dialog = desk.find(WhoToAsk, "who_to_ask")
    assert dialog.nothing.isVisible()
    desk.press("who_to_ask_leave")
    people = services.people
    grace = people.add("Grace Moor")
    people.add_detail(a_role(grace, "Director of engineering"))
    bank.rows[0].about.click()
    settle()
    assert bank.rows[0].title.text() == own.text
    dialog = desk.find(WhoToAsk, "who_to_ask")
    assert [line.words.text() for line in dialog.lines] == ["Grace Moor"]
    assert dialog.lines[0].below.text().startswith("“Director of engineering”")
    desk.press("who_to_ask_0_plan")
    assert desk.surface.commands[-1] == ("plan_meeting", (grace.id,))
    bank.rows[0].about.click()
    desk.qtbot.keyClick(desk.find(WhoToAsk, "who_to_ask").lines[0], Qt.Key.Key_Return)
    assert desk.tools.navigator.here == Place("person", grace.id)


def test_filters_are_by_goal_topic_or_ones_own_and_what_is_missing_is_kept(desk: Desk) -> None:
    services = desk.tools.services
    goal = services.goals.add("Lead a team of engineers through a year of change")
    desk.plan()
    bank = desk.page.side.bank
    everything = int(bank.count.text())
    narrow(desk, goal.id)
    assert bank.filter.text() == "Lead a team of engineer…"
    assert 0 < int(bank.count.text()) < everything
    narrow(desk, Topic.NETWORK.value)
    assert 0 < int(bank.count.text()) < everything
    narrow(desk, "own")
    assert bank.nothing.text() == "Your own questions stand here. Type one above, then keep it."
    desk.qtbot.keyClicks(bank.line, "What would you never delegate?")
    assert "You can keep it" in bank.nothing.text()
    desk.press("bank_keep")
    assert shown(bank) == [("What would you never delegate?", "Yours, never asked")]
    assert desk.surface.undo_offered[-1]
    narrow(desk, goal.id)
    bank.line.clear()
    desk.qtbot.keyClicks(bank.line, "kangaroo")
    desk.press("bank_keep")
    assert services.questions.own()[0].goal_id == goal.id
