"""Steps of a story: a check, a ring or a grey circle, words, acts, and an answer in the place of the acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.story_steps import MARK, Place, StoryStep

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_the_mark_tells_where_a_step_stands_and_the_line_leads_on(theme: Theme, qtbot: QtBot) -> None:
    for leads_on in (True, False):
        step = StoryStep(theme, "step", "You heard", leads_on=leads_on)
        qtbot.addWidget(step)
        step.resize(400, 120)
        seen = set()
        for place, word in ((Place.DONE, "done"), (Place.NOW, "present"), (Place.LATER, "later")):
            step.show_step(place, "Words", "", detail="25 August")
            assert step.place is place
            assert word in step.accessibleName()
            image = step.mark.grab().toImage()
            seen.add(image.pixelColor(MARK // 2, MARK // 2).name())
            below = {image.pixelColor(x, MARK * 2).name() for x in range(MARK)}
            assert (len(below) > 1) is leads_on
        assert len(seen) == 3
        assert not step.detail.isHidden()
        assert step.note.isHidden()


def test_an_answer_stands_in_the_place_of_the_acts(theme: Theme, qtbot: QtBot) -> None:
    step = StoryStep(theme, "step", "You heard")
    qtbot.addWidget(step)
    step.show()
    act = Button(theme, "Write it down", "write")
    step.show_step(Place.NOW, "", "What they said", [act])
    assert act.isVisible()
    answer = Label(theme, "…", "answer")
    step.show_answer(answer)
    assert answer.isVisible()
    assert not act.isVisible()
    step.show_answer(None)
    assert act.isVisible()
    assert answer.isHidden()
