"""Who helps with what: by stage and by kind of support, with everything that is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.goals import GoalState, Support
from mentorkit.domain.people import Stage

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def test_goals_hold_their_people_by_stage_the_nearest_last(services: Services) -> None:
    lead, speak, over = (services.goals.add(title) for title in ("Lead", "Speak", "Over"))
    services.goals.set_state(over.id, GoalState.PAUSED)
    stages = {
        "Mentor": Stage.MENTOR,
        "New": Stage.TO_APPROACH,
        "Past": Stage.PAST_MENTOR,
        "Rests": Stage.MENTOR,
    }
    people = {name: services.people.add(name, stage=stage) for name, stage in stages.items()}
    services.helping.link(lead.id, [person.id for person in people.values()])
    services.helping.link(over.id, [people["New"].id])
    services.people.rest([people["Rests"].id])
    covered = services.coverage.coverage().goals
    assert [one.goal.id for one in covered] == [lead.id, speak.id]
    assert [line.shown for line in covered[0].people] == ["New", "Mentor"]
    assert covered[0].nearest is not None
    assert covered[0].nearest.shown == "Mentor"
    assert covered[1].nearest is None


def test_all_nine_kinds_are_there_with_who_gives_them_and_what_is_missing(services: Services) -> None:
    lead = services.goals.add("Lead")
    services.goals.change_supports(lead.id, [Support.ADVICE, Support.TEACHING])
    ada = services.people.add("Ada", stage=Stage.MENTOR)
    services.helping.link(lead.id, [ada.id], supports=[Support.ADVICE, Support.SPONSOR])
    services.helping.link(services.goals.add("Speak").id, [ada.id], supports=[Support.ADVICE])
    found = {one.support: one for one in services.coverage.coverage().supports}
    assert list(found) == list(Support)
    assert len(found) == 9
    assert [line.shown for line in found[Support.ADVICE].people] == ["Ada"]
    assert not found[Support.ADVICE].is_missing
    assert found[Support.TEACHING].is_missing
    assert [goal.title for goal in found[Support.TEACHING].wanted_by] == ["Lead"]
    assert found[Support.SPONSOR].people
    assert not found[Support.ROLE_MODEL].is_missing
    services.goals.change(replace(lead, state=GoalState.REACHED, supports=(Support.TEACHING,)))
    assert not any(one.is_missing for one in services.coverage.coverage().supports)
