"""The fit check asks honest questions after the second talk and leads to what was chosen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.fit_checks import FitAnswer, FitOutcome, FitQuestion
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.gui.people.fit_check import FitCheck
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface


def test_after_two_talks_the_card_asks_and_keeps_the_answers(
    person_page: PersonPage,
    services: Services,
    tools: Tools,
    surface: FakeSurface,
    people: dict[str, Person],
) -> None:
    grace = people["Grace"].id
    person_page.show_place(grace)
    assert person_page.next_step.check.isHidden()
    for days in (30, 20):
        services.interactions.log(Contact(TODAY - timedelta(days=days), InteractionKind.MET, (grace,)))
    person_page.next_step.check.click()
    asked = surface.overlays[-1]
    assert isinstance(asked, FitCheck)
    asked.answers[FitQuestion.USEFUL].set_value(FitAnswer.YES)
    asked.answers[FitQuestion.AGAIN].set_value(FitAnswer.PARTLY)
    asked.note.set_value("She is kind, and far from my field.")
    asked.acts[FitOutcome.GO_ON].click()
    ((_row, note),) = services.interactions.timeline(grace, (InteractionKind.NOTE,), None, 9)
    assert note.title == "Fit check: Go on"
    assert note.said == (
        "Do I come away with something I can use? Yes.\n"
        "Do I look forward to the next talk? Partly.\n"
        "She is kind, and far from my field."
    )
    person_page.next_step.check.click()
    again = surface.overlays[-1]
    assert isinstance(again, FitCheck)
    again.acts[FitOutcome.END].click()
    assert services.people.get(grace).stage is Stage.KEPT
    assert tools.navigator.here is not None
    assert tools.navigator.here.kind == "message"
    assert surface.toasts[-1] == "Grace Lindqvist is kept as a contact; a letter is begun"
