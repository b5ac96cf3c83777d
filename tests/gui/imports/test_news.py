"""Who has a new role is named, the first twelve of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.plans import RoleNews
from mentorkit.gui.imports.news import MOST_NAMED, RoleNewsList
from tests.builders import a_person

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_of_many_only_the_number_is_said(theme: Theme, qtbot: QtBot) -> None:
    shown = RoleNewsList(theme)
    qtbot.addWidget(shown)
    news = [RoleNews(a_person().id, f"Person {n}", "Head", "") for n in range(MOST_NAMED + 3)]
    shown.show_news(news)
    assert shown.title.text() == "15 people have a new role"
    assert [line.text() for line in shown.lines][:2] == ["Person 0: Head", "Person 1: Head"]
    assert (len(shown.lines), shown.more.text()) == (MOST_NAMED, "and 3 more")
    shown.show_news(news[:1])
    assert (len(shown.lines), shown.more.isVisible()) == (1, False)
    shown.show_news(())
    assert not shown.isVisible()
