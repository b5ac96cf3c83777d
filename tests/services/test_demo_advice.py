"""Tests of the advice and agreements of the invented people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.domain.advice import Shelf, shelf_of
from mentorkit.services.demo import fill
from mentorkit.services.demo_advice import fill_advice
from mentorkit.services.demo_goals import fill_goals
from tests.builders import me

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

DEMO = Path(__file__).parents[2] / "resources" / "demo"


def test_advice_and_agreements_told_are_kept_with_people_and_goals(
    services: Services, clock: FakeClock
) -> None:
    with services.store.transaction("first run") as tx:
        tx.add(me())
    for keep, name in ((fill, "people"), (fill_goals, "goals"), (fill_advice, "advice")):
        keep(services.store, (DEMO / f"{name}.json").read_text("utf-8"), clock)
    lines = services.advice.lines()
    assert {shelf_of(line.advice) for line in lines} == set(Shelf)
    assert any(line.goal is not None for line in lines)
    tomasz, priya = (services.search.people(name)[0].id for name in ("Tomasz Wiśniewski", "Priya Raman"))
    agreed = services.agreements.agreed(tomasz)
    assert agreed.current is not None
    assert len(agreed.changes(agreed.current)) > 3
    assert services.agreements.goals(agreed.current)
    assert services.agreements.agreed(priya).proposal is not None
