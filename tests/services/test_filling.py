"""Slots fill themselves from what may be shared; what is private is only offered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorkit.domain.days import Day
from mentorkit.domain.slots import Slot, blanks, can_be_seen, filled, in_braces, slot_of
from mentorkit.services.settings import SIGNATURE
from tests.builders import TODAY, a_person, a_role, an_evidence, an_interaction, me
from tests.keeping import keep

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services


def somebody(services: Services) -> Person:
    """Keep Me and a person about whom everything is known."""
    ines, samir = me("Ines Carvalho", given="Ines"), a_person("Samir Bhatt")
    leila = a_person(
        "Leila Mansour",
        place="Hamburg",
        expertise=("logistics", "pricing"),
        met_where="Freight Tech Meetup",
        met_through_id=samir.id,
        met_through="a colleague",
    )
    keep(
        services.store,
        ines,
        samir,
        leila,
        a_role(ines, "Engineering lead", organisation="Halvard Freight"),
        a_role(leila, "Analyst", organisation="Old Harbour", until=Day(2020)),
        a_role(leila, "Head of Product", organisation="Quay Ledger"),
        an_evidence(leila, "Essay on containers", day=Day(2024), why="It asks who pays"),
        an_evidence(leila, "Talk on ownership", day=Day(2025, 3)),
        an_evidence(leila, "A project"),
        an_interaction(leila, TODAY - timedelta(days=30), title="How she began"),
        an_interaction(leila, TODAY, title="Cost models"),
    )
    return leila


def test_what_may_be_shared_fills_itself(services: Services) -> None:
    leila = somebody(services)

    assert services.filling.values(leila.id) == {
        Slot.GIVEN_NAME: "Leila",
        Slot.FULL_NAME: "Leila Mansour",
        Slot.ROLE: "Head of Product",
        Slot.ORGANISATION: "Quay Ledger",
        Slot.PLACE: "Hamburg",
        Slot.EVIDENCE: "Talk on ownership",
        Slot.MY_NAME: "Ines Carvalho",
        Slot.MY_GIVEN_NAME: "Ines",
        Slot.MY_ROLE: "Engineering lead",
        Slot.MY_ORGANISATION: "Halvard Freight",
        Slot.SIGNATURE: "Ines Carvalho",
    }


def test_what_is_private_is_only_offered(services: Services) -> None:
    leila = somebody(services)
    offered = {slot: services.filling.choices(leila.id, slot) for slot in Slot}

    assert offered[Slot.BECAUSE] == ("It asks who pays",)
    assert offered[Slot.MET_WHERE] == ("Freight Tech Meetup",)
    assert offered[Slot.LAST_TOPIC] == ("Cost models", "How she began")
    assert offered[Slot.INTRODUCER] == ("Samir Bhatt", "a colleague")
    assert offered[Slot.EXPERTISE] == ("logistics", "pricing")
    assert offered[Slot.EVIDENCE] == ("Talk on ownership", "Essay on containers", "A project")
    assert offered[Slot.ORGANISATION] == ("Quay Ledger", "Old Harbour")
    assert offered[Slot.GOAL] == ()


def test_goals_are_offered_as_they_stand_in_a_sentence(services: Services) -> None:
    leila = somebody(services)
    services.goals.add("Understand unit economics")
    second = services.goals.add("MBA entrance exam")
    services.helping.link(second.id, [leila.id])

    assert services.filling.choices(leila.id, Slot.GOAL) == ("MBA entrance exam", "understand unit economics")


def test_a_goal_fills_itself_where_only_one_can_be_meant(services: Services) -> None:
    leila = somebody(services)
    first = services.goals.add("Understand unit economics")
    assert services.filling.values(leila.id)[Slot.GOAL] == "understand unit economics"
    second = services.goals.add("MBA entrance exam")
    assert Slot.GOAL not in services.filling.values(leila.id)
    services.helping.link(second.id, [leila.id])
    assert services.filling.values(leila.id)[Slot.GOAL] == "MBA entrance exam"
    services.helping.link(first.id, [leila.id])
    assert Slot.GOAL not in services.filling.values(leila.id)


def test_of_somebody_only_named_the_rest_stays_blank(services: Services) -> None:
    ada = a_person("Ada", given="Augusta")
    keep(services.store, me(""), ada)

    assert services.filling.values(ada.id) == {Slot.GIVEN_NAME: "Augusta", Slot.FULL_NAME: "Ada"}
    assert services.filling.choices(ada.id, Slot.INTRODUCER) == ()


def test_whoever_has_no_name_is_introduced(services: Services) -> None:
    keep(services.store, me(""))
    assert services.filling.lacks_name
    services.filling.introduce("  Ines   Carvalho ")
    assert services.people.me().shown == "Ines Carvalho"
    assert not services.filling.lacks_name


def test_a_signature_of_ones_own_goes_before_the_name(services: Services) -> None:
    leila = somebody(services)
    services.settings.set(SIGNATURE, "Ines\nHalvard Freight")

    assert services.filling.choices(leila.id, Slot.SIGNATURE) == ("Ines\nHalvard Freight", "Ines Carvalho")


UNSEEN = st.text(st.sampled_from(" \t\u200b\u2060\ufeff"), max_size=5)
"""Texts that leave no ink."""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    shown=st.text(min_size=1, max_size=20),
    given=st.text(max_size=5) | UNSEEN,
    place=st.text(max_size=5) | UNSEEN,
)
def test_whatever_is_known_no_slot_is_silently_empty(
    services: Services, shown: str, given: str, place: str
) -> None:
    person = a_person(shown, given=given, place=place)
    keep(services.store, person, *([] if services.store.find(type(person), is_me=True) else [me("Ines")]))
    text = "\n".join(in_braces(slot) for slot in Slot)

    known = services.filling.values(person.id)
    assert all(can_be_seen(value) for value in known.values())
    made = filled(text, {Slot.ROLE: place, **known, Slot.PLACE: place})

    left = {slot_of(blank.name) for blank in blanks(made.text)}
    assert all(can_be_seen(made.text[run.start : run.start + run.length]) for run in made.runs)
    assert {run.slot for run in made.runs} | left >= set(Slot)
