"""Everything kept can be read whole, and what is due with its reason."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.due import Reason
from mentorkit.domain.people import Stage
from mentorkit.services.listing import AT_ONCE
from tests import builders
from tests.builders import TODAY, a_commitment, a_person, a_role, an_interaction, me
from tests.feedback import a_feedback
from tests.keeping import keep

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services

ADA = a_person("Ada", stage=Stage.MENTOR, rhythm_days=30)
OWNED = (
    a_role(ADA),
    builders.a_channel(ADA),
    builders.an_evidence(ADA),
    builders.a_custom_field(ADA),
    an_interaction(ADA, TODAY - timedelta(days=40)),
    a_commitment(ADA, due=TODAY),
)


def test_everybody_is_listed_with_all_that_belongs_to_them(services: Services) -> None:
    owner = me()
    keep(services.store, owner, ADA, *OWNED)
    first, second = services.listing.people()
    assert first.person == owner
    assert first.role is None
    assert first.last_contact is None
    assert second.person == ADA
    assert (second.stage, second.role) == (Stage.MENTOR, OWNED[0])
    assert second.last_contact == TODAY - timedelta(days=40)
    listed = (second.roles, second.channels, second.evidence, second.custom_fields, second.interactions)
    assert (*listed, second.commitments) == tuple((record,) for record in OWNED)


def test_many_people_are_read_with_their_own_alone(services: Services) -> None:
    people = [a_person(f"Person {number}") for number in range(AT_ONCE + 2)]
    keep(services.store, *people, *(a_role(person, person.shown) for person in reversed(people)))
    listed = [(house.person, house.roles[0].title) for house in services.listing.people()]
    assert listed == [(person, person.shown) for person in people]


def test_contacts_and_promises_are_listed_with_whom_they_concern(services: Services) -> None:
    earlier = an_interaction(ADA, TODAY - timedelta(days=50))
    keep(services.store, ADA, *OWNED, earlier)
    assert list(services.listing.interactions()) == [(ADA, earlier), (ADA, OWNED[4])]
    assert list(services.listing.commitments()) == [(ADA, OWNED[5])]


def test_feedback_is_listed_with_who_gave_it(services: Services) -> None:
    of_ada, of_mo = a_feedback(ADA), a_feedback(giver="Mo")
    keep(services.store, ADA, of_ada, of_mo)
    assert list(services.listing.feedback()) == [("Ada", of_ada), ("Mo", of_mo)]


def test_who_rests_is_shown_resting(services: Services) -> None:
    keep(services.store, a_person(stage=Stage.MENTOR, resting_until=TODAY + timedelta(days=1)))
    assert [household.stage for household in services.listing.people()] == [Stage.RESTING]


def test_what_is_due_tells_why_and_how_late(services: Services) -> None:
    keep(services.store, ADA, *OWNED)
    (line,) = services.listing.due()
    assert [due.reason for due in line.worth.dues] == [Reason.COMMITMENT, Reason.RHYTHM]
    assert (line.person, line.days_late, line.commitment) == (ADA, 0, OWNED[5])


def test_what_is_to_come_is_due_within_the_days_asked_for(services: Services) -> None:
    keep(services.store, ADA, a_commitment(ADA, due=TODAY + timedelta(days=3)))
    assert services.listing.due(2) == ()
    assert [line.days_late for line in services.listing.due(3)] == [-3]
    assert len(services.listing.due((date.max - TODAY).days + 5)) == 1


def test_promises_to_somebody_who_rests_are_due_but_their_rhythm_is_not(services: Services) -> None:
    resting = a_person(rhythm_days=7, resting_until=TODAY + timedelta(days=1))
    keep(
        services.store,
        resting,
        an_interaction(resting, TODAY - timedelta(days=30)),
        a_commitment(resting, due=TODAY),
    )
    assert [line.worth.reason for line in services.listing.due(30)] == [Reason.COMMITMENT]
