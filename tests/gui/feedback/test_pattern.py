"""The pattern says how often a theme came up lately, who said so, and opens what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.people import KnownAs
from mentorkit.gui.kit.fact_lines import FactLine
from tests.builders import TODAY
from tests.feedback import DAY, a_feedback
from tests.gui.desks import settle
from tests.gui.feedback.conftest import kept

if TYPE_CHECKING:
    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.people import Person
    from mentorkit.gui.feedback.page import FeedbackPage
    from mentorkit.gui.kit.features import Tools


def givers(page: FeedbackPage) -> list[str]:
    found = page.pattern.findChildren(FactLine, "pattern_giver")
    return [line.accessibleName() for line in found if line.isVisible()]


def test_a_pattern_is_told_with_what_speaks_against_it(
    page: FeedbackPage, heard: Feedback, tools: Tools, bo: Person
) -> None:
    old = a_feedback(bo, "Again", heard=TODAY - 200 * DAY, themes=("Delegation",), known_as=KnownAs.CLIENT)
    kept(tools.services, old)
    page.show_place(heard.id)
    settle()
    told = page.pattern.sentence.text()
    assert told.startswith("Delegation has come up three times, from two people. It is your most repeated")
    assert "One of them says the opposite." in told
    assert told.endswith("In the half year before: once.")
    assert givers(page) == ["Bo, twice, high weight", "Ada Żak, once"]
    (row,) = page.pattern.chart.findChildren(type(page.pattern.chart.rows), "theme_row_dots")
    assert row.accessibleName().startswith("Delegation, 3 times. ")
    page.pattern.chart.switch.click()
    lines = [line for line in page.pattern.findChildren(FactLine, "mention") if line.isVisible()]
    assert len(lines) == 3
    lines[-1].opened.emit(lines[-1].record)
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("feedback", heard.id)
    page.pattern.chart.switch.click()
    assert page.pattern.chart.rows.isVisible()
    faces = [line for line in page.pattern.findChildren(FactLine, "pattern_giver") if line.isVisible()]
    faces[0].opened.emit(faces[0].record)
    assert (tools.navigator.here.kind, tools.navigator.here.id) == ("person", bo.id)  # type: ignore[union-attr]


def test_without_a_theme_it_says_how_there_will_be_one(page: FeedbackPage, tools: Tools) -> None:
    for theme in tools.services.feedback.themes():
        tools.services.feedback.drop_theme(theme.word)
    assert page.pattern.sentence.text().startswith("Add a theme")
    assert not page.pattern.chart.isVisible()
    assert givers(page) == []


def test_one_mention_of_somebody_unknown_is_told_plainly(page: FeedbackPage, tools: Tools) -> None:
    one = kept(tools.services, a_feedback(None, "Slow down", themes=("Pace",)))
    page.show_place(one.id)
    assert "Pace has come up once, from one person. The last mention was" in page.pattern.sentence.text()
    assert givers(page) == ["Somebody, once"]
    line = page.pattern.findChildren(FactLine, "pattern_giver")[0]
    line.opened.emit(line.record)
    assert tools.navigator.here is None
