"""The question bank offers what nobody here was asked, and puts it on the agenda by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.domain.meetings import ItemOrigin
from tests.gui.desks import settle

if TYPE_CHECKING:
    from mentorkit.gui.meetings.bank import BankPart
    from tests.gui.meetings.conftest import Desk


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
    desk.press("bank_filter_1")
    assert shown(bank) == [(second.text, "Yours, asked Bo today")]
    questions.reset(desk.ada.id, questions.own()[1])
    settle()
    assert len(bank.rows) == 2


def test_filters_are_by_goal_or_ones_own_and_what_is_missing_is_kept(desk: Desk) -> None:
    services = desk.tools.services
    goal = services.goals.add("Lead a team of engineers through a year of change")
    desk.plan()
    bank = desk.page.side.bank
    everything = int(bank.count.text())
    desk.press("bank_filter_0")
    assert 0 < int(bank.count.text()) < everything
    desk.press("bank_filter_2")
    assert bank.nothing.text() == "Your own questions stand here. Type one above, then keep it."
    desk.qtbot.keyClicks(bank.line, "What would you never delegate?")
    assert "You can keep it" in bank.nothing.text()
    desk.press("bank_keep")
    assert shown(bank) == [("What would you never delegate?", "Yours, never asked")]
    assert desk.surface.undo_offered[-1]
    desk.press("bank_filter_0")
    bank.line.clear()
    desk.qtbot.keyClicks(bank.line, "kangaroo")
    desk.press("bank_keep")
    assert services.questions.own()[0].goal_id == goal.id
